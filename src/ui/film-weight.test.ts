// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { endMonth, tableOf } from '../../tests/panels.tsx';
import { flagship } from '../../tests/support.ts';
import type { LedgerEntry } from '../engine/index.ts';
import type { Month } from '../store/month.ts';
import { movement, weightOf } from '../text/index.ts';
import { filmWeights } from './film-weight.ts';

const scenario = flagship();
const [aim] = scenario.objectives;
const INTENT = { [aim?.id ?? '']: 50 };
const entry = (id: number, because: readonly number[], kind = 'books-kept'): LedgerEntry =>
  ({ id, because, change: { kind } }) as unknown as LedgerEntry;
const stands = (value: number) => ({ objectives: { [aim?.id ?? '']: value }, score: 0 });
const month = (...trail: readonly (readonly [number, number])[]): Month =>
  ({
    given: stands(40),
    trail: trail.map(([id, value]) => ({ entry: id, worth: stands(value) })),
  }) as unknown as Month;

test('an entry weighs what it moved the score by, as the intent counts it, and so does what it followed from', () => {
  const entries = [entry(1, []), entry(2, [1]), entry(3, [2]), entry(4, [])];
  const weigh = filmWeights(scenario, entries, month([3, 44], [4, 43]), INTENT);
  // Four points of an aim that counts half, twelve a point.
  expect(entries.map(weigh)).toEqual([24, 24, 24, 6]);
});

test('what follows from one thing adds up, also where it goes both ways', () => {
  const entries = [entry(1, []), entry(2, [1]), entry(3, [1])];
  const weigh = filmWeights(scenario, entries, month([2, 30], [3, 34]), INTENT);
  expect(entries.map(weigh)).toEqual([36, 60, 24]);
});

test('whoever has no aims in it sees it by what it is', () => {
  const entries = [entry(1, [], 'place-closed')];
  expect(entries.map(filmWeights(scenario, entries, null, INTENT))).toEqual([35]);
});

test('in a month that was played what moved the score weighs more than it does by itself', async () => {
  const table = await tableOf(scenario);
  endMonth(table);
  const { ledger, film } = table.get();
  const entries = ledger.filter(({ id }) => id >= (film?.from ?? 0) && id < (film?.to ?? 0));
  const weigh = filmWeights(scenario, entries, table.month(), scenario.intent.start);
  const more = entries.filter((one) => weigh(one) > weightOf(scenario, one));
  expect(more.length).toBeGreaterThan(0);
  const alone = filmWeights(scenario, entries, null, scenario.intent.start);
  for (const one of entries) expect(alone(one)).toBe(weightOf(scenario, one) + movement(scenario, one));
});
