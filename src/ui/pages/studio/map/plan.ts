import type { Mark, Mode, Node } from '../../../../engine/index.ts';
import type { MapPlan, MapThing, PlannedLeg, PlannedPlace } from '../../../../store/map-editor.ts';
import { type DraftDocument, type Edit, idFrom, type Plain } from '../../../../studio/index.ts';

/** Kinds of place and ways to travel, in the order in which they are offered. */
export const KINDS = [
  'city',
  'capital',
  'port',
  'rail',
  'border',
  'depot',
  'strait',
] as const satisfies readonly Node['kind'][];
export const MODES = ['sea', 'rail', 'road', 'air'] as const satisfies readonly Mode[];
const SIDES = ['left', 'right', 'above', 'below'] as const;
const MARKS = ['diamond', 'square', 'circle', 'triangle', 'hexagon', 'dot'] as const;

type Mapping = { readonly [key: string]: Plain };

const isMapping = (value: Plain | undefined): value is { [key: string]: Plain } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The entries of a section; none where it is not one. */
const entries = (document: Mapping, section: string): [string, Mapping][] => {
  const found = document[section];
  return isMapping(found)
    ? Object.entries(found).flatMap(([id, one]): [string, Mapping][] => (isMapping(one) ? [[id, one]] : []))
    : [];
};

const textOf = (value: Plain | undefined, otherwise: string): string =>
  typeof value === 'string' && value.trim() !== '' ? value : otherwise;

const oneOf = <T extends string>(of: readonly T[], value: Plain | undefined, otherwise: T): T =>
  of.find((one) => one === value) ?? otherwise;

const textsOf = (value: Plain | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

const COLOUR = /^#[0-9a-f]{6}$/i;
/** The land of the player's own country. */
const HOME = '#E7CF97';

/** The player's own actor: as it is said, else that of the lead seat, else the first. */
function homeOf(document: Mapping): string {
  const seats = document.seats;
  const lead = isMapping(seats) && typeof document.lead === 'string' ? seats[document.lead] : undefined;
  const seated = isMapping(lead) ? lead.actor : undefined;
  return textOf(document.home, textOf(seated, entries(document, 'actors')[0]?.[0] ?? ''));
}

/** What a map can draw of a document, however much of it is still wrong. */
export function planOf(document: Mapping): MapPlan {
  const actors = new Map(entries(document, 'actors'));
  const colourOf = (actor: Plain | undefined): string | null => {
    const own = typeof actor === 'string' ? actors.get(actor)?.colour : undefined;
    return typeof own === 'string' && COLOUR.test(own) ? own : null;
  };
  const markOf = (actor: Plain | undefined): Mark | null => {
    const own = typeof actor === 'string' ? actors.get(actor) : undefined;
    return own ? oneOf(MARKS, own.mark, 'dot') : null;
  };
  const places = entries(document, 'nodes').flatMap(([id, node]): PlannedPlace[] => {
    const { lon, lat } = node;
    if (typeof lon !== 'number' || typeof lat !== 'number') return [];
    if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) return [];
    const kind = oneOf(KINDS, node.kind, 'city');
    return [
      {
        id,
        name: textOf(node.name, id),
        lon,
        lat,
        kind,
        side: oneOf(SIDES, node.side, 'right'),
        mark: kind === 'capital' ? markOf(node.actor) : null,
        colour: colourOf(node.actor),
      },
    ];
  });
  const known = new Set(places.map(({ id }) => id));
  const legs = entries(document, 'legs').flatMap(([id, leg]): PlannedLeg[] => {
    const { from, to } = leg;
    if (typeof from !== 'string' || typeof to !== 'string' || !known.has(from) || !known.has(to)) return [];
    const via = Array.isArray(leg.via) ? leg.via : [];
    return [
      {
        id,
        from,
        to,
        mode: oneOf(MODES, leg.mode, 'sea'),
        via: via.flatMap((point): [number, number][] => {
          const [lon, lat] = Array.isArray(point) ? point : [];
          return typeof lon === 'number' && typeof lat === 'number' ? [[lon, lat]] : [];
        }),
        colour: colourOf(textsOf(leg.owners)[0]),
      },
    ];
  });
  const home = textsOf(actors.get(homeOf(document))?.countries);
  return { places, legs, home, fills: Object.fromEntries(home.map((country) => [country, HOME])) };
}

