import { describe, expect, test } from 'vitest';
import { line, viewport } from '../../tests/map.ts';
import type { Curve } from './curve.ts';
import { crosses, Lines } from './lines.ts';
import type { Box } from './viewport.ts';

const box: Box = [10, 20, 30, 50];

test.each([
  ['through from left to right', [0, 30, 40, 30], true],
  ['through from right to left', [40, 30, 0, 30], true],
  ['through from above', [20, 0, 20, 90], true],
  ['through from below', [20, 90, 20, 0], true],
  ['within', [15, 25, 25, 45], true],
  ['in', [0, 0, 20, 30], true],
  ['out', [20, 30, 90, 90], true],
  ['along the left edge', [10, 0, 10, 90], true],
  ['along the lower edge', [0, 50, 90, 50], true],
  ['over the corner', [5, 30, 25, 10], true],
  ['past the corner', [5, 24, 25, 4], false],
  ['up to it, but not in', [0, 30, 9, 30], false],
  ['away from it', [31, 30, 90, 30], false],
  ['above it', [0, 19, 90, 19], false],
  ['below it', [0, 51, 90, 51], false],
  ['on its left', [9, 0, 9, 90], false],
  ['on its right', [31, 0, 31, 90], false],
  ['short of it from above', [20, 0, 20, 19], false],
  ['short of it from below', [20, 90, 20, 51], false],
  ['nowhere, within', [20, 30, 20, 30], true],
  ['nowhere, outside', [5, 30, 5, 30], false],
] as const)('a line that runs %s', (_, [ax, ay, bx, by], does) => {
  expect(crosses(ax, ay, bx, by, box)).toBe(does);
});

const view = viewport({ width: 800, height: 600 });
const along = (...curve: Curve) => line({ curve });
const around = (x: number, y: number, size = 10): Box => [x - size, y - size, x + size, y + size];

describe('the lines of a view', () => {
  const lines = new Lines(
    [
      along([100, 100], [300, 100], [300, 300]),
      along([100, 300], [500, 300]),
      { ...along([0, 500], [800, 500]), mode: 'air' },
    ],
    view,
  );

  test('are counted piece by piece where they pass through a box', () => {
    expect(lines.through(around(200, 100))).toBe(1);
    expect(lines.through(around(300, 100))).toBe(2);
    expect(lines.through(around(300, 300))).toBe(2);
    expect(lines.through(around(200, 200))).toBe(0);
    expect(lines.through([90, 90, 510, 310])).toBe(3);
  });

  test('are asked anew each time', () => {
    expect(lines.through(around(200, 100))).toBe(1);
    expect(lines.through(around(200, 100))).toBe(1);
  });

  test('that are flights lie under names as they like', () => {
    expect(lines.through(around(400, 500))).toBe(0);
  });

  test('are counted no further than it matters', () => {
    expect(lines.through([90, 90, 510, 310], 2)).toBe(2);
    expect(lines.through([90, 90, 510, 310], 0)).toBe(0);
    expect(lines.through([90, 90, 510, 310], 4)).toBe(3);
  });

  test('are clipped only against boxes that they run near', () => {
    const before = lines.clips;
    expect(lines.through(around(700, 50))).toBe(0);
    // In a cell of the first line, but beside it on either side.
    expect(lines.through([200, 112, 210, 118])).toBe(0);
    expect(lines.through([200, 97, 210, 98])).toBe(0);
    expect(lines.through([302, 200, 306, 210])).toBe(0);
    expect(lines.through([296, 200, 298, 210])).toBe(0);
    expect(lines.clips).toBe(before);
    expect(lines.through(around(200, 100))).toBe(1);
    expect(lines.clips).toBe(before + 1);
  });
});

test('a line beyond the page is met as far as a text on its edge reaches, and no farther', () => {
  const lines = new Lines(
    [
      along([-150, -400], [-150, 900]),
      along([-170, 0], [-170, 600]),
      along([950, 0], [950, 600]),
      along([970, 0], [970, 600]),
      along([0, -150], [800, -150]),
      along([0, -170], [800, -170]),
      along([0, 750], [800, 750]),
      along([0, 770], [800, 770]),
    ],
    view,
  );
  expect(lines.through([-155, 300, -140, 310])).toBe(1);
  expect(lines.through([-400, 300, -160.5, 310])).toBe(0);
  expect(lines.through([940, 300, 960, 310])).toBe(1);
  expect(lines.through([961, 300, 1200, 310])).toBe(0);
  expect(lines.through([400, -155, 410, -140])).toBe(1);
  expect(lines.through([400, -400, 410, -160.5])).toBe(0);
  expect(lines.through([400, 740, 410, 759])).toBe(1);
  expect(lines.through([400, 761, 410, 1000])).toBe(0);
});

test('what lies at the other end of the next row is not near', () => {
  const lines = new Lines([along([-150, 45], [-150, 60])], view);
  const before = lines.clips;
  expect(lines.through([940, 0, 3000, 60])).toBe(0);
  expect(lines.clips).toBe(before);
});

test('a line is the one that the view shows', () => {
  const moved = new Lines([along([10, 10], [20, 10])], viewport({ scale: 10, x: 50, y: 20 }));
  expect(moved.through(around(200, 120))).toBe(1);
  expect(moved.through(around(15, 10))).toBe(0);
});
