import type { Game } from './game.ts';
import * as lookup from './lookup.ts';
import type { Id } from './types/index.ts';

/** What an expression may know besides the state: the contract, route or actor it is asked about. */
export interface Scope {
  /** Payment of the contract in question. */
  readonly payment?: Id;
  /** Lots of the contract in question. */
  readonly number?: number;
  /** The actor an order is aimed at. */
  readonly target?: Id;
  /** The country's own doing is being seen: exposure from it is weighed by the posture. */
  readonly own?: true;
  /** The cargo in question (interdiction). */
  readonly cargo?: Id;
}

/** Kinds of id an observable takes; the scenario's checker looks the literal up among them. */
export type ArgKind =
  | 'track'
  | 'system'
  | 'supplier'
  | 'actor'
  | 'card'
  | 'option'
  | 'seat'
  | 'policy'
  | 'posture'
  | 'project'
  | 'route'
  | 'place'
  | 'designation'
  | 'book'
  | 'channel'
  | 'purse'
  | 'payment'
  | 'programme'
  | 'cargo'
  | 'number'
  | 'aim';

export interface Observable {
  readonly args: readonly ArgKind[];
  readonly doc: string;
  readonly read: (game: Game, scope: Scope, args: readonly Id[]) => number;
}

const NEVER = 99;
const since = (game: Game, turn: number | undefined): number =>
  turn === undefined ? NEVER : game.state.turn - turn;
const yes = (truth: boolean): number => (truth ? 1 : 0);
const arg = (args: readonly Id[], index: number): Id => args[index] ?? '';

/**
 * Everything an expression can read, by name. One table: the checker takes argument kinds from it, the compiler
 * its readers, the documentation its sentences. All results are integers.
 */
