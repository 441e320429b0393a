import { expect, test } from 'vitest';
import { isOfFamily } from './index.ts';

test('a die belongs to its family in its own turn, and to no turn that begins alike', () => {
  expect(isOfFamily('aim/1/2', 'salvos', 1)).toBe(true);
  expect(isOfFamily('intercept/12/2', 'salvos', 12)).toBe(true);
  expect(isOfFamily('aim/12/2', 'salvos', 1)).toBe(false);
  expect(isOfFamily('deal/3', 'cards', 3)).toBe(true);
  expect(isOfFamily('deal/31', 'cards', 3)).toBe(false);
  expect(isOfFamily('policy/4/moscow', 'cards', 4)).toBe(false);
});
