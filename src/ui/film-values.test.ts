import { expect, test } from 'vitest';
import type { Change, LedgerEntry } from '../engine/index.ts';
import { changeEntries, filmDirectives, filmEntries, filmValues, sinceFilm } from './film-values.ts';

const entry = (id: number, change: Change, derived: LedgerEntry['derived'] = null) =>
  ({ id, change, derived }) as LedgerEntry;
const track = (of: string, from: number, to: number): Change => ({
  kind: 'track-moved',
  track: of,
  from,
  to,
  asked: to - from,
});
const directives = (from: number, to: number): Change => ({ kind: 'directives-moved', from, to });

const FILM = [
  entry(10, track('heat', 5, 7)),
  entry(11, { kind: 'lot-delivered', system: 'tent', from: 0, to: 1 }, { calm: [40, 38] }),
  entry(12, track('heat', 7, 4)),
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
    entry(8, directives(3, 2)),
    entry(9, directives(2, 1)),
    ...FILM,
    entry(13, { kind: 'turn-begun', turn: 2 }),
    entry(14, directives(1, 3)),
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
  const ARRIVED: Change = {
    kind: 'contract-arrived',
    contract: 'c1',
    system: 'tent',
    count: 1,
    from: 0,
    to: 1,
  };
  const ledger = [
    at(1, 'news', entry(1, track('heat', 1, 5))),
    at(1, 'council', entry(2, track('heat', 5, 6))),
    at(1, 'shipments', entry(3, ARRIVED, { calm: [40, 23] })),
    at(1, 'drift', entry(4, track('heat', 6, 4))),
    at(2, 'news', entry(5, track('heat', 4, 9))),
    at(2, 'news', entry(6, track('rain', 70, 77))),
  ];
  const now = { film: { from: 3, to: 5, turn: 1 }, ledger, history: [{}, {}] };
  expect(filmEntries(now).map(({ id }) => id)).toEqual([4]);
  expect(Object.fromEntries(filmValues(sinceFilm(now), 4))).toEqual({ heat: 4, calm: 23, rain: 70 });
  expect(changeEntries(now).map(({ id }) => id)).toEqual([2, 3, 4]);
  // At the next council a month ago is still that council, and what has come since is counted.
  expect(changeEntries({ ...now, film: null }).map(({ id }) => id)).toEqual([2, 3, 4, 5, 6]);
});
