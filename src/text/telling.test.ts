import { expect, test } from 'vitest';
import { flagship } from '../../tests/support.ts';
import type { LedgerEntry } from '../engine/index.ts';
import { know } from './known.ts';
import { weightiest } from './telling.ts';

const entry = (id: number, what: string, from: number | string | null, to: number | string | null) =>
  ({ id, what, from, to, cause: { kind: 'rule', rule: 'drift', of: '' } }) as unknown as LedgerEntry;

test('a strike weighs more than a number that moved, and of two numbers the one that moved farther', () => {
  const scenario = flagship();
  const known = know(scenario);
  const small = entry(1, 'tracks.tension', 50, 53);
  const large = entry(2, 'tracks.tension', 53, 41);
  const strike = entry(3, 'strike', null, 'comes');
  expect(weightiest(scenario, [small, large], known)).toBe(large);
  expect(weightiest(scenario, [small, strike, large], known)).toBe(strike);
  expect(weightiest(scenario, [small, entry(4, 'tracks.tension', 41, 44)], known)).toBe(small);
  expect(weightiest(scenario, [], known)).toBeUndefined();
});
