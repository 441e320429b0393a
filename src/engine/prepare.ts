import { GROUPS } from './groups.ts';
import { hashOf } from './hash.ts';
import { type Sources, sourcesOf } from './sources.ts';
import type * as T from './types/index.ts';

/** A scenario with its parts findable by id. Getters throw on an unknown id: in a checked scenario there is none. */
export interface Prepared {
  readonly data: T.Scenario;
  readonly hash: string; // 16 hex digits
  readonly track: (id: T.Id) => T.Track;
  readonly deed: (id: T.Id) => T.Deed;
  readonly actor: (id: T.Id) => T.Actor;
  readonly seat: (id: T.Id) => T.Seat;
  readonly supplier: (id: T.Id) => T.Supplier;
  readonly system: (id: T.Id) => T.System;
  readonly cargo: (id: T.Id) => T.Cargo;
  readonly node: (id: T.Id) => T.Node;
  readonly leg: (id: T.Id) => T.Leg;
  readonly route: (id: T.Id) => T.Route;
  readonly project: (id: T.Id) => T.Project;
  readonly flow: (id: T.Id) => T.Flow;
  readonly channel: (id: T.Id) => T.Channel;
  readonly exchange: (id: T.Id) => T.Exchange;
  readonly posture: (id: T.Id) => T.Posture;
  readonly aim: (id: T.Id) => T.Aim;
  readonly programme: (id: T.Id) => T.Programme;
  readonly give: (id: T.Id) => T.Give;
  readonly ask: (id: T.Id) => T.Ask;
  readonly card: (id: T.Id) => T.Card;
  /** Is there such a thing? `kind` is the collection's name in the scenario. */
  readonly has: (kind: Collection, id: T.Id) => boolean;
  /** The legs of a route in order. */
  readonly legsOf: (route: T.Id) => readonly T.Leg[];
  /** The nodes a route touches in order, one more than it has legs; a leg may be travelled either way. */
  readonly nodesOf: (route: T.Id) => readonly T.Id[];
  /** A block that the agenda may name, with the words for its cause. */
  readonly block: (key: string) => { readonly block: T.Block; readonly label: string };
  /** What a track hangs on if it is derived; null: on anything, or it is stored. */
  readonly sourcesOf: (track: T.Id) => Sources;
  /** The track that holds an actor's stance. */
  readonly stance: (actor: T.Id) => T.Track;
  /** Derived tracks with what they hang on. */
  readonly derived: readonly Derived[];
  readonly stored: readonly T.Track[];
  /** Every channel with what it belongs to. */
  readonly trade: readonly Trade[];
  /** Routes that carry other people's freight. */
  readonly transit: readonly Transit[];
  /** The key under which a state holds the turn of a mission's last sending: `actor/aim`. */
  readonly missionKey: (actor: T.Id, aim: T.Id) => string;
  /** The actor of a mission's key. */
  readonly missionActor: (key: string) => T.Id | null;
  /** Suppliers at home: nobody depends on them. */
  readonly homeMade: ReadonlySet<T.Id>;
  /** Suppliers whose older systems are in service, and how many points of them. */
  readonly stocks: readonly (readonly [T.Id, number])[];
  /** Deeds that something breaks by itself while they are open. */
  readonly watched: readonly T.Deed[];
  /** Standing rules of a step. */
  readonly reactions: (step: T.StepId) => readonly T.Reaction[];
  /** Cards that are fixed to a turn. */
  readonly dated: readonly T.Card[];
  /** Cards of a seat that are drawn by lot: neither fixed to a turn nor set up by another card. */
  readonly deckOf: (seat: T.Id) => readonly T.Card[];
  /** Stored tracks that a delivery may raise for the books or for the world to see. */
  readonly raised: readonly T.Track[];
}

/** A track that is worked out, and what it hangs on. */
export interface Derived {
  readonly id: T.Id;
  readonly sources: Sources;
}

/** A channel with its flow and its route. */
export interface Trade {
  readonly channel: T.Channel;
  readonly flow: T.Flow;
  readonly route: T.Route;
}

/** A route and the freight of others that it would like to carry. */
export interface Transit {
  readonly route: T.Route;
  readonly units: T.Expr;
  readonly fee: T.Price;
}

const COLLECTIONS = [
  'tracks',
  'deeds',
  'actors',
  'seats',
  'suppliers',
  'systems',
  'cargoes',
  'nodes',
  'legs',
  'routes',
  'projects',
  'flows',
  'channels',
  'exchanges',
  'postures',
  'aims',
  'programmes',
  'gives',
  'asks',
  'cards',
] as const satisfies readonly (keyof T.Scenario)[];
type Collection = (typeof COLLECTIONS)[number];

function agendaBlocks(data: T.Scenario): Map<string, { block: T.Block; label: string }> {
  const blocks = new Map<string, { block: T.Block; label: string }>();
  const add = (block: T.Block, label: string): void => {
    blocks.set(block.key, { block, label });
  };
  const givers = [...data.aims, ...data.programmes, ...data.gives, ...data.asks];
  for (const source of [...givers, ...data.cards.flatMap((card) => card.options)]) {
    add(source.block, source.label);
    for (const later of source.later) add(later.block, later.label || source.label);
  }
  for (const project of data.projects) for (const stage of project.stages) add(stage.block, stage.label);
  return blocks;
}

/**
 * Which way round the first leg is travelled follows from the second, or from where home is; the others from where
 * the last one ended.
 */
