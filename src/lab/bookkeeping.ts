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

const isTree = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Children by their names; those of a list by the id of the thing, or by their place. */
function children(value: unknown): Readonly<Record<string, unknown>> {
  if (!Array.isArray(value)) return isTree(value) ? value : {};
  return Object.fromEntries(value.map((one, index) => [one?.id ?? one?.card ?? String(index), one]));
}

interface Move {
  readonly path: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** Every leaf in which two states differ; what only one of them has differs from nothing. */
function movesOf(from: unknown, to: unknown, path = '', found: Move[] = []): readonly Move[] {
  if (from === to) return found;
  if (!isTree(from) && !isTree(to)) {
    found.push({ path, from, to });
    return found;
  }
  const was = children(from);
  const is = children(to);
  const below = path === '' ? '' : `${path}.`;
  for (const name of Object.keys(was)) movesOf(was[name], is[name], below + name, found);
  for (const name of Object.keys(is)) if (!(name in was)) movesOf(undefined, is[name], below + name, found);
  return found;
}

/**
 * What differs between two states although no entry between them names it (rulebook section 13). The agenda is named by
 * what set it up or by what fell due, so it is left out.
 */
export function unexplained(before: State, after: State, entries: readonly LedgerEntry[]): readonly string[] {
  const booked = new Set(entries.map((entry) => entry.what));
  const under = (prefix: string): boolean => [...booked].some((one) => one.startsWith(prefix));
  const named = ({ path, from, to }: Move): boolean => {
    if (path.startsWith('hand.') && to === undefined) return booked.has('turn');
    // Days that a lot waits, or is on a leg, run out by themselves; that they began was booked.
    if (/^shipments\.\w+\.(?:held|days)$/.test(path) && Number(to) < Number(from)) return true;
    const [thing] = path.match(/^contracts\.\w+\./) ?? [];
    if (thing && from === undefined) return under(thing);
    const rule = BOOKED_AS.find(([pattern]) => pattern.test(path));
    const what = rule ? path.replace(rule[0], rule[1]) : path;
    return booked.has(what) || (rule !== undefined && under(`${what}.`));
  };
  return movesOf(before, after)
    .filter((move) => !NOTES.test(move.path) && !move.path.startsWith('agenda') && !named(move))
    .map(({ path, from, to }) => `${path} went from ${String(from)} to ${String(to)} without an entry`);
}
