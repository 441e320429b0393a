import type { Id, LedgerEntry } from '../engine/index.ts';
import type { TableState } from '../store/types.ts';
import { isAccount } from '../text/index.ts';

/** Entries of the adjudication that is being shown or reviewed, without those that only keep accounts. */
export function filmEntries({ film, ledger }: TableState): readonly LedgerEntry[] {
  if (!film) return [];
  return ledger.filter((entry) => entry.id >= film.from && entry.id < film.to && !isAccount(entry));
}

/** Every track an entry moved: its own, and the derived ones that moved with it. */
function movesOf(entry: LedgerEntry): [Id, number, number][] {
  const moves = Object.entries(entry.derived ?? {}).map(([id, [from, to]]): [Id, number, number] => [
    id,
    from,
    to,
  ]);
  if (entry.what.startsWith('tracks.') && typeof entry.from === 'number' && typeof entry.to === 'number')
    moves.push([entry.what.slice('tracks.'.length), entry.from, entry.to]);
  return moves;
}

/** Directives that were left when the month was ended, as long as its film and review tell of it; null: as they stand. */
export function filmDirectives({ film, ledger }: Pick<TableState, 'film' | 'ledger'>): number | null {
  if (!film) return null;
  const spent = ledger.find((entry) => entry.id >= film.from && entry.what === 'directives');
  return typeof spent?.from === 'number' ? spent.from : null;
}

/**
 * Tracks as they stood when the film had come to an entry (null: before the first), so that the numbers beside the
 * map do not tell the end of the story. Tracks that no entry moved are not in it.
 */
export function filmValues(entries: readonly LedgerEntry[], at: number | null): ReadonlyMap<Id, number> {
  const values = new Map<Id, number>();
  for (const entry of entries) {
    const shown = at !== null && entry.id <= at;
    for (const [id, from, to] of movesOf(entry)) {
      if (shown) values.set(id, to);
      else if (!values.has(id)) values.set(id, from);
    }
  }
  return values;
}
