import { expect, test } from 'vitest';
import type { LedgerEntry } from '../engine/index.ts';
import { filmDirectives, filmValues } from './film-values.ts';

const entry = (id: number, what: string, from: number, to: number, derived: LedgerEntry['derived'] = null) =>
  ({ id, what, from, to, derived }) as LedgerEntry;

const FILM = [
  entry(10, 'tracks.heat', 5, 7),
  entry(11, 'delivered.tent', 0, 1, { calm: [40, 38] }),
  entry(12, 'tracks.heat', 7, 4),
];

test('before the first entry every track stands where the film begins', () => {
  expect(Object.fromEntries(filmValues(FILM, null))).toEqual({ heat: 5, calm: 40 });
});

test('a track moves with the entry that is shown, and not before', () => {
  expect(Object.fromEntries(filmValues(FILM, 10))).toEqual({ heat: 7, calm: 40 });
  expect(Object.fromEntries(filmValues(FILM, 12))).toEqual({ heat: 4, calm: 38 });
});

test('the directives are those of the month whose film it is, until it has been reviewed', () => {
  const ledger = [
    entry(8, 'directives', 3, 2),
    entry(9, 'directives', 2, 1),
    ...FILM,
    entry(13, 'turn', 1, 2),
    entry(14, 'directives', 1, 3),
  ];
  const film = { from: 10, to: 13, turn: 1 };
  expect(filmDirectives({ film, ledger })).toBe(1);
  expect(filmDirectives({ film: null, ledger })).toBe(null);
  // None was used: the new month's are as many.
  expect(filmDirectives({ film, ledger: ledger.slice(0, -1) })).toBe(null);
});
