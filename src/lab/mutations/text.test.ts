import { expect, test } from 'vitest';
import { mutate } from './text.ts';

test('a number is shifted by ten at most, up and down', () => {
  const shifts = new Set<number>();
  for (let seed = 0; seed < 20_000; seed++) {
    const { text, done } = mutate('start: 500\n', seed);
    if (done.length === 1 && done[0] === 'shift a number') shifts.add(Number(text.slice(7)) - 500);
  }
  expect(Math.min(...shifts)).toBe(-10);
  expect(Math.max(...shifts)).toBe(10);
});
