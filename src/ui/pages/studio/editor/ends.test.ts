import { expect, test } from 'vitest';
import { applied } from '../../../../studio/index.ts';
import { endsOf } from './ends.ts';

test('Windows line ends go into the editor and come out again', () => {
  const text = 'a: 1\r\nb: 2\r\n';
  const ends = endsOf(text);
  expect(ends.inward(text)).toBe('a: 1\nb: 2\n');
  expect(ends.outward(ends.inward(text))).toBe(text);
  expect(ends.placeIn(text, text.indexOf('b'))).toBe(5);
  expect(ends.placeOut(ends.inward(text), 5)).toBe(6);
  const changes = [{ from: 9, to: 10, insert: '3\r\nc: 4' }];
  expect(ends.outward(applied(ends.inward(text), ends.changesIn(text, changes)))).toBe(
    applied(text, changes),
  );
});

test('other line ends stay as they are', () => {
  const ends = endsOf('a\nb\n');
  expect(ends.outward('a\nb\n')).toBe('a\nb\n');
  expect(ends.placeIn('a\nb\n', 3)).toBe(3);
});
