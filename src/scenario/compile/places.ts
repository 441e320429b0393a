import type { Cargo, Channel, Flow, Id, Leg, Node, Project, Route } from '../../engine/types/index.ts';
import type { Compiler } from './context.ts';

/** The kinds of cargo. */
export function compileCargoes(to: Compiler): Cargo[] {
  return Object.entries(to.doc.cargoes).map(([id, { label, icon, risk }]) => ({
    id,
    label,
    icon: icon ?? null,
    risk,
  }));
}

/** The places on the map. */
export function compileNodes(to: Compiler): Node[] {
  return Object.entries(to.doc.nodes).map(([id, node]) => ({
    id,
    name: node.name,
    lon: node.lon,
    lat: node.lat,
    actor: node.actor ?? null,
    kind: node.kind,
    side: node.side,
    offset: node.offset,
    choke: node.choke === undefined ? null : to.amount(node.choke, ['nodes', id, 'choke']),
    facts: node.facts ?? [],
  }));
}

/** The legs between them. */
export function compileLegs(to: Compiler): Leg[] {
  return Object.entries(to.doc.legs).map(([id, leg]) => ({
    id,
    from: leg.from,
    to: leg.to,
    mode: leg.mode,
    days: leg.days,
    capacity: to.amount(leg.capacity, ['legs', id, 'capacity']),
    // The player's own country has no stance towards itself: it lets itself pass.
    owners: leg.owners.filter((owner) => to.names.has('track', `${owner}.stance`)),
    consent: leg.consent,
    condition: to.condition(leg.condition, ['legs', id, 'condition']),
    risk: to.amount(leg.risk, ['legs', id, 'risk']),
    visibility: leg.visibility,
    via: leg.via,
    facts: leg.facts ?? [],
  }));
}

/** The routes, with freight and fees in stored units. */
export function compileRoutes(to: Compiler): Route[] {
  return Object.entries(to.doc.routes).map(([id, route]) => {
    const path = ['routes', id];
    const { transit } = route;
    return {
      id,
      name: route.name,
      legs: route.legs,
      kind: route.kind ?? kindOf(to, route.legs),
      keeper: route.keeper ?? beginOf(to, route.legs),
      cargoes: route.cargoes,
      freight: to.price(route.freight, [...path, 'freight']),
      transit:
        transit === undefined
          ? null
          : {
              units: to.amount(transit.units, [...path, 'transit', 'units']),
              fee: to.price(transit.fee, [...path, 'transit', 'fee']),
            },
      afterStrike: route['after-strike'],
      colour: route.colour ?? null,
      help: route.help,
      facts: route.facts ?? [],
    };
  });
}

const KIND = { sea: 'sea', rail: 'land', road: 'land', air: 'air' } as const;

/** What a route mostly is: that of the mode in which it takes most days, the first of them in a draw. */
function kindOf(to: Compiler, legs: readonly Id[]): Route['kind'] {
  const days = new Map<Route['kind'], number>();
  for (const leg of legs.flatMap((id) => to.doc.legs[id] ?? []))
    days.set(KIND[leg.mode], (days.get(KIND[leg.mode]) ?? 0) + leg.days);
  const [first = 'land', ...others] = days.keys();
  return others.reduce((most, kind) => ((days.get(kind) ?? 0) > (days.get(most) ?? 0) ? kind : most), first);
}

/** The node in which a route begins: the end of its first leg that the second does not touch, or that is not home. */
function beginOf(to: Compiler, legs: readonly Id[]): Id {
  const [first, second] = legs.map((id) => to.doc.legs[id]);
  if (first === undefined) return '';
  const turned =
    second === undefined
      ? to.doc.nodes[first.from]?.actor === to.names.home
      : first.from === second.from || first.from === second.to;
  return turned ? first.to : first.from;
}

/** The projects; a stage is the block `projects/<project>/<number>`. */
export function compileProjects(to: Compiler): Project[] {
  return Object.entries(to.doc.projects).map(([id, project]) => ({
    id,
    name: project.name,
    help: project.help,
    owner: project.owner ?? null,
    stages: project.stages.map((stage, index) => {
      const path = ['projects', id, 'stages', index];
      return {
        label: stage.label,
        price: to.price(stage.price, [...path, 'price']),
        turns: stage.turns,
        condition: to.condition(stage.condition, [...path, 'condition']),
        block: to.block(
          `projects/${id}/${index}`,
          stage.effects,
          [...path, 'effects'],
          stage.facts ?? project.facts,
        ),
      };
    }),
    start: project.start,
    pace: to.amount(project.pace, ['projects', id, 'pace']),
    push: project.push,
    open: project.open,
    facts: project.facts ?? [],
  }));
}

/** The flows; an expression for their worth is in tenths already. */
export function compileFlows(to: Compiler): Flow[] {
  return Object.entries(to.doc.flows).map(([id, flow]) => ({
    id,
    label: flow.label,
    direction: flow.direction,
    cargo: flow.cargo,
    size: flow.size,
    worth: to.money(flow.worth, ['flows', id, 'worth']),
    missing: to.block(`flows/${id}/missing`, flow.missing, ['flows', id, 'missing'], flow.facts),
  }));
}

/** The channels of all flows. */
export function compileChannels(to: Compiler): Channel[] {
  return Object.entries(to.doc.channels).map(([id, channel]) => ({
    id,
    flow: channel.flow,
    label: channel.label,
    actor: channel.actor,
    route: channel.route,
    purse: channel.purse ?? null,
    start: channel.start,
    limit: channel.limit,
    condition: to.condition(channel.condition, ['channels', id, 'condition']),
    facts: channel.facts ?? [],
  }));
}
