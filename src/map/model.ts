import type { Actor, Id, LedgerEntry, Leg, Mark, Mode, Node, Scenario } from '../engine/index.ts';
import { among, find } from '../engine/vocabulary.ts';
import type { Desk, TableState } from '../store/types.ts';
import { type Chosen, chosenBy } from './chosen.ts';
import type { Curve } from './curve.ts';
import { type Ground, routeCurve, shipmentAt, widthFor } from './ground.ts';
import { COLOURS, mixed } from './style.ts';
import type { Point } from './viewport.ts';

/** A place as it is drawn. */
export interface NodeMark {
  readonly id: Id;
  readonly name: string;
  readonly at: Point;
  readonly kind: Node['kind'];
  /** The sign of its government, at capitals only. */
  readonly mark: Mark | null;
  readonly colour: string;
  readonly side: Node['side'];
  readonly offset: Point;
  /** Risk in percent of a chokepoint; null: it is none. */
  readonly choke: number | null;
  readonly shut: boolean;
  /** Hit by a strike in this turn or the one before. */
  readonly scorched: boolean;
  /** Goods or lots pass it now. */
  readonly busy: boolean;
  /** Part of any leg. */
  readonly linked: boolean;
  readonly chosen: boolean;
}

/** `used`: something moves on it; `missing`: not built or shut by nature; `refused`: somebody does not let it pass. */
export type LegState = 'used' | 'open' | 'refused' | 'missing' | 'closed';

export interface LegLine {
  readonly id: Id;
  readonly from: Id;
  readonly to: Id;
  readonly curve: Curve;
  readonly mode: Mode;
  readonly days: number;
  /** Pixels of the screen; grows with capacity. */
  readonly width: number;
  readonly colour: string;
  readonly state: LegState;
  readonly routes: readonly Id[];
  readonly chosen: boolean;
}

/** Lots under way. */
export interface Token {
  readonly id: Id;
  readonly name: string;
  readonly count: number;
  readonly at: Point;
  readonly mode: Mode;
  readonly colour: string;
  readonly seen: boolean;
  /** Days to its journey's end. */
  readonly days: number;
  /** It cannot go on at present. */
  readonly waiting: boolean;
  /** The leg it is on, or waits before. */
  readonly leg: Id;
  readonly chosen: boolean;
}

/** A regular trade through one channel, in tenths of the flow. */
export interface FlowMark {
  readonly id: Id;
  readonly route: Id;
  readonly label: string;
  /** The whole route, from abroad to home. */
  readonly curve: Curve;
  /** Icon of its cargo. */
  readonly icon: Id;
  readonly tenths: number;
  readonly direction: 'out' | 'in';
  readonly colour: string;
  readonly chosen: boolean;
}

/** Everything a board draws besides the bare map; the same for every renderer. */
export interface Picture {
  readonly nodes: readonly NodeMark[];
  readonly legs: readonly LegLine[];
  readonly tokens: readonly Token[];
  readonly flows: readonly FlowMark[];
  /** Country of the map -> colour, where it is not plain land. */
  readonly fills: Readonly<Record<Id, string>>;
  readonly home: readonly Id[];
  /** Country of the map -> the actor who stands for it. */
  readonly actors: Readonly<Record<Id, Id>>;
  /** Countries of the selected actor. */
  readonly outlined: readonly Id[];
}

const TINT = 0.17;

/** The nodes that strikes hit in this turn or the one before, as far as the seat saw it. */
export function scorchedNodes(scenario: Scenario, ledger: readonly LedgerEntry[], turn: number): Set<Id> {
  const nodes = new Set<Id>();
  for (const entry of ledger) {
    const { change } = entry;
    if (entry.turn < turn - 1 || change.kind !== 'target-struck' || !change.hit) continue;
    const target = among(scenario.strike?.targets, change.target);
    if (target?.node) nodes.add(target.node);
  }
  return nodes;
}

/** The routes something moves on now: lots under way and regular trade. */
function routesInUse(scenario: Scenario, table: TableState): Set<Id> {
  const used = new Set<Id>();
  const state = table.view?.state;
  if (!state) return used;
  for (const channel of scenario.channels) if ((state.channels[channel.id] ?? 0) > 0) used.add(channel.route);
  for (const shipment of state.shipments) used.add(shipment.route);
  return used;
}

function stateOf(ground: Ground, desk: Desk, leg: Leg, used: boolean): LegState {
  const { obstacle } = desk.leg(leg.id);
  if (obstacle?.kind === 'closed') return 'closed';
  if (obstacle?.kind === 'refused') return 'refused';
  if (obstacle?.kind === 'condition') return 'missing';
  const routes = ground.scenario.routes.filter((route) => route.legs.includes(leg.id));
  const shutAfterStrike = routes.every(
    (route) => route.afterStrike > 0 && desk.route(route.id).obstacle?.kind === 'closed',
  );
  if (routes.length > 0 && shutAfterStrike) return 'closed';
  return used ? 'used' : 'open';
}

