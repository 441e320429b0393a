import { expect, test } from 'vitest';
import { flagship } from '../../tests/support.ts';
import { begin, give, type LedgerEntry } from '../engine/index.ts';
import { unexplained } from './bookkeeping.ts';

/** What a mission changes, with its ledger. */
function mission() {
  const scenario = flagship();
  const before = begin(scenario, { seed: 1 });
  const after = structuredClone(before);
  const ledger: LedgerEntry[] = [];
  const order = { seat: scenario.lead, kind: 'mission', actor: 'russia', aim: 'goodwill' } as const;
  expect(give(scenario, after, order, { ledger })).toBeNull();
  return { before, after, ledger };
}

test('a whole ledger explains every change', () => {
  const { before, after, ledger } = mission();
  expect(unexplained(before, after, ledger)).toEqual([]);
});

test('a change whose entry is missing is named with both its values', () => {
  const { before, after, ledger } = mission();
  const without = (what: string) => ledger.filter((entry) => !entry.what.startsWith(what));
  expect(unexplained(before, after, without('directives'))).toEqual([
    'directives went from 3 to 2 without an entry',
  ]);
  expect(unexplained(before, after, without('missions'))).toEqual([
    'missions.russia/goodwill went from undefined to 1 without an entry',
  ]);
});
