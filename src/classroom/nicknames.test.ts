import { expect, test } from 'vitest';
import { NICKNAMES, nicknameOf } from './nicknames.ts';

test('every number gives a name of its own, of two words', () => {
  expect(NICKNAMES).toBe(64 * 64);
  const names = new Set(Array.from({ length: NICKNAMES }, (_, number) => nicknameOf(number)));
  expect(names.size).toBe(NICKNAMES);
  for (const name of names) expect(name).toMatch(/^[A-Z][a-z]+ [a-z]+$/);
  expect(nicknameOf(NICKNAMES + 5)).toBe(nicknameOf(5));
});
