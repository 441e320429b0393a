import type { MapSpot } from '../../store/map-editor.ts';
import { homeView, world } from '../geo/projection.ts';
import { unproject } from '../geo/unproject.ts';
import { type Hold, heldAt, type Point, toWorld, type Viewport } from '../viewport.ts';

/** A map of one town is of no use: the least that is shown, world units. */
const LEAST = 260;
/** Deepest magnification, pixels a world unit. */
const DEEPEST = 3;

/** Whether the base map reaches there: it ends at 84° N and 60° S. */
export const isDrawn = ([x, y]: Point): boolean =>
  x >= world[0] && y >= world[1] && x <= world[2] && y <= world[3];

/** Keeps the globe in sight. */
export const hold: Hold = (view) => {
  const [left, top, right, bottom] = world;
  return heldAt(view, Math.min(view.width / (right - left), view.height / (bottom - top)), DEEPEST);
};

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
  return hold({ scale, ...at, width, height });
}

/** The view magnified about a point of the screen. */
export function zoomed(view: Viewport, factor: number, at: Point): Viewport {
  const next = hold({ ...view, scale: view.scale * factor });
  const real = next.scale / view.scale;
  return hold({ ...next, x: at[0] - (at[0] - view.x) * real, y: at[1] - (at[1] - view.y) * real });
}

const hundredths = (degrees: number): number => Math.round(degrees * 100) / 100 || 0;

/** The spot of a point on the screen, in hundredths of a degree. */
export function spotAt(view: Viewport, at: Point): MapSpot {
  const [lon, lat] = unproject(...toWorld(view, at));
  return { lon: hundredths(lon), lat: hundredths(lat) };
}
