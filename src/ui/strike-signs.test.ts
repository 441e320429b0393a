import { expect, test } from 'vitest';
import { signsOf } from './strike-signs.ts';

const chance = (middle: number, spread = 0) => ({ low: middle - spread, middle, high: middle + spread });
const part = (id: string, amount: number) => ({ id, label: id, amount, facts: [] });

test('signs are as plain as the chance is large, of the most that it can be', () => {
  const levels = [0, 12, 13, 19, 20, 25].map((n) => signsOf(chance(n), [], 25).level);
  expect(levels).toEqual(['quiet', 'quiet', 'raised', 'raised', 'grave', 'grave']);
});

test('what adds most is named first, and what holds back is not', () => {
  const parts = [part('a', 2), part('b', -9), part('c', 7), part('d', 3), part('e', 1)];
  expect(signsOf(chance(10), parts, 25).parts.map(({ id }) => id)).toEqual(['c', 'd']);
});

test('a wide band is a view of little', () => {
  expect([3, 4].map((spread) => signsOf(chance(10, spread), [], 25).blurred)).toEqual([false, true]);
});
