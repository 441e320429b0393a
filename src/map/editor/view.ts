import { homeView, project, worldExtent } from '../geo/projection.ts';
import type { Box, Point, Viewport } from '../viewport.ts';

/** The globe in world units; the base map is the part from 0 to `worldExtent` of it. */
const GLOBE: Box = [...project(-180, 90), ...project(180, -90)];

/** A map of one town is of no use: the least that is shown, world units. */
const LEAST = 260;
/** Deepest magnification, pixels a world unit. */
const DEEPEST = 3;

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** Whether the base map has coasts there. */
export const isDrawn = ([x, y]: Point): boolean =>
  x >= 0 && y >= 0 && x <= worldExtent[0] && y <= worldExtent[1];

/** Keeps the globe in sight. */
function held(view: Viewport): Viewport {
  const [left, top, right, bottom] = GLOBE;
  const least = Math.min(view.width / (right - left), view.height / (bottom - top));
  const scale = clamp(view.scale, least, DEEPEST);
  const middle = (low: number, high: number, size: number, at: number): number =>
    (high - low) * scale <= size
      ? (size - (low + high) * scale) / 2
      : clamp(at, size - high * scale, -low * scale);
  return {
    ...view,
    scale,
    x: middle(left, right, view.width, view.x),
    y: middle(top, bottom, view.height, view.y),
  };
}

/** The view that shows all of some places with a margin; of none the part that games begin with. */
export function around(points: readonly Point[], width: number, height: number): Viewport {
  const [hx, hy, hw, hh] = homeView;
  const xs = points.length > 0 ? points.map(([x]) => x) : [hx, hx + hw];
  const ys = points.length > 0 ? points.map(([, y]) => y) : [hy, hy + hh];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const margin = points.length > 0 ? 1.35 : 1;
  const scale = Math.min(
    width / Math.max(LEAST, (right - left) * margin),
    height / Math.max(LEAST, (bottom - top) * margin),
  );
  const at = { x: width / 2 - ((left + right) / 2) * scale, y: height / 2 - ((top + bottom) / 2) * scale };
  return held({ scale, ...at, width, height });
}

/** The view magnified about a point of the screen. */
export function zoomed(view: Viewport, factor: number, at: Point): Viewport {
  const next = held({ ...view, scale: view.scale * factor });
  const real = next.scale / view.scale;
  return held({ ...next, x: at[0] - (at[0] - view.x) * real, y: at[1] - (at[1] - view.y) * real });
}

/** The view moved by so many pixels. */
export const moved = (view: Viewport, dx: number, dy: number): Viewport =>
  held({ ...view, x: view.x + dx, y: view.y + dy });

/** The view in a host of a new size, with the same centre. */
export const fittedTo = (view: Viewport, width: number, height: number): Viewport =>
  held({
    ...view,
    x: view.x + (width - view.width) / 2,
    y: view.y + (height - view.height) / 2,
    width,
    height,
  });
