import { describe, expect, test } from 'vitest';
import { bow, type Curve, distanceTo, lengthOf, pointAt, smooth } from './curve.ts';
import type { Point } from './viewport.ts';

const expectNear = (found: Point | undefined, [x, y]: Point): void => {
  expect(found?.[0]).toBeCloseTo(x, 3);
  expect(found?.[1]).toBeCloseTo(y, 3);
};

/** A point of a centripetal curve between b and c, the other way round: by its tangents (Hermite). */
function hermite(a: Point, b: Point, c: Point, d: Point, t: number): Point {
  const apart = (p: Point, q: Point): number => Math.sqrt(Math.hypot(q[0] - p[0], q[1] - p[1]));
  const [u, v, w] = [apart(a, b), apart(b, c), apart(c, d)];
  const one = (i: 0 | 1): number => {
    const m = v * ((b[i] - a[i]) / u - (c[i] - a[i]) / (u + v) + (c[i] - b[i]) / v);
    const n = v * ((c[i] - b[i]) / v - (d[i] - b[i]) / (v + w) + (d[i] - c[i]) / w);
    const [t2, t3] = [t * t, t * t * t];
    return (2 * t3 - 3 * t2 + 1) * b[i] + (t3 - 2 * t2 + t) * m + (3 * t2 - 2 * t3) * c[i] + (t3 - t2) * n;
  };
  return [one(0), one(1)];
}

describe('a smooth line', () => {
  test('through two points is straight, and through one or none is that', () => {
    const two: Curve = [
      [0, 0],
      [90, 30],
    ];
    expect(smooth(two)).toEqual(two);
    expect(smooth([[5, 6]])).toEqual([[5, 6]]);
    expect(smooth([])).toEqual([]);
  });

  test('is cut into pieces no longer than a step, but two between any two points', () => {
    const through: Curve = [
      [0, 0],
      [10, 0],
      [46, 0],
    ];
    const found = smooth(through);
    // Two for ten units, three for thirty-six, and the last point.
    expect(found).toHaveLength(6);
    expectNear(found[0], [0, 0]);
    expectNear(found[1], hermite([-10, 0], [0, 0], [10, 0], [46, 0], 0.5));
    expectNear(found[2], [10, 0]);
    expect(found.at(-1)).toEqual([46, 0]);
    for (const [, y] of found) expect(y).toBeCloseTo(0, 9);
    expect(smooth(through, 4)).toHaveLength(3 + 9 + 1);
  });

  test('bends at its points as the centripetal curve does', () => {
    const [b, c, d, e]: readonly [Point, Point, Point, Point] = [
      [0, 0],
      [30, 0],
      [40, 80],
      [120, 60],
    ];
    const found = smooth([b, c, d, e], 1000);
    expect(found).toHaveLength(7);
    // Beyond its ends the line is thought to go straight on.
    expectNear(found[1], hermite([-30, 0], b, c, d, 0.5));
    expectNear(found[2], c);
    expectNear(found[3], hermite(b, c, d, e, 0.5));
    expectNear(found[4], d);
    expectNear(found[5], hermite(c, d, e, [200, 40], 0.5));
    expect(found[6]).toEqual(e);
  });
});

describe('a flight', () => {
  test('bows northwards, eastbound and westbound', () => {
    const east = bow([0, 0], [100, 0]);
    expect(east).toHaveLength(25);
    expectNear(east[0], [0, 0]);
    expectNear(east[6], [25, -10.5]);
    expectNear(east[12], [50, -14]);
    expectNear(east[24], [100, 0]);
    expectNear(bow([100, 0], [0, 0])[12], [50, -14]);
  });

  test('due south bows to the east, and as high as it is told', () => {
    expectNear(bow([10, 0], [10, 100])[12], [24, 50]);
    expectNear(bow([0, 0], [100, 0], 0.5)[12], [50, -50]);
    expectNear(bow([0, 0], [100, 50])[12], [57, 11]);
  });
});

const bent: Curve = [
  [0, 0],
  [30, 40],
  [30, 140],
];

test('the length of a line is that of its pieces', () => {
  expect(lengthOf(bent)).toBe(150);
  expect(lengthOf([[7, 7]])).toBe(0);
  expect(lengthOf([])).toBe(0);
});

describe('a share of a line', () => {
  test.each([
    [0, [0, 0], Math.atan2(40, 30)],
    [1 / 6, [15, 20], Math.atan2(40, 30)],
    [1 / 3, [30, 40], Math.atan2(40, 30)],
    [0.5, [30, 65], Math.PI / 2],
    [1, [30, 140], Math.PI / 2],
    [-3, [0, 0], Math.atan2(40, 30)],
    [7, [30, 140], Math.PI / 2],
  ] as const)('%d is there, and runs so', (share, at, angle) => {
    const found = pointAt(bent, share);
    expectNear(found.at, at);
    expect(found.angle).toBeCloseTo(angle, 9);
  });

  test('passes over pieces of no length', () => {
    const found = pointAt(
      [
        [5, 5],
        [5, 5],
        [5, 15],
      ],
      0,
    );
    expect(found).toEqual({ at: [5, 5], angle: Math.PI / 2 });
  });

  test('of a point is that point, and of nothing the origin', () => {
    expect(pointAt([[5, 6]], 0.5)).toEqual({ at: [5, 6], angle: 0 });
    expect(pointAt([], 0.5)).toEqual({ at: [0, 0], angle: 0 });
  });
});

test.each([
  [[15, 20], 0],
  [[20, 90], 10],
  [[50, 90], 20],
  [[30, 150], 10],
  [[-3, -4], 5],
  // Square to the slanting piece: four fifths and three fifths of ten.
  [[15 - 8, 20 + 6], 10],
] as const)('from %s to the line it is %d', (from, far) => {
  expect(distanceTo(bent, from)).toBeCloseTo(far, 9);
});

test('from a piece of no length it is as far as from its point, and from no line for ever', () => {
  const still: Curve = [
    [3, 4],
    [3, 4],
  ];
  expect(distanceTo(still, [0, 0])).toBe(5);
  expect(distanceTo([], [0, 0])).toBe(Number.POSITIVE_INFINITY);
});
