import { expect, test } from 'vitest';
import { box, explained, jackknife, paired, quantile, share, summary, t95 } from './statistics.ts';

test('Student factors agree with the printed tables', () => {
  expect(t95(1)).toBeCloseTo(12.706, 3);
  expect(t95(9)).toBeCloseTo(2.262, 3);
  expect(t95(11)).toBeCloseTo(2.201, 3);
  expect(t95(15)).toBeCloseTo(2.1314, 3);
  expect(t95(30)).toBeCloseTo(2.0423, 4);
  expect(t95(120)).toBeCloseTo(1.9799, 4);
  expect(t95(0)).toBe(Number.POSITIVE_INFINITY);
});

test('mean, spread and interval of a known sample', () => {
  // R: t.test(c(2, 4, 4, 4, 5, 5, 7, 9))
  const { mean, sd, low, high } = summary([2, 4, 4, 4, 5, 5, 7, 9]);
  expect(mean).toBe(5);
  expect(sd).toBeCloseTo(2.13809, 5);
  expect(low).toBeCloseTo(3.212512, 3);
  expect(high).toBeCloseTo(6.787488, 3);
  expect(summary([7])).toEqual({ mean: 7, sd: 0, low: 7, high: 7 });
  expect(summary([]).mean).toBe(0);
});

test('Wilson intervals of known shares', () => {
  // Wilson without continuity correction: 15 of 50, 0 of 10, 10 of 10
  expect(share(15, 50).low).toBeCloseTo(19.1, 1);
  expect(share(15, 50).high).toBeCloseTo(43.75, 1);
  expect(share(0, 10)).toMatchObject({ value: 0, low: 0 });
  expect(share(0, 10).high).toBeCloseTo(27.75, 1);
  expect(share(10, 10)).toMatchObject({ value: 100, high: 100 });
  expect(share(0, 0)).toEqual({ value: 0, low: 0, high: 100 });
});

test('paired differences are narrow where both move together', () => {
  const base = [10, 50, 30, 80, 20];
  const better = base.map((value, i) => value + 3 + (i % 2));
  const { value, low, high } = paired(better, base);
  expect(value).toBeCloseTo(3.4);
  expect(high - low).toBeLessThan(2);
  expect(low).toBeGreaterThan(2);
});

test('quantiles interpolate as spreadsheets do, and leave their list as it was', () => {
  const values = [4, 1, 3, 2];
  expect(quantile(values, 0.25)).toBe(1.75);
  expect(quantile(values, 0.5)).toBe(2.5);
  expect(box(values)).toEqual({ least: 1, lower: 1.75, median: 2.5, upper: 3.25, most: 4 });
  expect(values).toEqual([4, 1, 3, 2]);
});

test('what the player explains does not count what the intent explains', () => {
  const same = ['a', 'a', 'b', 'b'];
  // Two players, far apart under either intent; the intents are farther apart still.
  expect(
    explained(
      [
        [10, 12, 60, 62],
        [20, 22, 70, 72],
      ],
      same,
    ),
  ).toBeCloseTo(100 * (200 / 216), 6);
  expect(
    explained(
      [
        [5, 5, 5, 5],
        [5, 5, 5, 5],
      ],
      same,
    ),
  ).toBe(0);
});

test('the jackknife of a mean is its t interval', () => {
  const values = [2, 4, 4, 4, 5, 5, 7, 9];
  const work = (blocks: readonly number[]) =>
    blocks.reduce((sum, i) => sum + (values[i] ?? 0), 0) / blocks.length;
  const { low, high } = summary(values);
  expect(jackknife(values.length, work).low).toBeCloseTo(low, 6);
  expect(jackknife(values.length, work).high).toBeCloseTo(high, 6);
});
