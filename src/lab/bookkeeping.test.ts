import { expect, test } from 'vitest';
import { flagship } from '../../tests/support.ts';
import { orderOf } from '../bots/index.ts';
import { settled } from '../bots/random.ts';
import { begin, type ChangeKind, give, type LedgerEntry } from '../engine/index.ts';
import { unexplained } from './bookkeeping.ts';
import { fuzzRun } from './fuzz.ts';

/** What a mission changes, with its ledger. */
function mission() {
  const scenario = flagship();
  const before = begin(scenario, { seed: 1 });
  const after = structuredClone(before);
  const ledger: LedgerEntry[] = [];
  const order = { seat: scenario.lead, kind: 'mission', actor: 'russia', aim: 'goodwill' } as const;
  expect(give(scenario, after, order, { ledger })).toBeNull();
  return { scenario, before, after, ledger };
}

test('a whole ledger explains every change', () => {
  const { scenario, before, after, ledger } = mission();
  expect(unexplained(scenario, before, after, ledger)).toEqual([]);
});

test('a change whose entry is missing is named with both its values', () => {
  const { scenario, before, after, ledger } = mission();
  const without = (kind: ChangeKind) => ledger.filter(({ change }) => change.kind !== kind);
  expect(unexplained(scenario, before, after, without('directives-moved'))).toEqual([
    'directives went from 3 to 2 without an entry',
  ]);
  expect(unexplained(scenario, before, after, without('mission-sent'))).toEqual([
    'missions.russia/goodwill went from undefined to 1 without an entry',
  ]);
});

test('a lot that is on a leg for months moves by the entry that put it there', () => {
  const scenario = flagship();
  const long = {
    ...scenario,
    calendar: { ...scenario.calendar, turns: 12 },
    legs: scenario.legs.map((leg) => ({ ...leg, days: 100 })),
  };
  const runs = [1, 2, 3].map((seed) => fuzzRun(long, seed, orderOf(settled)));
  expect(runs.flatMap(({ failures }) => failures)).toEqual([]);
  const underWay = runs.flatMap(({ state }) => state.shipments.filter(({ days }) => days > 0));
  expect(underWay).not.toEqual([]);
});

test('a lot that gains days, or loses them to another leg, needs an entry', () => {
  const scenario = flagship();
  const before = begin(scenario, { seed: 1 });
  const lot = { id: 's1', contract: null, system: 'x', count: 1, route: 'r', leg: 0, days: 40, held: 0 };
  const state = (changes: object) => ({ ...before, shipments: [{ ...lot, ...changes }] as never });
  const told = (changes: object) => unexplained(scenario, state({}), state(changes), []);
  expect(told({ days: 10 })).toEqual([]);
  expect(told({ days: 60 })).toEqual(['shipments.s1.days went from 40 to 60 without an entry']);
  expect(told({ days: 10, leg: 1 })).toEqual(['shipments.s1.leg went from 0 to 1 without an entry']);
});
