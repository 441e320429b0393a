import type { Id, LedgerEntry } from '../engine/index.ts';

/** How one entry moved one track, its own or a derived one that moved with it. Stored units. */
export interface Move {
  readonly track: Id;
  readonly entry: LedgerEntry;
  readonly from: number;
  readonly to: number;
  /** The entry is about the track itself; otherwise it is derived and followed from what the entry is about. */
  readonly direct: boolean;
}

/** Every move of a track that an entry booked. */
export function movesOf(entry: LedgerEntry): readonly Move[] {
  const { change, derived } = entry;
  const moves = Object.entries(derived ?? {}).map(
    ([track, [was, is]]): Move => ({ track, entry, from: was, to: is, direct: false }),
  );
  if (change.kind === 'track-moved') {
    const { track, from, to } = change;
    moves.push({ track, entry, from, to, direct: true });
  }
  return moves;
}

/** The move of one track that an entry booked, or null. */
export const moveOf = (entry: LedgerEntry, track: Id): Move | null =>
  movesOf(entry).find((move) => move.track === track) ?? null;

/** Every move of every track, in the order of the entries. */
export function movesByTrack(entries: readonly LedgerEntry[]): ReadonlyMap<Id, readonly Move[]> {
  const moves = new Map<Id, Move[]>();
  for (const move of entries.flatMap(movesOf)) {
    const list = moves.get(move.track);
    if (list) list.push(move);
    else moves.set(move.track, [move]);
  }
  return moves;
}

/** By how much some moves of one track, in their order, fall short of its whole change: what no entry here tells of. */
export function untold(moves: readonly Move[]): number {
  const whole = (moves.at(-1)?.to ?? 0) - (moves[0]?.from ?? 0);
  return whole - moves.reduce((sum, { from, to }) => sum + to - from, 0);
}
