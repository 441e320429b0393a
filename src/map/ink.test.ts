import { describe, expect, test } from 'vitest';
import { line, viewport } from '../../tests/map.ts';
import { crossesOf, type Stroke, screenCurve, strokesOf } from './ink.ts';
import type { LegLine } from './model.ts';
import { COLOURS } from './style.ts';

const view = viewport();
const BLUE = '#445566';

describe('a line on the screen', () => {
  test('stands where the view puts it', () => {
    expect(screenCurve(line().curve, viewport({ scale: 2, x: 10, y: -5 }))).toEqual([
      [10, -5],
      [210, -5],
    ]);
  });

  test('leaves out what is less than a pixel from the last point, but never its end', () => {
    const curve = [
      [0, 0],
      [0.5, 0.4],
      [0.5, 0.5],
      [1, 1],
      [1.1, 1.1],
    ] as const;
    expect(screenCurve(curve, view)).toEqual([
      [0, 0],
      [0.5, 0.5],
      [1, 1],
      [1.1, 1.1],
    ]);
    expect(screenCurve([], view)).toEqual([]);
  });
});

/** What is drawn along a leg, without the points. */
const drawn = (over: Partial<LegLine>): Omit<Stroke, 'points'>[] =>
  strokesOf(line({ width: 4, ...over }), view).map(({ points, ...pen }) => {
    expect(points).toEqual([
      [0, 0],
      [100, 0],
    ]);
    return pen;
  });

const pen = (
  width: number,
  colour: string,
  alpha: number,
  dash: readonly number[] | null,
  round = dash === null,
) => ({
  width: expect.closeTo(width, 6),
  colour,
  alpha: expect.closeTo(alpha, 6),
  dash,
  round,
});

const paper = (alpha: number, width: number) => pen(width, COLOURS.paper, alpha, null);

describe('rail is a line with ties', () => {
  test('stouter in use', () => {
    expect(drawn({ state: 'used' })).toEqual([
      paper(0.55, 7),
      pen(2.88, BLUE, 1, null),
      pen(9.2, BLUE, 1, [1.2, 6.3]),
    ]);
  });

  test('thin and pale where nothing runs', () => {
    expect(drawn({ state: 'open' })).toEqual([
      paper(0.55, 7),
      pen(1.728, BLUE, 0.72, null),
      pen(6.8, BLUE, 0.72, [1.2, 7.5]),
    ]);
    expect(drawn({ state: 'closed' })[1]).toEqual(pen(1.728, BLUE, 0.62, null));
  });

  test('broken where it is refused, and without ties or paper where it is not built', () => {
    expect(drawn({ state: 'refused' })).toEqual([
      paper(0.55, 7),
      pen(1.728, BLUE, 0.62, [5, 5]),
      pen(6.8, BLUE, 0.62, [1.2, 7.5]),
    ]);
    expect(drawn({ state: 'missing' })).toEqual([pen(1.728, BLUE, 0.62, [1.5, 5])]);
  });

  test('never too thin to be seen', () => {
    expect(drawn({ state: 'open', width: 1 })).toEqual([
      paper(0.55, 4),
      pen(1.1, BLUE, 0.72, null),
      pen(5.5, BLUE, 0.72, [1.2, 7.5]),
    ]);
  });
});

test('road is a double line, and a broken one where it cannot be taken', () => {
  expect(drawn({ mode: 'road', state: 'used' })).toEqual([
    paper(0.55, 7),
    pen(6.2, BLUE, 1, null),
    pen(4, COLOURS.card, 1, null),
  ]);
  expect(drawn({ mode: 'road', state: 'used', width: 1 }).at(-1)).toEqual(pen(1.1, COLOURS.card, 1, null));
  expect(drawn({ mode: 'road', state: 'open' })).toEqual([
    paper(0.55, 7),
    pen(4.6, BLUE, 0.72, null),
    pen(2.4, COLOURS.card, 1, null),
  ]);
  expect(drawn({ mode: 'road', state: 'refused' })).toEqual([paper(0.55, 7), pen(2.4, BLUE, 0.62, [5, 5])]);
  expect(drawn({ mode: 'road', state: 'missing' })).toEqual([pen(2.4, BLUE, 0.62, [1.5, 5])]);
});

