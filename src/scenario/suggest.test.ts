import { expect, test } from 'vitest';
import { orOneOf } from './suggest.ts';

test('what was meant, or what there is, or the first of it where that is much', () => {
  expect(orOneOf('tensoin', ['exposure', 'tension'])).toBe('did you mean `tension`?');
  expect(orOneOf('nothing-like-it', ['exposure', 'tension'])).toBe('write one of: `exposure`, `tension`.');
  const many = Array.from({ length: 30 }, (_, n) => `track-${n}`);
  expect(orOneOf('nothing-like-it', many)).toMatch(
    /^write one of: `track-0`, .*`track-7` … \(30 in all\)\.$/,
  );
  expect(orOneOf('nothing-like-it', [])).toBeUndefined();
});
