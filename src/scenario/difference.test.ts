import { expect, test } from 'vitest';
import { countChange, differenceOf } from './difference.ts';

test('differences by lines', () => {
  expect(differenceOf('a\nb\nc\n', 'a\nx\nc\nd\n').map(({ kind, text: line }) => `${kind} ${line}`)).toEqual([
    'same a',
    'removed b',
    'added x',
    'same c',
    'added d',
    'same ',
  ]);
  expect(countChange([{ file: 'a', text: '1\n' }], [{ file: 'b', text: '1\n' }])).toMatchObject({
    none: false,
  });
  expect(countChange([{ file: 'a', text: '1\n' }], [{ file: 'a', text: '1\n' }])).toEqual({
    added: 0,
    removed: 0,
    none: true,
  });
});

test('of long texts only the lines that changed differ', () => {
  const lines = Array.from({ length: 3000 }, (_, n) => `line ${n}`);
  const changed = lines.map((line, n) => (n === 10 || n === 2990 ? `${line}!` : line));
  const kinds = differenceOf(lines.join('\n'), changed.join('\n')).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind !== 'same')).toHaveLength(4);
});

test('texts with next to nothing in common replace each other whole', () => {
  const text = (word: string): string => Array.from({ length: 3000 }, (_, n) => `${word} ${n}`).join('\n');
  const kinds = differenceOf(text('a'), text('b')).map(({ kind }) => kind);
  expect(kinds).toEqual([...Array(3000).fill('removed'), ...Array(3000).fill('added')]);
});
