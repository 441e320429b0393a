import { expect, test } from 'vitest';
import type { LedgerEntry } from '../engine/index.ts';
import { changeEntries, filmDirectives, filmEntries, filmValues, sinceFilm } from './film-values.ts';

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

test('what an account moved is counted though the film leaves the account out, and the next month’s news is neither', () => {
  const at = (turn: number, step: LedgerEntry['step'], one: LedgerEntry): LedgerEntry => ({
    ...one,
    turn,
    step,
  });
  const ledger = [
    at(1, 'news', entry(1, 'tracks.heat', 1, 5)),
    at(1, 'council', entry(2, 'tracks.heat', 5, 6)),
    at(1, 'shipments', entry(3, 'contracts.c1.arrived', 0, 1, { calm: [40, 23] })),
    at(1, 'drift', entry(4, 'tracks.heat', 6, 4)),
    at(2, 'news', entry(5, 'tracks.heat', 4, 9)),
    at(2, 'news', entry(6, 'tracks.rain', 70, 77)),
  ];
  const now = { film: { from: 3, to: 5, turn: 1 }, ledger, history: [{}, {}] };
  expect(filmEntries(now).map(({ id }) => id)).toEqual([4]);
  expect(Object.fromEntries(filmValues(sinceFilm(now), 4))).toEqual({ heat: 4, calm: 23, rain: 70 });
  expect(changeEntries(now).map(({ id }) => id)).toEqual([2, 3, 4]);
  // At the next council a month ago is still that council, and what has come since is counted.
  expect(changeEntries({ ...now, film: null }).map(({ id }) => id)).toEqual([2, 3, 4, 5, 6]);
});
