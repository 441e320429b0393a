import type { Id, Leg, Scenario, Shipment } from '../engine/index.ts';
import { find } from '../engine/vocabulary.ts';
import { bow, type Curve, pointAt, smooth } from './curve.ts';
import { project } from './geo/projection.ts';
import type { Point } from './viewport.ts';

/** The parts of the map that a scenario fixes once and for all. */
export interface Ground {
  readonly scenario: Scenario;
  readonly places: ReadonlyMap<Id, Point>;
  readonly curves: ReadonlyMap<Id, Curve>;
  readonly routesOf: ReadonlyMap<Id, readonly Id[]>;
  readonly legs: ReadonlyMap<Id, Leg>;
}

/** Projects a scenario's places and lines; do it once a game. */
export function groundOf(scenario: Scenario): Ground {
  const places = new Map(scenario.nodes.map((node) => [node.id, project(node.lon, node.lat)] as const));
  const curves = new Map<Id, Curve>();
  for (const leg of scenario.legs) {
    const from = places.get(leg.from);
    const to = places.get(leg.to);
    if (!from || !to) continue;
    const points = [from, ...leg.via.map(([lon, lat]) => project(lon, lat)), to];
    curves.set(leg.id, leg.mode === 'air' ? bow(from, to) : smooth(points));
  }
  const routesOf = new Map<Id, Id[]>();
  for (const route of scenario.routes) {
    for (const leg of route.legs) routesOf.set(leg, [...(routesOf.get(leg) ?? []), route.id]);
  }
  return { scenario, places, curves, routesOf, legs: new Map(scenario.legs.map((leg) => [leg.id, leg])) };
}

/** Line width in pixels for a capacity in units a turn. */
export const widthFor = (capacity: number): number =>
  Math.min(4.4, 0.9 + 0.45 * Math.log2(1 + Math.max(0, capacity)));

/** Which legs of a route are travelled against their own direction, from abroad to home. */
export function backwards(scenario: Scenario, legs: readonly Id[]): boolean[] {
  const found = legs.map((id) => find(scenario, 'legs', id));
  const [first, second] = found;
  // Where the second leg cannot be entered from the first one's end, the first is travelled the other way.
  const turned = first && second && ![second.from, second.to].includes(first.to);
  let at = turned ? first.to : first?.from;
  return found.map((leg) => {
    const back = leg !== undefined && leg.from !== at;
    at = back ? leg.from : leg?.to;
    return back;
  });
}

/** The node a route ends at. */
export function endOf(scenario: Scenario, route: Id): Id | null {
  const legs = find(scenario, 'routes', route)?.legs ?? [];
  const last = find(scenario, 'legs', legs.at(-1));
  if (!last) return null;
  return backwards(scenario, legs).at(-1) ? last.from : last.to;
}

/** The line of a route, from abroad to home; only its last legs where a number of them is given. */
export function routeCurve(ground: Ground, legs: readonly Id[], last = legs.length): Curve {
  const back = backwards(ground.scenario, legs);
  return legs
    .flatMap((id, index) => {
      const curve = ground.curves.get(id) ?? [];
      return [back[index] ? [...curve].reverse() : curve];
    })
    .slice(-last)
    .flat();
}

/** Where a shipment is: at a share of its leg given by the days left, or at the leg's start while it waits. */
export function shipmentAt(ground: Ground, shipment: Pick<Shipment, 'route' | 'leg' | 'days'>): Point | null {
  const legs = find(ground.scenario, 'routes', shipment.route)?.legs ?? [];
  const leg = ground.legs.get(legs[shipment.leg] ?? '');
  const curve = leg && ground.curves.get(leg.id);
  if (!leg || !curve) return null;
  const share = shipment.days === 0 ? 0 : 1 - Math.min(1, shipment.days / Math.max(1, leg.days));
  const back = backwards(ground.scenario, legs)[shipment.leg];
  return pointAt(curve, back ? 1 - share : share).at;
}
