import { expect, test } from 'vitest';
import { sayPlaceIn, sourceName } from './source.ts';

const SOURCES = [
  { id: 'agsi', title: '', published: 'July 2025, a research institute' },
  { id: 'piece', title: 'Looking East', published: '2025' },
];

test('a source without a title is named by when and where it was published', () => {
  expect(sourceName({ title: ' ', published: 'July 2025' })).toBe('An untitled text of July 2025');
  expect(sourceName({ title: '', published: '' })).toBe('An untitled text');
  expect(sayPlaceIn(SOURCES, 'agsi:2')).toBe('An untitled text of July 2025, a research institute, line 2');
});

test('a place in a source is its name and line; without a line the name alone', () => {
  expect(sayPlaceIn(SOURCES, 'piece:3:4')).toBe('Looking East, line 3:4');
  expect(sayPlaceIn(SOURCES, 'piece')).toBe('Looking East');
  expect(sayPlaceIn(SOURCES, 'a book, page 3')).toBe('a book, page 3');
});
