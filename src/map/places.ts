import type { Expr, Id } from '../engine/index.ts';
import { find } from '../engine/vocabulary.ts';
import type { Selection } from '../store/types.ts';
import { pointAt } from './curve.ts';
import { countries } from './geo/world.ts';
import type { Ground } from './ground.ts';
import type { Show } from './shows.ts';
import type { Point } from './viewport.ts';

/** Where an actor is met on the map: its capital, else the middle of its first country; null where it is off the map. */
export function actorPlace(ground: Ground, actor: Id): Point | null {
  const { scenario, places } = ground;
  const capital = scenario.nodes.find((node) => node.actor === actor && node.kind === 'capital');
  if (capital) return places.get(capital.id) ?? null;
  const [first] = find(scenario, 'actors', actor)?.countries ?? [];
  const label = countries().find((country) => country.id === first)?.label;
  return label ? [label.x, label.y] : null;
}

/** Where a leg or node is; a leg by its middle. */
export function placeOf(ground: Ground, place: Id): Point | null {
  const curve = ground.curves.get(place);
  return ground.places.get(place) ?? (curve ? pointAt(curve, 0.5).at : null);
}

const names = (expr: Expr, id: Id): boolean =>
  Array.isArray(expr) &&
  expr.some((part: unknown) => part === id || (Array.isArray(part) && names(part as never, id)));

/** Legs that wait for a project: their condition asks about it. */
export const legsOfProject = (ground: Ground, project: Id): Id[] =>
  ground.scenario.legs
    .filter((leg) => leg.condition && names(leg.condition.when, project))
    .map((leg) => leg.id);

/** Every point of what has been chosen, by its kind; empty for what has no place. */
export function pointsOf(ground: Ground, { kind, id }: Pick<Selection, 'kind' | 'id'>): readonly Point[] {
  const { scenario, curves } = ground;
  const along = (legs: readonly Id[]): Point[] => legs.flatMap((leg) => [...(curves.get(leg) ?? [])]);
  const only = (at: Point | null): Point[] => (at ? [at] : []);
  if (kind === 'actor') return only(actorPlace(ground, id));
  if (kind === 'leg') return along([id]);
  if (kind === 'route') return along(find(scenario, 'routes', id)?.legs ?? []);
  if (kind !== 'project') return only(placeOf(ground, id));
  const legs = legsOfProject(ground, id);
  const owner = find(scenario, 'projects', id)?.owner ?? scenario.home;
  return legs.length > 0 ? along(legs) : only(actorPlace(ground, owner));
}

/** Every point of what a cue points at: what the view must show of it. */
export function pointsAt(ground: Ground, show: Show): readonly Point[] {
  const { at, legs } = pointedAt(ground, show);
  return at ? [at] : legs.flatMap((leg) => [...(ground.curves.get(leg) ?? [])]);
}

/** What a cue of the film points at: places, and whole legs. */
export interface Pointed {
  readonly at: Point | null;
  readonly legs: readonly Id[];
}

/** Where a cue happens, for a board that shows it without movement. */
export function pointedAt(ground: Ground, show: Show): Pointed {
  const only = (at: Point | null): Pointed => ({ at, legs: [] });
  switch (show.kind) {
    case 'flag':
    case 'stamp':
    case 'answer':
    case 'designated':
    case 'pledge':
      return only(actorPlace(ground, show.actor));
    case 'strike':
      return only(actorPlace(ground, ground.scenario.home));
    case 'salvo':
    case 'delivered':
      return only(placeOf(ground, show.node));
    case 'build': {
      const legs = legsOfProject(ground, show.project);
      return { at: legs.length > 0 ? null : actorPlace(ground, ground.scenario.home), legs };
    }
    case 'move':
      return { at: null, legs: show.way.filter(({ from, to }) => to !== from).map(({ leg }) => leg) };
    case 'held':
    case 'lost':
      return { at: placeOf(ground, show.leg), legs: [show.leg] };
    case 'coins':
      return { at: null, legs: find(ground.scenario, 'routes', show.route)?.legs ?? [] };
    case 'close':
    case 'open':
      return { at: placeOf(ground, show.place), legs: ground.curves.has(show.place) ? [show.place] : [] };
    case 'camera':
      return show.to ? pointedAt(ground, show.to) : { at: null, legs: [] };
    case 'days':
    case 'hush':
      return { at: null, legs: [] };
  }
}