function lines(ground: Ground, desk: Desk, inUse: ReadonlySet<Id>, chosen: Chosen): LegLine[] {
  const { scenario } = ground;
  const colourOf = (id: Id | undefined): string | null => find(scenario, 'routes', id)?.colour ?? null;
  return scenario.legs.flatMap((leg): LegLine[] => {
    const curve = ground.curves.get(leg.id);
    if (!curve) return [];
    const routes = ground.routesOf.get(leg.id) ?? [];
    const used = routes.filter((route) => inUse.has(route));
    const picked = routes.filter((route) => chosen.routes.has(route));
    const colour = [...picked, ...used, ...routes].map(colourOf).find((one) => one !== null);
    return [
      {
        id: leg.id,
        from: leg.from,
        to: leg.to,
        curve,
        mode: leg.mode,
        days: leg.days,
        width: widthFor(desk.leg(leg.id).capacity),
        colour: colour ?? COLOURS.neutral,
        state: stateOf(ground, desk, leg, used.length > 0),
        routes,
        chosen: chosen.legs.has(leg.id),
      },
    ];
  });
}

function marks(
  ground: Ground,
  table: TableState,
  desk: Desk,
  legs: readonly LegLine[],
  chosen: Chosen,
): NodeMark[] {
  const { scenario } = ground;
  const state = table.view?.state;
  const turn = state?.turn ?? 1;
  const struck = scorchedNodes(scenario, table.ledger, turn);
  const actor = (id: Id | null): Actor | undefined => find(scenario, 'actors', id);
  return scenario.nodes.map((node) => {
    const own = actor(node.actor);
    const until = state?.closed[node.id];
    const seated = scenario.seats.some((seat) => seat.actor === node.actor);
    const at = ground.places.get(node.id) ?? [0, 0];
    return {
      id: node.id,
      name: node.name,
      at,
      kind: node.kind,
      mark: node.kind === 'capital' && seated ? (own?.mark ?? null) : null,
      colour: own?.colour ?? COLOURS.ink,
      side: node.side,
      offset: node.offset,
      choke: node.choke === null ? null : desk.chokeRisk(node.id),
      shut: until !== undefined && (until === 0 || until >= turn),
      scorched: struck.has(node.id),
      busy: legs.some((leg) => leg.state === 'used' && (leg.from === node.id || leg.to === node.id)),
      linked: legs.some((leg) => leg.from === node.id || leg.to === node.id),
      chosen: chosen.nodes.has(node.id),
    };
  });
}

function tokens(ground: Ground, table: TableState, chosen: Chosen): Token[] {
  const { scenario } = ground;
  return (table.view?.state.shipments ?? []).flatMap((shipment): Token[] => {
    const route = find(scenario, 'routes', shipment.route);
    const system = find(scenario, 'systems', shipment.system);
    const at = shipmentAt(ground, shipment);
    const leg = ground.legs.get(route?.legs[shipment.leg] ?? '');
    if (!route || !system || !at || !leg) return [];
    const supplier = find(scenario, 'suppliers', system.supplier);
    const ahead = route.legs
      .slice(shipment.leg + 1)
      .reduce((sum, id) => sum + (ground.legs.get(id)?.days ?? 0), 0);
    return [
      {
        id: shipment.id,
        name: system.name,
        count: shipment.count,
        at,
        mode: leg.mode,
        colour: find(scenario, 'actors', supplier?.actor)?.colour ?? COLOURS.own,
        seen: shipment.seen,
        days: shipment.held + ahead + (shipment.days > 0 ? shipment.days : leg.days),
        waiting: shipment.held > 0 || (shipment.days === 0 && shipment.leg > 0),
        leg: leg.id,
        chosen: chosen.shipments.has(shipment.id),
      },
    ];
  });
}

/** Badges of the regular trade, one a channel; where on their route they stand is settled with the lettering. */
function flows(ground: Ground, table: TableState, chosen: Chosen): FlowMark[] {
  const { scenario } = ground;
  const sent = table.view?.state.channels ?? {};
  return scenario.channels.flatMap((channel): FlowMark[] => {
    const flow = find(scenario, 'flows', channel.flow);
    const route = find(scenario, 'routes', channel.route);
    const tenths = sent[channel.id] ?? 0;
    if (!flow || !route || tenths <= 0) return [];
    return [
      {
        id: channel.id,
        route: route.id,
        label: channel.label,
        curve: routeCurve(ground, route.legs),
        icon: find(scenario, 'cargoes', flow.cargo)?.icon ?? flow.cargo,
        tenths,
        direction: flow.direction,
        colour: route.colour ?? COLOURS.neutral,
        chosen: chosen.routes.has(route.id),
      },
    ];
  });
}

/** What to draw for the present state of the table. */
export function pictureOf(ground: Ground, table: TableState, desk: Desk): Picture {
  const { scenario } = ground;
  const chosen = chosenBy(scenario, table);
  const legs = lines(ground, desk, routesInUse(scenario, table), chosen);
  const fills: Record<Id, string> = {};
  const actors: Record<Id, Id> = {};
  for (const actor of scenario.actors) {
    const seated = scenario.seats.some((seat) => seat.actor === actor.id);
    for (const country of actor.countries) {
      actors[country] = actor.id;
      if (actor.id === scenario.home) fills[country] = COLOURS.home;
      else if (seated) fills[country] = mixed(COLOURS.land, actor.colour, TINT);
    }
  }
  return {
    nodes: marks(ground, table, desk, legs, chosen),
    legs,
    tokens: tokens(ground, table, chosen),
    flows: flows(ground, table, chosen),
    fills,
    home: find(scenario, 'actors', scenario.home)?.countries ?? [],
    actors,
    outlined: find(scenario, 'actors', chosen.actor)?.countries ?? [],
  };
}