/** A leg's days and owners, for its form. */
export function legOf(
  document: Mapping,
  id: string,
): { readonly days: number; readonly owners: readonly string[] } {
  const leg = new Map(entries(document, 'legs')).get(id);
  const days = leg?.days;
  return { days: typeof days === 'number' ? days : 1, owners: textsOf(leg?.owners) };
}

/** Whose a place is; empty: nobody's. */
export const actorOf = (document: Mapping, place: string): string =>
  textOf(new Map(entries(document, 'nodes')).get(place)?.actor, '');

/** The actors with their names. */
export const actorsOf = (document: Mapping): readonly { readonly id: string; readonly name: string }[] =>
  entries(document, 'actors').map(([id, actor]) => ({ id, name: textOf(actor.name, id) }));

/** What goes or has a gap when something is deleted: its legs, and routes by name. */
export interface Uses {
  readonly legs: readonly string[];
  readonly routes: readonly string[];
}

/** What uses a place or a leg. */
export function usesOf(document: Mapping, thing: MapThing): Uses {
  const legs =
    thing.kind === 'leg'
      ? [thing.id]
      : entries(document, 'legs')
          .filter(([, { from, to }]) => from === thing.id || to === thing.id)
          .map(([id]) => id);
  const routes = entries(document, 'routes')
    .filter(([, route]) => textsOf(route.legs).some((leg) => legs.includes(leg)))
    .map(([id, route]) => textOf(route.name, id));
  return { legs: thing.kind === 'leg' ? [] : legs, routes };
}

/** An id made from a name, unlike all that are taken. */
export function freeId(name: string, taken: readonly string[]): string {
  const id = idFrom(name, 40) ?? 'place';
  for (let n = 1; ; n++) {
    const next = n === 1 ? id : `${id}-${n}`;
    if (!taken.includes(next)) return next;
  }
}

/** Nodes and legs are looked up together, so that no leg may have the id of a node. */
export const takenIds = (document: Mapping): readonly string[] =>
  [...entries(document, 'nodes'), ...entries(document, 'legs')].map(([id]) => id);

const EARTH = 6371;
/** Kilometres a day, loading and waiting in. */
const SPEED: Readonly<Record<Mode, number>> = { sea: 550, rail: 500, road: 400, air: 6000 };

/** Days that a leg might take, from its length and how it is travelled. */
export function daysFor(from: PlannedPlace, to: PlannedPlace, mode: Mode): number {
  const rad = (degrees: number): number => (degrees * Math.PI) / 180;
  const [a, b] = [rad(from.lat), rad(to.lat)];
  const half =
    Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(rad(to.lon - from.lon) / 2) ** 2;
  const length = 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(half)));
  return Math.max(1, Math.round(length / SPEED[mode]));
}

/** Edits that delete something with all legs that end there; what stands in the scenario below is named under `remove`. */
export function deletion({ own, whole }: DraftDocument, thing: MapThing): readonly Edit[] {
  const { legs } = usesOf(whole, thing);
  const gone: readonly (readonly [section: string, id: string])[] = [
    ...legs.map((leg) => ['legs', leg] as const),
    [thing.kind === 'place' ? 'nodes' : 'legs', thing.id],
  ];
  const below = own.extends !== undefined;
  const has = ([section, id]: readonly [string, string]): boolean => {
    const mine = own[section];
    return isMapping(mine) && Object.hasOwn(mine, id);
  };
  const edits: Edit[] = gone.filter(has).map((path): Edit => ({ path, value: undefined }));
  if (!below) return edits;
  for (const section of ['legs', 'nodes']) {
    const ids = gone.filter((one) => one[0] === section && !has(one)).map(([, id]) => id);
    const before = isMapping(own.remove) ? textsOf(own.remove[section]) : [];
    if (ids.length > 0) edits.push({ path: ['remove', section], value: [...before, ...ids] });
  }
  return edits;
}
