import { expect, test } from 'vitest';
import { flagship } from '../../tests/support.ts';
import type { Change, LedgerEntry } from '../engine/index.ts';
import { weightiest } from './telling.ts';

const entry = (id: number, change: Change) =>
  ({ id, change, cause: { kind: 'rule', rule: 'drift', of: '' } }) as unknown as LedgerEntry;
const tension = (from: number, to: number): Change => ({
  kind: 'track-moved',
  track: 'tension',
  from,
  to,
  asked: to - from,
});

test('a strike weighs more than a number that moved, and of two numbers the one that moved farther', () => {
  const scenario = flagship();
  const small = entry(1, tension(50, 53));
  const large = entry(2, tension(53, 41));
  const strike = entry(3, { kind: 'strike-decided', comes: true, turn: 1 });
  expect(weightiest(scenario, [small, large])).toBe(large);
  expect(weightiest(scenario, [small, strike, large])).toBe(strike);
  expect(weightiest(scenario, [small, entry(4, tension(41, 44))])).toBe(small);
  expect(weightiest(scenario, [])).toBeUndefined();
});
