import type { Id, LedgerEntry, Scenario, State } from '../engine/index.ts';

/** Where the ledger does not account for the tracks: every value must follow from the start by the entries, in order. */
export function unbooked(
  scenario: Scenario,
  ledger: readonly LedgerEntry[],
  state: State,
): readonly string[] {
  const values: Record<Id, number> = {};
  for (const track of scenario.tracks) if (track.derive === null) values[track.id] = track.start;
  const findings: string[] = [];
  for (const [index, entry] of ledger.entries()) {
    if (entry.id !== index) findings.push(`entry ${index} is numbered ${entry.id}`);
    if (entry.because.some((id) => id >= entry.id))
      findings.push(`entry ${entry.id} is caused by a later one`);
    if (!entry.what.startsWith('tracks.')) continue;
    const track = entry.what.slice('tracks.'.length);
    if (values[track] !== entry.from)
      findings.push(`entry ${entry.id}: ${track} was ${values[track]}, not ${entry.from}`);
    values[track] = Number(entry.to);
  }
  for (const id of Object.keys(values)) {
    if (values[id] !== state.tracks[id])
      findings.push(`${id} is ${state.tracks[id]}, the ledger says ${values[id]}`);
  }
  return findings;
}

/** Parts of a state that are notes on how it came about, not things that change in the game. */
const NOTES = /^(entries|sent|seed|rules|scenario|people|intent)\b|\.(entry|since|hurried)$/;

/** Where a part of the state is booked under another path than its own; the rest is booked as it is called. */
const BOOKED_AS: readonly (readonly [RegExp, string])[] = [
  [/^contracts\.(\w+)\.route$/, 'contracts.$1'],
  [/^shipments\.(\w+)\..*$/, 'shipments.$1'],
  [/^channels\.(.*)$/, 'channels.$1'],
  [/^(?:hand|dealt|chosen)\.([^.]+).*$/, 'hand.$1'],
  [/^policies\.([^.]+).*$/, 'policies.$1'],
  [/^postureTurn$/, 'posture'],
  [/^strikes.*$/, 'strike'],
  [/^outcome.*$/, 'outcome'],
  [/^books.*$/, 'books'],
  [/^seen\..*$/, 'shipments'],
];

/** Leaves of a state by path; lists of things with an id by that id. */
function leavesOf(value: unknown, path: string, into: Map<string, unknown>): Map<string, unknown> {
  if (typeof value !== 'object' || value === null) return into.set(path, value);
  const entries = Array.isArray(value)
    ? value.map((one, index) => [one?.id ?? one?.card ?? String(index), one] as const)
    : Object.entries(value);
  for (const [key, part] of entries) leavesOf(part, path ? `${path}.${key}` : key, into);
  return into;
}

/**
 * What differs between two states although no entry between them names it (rulebook section 13). The agenda is named by
 * what set it up or by what fell due, so it is left out.
 */
export function unexplained(before: State, after: State, entries: readonly LedgerEntry[]): readonly string[] {
  const was = leavesOf(before, '', new Map());
  const is = leavesOf(after, '', new Map());
  const booked = new Set(entries.map((entry) => entry.what));
  const named = (path: string): boolean => {
    if (path.startsWith('hand.') && !is.has(path)) return booked.has('turn');
    const [thing] = path.match(/^contracts\.\w+\./) ?? [];
    if (thing && !was.has(path)) return [...booked].some((one) => one.startsWith(thing));
    const rule = BOOKED_AS.find(([pattern]) => pattern.test(path));
    const what = rule ? path.replace(rule[0], rule[1]) : path;
    return booked.has(what) || (rule !== undefined && [...booked].some((one) => one.startsWith(`${what}.`)));
  };
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((path) => was.get(path) !== is.get(path))
    .filter((path) => !NOTES.test(path) && !path.startsWith('agenda') && !named(path))
    .map((path) => `${path} went from ${String(was.get(path))} to ${String(is.get(path))} without an entry`);
}
