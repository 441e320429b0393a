import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical, hashOf } from './hash.ts';

test('the order in which keys were set does not matter, their values do', () => {
  expect(hashOf({ a: 1, b: [2, { d: 4, c: 3 }] })).toBe(hashOf({ b: [2, { c: 3, d: 4 }], a: 1 }));
  expect(hashOf({ a: 1 })).not.toBe(hashOf({ a: 2 }));
  expect(hashOf({ a: [1, 2] })).not.toBe(hashOf({ a: [2, 1] }));
});

test('canonical text is JSON that reads back to the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
    { seed: 1 },
  );
});

test('a hash is 16 hex digits, and a saved and loaded value keeps it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(hashOf(value)).toMatch(/^[0-9a-f]{16}$/);
      expect(hashOf(JSON.parse(JSON.stringify(value)))).toBe(hashOf(value));
    }),
    { seed: 1 },
  );
});
