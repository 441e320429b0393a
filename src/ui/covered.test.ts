import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { coveredAt } from './covered.ts';

test('what lies under a keyboard is what can no longer be seen at the foot', () => {
  expect(coveredAt(844, { height: 844, offsetTop: 0, scale: 1 })).toBe(0);
  expect(coveredAt(844, { height: 508.4, offsetTop: 0, scale: 1 })).toBe(336);
  // The browser has moved the page up by itself.
  expect(coveredAt(844, { height: 508, offsetTop: 200, scale: 1 })).toBe(136);
  expect(coveredAt(844, { height: 508, offsetTop: 400, scale: 1 })).toBe(0);
  // The browser has made the window lower.
  expect(coveredAt(508, { height: 508, offsetTop: 0, scale: 1 })).toBe(0);
});

test('a page that is magnified by fingers is not covered', () => {
  expect(coveredAt(844, { height: 422, offsetTop: 100, scale: 2 })).toBe(0);
});

test('no height goes by a window that a bar of the browser or a keyboard makes lower', () => {
  const folder = new URL('./style/', import.meta.url);
  const fixed = readdirSync(folder).flatMap((file) =>
    [...readFileSync(new URL(file, folder), 'utf8').matchAll(/\b\d+[ls]?vh\b/g)].map(
      ([length]) => `${file}: ${length}`,
    ),
  );
  expect(fixed).toEqual([]);
});