export const OBSERVABLES = {
  turn: { args: [], doc: 'The present turn, from 1.', read: (g) => g.state.turn },
  turns: { args: [], doc: 'Turns in the whole game.', read: (g) => g.scenario.data.calendar.turns },
  track: {
    args: ['track'],
    doc: 'A track in whole shown units; written as its name.',
    read: (g, _s, a) => g.whole(arg(a, 0)),
  },
  stored: {
    args: ['track'],
    doc: 'A track in stored units (tenths for money).',
    read: (g, _s, a) => g.value(arg(a, 0)),
  },
  chosen: {
    args: ['card', 'option'],
    doc: '1 if that option was the last answer to that card.',
    read: (g, _s, a) => yes(g.state.chosen[arg(a, 0)] === arg(a, 1)),
  },
  since_card: {
    args: ['card'],
    doc: 'Turns since the card came; 99 if never.',
    read: (g, _s, a) => since(g, g.state.dealt[arg(a, 0)]),
  },
  policy: {
    args: ['seat', 'policy'],
    doc: '1 if that is the policy the seat last carried out.',
    read: (g, _s, a) => yes(g.state.policies[arg(a, 0)]?.last === arg(a, 1)),
  },
  posture: {
    args: ['posture'],
    doc: '1 if that posture is held.',
    read: (g, _s, a) => yes(g.state.posture === arg(a, 0)),
  },
  delivered: {
    args: ['system'],
    doc: 'Lots of it delivered so far.',
    read: (g, _s, a) => g.state.delivered[arg(a, 0)] ?? 0,
  },
  since_seen: {
    args: ['system'],
    doc: 'Turns since a lot of it was seen by the other side; 99 if never.',
    read: (g, _s, a) => since(g, g.state.seen[arg(a, 0)]),
  },
  under_way: {
    args: ['system'],
    doc: 'Lots of it under way.',
    read: (g, _s, a) => g.state.shipments.reduce((n, s) => n + (s.system === arg(a, 0) ? s.count : 0), 0),
  },
  in_production: {
    args: ['system'],
    doc: 'Lots of it signed for and not yet released.',
    read: (g, _s, a) =>
      g.state.contracts.reduce(
        (n, c) =>
          n + (c.system === arg(a, 0) && (c.stage === 'production' || c.stage === 'release') ? c.count : 0),
        0,
      ),
  },
  active: {
    args: ['supplier'],
    doc: 'Contracts with that supplier in talks, production, waiting for release or under way.',
    read: (g, _s, a) =>
      g.state.contracts.reduce(
        (n, c) =>
          n +
          (c.stage !== 'delivered' &&
          c.stage !== 'ended' &&
          g.scenario.system(c.system).supplier === arg(a, 0)
            ? 1
            : 0),
        0,
      ),
  },
  lots_seen_due: {
    args: ['number'],
    doc: 'Major lots under way and seen, or of an open sale released within that many turns.',
    read: (g, _s, a) => lookup.majorLotsDue(g, Number(arg(a, 0))),
  },
  share: {
    args: ['actor'],
    doc: 'Percent of the outgoing flow now sent to that buyer.',
    read: (g, _s, a) => lookup.buyerShare(g, arg(a, 0)),
  },
  main_share: {
    args: [],
    doc: 'Percent of the outgoing flow that goes to its main buyer.',
    read: (g) => lookup.mainShare(g),
  },
  concentration: {
    args: ['book'],
    doc: "Largest partner's percent of delivered arms, oil income or cargo over the scenario's memory; 50 while there is none.",
    read: (g, _s, a) => lookup.concentration(g, arg(a, 0)),
  },
  land_share: {
    args: [],
    doc: 'Percent of all regular trade that now goes by land.',
    read: (g) => lookup.landShare(g),
  },
  transit_units: {
    args: [],
    doc: "Units of other people's freight that open routes would carry now.",
    read: (g) => lookup.transitUnits(g),
  },
  stage: {
    args: ['project'],
    doc: 'Finished stages of a project.',
    read: (g, _s, a) => g.state.projects[arg(a, 0)]?.stage ?? 0,
  },
  done: {
    args: ['project'],
    doc: '1 if a project is finished.',
    read: (g, _s, a) =>
      yes((g.state.projects[arg(a, 0)]?.stage ?? 0) >= g.scenario.project(arg(a, 0)).stages.length),
  },
  open: {
    args: ['route'],
    doc: '1 if every leg of the route can be passed now.',
    read: (g, _s, a) => yes(lookup.routeOpen(g, g.scenario.route(arg(a, 0)))),
  },
  closed: {
    args: ['place'],
    doc: '1 if that leg or node is shut now.',
    read: (g, _s, a) => yes(lookup.isClosed(g.state, arg(a, 0))),
  },
  tenths_on: {
    args: ['channel'],
    doc: 'Tenths of its flow sent through a channel.',
    read: (g, _s, a) => g.state.channels[arg(a, 0)] ?? 0,
  },
  strikes: { args: [], doc: 'Strikes so far.', read: (g) => g.state.strikes.length },
  since_strike: {
    args: [],
    doc: 'Turns since the last strike; 99 if none.',
    read: (g) => since(g, g.state.strikes.at(-1)),
  },
  designated: {
    args: ['designation'],
    doc: '1 if that one is designated now.',
    read: (g, _s, a) => yes(lookup.isDesignated(g, arg(a, 0))),
  },
  designations: {
    args: [],
    doc: 'Designations so far.',
    read: (g) => Object.keys(g.state.designated).length,
  },
  times: {
    args: ['programme'],
    doc: 'How often a programme was run.',
    read: (g, _s, a) => g.state.programmes[arg(a, 0)] ?? 0,
  },
  since_mission: {
    args: ['actor', 'aim'],
    doc: 'Turns since that mission was last sent there; 99 if never.',
    read: (g, _s, a) => since(g, g.state.missions[`${arg(a, 0)}/${arg(a, 1)}`]),
  },
  debt: {
    args: ['supplier'],
    doc: 'Barter debt with a supplier, whole units.',
    read: (g, _s, a) => Math.floor((g.state.debts[arg(a, 0)] ?? 0) / 10),
  },
  invested: {
    args: [],
    doc: 'Half of what is paid on contracts and stages that are not finished, whole units.',
    read: (g) => Math.floor(lookup.invested(g) / 20),
  },
  paying: {
    args: ['payment'],
    doc: '1 if the contract in question is paid that way.',
    read: (_g, s, a) => yes(s.payment === arg(a, 0)),
  },
  number: { args: [], doc: 'Lots in the contract in question.', read: (_g, s) => s.number ?? 1 },
  carries: {
    args: ['cargo'],
    doc: '1 if the cargo in question is of that kind.',
    read: (_g, s, a) => yes(s.cargo === arg(a, 0)),
  },
  target_stance: {
    args: [],
    doc: 'Stance of the actor the mission is aimed at.',
    read: (g, s) => (s.target === undefined ? 50 : g.whole(`${s.target}.stance`)),
  },
} satisfies Record<string, Observable>;

export type ObservableName = keyof typeof OBSERVABLES;
