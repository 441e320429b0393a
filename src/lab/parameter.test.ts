import { expect, test } from 'vitest';
import { flagship } from '../../tests/support.ts';
import type { Scenario } from '../engine/index.ts';
import { settingProblem, withSettings } from './parameter.ts';

const scenario = flagship();
const part = <T extends { id: string }>(list: readonly T[], id: string) => list.find((one) => one.id === id);

test.each([
  ['tracks.tension.start', 70],
  ['tracks.russia.stance.start', 60],
  ['systems.s-400.release', 25],
  ['systems.s-400.payments.cash.amount', 90],
  ['winAt', 55],
  ['copies.1', 60],
])('%s is found', (path, value) => {
  expect(settingProblem(scenario, { path, value })).toBeNull();
});

test('a setting changes a copy, whole expressions too, and nothing else', () => {
  const before = JSON.stringify(scenario);
  const copy = withSettings(scenario, [
    { path: 'tracks.russia.stance.start', value: 61 },
    { path: 'suppliers.moscow.sign.stance.amount', value: 3 },
  ]);
  expect(part(copy.tracks, 'russia.stance')?.start).toBe(61);
  expect(part(part(copy.suppliers, 'moscow')?.sign ?? [], 'stance')?.amount).toBe(3);
  expect(JSON.stringify(scenario)).toBe(before);
});

test.each([
  ['tracks.cash.start', 20, (copy: Scenario) => part(copy.tracks, 'cash')?.start, 200],
  ['tracks.cash.start', 14.5, (copy: Scenario) => part(copy.tracks, 'cash')?.start, 145],
  [
    'systems.s-400.payments.cash.amount',
    9,
    (copy: Scenario) => part(part(copy.systems, 's-400')?.payments ?? [], 'cash')?.amount,
    90,
  ],
  ['programmes.repair.price.cash', 2, (copy: Scenario) => part(copy.programmes, 'repair')?.price.cash, 20],
  ['tracks.tension.start', 20, (copy: Scenario) => part(copy.tracks, 'tension')?.start, 20],
])('%s = %d is money as it is shown', (path, value, read, stored) => {
  expect(read(withSettings(scenario, [{ path, value }]))).toBe(stored);
});

test.each([
  ['tracks.tensoin.start', 1, /has no 'tensoin'.*In tracks: tension,/],
  ['trakcs.tension.start', 1, /In it: tracks,/],
  ['tracks.tension', 1, /is not a number\. In tracks\.tension: .*start/],
  ['tracks.tension.start', 101, /from 0 to 100, not 101/],
  ['tracks.tension.start', 1.5, /whole numbers/],
  ['tracks.cash.start', 2.55, /one decimal at most/],
  ['tracks.cash.start', 1_000_000, /numbers with one decimal at most .*not/],
  ['tracks.tension.start.more', 1, /has no parts/],
  ['__proto__.x', 1, /has no '__proto__'/],
  ['', 1, /There is no parameter ''/],
])('%s = %d is refused in one line', (path, value, words) => {
  const problem = settingProblem(scenario, { path, value });
  expect(problem).toMatch(words);
  expect(problem).not.toContain('\n');
  expect(() => withSettings(scenario, [{ path, value }])).toThrow(RangeError);
});
