import { type Game, shown } from './game.ts';
import * as lookup from './lookup.ts';
import type { Prepared } from './prepare.ts';
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

/** Gives a number of the present state. */
export type Reader = (game: Game, scope: Scope) => number;

export interface Observable {
  readonly args: readonly ArgKind[];
  readonly doc: string;
  /** A reader for given arguments: what hangs on them alone is looked up once. */
  readonly read: (...args: readonly Id[]) => Reader;
}

const NEVER = 99;
const since = (game: Game, turn: number | undefined): number =>
  turn === undefined ? NEVER : game.state.turn - turn;
const yes = (truth: boolean): number => (truth ? 1 : 0);

/** Something of the scenario, looked up again only when another scenario is played. */
function part<T>(find: (scenario: Prepared) => T): (game: Game) => T {
  let of: Prepared | null = null;
  let found: T;
  return ({ scenario }) => {
    if (scenario !== of) {
      found = find(scenario);
      of = scenario;
    }
    return found;
  };
}

/** A track in whole shown units. */
function whole(id: Id): Reader {
  const track = part((scenario) => scenario.track(id));
  return (g) => shown(g, track(g));
}

/**
 * Everything an expression can read, by name. One table: the checker takes argument kinds from it, the compiler
 * its readers, the documentation its sentences. All results are integers.
 */
