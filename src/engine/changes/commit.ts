import { type Game, touch } from '../game.ts';
import type { Sources } from '../sources.ts';
import type { Cause, Change, Id, LedgerEntry } from '../types/index.ts';
import { rowOf } from './kinds.ts';

/** Why something happens: what every ledger entry of it will say. */
export interface Origin {
  readonly cause: Cause;
  readonly because?: readonly number[];
  readonly seat?: Id | null;
  readonly facts?: readonly Id[];
  readonly day?: number;
}

function hangsOn(sources: Sources, touched: ReadonlySet<string>): boolean {
  if (sources === null) return true;
  for (const one of touched) if (sources.has(one)) return true;
  return false;
}

/** Looks at the derived tracks again, at all of them for the first time in a call, then at those that may have moved. */
function derivedMoves(game: Game): LedgerEntry['derived'] {
  const { derived: known, touched } = game;
  const now: Record<Id, number> = known ?? {};
  let moves: Record<Id, readonly [number, number]> | null = null;
  for (const { id, sources } of game.scenario.derived) {
    if (known && !hangsOn(sources, touched)) continue;
    const was = now[id];
    const is = game.value(id);
    now[id] = is;
    if (was === undefined || was === is) continue;
    moves ??= {};
    moves[id] = [was, is];
  }
  game.derived = now;
  touched.clear();
  return moves;
}

/** Remembers the derived tracks as they stand, so that the first entry of a call books only its own moves. */
export function watchDerived(game: Game): void {
  if (game.ledger) derivedMoves(game);
}

/**
 * Makes a change in the state and books it: the one writer of the rules. Gives the id of its ledger entry, which it has
 * whether or not somebody keeps the ledger.
 */
export function commit(game: Game, change: Change, origin: Origin): number {
  const { state, ledger } = game;
  const row = rowOf(change);
  const id = state.entries;
  row.apply(game, change, id);
  state.entries = id + 1;
  const touched = row.touches(change);
  if (touched !== null) touch(game, touched);
  if (!ledger) return id;
  const entry: LedgerEntry = {
    id,
    because: origin.because ?? [],
    seat: origin.seat ?? null,
    turn: state.turn,
    step: game.step,
    change,
    cause: origin.cause,
    facts: origin.facts ?? [],
    seenBy: row.knownTo(game, change),
    day: origin.day ?? null,
    derived: derivedMoves(game),
  };
  ledger.push(entry);
  game.onEntry?.(entry);
  return id;
}