function pathNodes(legs: readonly T.Leg[], isHome: (node: T.Id) => boolean): T.Id[] {
  const [first, second] = legs;
  if (!first) return [];
  const turned = second ? first.from === second.from || first.from === second.to : isHome(first.from);
  const nodes = [turned ? first.to : first.from];
  for (const leg of legs) nodes.push(nodes.at(-1) === leg.from ? leg.to : leg.from);
  return nodes;
}

/** What is held where a scenario knows no postures. */
const NO_POSTURE: T.Posture = {
  id: '',
  label: '',
  help: '',
  exposure: 100,
  shows: 'nothing',
  block: { key: 'postures', effects: [], facts: [] },
};

const ready = new WeakMap<T.Scenario, Prepared>();

/** Indexes a scenario once; the same object gives the same result. */
export function prepare(data: T.Scenario): Prepared {
  const known = ready.get(data);
  if (known) return known;
  const maps = new Map<Collection, Map<T.Id, unknown>>(
    COLLECTIONS.map((name) => [name, new Map(data[name].map((part) => [part.id, part]))]),
  );
  const find = <K extends Collection>(name: K) => {
    const parts = maps.get(name);
    return (id: T.Id): T.Scenario[K][number] => {
      const part = parts?.get(id);
      if (part === undefined) throw new Error(`${data.id} has no ${id} among its ${name}`);
      return part as T.Scenario[K][number];
    };
  };
  const leg = find('legs');
  const legs = new Map(data.routes.map((route) => [route.id, route.legs.map(leg)]));
  const isHome = (node: T.Id): boolean => find('nodes')(node).actor === data.home;
  const nodes = new Map(data.routes.map((route) => [route.id, pathNodes(legs.get(route.id) ?? [], isHome)]));
  const blocks = agendaBlocks(data);
  const track = find('tracks');
  const stances = new Map<T.Id, T.Track>();
  for (const { id } of data.actors)
    if (maps.get('tracks')?.has(`${id}.stance`)) stances.set(id, track(`${id}.stance`));
  const reactions = new Map<T.StepId, T.Reaction[]>();
  for (const one of data.reactions) reactions.set(one.step, [...(reactions.get(one.step) ?? []), one]);
  const decks = new Map(
    data.seats.map(({ id }) => [
      id,
      data.cards.filter((card) => card.seat === id && card.turn === null && !card.chained),
    ]),
  );
  // A key that is put together anew costs ten times as much to look up as one that is always the same string.
  const missions = new Map(
    data.aims.map(({ id, actors }) => [id, new Map(actors.map((actor) => [actor, `${actor}/${id}`]))]),
  );
  const envoys = new Map(
    [...missions.values()].flatMap((keys) => [...keys].map(([actor, key]) => [key, actor])),
  );
  const route = find('routes');
  const flow = find('flows');
  let derived: readonly Derived[] | null = null;
  let trade: readonly Trade[] | null = null;
  const prepared: Prepared = {
    data,
    // Neither the scores of other games nor easier words are a part of the game.
    hash: hashOf({ ...data, reference: null, plain: undefined }),
    track,
    deed: find('deeds'),
    actor: find('actors'),
    seat: find('seats'),
    supplier: find('suppliers'),
    system: find('systems'),
    cargo: find('cargoes'),
    node: find('nodes'),
    leg,
    route,
    project: find('projects'),
    flow,
    channel: find('channels'),
    exchange: find('exchanges'),
    posture: data.postures.length > 0 ? find('postures') : () => NO_POSTURE,
    aim: find('aims'),
    programme: find('programmes'),
    give: find('gives'),
    ask: find('asks'),
    card: find('cards'),
    has: (kind, id) => maps.get(kind)?.has(id) ?? false,
    legsOf: (route) => legs.get(route) ?? [],
    nodesOf: (route) => nodes.get(route) ?? [],
    block: (key) => {
      const found = blocks.get(key);
      if (!found) throw new Error(`${data.id} has no block ${key}`);
      return found;
    },
    stance: (actor) => stances.get(actor) ?? track(`${actor}.stance`),
    sourcesOf: (id) => prepared.derived.find((one) => one.id === id)?.sources ?? null,
    get derived() {
      derived ??= data.tracks.flatMap(({ id, derive }) =>
        derive === null ? [] : [{ id, sources: sourcesOf(prepared, derive) }],
      );
      return derived;
    },
    stored: data.tracks.filter((track) => track.derive === null),
    get trade() {
      trade ??= data.channels.map((channel) => ({
        channel,
        flow: flow(channel.flow),
        route: route(channel.route),
      }));
      return trade;
    },
    transit: data.routes.flatMap((one) => (one.transit ? [{ route: one, ...one.transit }] : [])),
    missionKey: (actor, aim) => missions.get(aim)?.get(actor) ?? `${actor}/${aim}`,
    missionActor: (key) => envoys.get(key) ?? null,
    homeMade: new Set(data.suppliers.filter((one) => one.actor === null).map((one) => one.id)),
    stocks: data.suppliers.flatMap(({ id, stock }) => (stock > 0 ? [[id, stock] as const] : [])),
    watched: data.deeds.filter((deed) => deed.brokenWhen !== null),
    reactions: (step) => reactions.get(step) ?? [],
    dated: data.cards.filter((card) => card.turn !== null),
    deckOf: (seat) => decks.get(seat) ?? [],
    raised: data.tracks.filter(
      (one) => one.derive === null && (GROUPS[one.group].strength || one.shown !== null),
    ),
  };
  ready.set(data, prepared);
  return prepared;
}
