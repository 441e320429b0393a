import { expect, test } from 'vitest';
import { browserShelf, tabShelf } from './shelf.ts';

test('a shelf that throws when it is read is no shelf', () => {
  for (const name of ['localStorage', 'sessionStorage'])
    Object.defineProperty(globalThis, name, {
      configurable: true,
      get: () => {
        throw new DOMException('switched off', 'SecurityError');
      },
    });
  expect(browserShelf()).toBeNull();
  expect(tabShelf()).toBeNull();
});

test('a shelf that is not there is none, and one that is there is that', () => {
  const shelf = { getItem: () => 'here' };
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, value: shelf });
  Object.defineProperty(globalThis, 'sessionStorage', { configurable: true, value: undefined });
  expect(browserShelf()).toBe(shelf);
  expect(tabShelf()).toBeNull();
});