export const OBSERVABLES = {
  turn: { args: [], doc: 'The present turn, from 1.', read: () => (g) => g.state.turn },
  turns: {
    args: [],
    doc: 'Turns in the whole game.',
    read: () => (g) => g.scenario.data.calendar.turns,
  },
  track: {
    args: ['track'],
    doc: 'A track in whole shown units; written as its name.',
    read: whole,
  },
  stored: {
    args: ['track'],
    doc: 'A track in stored units (tenths for money).',
    read: (id) => (g) => g.value(id),
  },
  chosen: {
    args: ['card', 'option'],
    doc: '1 if that option was the last answer to that card.',
    read: (card, option) => (g) => yes(g.state.chosen[card] === option),
  },
  since_card: {
    args: ['card'],
    doc: 'Turns since the card came; 99 if never.',
    read: (card) => (g) => since(g, g.state.dealt[card]),
  },
  policy: {
    args: ['seat', 'policy'],
    doc: '1 if that is the policy the seat last carried out.',
    read: (seat, policy) => (g) => yes(g.state.policies[seat]?.last === policy),
  },
  posture: {
    args: ['posture'],
    doc: '1 if that posture is held.',
    read: (posture) => (g) => yes(g.state.posture === posture),
  },
  delivered: {
    args: ['system'],
    doc: 'Lots of it delivered so far.',
    read: (system) => (g) => g.state.delivered[system] ?? 0,
  },
  since_seen: {
    args: ['system'],
    doc: 'Turns since a lot of it was seen by the other side; 99 if never.',
    read: (system) => (g) => since(g, g.state.seen[system]),
  },
  under_way: {
    args: ['system'],
    doc: 'Lots of it under way.',
    read: (system) => (g) => g.state.shipments.reduce((n, s) => n + (s.system === system ? s.count : 0), 0),
  },
  in_production: {
    args: ['system'],
    doc: 'Lots of it signed for and not yet released.',
    read: (system) => (g) =>
      g.state.contracts.reduce(
        (n, c) =>
          n + (c.system === system && (c.stage === 'production' || c.stage === 'release') ? c.count : 0),
        0,
      ),
  },
  active: {
    args: ['supplier'],
    doc: 'Contracts with that supplier in talks, production, waiting for release or under way.',
    read: (supplier) => (g) =>
      g.state.contracts.reduce(
        (n, c) =>
          n +
          (c.stage !== 'delivered' && c.stage !== 'ended' && g.scenario.system(c.system).supplier === supplier
            ? 1
            : 0),
        0,
      ),
  },
  lots_seen_due: {
    args: ['number'],
    doc: 'Major lots under way and seen, or of an open sale released within that many turns.',
    read: (id) => {
      const turns = Number(id);
      return (g) => lookup.majorLotsDue(g, turns);
    },
  },
  share: {
    args: ['actor'],
    doc: 'Percent of the outgoing flow now sent to that buyer.',
    read: (actor) => (g) => lookup.buyerShare(g, actor),
  },
  main_share: {
    args: [],
    doc: 'Percent of the outgoing flow that goes to its main buyer.',
    read: () => lookup.mainShare,
  },
  concentration: {
    args: ['book'],
    doc: "Largest partner's percent of delivered arms, oil income or cargo over the scenario's memory; 50 while there is none.",
    read: (book) => (g) => lookup.concentration(g, book),
  },
  land_share: {
    args: [],
    doc: 'Percent of all regular trade that now goes by land.',
    read: () => lookup.landShare,
  },
  transit_units: {
    args: [],
    doc: "Units of other people's freight that open routes would carry now.",
    read: () => lookup.transitUnits,
  },
  stage: {
    args: ['project'],
    doc: 'Finished stages of a project.',
    read: (project) => (g) => g.state.projects[project]?.stage ?? 0,
  },
  done: {
    args: ['project'],
    doc: '1 if a project is finished.',
    read: (id) => {
      const project = part((scenario) => scenario.project(id));
      return (g) => yes((g.state.projects[id]?.stage ?? 0) >= project(g).stages.length);
    },
  },
  open: {
    args: ['route'],
    doc: '1 if every leg of the route can be passed now.',
    read: (id) => {
      const route = part((scenario) => scenario.route(id));
      return (g) => yes(lookup.routeOpen(g, route(g)));
    },
  },
  closed: {
    args: ['place'],
    doc: '1 if that leg or node is shut now.',
    read: (place) => (g) => yes(lookup.isClosed(g.state, place)),
  },
  tenths_on: {
    args: ['channel'],
    doc: 'Tenths of its flow sent through a channel.',
    read: (channel) => (g) => g.state.channels[channel] ?? 0,
  },
  strikes: { args: [], doc: 'Strikes so far.', read: () => (g) => g.state.strikes.length },
  since_strike: {
    args: [],
    doc: 'Turns since the last strike; 99 if none.',
    read: () => (g) => since(g, g.state.strikes.at(-1)),
  },
  designated: {
    args: ['designation'],
    doc: '1 if that one is designated now.',
    read: (designation) => (g) => yes(lookup.isDesignated(g, designation)),
  },
  designations: {
    args: [],
    doc: 'Designations so far.',
    read: () => (g) => Object.keys(g.state.designated).length,
  },
  times: {
    args: ['programme'],
    doc: 'How often a programme was run.',
    read: (programme) => (g) => g.state.programmes[programme] ?? 0,
  },
  since_mission: {
    args: ['actor', 'aim'],
    doc: 'Turns since that mission was last sent there; 99 if never.',
    read: (actor, aim) => {
      const key = `${actor}/${aim}`;
      return (g) => since(g, g.state.missions[key]);
    },
  },
  debt: {
    args: ['supplier'],
    doc: 'Barter debt with a supplier, whole units.',
    read: (supplier) => (g) => Math.floor((g.state.debts[supplier] ?? 0) / 10),
  },
  invested: {
    args: [],
    doc: 'Half of what is paid on contracts and stages that are not finished, whole units.',
    read: () => (g) => Math.floor(lookup.invested(g) / 20),
  },
  paying: {
    args: ['payment'],
    doc: '1 if the contract in question is paid that way.',
    read: (payment) => (_g, s) => yes(s.payment === payment),
  },
  number: { args: [], doc: 'Lots in the contract in question.', read: () => (_g, s) => s.number ?? 1 },
  carries: {
    args: ['cargo'],
    doc: '1 if the cargo in question is of that kind.',
    read: (cargo) => (_g, s) => yes(s.cargo === cargo),
  },
  target_stance: {
    args: [],
    doc: 'Stance of the actor the mission is aimed at.',
    read: () => (g, s) => (s.target === undefined ? 50 : shown(g, g.scenario.stance(s.target))),
  },
} satisfies Record<string, Observable>;

export type ObservableName = keyof typeof OBSERVABLES;
