import { expect, test } from 'vitest';
import type { LedgerEntry } from '../engine/index.ts';
import { whyChanges } from './why-changes.ts';

/** Entries about a track, newest first: each moved it by its number. */
const moved = (...by: number[]): LedgerEntry[] =>
  by.map(
    (n, index) =>
      ({
        id: by.length - index,
        change: { kind: 'track-moved', track: 'heat', from: 50, to: 50 + n, asked: n },
        derived: null,
      }) as LedgerEntry,
  );

test('twelve changes are listed, and no line more where those are all', () => {
  const twelve = moved(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
  const { listed, older } = whyChanges(twelve, 'heat');
  expect(listed.map(({ entry }) => entry)).toEqual(twelve);
  expect(listed.map(({ move }) => move && move.to - move.from)).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
  ]);
  expect(older).toEqual({ count: 0, by: 0 });
});

test('of the older ones it is said how many they are and what they came to', () => {
  const all = moved(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 7, -9, 30);
  const { listed, older } = whyChanges(all, 'heat');
  expect(listed).toHaveLength(12);
  expect(older).toEqual({ count: 3, by: 28 });
});

test('of what is no track, and of entries that did not move it, no move is told', () => {
  const all = moved(...Array.from({ length: 13 }, () => 5));
  expect(whyChanges(all, null).listed.every(({ move }) => move === null)).toBe(true);
  expect(whyChanges(all, null).older).toEqual({ count: 1, by: 0 });
  expect(whyChanges(all, 'cold').listed[0]?.move).toBeNull();
});