test('sea is long dashes, short ones where it cannot be taken', () => {
  expect(drawn({ mode: 'sea', state: 'used' })).toEqual([paper(0.35, 5.5), pen(4, BLUE, 0.92, [11, 6])]);
  expect(drawn({ mode: 'sea', state: 'open' })).toEqual([paper(0.35, 5.5), pen(2.4, BLUE, 0.72, [11, 6])]);
  expect(drawn({ mode: 'sea', state: 'refused' })[1]).toEqual(pen(2.4, BLUE, 0.62, [5, 5]));
  expect(drawn({ mode: 'sea', state: 'missing' })).toEqual([pen(2.4, BLUE, 0.62, [1.5, 5])]);
});

test('air is dots over whatever lies there', () => {
  expect(drawn({ mode: 'air', state: 'used' })).toEqual([pen(2.6, BLUE, 0.9, [0.1, 6.5], true)]);
  expect(drawn({ mode: 'air', state: 'open' })).toEqual([pen(2, BLUE, 0.648, [0.1, 6.5], true)]);
});

test('what is chosen has a rim of ink, whatever it is', () => {
  const rim = [pen(13, COLOURS.ink, 0.38, null), pen(10.5, COLOURS.card, 1, null)];
  expect(drawn({ chosen: true, state: 'missing' })).toEqual([...rim, pen(1.728, BLUE, 0.62, [1.5, 5])]);
  expect(drawn({ chosen: true, mode: 'air', state: 'used' }).slice(0, 2)).toEqual(rim);
  expect(drawn({ chosen: true, mode: 'sea', state: 'used' })).toHaveLength(3);
});

test('a leg of one point is not drawn', () => {
  expect(strokesOf(line({ curve: [[0, 0]] }), view)).toEqual([]);
});

describe('crosses on a closed leg', () => {
  const middles = (over: Partial<LegLine>, apart?: number): number[][] =>
    crossesOf(line(over), view, 4, apart).map(([a, b]) => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]);

  test('are two short lines each, the first half a gap from the end', () => {
    const found = crossesOf(
      line({
        curve: [
          [0, 0],
          [30, 0],
        ] as const,
      }),
      view,
    );
    expect(found).toEqual([
      [
        [7, -4],
        [15, 4],
      ],
      [
        [7, 4],
        [15, -4],
      ],
    ]);
    expect(
      crossesOf(
        line({
          curve: [
            [0, 0],
            [30, 0],
          ] as const,
        }),
        view,
        1,
      )[0],
    ).toEqual([
      [10, -1],
      [12, 1],
    ]);
  });

  test('stand equally far apart, round the corners too', () => {
    const xs = middles({}).map(([x]) => x);
    expect(xs).toEqual([11, 11, 33, 33, 55, 55, 77, 77, 99, 99]);
    const round = middles(
      {
        curve: [
          [0, 0],
          [20, 0],
          [20, 50],
        ] as const,
      },
      20,
    );
    expect(round.filter((_, index) => index % 2 === 0)).toEqual([
      [10, 0],
      [20, 10],
      [20, 30],
      [20, 50],
    ]);
    const slant = middles(
      {
        curve: [
          [10, 10],
          [40, 50],
        ] as const,
      },
      20,
    );
    expect(slant[0]).toEqual([16, 18]);
  });

  test('are none on a leg that is too short', () => {
    expect(
      middles({
        curve: [
          [0, 0],
          [10, 0],
        ] as const,
      }),
    ).toEqual([]);
    expect(
      middles({
        curve: [
          [0, 0],
          [11, 0],
        ] as const,
      }),
    ).toHaveLength(2);
  });
});
