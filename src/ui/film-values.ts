import type { Id, LedgerEntry } from '../engine/index.ts';
import type { TableState } from '../store/types.ts';
import { isAccount, movesOf } from '../text/index.ts';

type Filmed = Pick<TableState, 'film' | 'ledger'>;

/** Every entry of the adjudication that is being shown or reviewed, and of the next month's news. */
export const sinceFilm = ({ film, ledger }: Filmed): readonly LedgerEntry[] =>
  film ? ledger.filter((entry) => entry.id >= film.from) : [];

/** What a film tells: the entries of the adjudication without those that only keep accounts. */
export const filmEntries = (now: Filmed): readonly LedgerEntry[] =>
  sinceFilm(now).filter((entry) => entry.id < (now.film?.to ?? 0) && !isAccount(entry));

/**
 * Every entry since the council a month ago began, its own orders and cards among them, as far as it is shown: what a
 * page says of a number's change, beside the number, in the review or in a purse's account, is counted from there.
 */
export function changeEntries({
  film,
  ledger,
  history,
}: Filmed & Pick<TableState, 'history'>): readonly LedgerEntry[] {
  const from = Math.max(1, history.length - 1);
  const upTo = film?.to ?? Number.POSITIVE_INFINITY;
  return ledger.filter(
    ({ id, turn, step }) => id < upTo && (turn > from || (turn === from && step !== 'news')),
  );
}

/** Directives that were left when the month was ended, as long as its film and review tell of it; null: as they stand. */
export function filmDirectives({ film, ledger }: Filmed): number | null {
  if (!film) return null;
  for (const { id, change } of ledger)
    if (id >= film.from && change.kind === 'directives-moved') return change.from;
  return null;
}

/**
 * Tracks as they stood when the film had come to an entry (null: before the first), so that the numbers beside the
 * map do not tell the end of the story, nor what comes after it. Tracks that no entry moved are not in it.
 */
export function filmValues(entries: readonly LedgerEntry[], at: number | null): ReadonlyMap<Id, number> {
  const values = new Map<Id, number>();
  for (const entry of entries) {
    const shown = at !== null && entry.id <= at;
    for (const { track, from, to } of movesOf(entry)) {
      if (shown) values.set(track, to);
      else if (!values.has(track)) values.set(track, from);
    }
  }
  return values;
}
