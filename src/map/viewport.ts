import { homeView, project, seam, world } from './geo/projection.ts';

/** Which part of the world is shown where: screen = world × scale + (x, y). Screen units are CSS pixels of the host. */
export interface Viewport {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Point = readonly [number, number];

/** A rectangle as left, top, right, bottom. */
export type Box = readonly [number, number, number, number];

/** How far beyond its window a map may be magnified. */
const DEEPEST = 6;
/** How many windows a map may show side by side. */
const WIDEST = 3;
/** A host whose shape differs from the window's by more than this factor shows a part of it, but not less than a share. */
const TOLERANCE = 1.25;
const LEAST_SHARE = 0.62;
/** From this scale on names are legible: there is no need to leave anything out. */
const LEGIBLE = 0.27;

/** The window of a scenario (west, south, east, north in degrees) in world units, within the drawn world. */
export function worldBox(window: readonly [number, number, number, number] | null): Box {
  const [hx, hy, hw, hh] = homeView;
  if (!window) return [hx, hy, hx + hw, hy + hh];
  const [west, south, east, north] = window;
  const [left, top] = project(Math.max(seam, west), north);
  const [right, bottom] = project(east, south);
  if (!(right - left > 1 && bottom - top > 1)) return [hx, hy, hx + hw, hy + hh];
  return [
    Math.max(world[0], left),
    Math.max(world[1], top),
    Math.min(world[2], right),
    Math.min(world[3], bottom),
  ];
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

const [WIDTH, HEIGHT] = [world[2] - world[0], world[3] - world[1]];

/** The smallest scale at which the drawn world still fills the host. */
const least = (width: number, height: number): number => Math.max(width / WIDTH, height / HEIGHT);

/** Keeps a view on the world. */
export type Hold = (view: Viewport) => Viewport;

/** The view at no less than a scale, with as much of the world in it as possible; in the middle where there is room. */
export function heldAt(view: Viewport, low: number, high = Number.POSITIVE_INFINITY): Viewport {
  const scale = clamp(view.scale, low, high);
  const on = (from: number, to: number, size: number, at: number): number =>
    (to - from) * scale <= size
      ? (size - (from + to) * scale) / 2
      : clamp(at, size - to * scale, -from * scale);
  const [left, top, right, bottom] = world;
  return { ...view, scale, x: on(left, right, view.width, view.x), y: on(top, bottom, view.height, view.y) };
}

/** Keeps the world's edge out of sight. */
const held: Hold = (view) => heldAt(view, least(view.width, view.height));

/**
 * Shows a box of the world in a host of this size. A host of quite another shape shows less than the whole box,
 * where names would be too small otherwise, as on a phone; what it shows is centred on `focus`.
 */
export function fitted(box: Box, focus: Point, width: number, height: number): Viewport {
  const [left, top, right, bottom] = box;
  const whole = Math.min(width / (right - left), height / (bottom - top));
  const cover = Math.max(width / (right - left), height / (bottom - top));
  const nearer = Math.max(1, Math.min(cover / whole / TOLERANCE, 1 / LEAST_SHARE, LEGIBLE / whole));
  const scale = Math.max(least(width, height), whole * nearer);
  const centre = (low: number, high: number, at: number, size: number): number => {
    const half = size / scale / 2;
    return high - low <= 2 * half ? (low + high) / 2 : clamp(at, low + half, high - half);
  };
  const cx = centre(left, right, focus[0], width);
  const cy = centre(top, bottom, focus[1], height);
  return held({ scale, x: width / 2 - cx * scale, y: height / 2 - cy * scale, width, height });
}

/** The view magnified by a factor about a point of the screen, from three windows' width to a sixth of one. */
export function zoomAt(view: Viewport, factor: number, at: Point, window: Box): Viewport {
  const [left, top, right, bottom] = window;
  const whole = Math.min(view.width / (right - left), view.height / (bottom - top));
  const low = Math.max(least(view.width, view.height), whole / WIDEST);
  const scale = clamp(view.scale * factor, low, Math.max(low, whole * DEEPEST));
  const real = scale / view.scale;
  return held({ ...view, scale, x: at[0] - (at[0] - view.x) * real, y: at[1] - (at[1] - view.y) * real });
}

/** Share of the room for a view's points that they may take up where the view goes near to them, and that stays free about them. */
const NEAR = { takes: 0.66, free: 0.16, times: 2.2 } as const;

/**
 * The view that shows some points within a part of the screen (left, top, right, bottom): near, with them in its middle, or at a
 * scale that is given, moved no farther than it must.
 */
export function lookingAt(from: Viewport, points: readonly Point[], room: Box, near: boolean): Viewport {
  if (points.length === 0) return from;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [wide, high] = [room[2] - room[0], room[3] - room[1]];
  const most = Math.min(
    (wide * (near ? NEAR.takes : 1 - 2 * NEAR.free)) / Math.max(1, right - left),
    (high * (near ? NEAR.takes : 1 - 2 * NEAR.free)) / Math.max(1, bottom - top),
  );
  const scale = Math.max(
    least(from.width, from.height),
    Math.min(near ? from.scale * NEAR.times : from.scale, most),
  );
  const times = scale / from.scale;
  const at = (low: number, high: number, shift: number, size: number): number =>
    ((low + high) / 2) * scale + (shift - size / 2) * times + size / 2;
  // Where their middle would come to lie, and where it may lie.
  const [x, y] = [at(left, right, from.x, from.width), at(top, bottom, from.y, from.height)];
  const into = (now: number, low: number, size: number, takes: number): number => {
    if (near) return low + size / 2;
    const edge = Math.min(size / 2, size * NEAR.free + (takes * scale) / 2);
    return clamp(now, low + edge, low + size - edge);
  };
  const to = [into(x, room[0], wide, right - left), into(y, room[1], high, bottom - top)] as const;
  return held({
    ...from,
    scale,
    x: to[0] - ((left + right) / 2) * scale,
    y: to[1] - ((top + bottom) / 2) * scale,
  });
}

/** A view a share (0 to 1) of the way from one to another of the same host. */
export function between(from: Viewport, to: Viewport, share: number): Viewport {
  const scale = from.scale + (to.scale - from.scale) * share;
  const on = (a: number, b: number): number => a + (b - a) * share;
  return { ...to, scale, x: on(from.x, to.x), y: on(from.y, to.y) };
}

/** The view moved by so many pixels of the screen. */
export const panned = (view: Viewport, dx: number, dy: number, hold = held): Viewport =>
  hold({ ...view, x: view.x + dx, y: view.y + dy });

/** The view in a host of a new size, with the same centre and scale. */
export const resized = (view: Viewport, width: number, height: number, hold = held): Viewport =>
  hold({
    ...view,
    x: view.x + (width - view.width) / 2,
    y: view.y + (height - view.height) / 2,
    width,
    height,
  });

export const toScreen = (view: Viewport, [x, y]: Point): Point => [
  x * view.scale + view.x,
  y * view.scale + view.y,
];

export const toWorld = (view: Viewport, [x, y]: Point): Point => [
  (x - view.x) / view.scale,
  (y - view.y) / view.scale,
];
