import { describe, expect, test } from 'vitest';
import { scaleOf } from './scale.ts';

describe('a scale', () => {
  test('has round marks that reach over both ends', () => {
    expect(scaleOf(0, 100).ticks).toEqual([0, 20, 40, 60, 80, 100]);
    expect(scaleOf(0, 7).ticks).toEqual([0, 2, 4, 6, 8]);
    expect(scaleOf(0, 231)).toEqual({ low: 0, high: 250, ticks: [0, 50, 100, 150, 200, 250] });
    expect(scaleOf(-3, 12).ticks).toEqual([-5, 0, 5, 10, 15]);
  });

  test('is there where nothing moved', () => {
    expect(scaleOf(0, 0)).toEqual({ low: 0, high: 1, ticks: [0, 1] });
    expect(scaleOf(4, 4).ticks).toEqual([4, 5]);
  });
});
