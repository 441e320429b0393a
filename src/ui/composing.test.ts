import { expect, test } from 'vitest';
import { isComposing } from './composing.ts';

const key = (isComposing: boolean, keyCode: number): KeyboardEvent =>
  ({ isComposing, keyCode }) as KeyboardEvent;

test('a key belongs to a composition by its flag, or by the code that an input method gives it', () => {
  expect(isComposing(key(false, 13))).toBe(false);
  expect(isComposing(key(true, 13))).toBe(true);
  // Safari tells of the Enter that took the words when the composition is over.
  expect(isComposing(key(false, 229))).toBe(true);
});
