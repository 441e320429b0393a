import type { MapPlan, MapThing } from '../../store/map-editor.ts';
import { bow, type Curve, smooth } from '../curve.ts';
import { project } from '../geo/projection.ts';
import type { LegLine, NodeMark, Picture } from '../model.ts';
import { COLOURS } from '../style.ts';
import type { Point } from '../viewport.ts';

/** Pixels of a leg's line while nobody knows what will pass it. */
const WIDTH = 2.2;

/** Where a plan's places are, in world units; off the map, too. */
export const placesOf = (plan: MapPlan): ReadonlyMap<string, Point> =>
  new Map(plan.places.map(({ id, lon, lat }) => [id, project(lon, lat, false)]));

function curveOf(leg: MapPlan['legs'][number], places: ReadonlyMap<string, Point>): Curve | null {
  const from = places.get(leg.from);
  const to = places.get(leg.to);
  if (!from || !to) return null;
  if (leg.mode === 'air') return bow(from, to);
  return smooth([from, ...leg.via.map(([lon, lat]) => project(lon, lat, false)), to]);
}

/** A plan as a picture of the board: every place named, every leg open. `chosen` and the ends of legs are marked. */
export function pictureOfPlan(
  plan: MapPlan,
  places: ReadonlyMap<string, Point>,
  chosen: readonly MapThing[],
): Picture {
  const isChosen = (kind: MapThing['kind'], id: string): boolean =>
    chosen.some((one) => one.kind === kind && one.id === id);
  const linked = new Set(plan.legs.flatMap(({ from, to }) => [from, to]));
  const legs = plan.legs.flatMap((leg): LegLine[] => {
    const curve = curveOf(leg, places);
    if (!curve) return [];
    return [
      {
        id: leg.id,
        from: leg.from,
        to: leg.to,
        curve,
        mode: leg.mode,
        days: 0,
        width: WIDTH,
        colour: leg.colour ?? COLOURS.neutral,
        state: 'used',
        routes: [],
        chosen: isChosen('leg', leg.id),
      },
    ];
  });
  const nodes = plan.places.map(
    (place): NodeMark => ({
      id: place.id,
      name: place.name,
      at: places.get(place.id) ?? [0, 0],
      kind: place.kind,
      mark: place.mark,
      colour: place.colour ?? COLOURS.ink,
      side: place.side,
      offset: [0, 0],
      choke: null,
      shut: false,
      scorched: false,
      busy: true,
      linked: linked.has(place.id),
      chosen: isChosen('place', place.id),
    }),
  );
  return { nodes, legs, tokens: [], flows: [], fills: plan.fills, home: plan.home, actors: {}, outlined: [] };
}
