import { describe, expect, test } from 'vitest';
import { line, viewport } from '../../tests/map.ts';
import { badness, boxAt, type Crowd, type Dot, distanceToBox, grown, overlap, touching } from './crowd.ts';
import { Lines } from './lines.ts';
import type { Box, Point } from './viewport.ts';

const box: Box = [10, 20, 30, 50];

test('a box stands about its middle, and grows on every side', () => {
  expect(boxAt(20, 35, 20, 30)).toEqual(box);
  expect(grown(box, 3)).toEqual([7, 17, 33, 53]);
  expect(grown(box, -5)).toEqual([15, 25, 25, 45]);
});

test.each([
  ['itself', box, 600],
  ['a corner of it', [25, 45, 100, 100], 25],
  ['what lies within', [12, 22, 14, 26], 8],
  ['what meets its right edge', [30, 20, 40, 50], 0],
  ['what lies to the left and below', [0, 60, 5, 70], 0],
  ['what lies above, in its width', [10, 0, 30, 15], 0],
  ['what lies to the right, at its height', [40, 20, 50, 50], 0],
] as const)('a box shares an area with %s', (_, other, area) => {
  expect(overlap(box, other)).toBe(area);
  expect(overlap(other, box)).toBe(area);
  expect(touching(box, other)).toBe(area > 0);
  expect(touching(other, box)).toBe(area > 0);
});

test.each([
  ['its lower', [10, 50, 30, 60]],
  ['its upper', [10, 10, 30, 20]],
  ['its left', [0, 20, 10, 50]],
] as const)('a box that meets %s edge does not touch it', (_, other) => {
  expect(touching(box, other)).toBe(false);
});

test.each([
  [[20, 30], 0],
  [[10, 20], 0],
  [[4, 30], 6],
  [[37, 30], 7],
  [[20, 12], 8],
  [[20, 59], 9],
  [[7, 16], 5],
  [[36, 58], 10],
] as const)('from %s to a box it is %d', (at, far) => {
  expect(distanceToBox(at, box)).toBe(far);
});

const dot = (id: string, at: Point): Dot => ({ id, at, box: boxAt(...at, 10, 10) });

const crowd = (over: Partial<Crowd> = {}): Crowd => ({
  taken: [],
  corners: [],
  dots: [],
  lines: new Lines([], viewport()),
  page: [0, 0, 1000, 1000],
  ...over,
});
const ANY = { own: null, line: 3, limit: 500 } as const;

describe('how badly a text stands', () => {
  const text = boxAt(500, 500, 60, 14);

  test('alone on the page: not at all', () => {
    expect(badness(crowd(), text, ANY)).toBe(0);
  });

  test('over another text: never', () => {
    expect(badness(crowd({ taken: [boxAt(525, 500, 10, 10)] }), text, ANY)).toBe(Number.POSITIVE_INFINITY);
    expect(badness(crowd({ taken: [boxAt(535, 500, 10, 10)] }), text, ANY)).toBe(0);
  });

  test('over the edge of the page: badly; wholly beyond it, nobody sees it', () => {
    expect(badness(crowd(), boxAt(10, 500, 60, 14), ANY)).toBe(60);
    expect(badness(crowd(), boxAt(-100, 500, 60, 14), ANY)).toBe(0);
    expect(badness(crowd(), boxAt(30, 500, 60, 14), ANY)).toBe(0);
  });

  test('over a dot, but not over its own', () => {
    const here = dot('a', [520, 500]);
    expect(badness(crowd({ dots: [here] }), text, ANY)).toBe(30);
    expect(badness(crowd({ dots: [here] }), text, { ...ANY, own: here })).toBe(0);
    expect(badness(crowd({ dots: [here, dot('b', [490, 500])] }), text, ANY)).toBe(60);
  });

  test('nearer to another dot than to its own', () => {
    const own = dot('a', [460, 500]);
    const other = dot('b', [537, 500]);
    const farther = dot('c', [545, 500]);
    expect(badness(crowd({ dots: [own, other] }), text, { ...ANY, own })).toBe(28);
    expect(badness(crowd({ dots: [own, farther] }), text, { ...ANY, own })).toBe(0);
    // As near as its own is not nearer.
    expect(badness(crowd({ dots: [own, dot('d', [540, 500])] }), text, { ...ANY, own })).toBe(0);
    // A text that names no dot stands nearer to none.
    expect(badness(crowd({ dots: [other] }), text, ANY)).toBe(0);
  });

  test('with lines through it or close by, each at the price of the wish', () => {
    const across = (y: number): Lines =>
      new Lines(
        [
          line({
            curve: [
              [400, y],
              [600, y],
            ],
          }),
        ],
        viewport(),
      );
    expect(badness(crowd({ lines: across(500) }), text, ANY)).toBe(3);
    expect(badness(crowd({ lines: across(500) }), text, { ...ANY, line: 15 })).toBe(15);
    expect(badness(crowd({ lines: across(508) }), text, ANY)).toBe(3);
    expect(badness(crowd({ lines: across(509) }), text, ANY)).toBe(0);
  });

  test('from the limit on it does not matter how badly', () => {
    const one = crowd({ dots: [dot('a', [500, 500])] });
    expect(badness(one, text, { ...ANY, limit: 30 })).toBe(Number.POSITIVE_INFINITY);
    expect(badness(one, text, { ...ANY, limit: 31 })).toBe(30);
    const two = crowd({ dots: [dot('a', [500, 500]), dot('b', [510, 500])] });
    expect(badness(two, text, { ...ANY, limit: 30 })).toBe(Number.POSITIVE_INFINITY);
    expect(badness(two, text, { ...ANY, limit: 60 })).toBe(Number.POSITIVE_INFINITY);
    expect(badness(two, text, { ...ANY, limit: 61 })).toBe(60);
  });
});
