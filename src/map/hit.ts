import type { Badge } from './badges.ts';
import { distanceTo } from './curve.ts';
import { countryAt } from './geo/world.ts';
import type { Picture } from './model.ts';
import { type Point, toScreen, toWorld, type Viewport } from './viewport.ts';

/** What lies under the pointer; a country is given by its id on the map. */
export type Thing =
  | { readonly kind: 'node' | 'leg' | 'shipment' | 'flow'; readonly id: string }
  | { readonly kind: 'country'; readonly id: string };

const apart = (view: Viewport, at: Point, to: Point): number => {
  const [x, y] = toScreen(view, at);
  return Math.hypot(x - to[0], y - to[1]);
};

function nearest<T extends { readonly id: string; readonly at: Point }>(
  things: readonly T[],
  view: Viewport,
  to: Point,
  reach: number,
): T | null {
  let best: T | null = null;
  let least = reach;
  for (const thing of things) {
    const far = apart(view, thing.at, to);
    if (far <= least) {
      best = thing;
      least = far;
    }
  }
  return best;
}

/** The topmost thing within reach (pixels; more for a finger than for a mouse): a lot, a place, trade, a leg, a country. */
export function thingAt(
  picture: Picture,
  badges: ReadonlyMap<string, Badge>,
  view: Viewport,
  to: Point,
  reach = 10,
): Thing | null {
  const token = nearest(picture.tokens, view, to, reach + 4);
  const node = nearest(picture.nodes, view, to, reach);
  if (token && (!node || apart(view, token.at, to) <= apart(view, node.at, to)))
    return { kind: 'shipment', id: token.id };
  if (node) return { kind: 'node', id: node.id };
  const placed = [...badges].map(([id, { at }]) => ({ id, at }));
  const flow = nearest(placed, view, to, reach + 5);
  if (flow) return { kind: 'flow', id: flow.id };
  const world = toWorld(view, to);
  let leg: string | null = null;
  let least = (reach * 0.7) / view.scale;
  for (const line of picture.legs) {
    const far = distanceTo(line.curve, world);
    if (far < least) {
      leg = line.id;
      least = far;
    }
  }
  if (leg !== null) return { kind: 'leg', id: leg };
  const country = countryAt(...world);
  return country ? { kind: 'country', id: country.id } : null;
}
