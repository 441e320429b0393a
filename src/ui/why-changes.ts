import type { Id, LedgerEntry } from '../engine/index.ts';
import { type Move, moveOf } from '../text/index.ts';

/** One entry in the answer to "why?", and how it moved the track that is asked about; null where none is. */
export interface WhyChange {
  readonly entry: LedgerEntry;
  readonly move: Move | null;
}

/** What changed something, newest first, and of the older entries how many there are and what they came to in all. */
export interface WhyChanges {
  readonly listed: readonly WhyChange[];
  readonly older: { readonly count: number; readonly by: number };
}

/** Changes that are listed; what the older ones came to is one line more. */
const LISTED = 12;

const by = ({ move }: WhyChange): number => (move ? move.to - move.from : 0);

/** The answer to "why?" from the entries about a thing, newest first: what it lists of a track adds up to where that stands. */
export function whyChanges(entries: readonly LedgerEntry[], track: Id | null): WhyChanges {
  const all = entries.map((entry) => ({ entry, move: track === null ? null : moveOf(entry, track) }));
  const older = all.slice(LISTED);
  return {
    listed: all.slice(0, LISTED),
    older: { count: older.length, by: older.reduce((sum, one) => sum + by(one), 0) },
  };
}
