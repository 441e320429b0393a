import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../engine/index.ts';
import { evenly, first, missing, outOfBounds, settle } from './points.ts';

const scenario = {
  intent: { least: 10, most: 50, start: {} },
  objectives: ['a', 'b', 'c', 'd'].map((id) => ({ id })),
} as unknown as Scenario;

describe('points of an intent', () => {
  it('are spread evenly, or with one objective first', () => {
    expect(evenly(scenario)).toEqual({ a: 25, b: 25, c: 25, d: 25 });
    expect(first(scenario, 'b')).toEqual({ a: 17, b: 50, c: 17, d: 16 });
  });

  it('say what is missing and what is out of bounds', () => {
    expect(missing({ a: 25, b: 25, c: 25, d: 20 })).toBe(5);
    expect(missing({ a: 50, b: 50, c: 25, d: 20 })).toBe(-45);
    expect(outOfBounds(scenario, { a: 25, b: 25, c: 25, d: 5 })).toBe('d');
    expect(outOfBounds(scenario, { a: 25, b: 25, c: 25, d: 25 })).toBeNull();
  });

  it('are settled to an intent that holds, near what was written', () => {
    expect(settle(scenario, { a: 50, b: 20, c: 20, d: 20 })).toEqual({ a: 40, b: 20, c: 20, d: 20 });
    for (const written of [{}, { a: 500, b: 500, c: 500, d: 500 }, { a: 3.7, b: 12, c: 44, d: -8 }]) {
      const settled = settle(scenario, written);
      expect(missing(settled)).toBe(0);
      expect(outOfBounds(scenario, settled)).toBeNull();
    }
  });
});
