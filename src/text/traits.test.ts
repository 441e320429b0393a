import { expect, test } from 'vitest';
import { saltholm } from '../../tests/support.ts';
import type { ChangeOf } from '../engine/index.ts';
import { weightOfChange } from './traits.ts';

const moved = (from: ChangeOf<'contract-moved'>['from'], to: ChangeOf<'contract-moved'>['to']): number =>
  weightOfChange(saltholm(), {
    kind: 'contract-moved',
    contract: 'c1',
    system: 'coastal-gun',
    count: 1,
    from,
    to,
  });

test('a contract that is signed says more than one that sets out, and less than one that is lost', () => {
  expect(moved('talks', 'production')).toBeGreaterThan(moved('release', 'transit'));
  expect(moved('talks', 'production')).toBeLessThan(moved('transit', 'ended'));
});

test('a contract that only goes on as it was says nothing by itself', () => {
  expect(moved('release', 'production')).toBe(0);
  expect(moved('production', 'release')).toBe(0);
  expect(moved('transit', 'delivered')).toBe(0);
});
