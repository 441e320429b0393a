import {
  among,
  CHANGES,
  type Change,
  type ChangeKind,
  copyState,
  type Game,
  type Id,
  type LedgerEntry,
  openGame,
  prepare,
  type Scenario,
  type State,
} from '../engine/index.ts';

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
    if (entry.change.kind !== 'track-moved') continue;
    const { track, from, to } = entry.change;
    if (values[track] !== from)
      findings.push(`entry ${entry.id}: ${track} was ${values[track]}, not ${from}`);
    values[track] = to;
  }
  for (const id of Object.keys(values)) {
    if (values[id] !== state.tracks[id])
      findings.push(`${id} is ${state.tracks[id]}, the ledger says ${values[id]}`);
  }
  return findings;
}

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

/** Makes a change again, without booking it. */
function make(game: Game, change: Change, entry: number): void {
  const { apply } = CHANGES[change.kind] as {
    readonly apply: (game: Game, change: Change, entry: number) => void;
  };
  apply(game, change, entry);
}

/** Whether a shipment leaves the state with this change. */
function leaves(scenario: Scenario, change: Change, route: Id): boolean {
  if (change.kind === 'node-reached') return change.node === prepare(scenario).nodesOf(route).at(-1);
  return change.kind === 'shipment-lost' || change.kind === 'shipment-recalled';
}

/** The state that the entries make of another one, and which of them could not be made. */
function rebuilt(scenario: Scenario, before: State, entries: readonly LedgerEntry[]) {
  const state = copyState(before);
  const game = openGame(scenario, state);
  const gone = new Set<Id>();
  const failed: string[] = [];
  for (const { id, change } of entries) {
    try {
      make(game, change, id);
      if (!('shipment' in change)) continue;
      const { route = '' } = among(state.shipments, change.shipment) ?? {};
      if (leaves(scenario, change, route)) gone.add(change.shipment);
    } catch (error) {
      failed.push(`entry ${id} cannot be made: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  state.shipments = state.shipments.filter(({ id }) => !gone.has(id));
  return { state, failed };
}

/** Kinds that stand for what is written in the books. */
const KEEPS_BOOKS: readonly ChangeKind[] = ['books-kept', 'lot-delivered', 'turn-begun'];

/**
 * What differs between a state and the one that the entries between two states make of the first: made again from what
 * they say, they must come to the second (rulebook section 13). What changes in passing (`engine/changes/passing.ts`) has no
 * entry of its own: the days of a lot run out, the agenda is named by what set it up or fell due, books by who keeps them.
 */
export function unexplained(
  scenario: Scenario,
  before: State,
  after: State,
  entries: readonly LedgerEntry[],
): readonly string[] {
  const { state, failed } = rebuilt(scenario, before, entries);
  const kept = entries.some(({ change }) => KEEPS_BOOKS.includes(change.kind));
  const running = new Map(after.shipments.map((one) => [one.id, one]));
  for (const shipment of state.shipments) {
    const now = running.get(shipment.id);
    for (const part of ['days', 'held'] as const)
      if (now && now[part] < shipment[part]) shipment[part] = now[part];
  }
  const hurried = new Map(after.contracts.map((one) => [one.id, one.hurried]));
  for (const contract of state.contracts) contract.hurried = hurried.get(contract.id) ?? contract.hurried;
  const { agenda, entries: count } = after;
  const books = kept ? after.books : state.books;
  return [
    ...failed,
    ...movesOf({ ...state, agenda, books, entries: count }, after).map(
      ({ path, from, to }) => `${path} went from ${String(from)} to ${String(to)} without an entry`,
    ),
  ];
}
