import { describe, expect, test } from 'vitest';
import { homeView, project, world } from './geo/projection.ts';
import {
  type Box,
  fitted,
  heldAt,
  panned,
  resized,
  toScreen,
  toWorld,
  type Viewport,
  worldBox,
  zoomAt,
} from './viewport.ts';

const [LEFT, TOP, RIGHT, BOTTOM] = world;
const [hx, hy, hw, hh] = homeView;
const HOME: Box = [hx, hy, hx + hw, hy + hh];

describe('the window of a scenario', () => {
  test('is the box between its degrees', () => {
    const [left, top] = project(25, 60);
    const [right, bottom] = project(125, 5);
    expect(worldBox([25, 5, 125, 60])).toEqual([left, top, right, bottom]);
  });

  test('ends where the drawn world ends', () => {
    expect(worldBox([-179, -85, 179, 89])).toEqual([LEFT, TOP, project(179, 0)[0], BOTTOM]);
  });

  test('is the part where games begin where there is none, or none that has an inside', () => {
    expect(worldBox(null)).toEqual(HOME);
    expect(worldBox([60, 20, 60, 40])).toEqual(HOME);
    expect(worldBox([60, 40, 80, 40])).toEqual(HOME);
    expect(worldBox([80, 20, 60, 40])).toEqual(HOME);
    expect(worldBox([60, 40, 80, 20])).toEqual(HOME);
    expect(worldBox([60, 20, Number.NaN, 40])).toEqual(HOME);
  });
});

test('a point of the screen and its place in the world are one', () => {
  const view: Viewport = { scale: 2, x: 30, y: -40, width: 10, height: 10 };
  expect(toScreen(view, [5, 7])).toEqual([40, -26]);
  expect(toWorld(view, [40, -26])).toEqual([5, 7]);
});

describe('a view that is held', () => {
  const view: Viewport = { scale: 1, x: 0, y: 0, width: 400, height: 300 };

  test('keeps its scale between its bounds', () => {
    expect(heldAt({ ...view, scale: 0.2 }, 0.5).scale).toBe(0.5);
    expect(heldAt({ ...view, scale: 0.7 }, 0.5, 0.9).scale).toBe(0.7);
    expect(heldAt({ ...view, scale: 5 }, 0.5, 0.9).scale).toBe(0.9);
    expect(heldAt({ ...view, scale: 5 }, 0.5).scale).toBe(5);
  });

  test('does not leave the world on any side', () => {
    expect(heldAt({ ...view, x: 1e6, y: 1e6 }, 1)).toMatchObject({ x: -LEFT, y: -TOP });
    expect(heldAt({ ...view, x: -1e6, y: -1e6 }, 1)).toMatchObject({ x: 400 - RIGHT, y: 300 - BOTTOM });
    expect(heldAt({ ...view, x: 12, y: -34 }, 1)).toMatchObject({ x: 12, y: -34 });
  });

  test('has the world in its middle where there is room for it', () => {
    const far = heldAt({ ...view, scale: 0.01, x: 77, y: -77 }, 0.01);
    expect(far.x + ((LEFT + RIGHT) / 2) * 0.01).toBeCloseTo(200, 6);
    expect(far.y + ((TOP + BOTTOM) / 2) * 0.01).toBeCloseTo(150, 6);
  });
});

describe('a box in a host', () => {
  const box: Box = [1000, 1000, 2000, 1500];
  const shown = (view: Viewport): number[] =>
    [...toWorld(view, [0, 0]), ...toWorld(view, [view.width, view.height])].map(Math.round);

  test('of its own shape fills it', () => {
    const view = fitted(box, [0, 0], 1000, 500);
    expect(view.scale).toBe(1);
    expect(shown(view)).toEqual([1000, 1000, 2000, 1500]);
  });

  test('of about its shape is seen as a whole, in the middle', () => {
    // Higher by a quarter: what is left over lies above and below.
    expect(shown(fitted(box, [0, 0], 1000, 625))).toEqual([1000, 938, 2000, 1563]);
    expect(shown(fitted(box, [0, 0], 1250, 500))).toEqual([875, 1000, 2125, 1500]);
  });

  test('of quite another shape is seen in part, about what matters', () => {
    // Half as wide as it is high: the whole would be at a tenth, and names could not be read.
    const part = fitted(box, [1200, 1250], 100, 200);
    expect(part.scale).toBeCloseTo(0.1 / 0.62, 6);
    expect(shown(part).map((one) => Math.round(one / 10))).toEqual([100, 63, 162, 187]);
    expect(shown(fitted(box, [1500, 1250], 100, 200)).map((one) => Math.round(one / 10))).toEqual([
      119, 63, 181, 187,
    ]);
    expect(shown(fitted(box, [1900, 1250], 100, 200)).map((one) => Math.round(one / 10))).toEqual([
      138, 63, 200, 187,
    ]);
  });

  test('is magnified no more than its shape asks for', () => {
    // Two and a half times too high: twice the whole would cover it, less the quarter that does not matter.
    expect(fitted(box, [1500, 1250], 100, 75).scale).toBeCloseTo((0.1 * (0.15 / 0.1)) / 1.25, 6);
  });

  test('is seen as a whole where names are legible anyhow', () => {
    expect(fitted(box, [1500, 1250], 300, 1000).scale).toBeCloseTo(0.3, 6);
    expect(fitted(box, [1500, 1250], 250, 1000).scale).toBeCloseTo(0.27, 6);
  });

  test('never shows less than the host is large', () => {
    const view = fitted(worldBox(null), [1700, 1200], 4000, 100);
    expect(view.scale).toBeGreaterThanOrEqual(4000 / (RIGHT - LEFT));
  });
});

describe('magnifying', () => {
  const box: Box = [1000, 1000, 2000, 2000];
  const view = fitted(box, [1500, 1500], 500, 500);

  test('goes from three windows side by side to a sixth of one', () => {
    expect(view.scale).toBe(0.5);
    expect(zoomAt(view, 2, [250, 250], box).scale).toBe(1);
    expect(zoomAt(view, 100, [250, 250], box).scale).toBe(3);
    expect(zoomAt(view, 0.5, [250, 250], box).scale).toBe(0.25);
    expect(zoomAt(view, 0.01, [250, 250], box).scale).toBeCloseTo(0.5 / 3, 6);
  });

  test('keeps what lies under the pointer there', () => {
    const near = zoomAt(view, 2, [100, 400], box);
    expect(toWorld(near, [100, 400])).toEqual(toWorld(view, [100, 400]));
    expect(toWorld(near, [300, 400])[0]).toBe(toWorld(view, [200, 400])[0]);
  });
});

test('a view is moved by pixels, and keeps its middle in a host of another size', () => {
  const view = fitted([1000, 1000, 2000, 2000], [1500, 1500], 500, 500);
  const moved = panned(view, 30, -20);
  expect([moved.x - view.x, moved.y - view.y]).toEqual([30, -20]);
  const wide = resized(view, 700, 400);
  expect(wide).toMatchObject({ width: 700, height: 400, scale: view.scale });
  expect(toWorld(wide, [350, 200])).toEqual(toWorld(view, [250, 250]));
});
