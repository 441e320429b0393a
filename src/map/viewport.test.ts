import { describe, expect, test } from 'vitest';
import { bow, distanceTo, lengthOf, pointAt, smooth } from './curve.ts';
import { world } from './geo/projection.ts';
import {
  type Box,
  between,
  fitted,
  lookingAt,
  panned,
  resized,
  toScreen,
  toWorld,
  type Viewport,
  worldBox,
  zoomAt,
} from './viewport.ts';

const window: Box = worldBox([25, 5, 125, 60]);

function fills(view: Viewport): void {
  const [left, top] = toWorld(view, [0, 0]);
  const [right, bottom] = toWorld(view, [view.width, view.height]);
  expect(left).toBeGreaterThanOrEqual(world[0] - 0.001);
  expect(top).toBeGreaterThanOrEqual(world[1] - 0.001);
  expect(right).toBeLessThanOrEqual(world[2] + 0.001);
  expect(bottom).toBeLessThanOrEqual(world[3] + 0.001);
}

describe('the view', () => {
  test('shows the whole window on a host of about its shape', () => {
    const view = fitted(window, [1700, 1200], 798, 548);
    const [left, top] = toWorld(view, [0, 0]);
    const [right, bottom] = toWorld(view, [798, 548]);
    expect(left).toBeLessThanOrEqual(window[0] + 1);
    expect(top).toBeLessThanOrEqual(window[1] + 1);
    expect(right).toBeGreaterThanOrEqual(window[2] - 1);
    expect(bottom).toBeGreaterThanOrEqual(window[3] - 1);
  });

  test.each([
    [390, 420],
    [320, 900],
    [1600, 200],
    [1, 1],
  ])('never shows the edge of the world: %i by %i', (width, height) => {
    let view = fitted(window, [1700, 1200], width, height);
    fills(view);
    for (const factor of [3, 0.1, 50, 0.5]) {
      view = zoomAt(view, factor, [width / 3, height / 4], window);
      fills(view);
      view = panned(view, 4000, -3000);
      fills(view);
      view = resized(view, width + 40, height + 10);
      fills(view);
      view = resized(view, width, height);
    }
  });

  test('keeps the place under the pointer where it is while it is magnified', () => {
    const view = fitted(window, [1700, 1200], 798, 548);
    const at = [300, 250] as const;
    const before = toWorld(view, at);
    const after = toWorld(zoomAt(view, 2, at, window), at);
    expect(after[0]).toBeCloseTo(before[0], 6);
    expect(after[1]).toBeCloseTo(before[1], 6);
    expect(toScreen(view, before)[0]).toBeCloseTo(300, 6);
  });

  test('shows at most three windows side by side', () => {
    const small = worldBox([59, 6, 71.5, 16.5]);
    const far = zoomAt(fitted(small, [1700, 1900], 500, 500), 0.001, [10, 10], small);
    const broad = Math.max(small[2] - small[0], small[3] - small[1]);
    expect(broad * far.scale).toBeCloseTo(500 / 3, 6);
  });

  test('reaches every part of the world, and stops at the seam', () => {
    const [left, , right] = worldBox([-100, 10, -60, 30]);
    expect(left).toBeLessThan(right);
    expect(right).toBeLessThan(worldBox([-10, 35, 20, 60])[0]);
    expect(worldBox([-178, 50, -140, 70])[0]).toBe(world[0]);
  });

  test('takes the map of the world where a window makes no sense', () => {
    expect(worldBox([40, 30, 40, 30])).toEqual(worldBox(null));
  });
});

describe('a curve', () => {
  const corner = smooth([
    [0, 0],
    [100, 0],
    [100, 100],
  ]);

  test('goes through its points and is found again by its length', () => {
    expect(distanceTo(corner, [100, 0])).toBeLessThan(1);
    expect(pointAt(corner, 0).at).toEqual([0, 0]);
    for (const share of [1, 2]) expect(pointAt(corner, share).at[1]).toBeCloseTo(100, 6);
    expect(lengthOf(corner)).toBeGreaterThan(195);
    expect(lengthOf(corner)).toBeLessThan(230);
  });

  test('is a bow for flights, and stays straight between two points', () => {
    const flight = bow([0, 0], [100, 0]);
    expect(flight[12]?.[1]).toBeLessThan(-5);
    expect(
      smooth([
        [0, 0],
        [5, 5],
      ]),
    ).toHaveLength(2);
  });
});

describe('the view that goes to a place', () => {
  const home = fitted(window, [1700, 1200], 798, 548);
  const room: Box = [0, 0, 798, 548];
  const middle = toWorld(home, [400, 270]);

  test('puts it into the middle of its room, nearer', () => {
    for (const within of [room, [0, 0, 400, 548] as const]) {
      const view = lookingAt(home, [middle], within, true);
      expect(view.scale).toBeCloseTo(home.scale * 2.2, 9);
      const [x, y] = toScreen(view, middle);
      expect([x, y]).toEqual([
        expect.closeTo((within[0] + within[2]) / 2, 6),
        expect.closeTo((within[1] + within[3]) / 2, 6),
      ]);
      fills(view);
    }
  });

  test('stays where it shows a place already, and else moves no farther than it must', () => {
    expect(lookingAt(home, [middle], room, false)).toEqual(home);
    expect(lookingAt(home, [], room, true)).toBe(home);
    const aside = toWorld(home, [790, 270]);
    const view = lookingAt(home, [aside], room, false);
    expect(view.scale).toBe(home.scale);
    const [x = 0, y] = toScreen(view, aside);
    expect(x).toBeLessThanOrEqual(798 - 0.16 * 798 + 1e-6);
    expect(x).toBeGreaterThan(600);
    expect(y).toBeCloseTo(270, 6);
  });

  test('comes no nearer to several places than shows them all', () => {
    const points = [toWorld(home, [100, 100]), toWorld(home, [500, 400])];
    const view = lookingAt(home, points, room, true);
    for (const point of points) {
      const [x = 0, y = 0] = toScreen(view, point);
      expect(x > 0 && x < 798 && y > 0 && y < 548).toBe(true);
    }
  });

  test('goes there in a straight line', () => {
    const to = lookingAt(home, [middle], room, true);
    expect(between(home, to, 0)).toEqual({ ...to, scale: home.scale, x: home.x, y: home.y });
    expect(between(home, to, 1)).toEqual(to);
    expect(between(home, to, 0.5).scale).toBeCloseTo((home.scale + to.scale) / 2, 9);
  });
});
