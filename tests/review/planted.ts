import { nextStep } from '../../src/bots/council.ts';
import { HEDGING, hedger } from '../../src/bots/hedger.ts';
import type { Player } from '../../src/bots/index.ts';
import {
  check,
  copyState,
  type Game,
  type Order,
  openGame,
  routeOpen,
  type Scenario,
  type State,
  submit,
  type View,
} from '../../src/engine/index.ts';
import { playOne } from '../../src/lab/one-run.ts';
import { isTrade } from '../../src/review/alternatives.ts';
import { courseOf } from '../../src/review/course.ts';

/** A mistake that is put into a hedger's game: what it orders at a council, or nothing where it cannot be made there. */
export interface Blunder {
  readonly name: string;
  readonly orders: (scenario: Scenario, view: View) => readonly Order[];
  /** Whether trade stays as the mistake laid it out at a later council; left out: it may be put right there. */
  readonly keeps?: (scenario: Scenario, view: View) => boolean;
}

const AIR_DEFENCE = ['s-400', 'hq-battery', 's-300-spares', 'radar-repair'];

/** Cancels what it has under contract for its air defence, the largest first, once something of it has been signed. */
export const cancelled: Blunder = {
  name: 'cancelled',
  orders: (_, { seat, state }) => {
    const open = state.contracts.filter(
      ({ system, stage }) => AIR_DEFENCE.includes(system) && (stage === 'production' || stage === 'release'),
    );
    if (!open.some(({ system }) => system === 'hq-battery' || system === 's-400')) return [];
    return open.sort((a, b) => b.paid - a.paid).map(({ id }) => ({ seat, kind: 'cancel', contract: id }));
  },
};

/** How many promises an order breaks. */
function broken(scenario: Scenario, state: State, order: Order): number {
  const own = copyState(state);
  const kept = (one: State): number => one.deeds.filter(({ stand }) => stand === 'open').length;
  if (submit(openGame(scenario, own), order) !== null) return 0;
  return kept(state) - kept(own);
}

/** Takes a posture that breaks at least two promises, so late that it is not forgotten before the end. */
export const faithless: Blunder = {
  name: 'faithless',
  orders: (scenario, { seat, state }) =>
    state.turn < 8
      ? []
      : scenario.postures
          .map(({ id }): Order => ({ seat, kind: 'posture', posture: id }))
          .filter((order) => broken(scenario, state, order) >= 2)
          .slice(0, 1),
};

/** Sells no oil for a month. */
export const unsold: Blunder = {
  name: 'unsold',
  orders: (scenario, { seat, state }) =>
    state.turn !== 5
      ? []
      : scenario.channels
          .filter(({ id, purse }) => purse !== null && (state.channels[id] ?? 0) > 0)
          .map(({ id }): Order => ({ seat, kind: 'export', channel: id, tenths: 0 })),
};

/** The road that all cargo is put on, and the channels that go by the same strait. */
const STRAIT = 'hormuz';

const straitOpen = (game: Game): boolean =>
  game.scenario.data.routes
    .filter(({ keeper }) => keeper === STRAIT)
    .every((route) => routeOpen(game, route));

/** The first turn, from the third on, whose council finds the strait shut in a hedger's game of a seed; null: none. */
export function shutIn(scenario: Scenario, seed: number): number | null {
  const { file } = playOne({ scenario, seed, player: hedger });
  const found = courseOf(scenario, { seed }, file.orders).councils.find(
    ({ turn, opening }) => turn >= 3 && !straitOpen(openGame(scenario, copyState(opening))),
  );
  return found?.turn ?? null;
}

/**
 * Puts all goods and all oil on the strait in the month before it shuts, and leaves them there until it is open again: what comes
 * of it is that nothing comes.
 */
export const stranded = (shut: number): Blunder => ({
  name: 'stranded',
  orders: (scenario, { seat, state }) => {
    if (state.turn !== shut - 1) return [];
    const onStrait = (route: string): boolean =>
      scenario.routes.some(({ id, keeper }) => id === route && keeper === STRAIT);
    // What is elsewhere is taken off first: no more than ten tenths of a flow are sent.
    return [...scenario.channels]
      .sort((a, b) => Number(onStrait(a.route)) - Number(onStrait(b.route)))
      .flatMap(({ id, flow, route, limit }): Order[] => {
        const tenths = onStrait(route) ? limit : 0;
        if ((state.channels[id] ?? 0) === tenths) return [];
        const out = scenario.flows.some((one) => one.id === flow && one.direction === 'out');
        return [
          out ? { seat, kind: 'export', channel: id, tenths } : { seat, kind: 'route', channel: id, tenths },
        ];
      });
  },
  keeps: (scenario, { state }) => state.turn <= shut || !straitOpen(openGame(scenario, copyState(state))),
});

/** Every mistake that can be planted in any game, by its name. */
export const BLUNDERS: readonly Blunder[] = [cancelled, faithless, unsold];

/** What was planted, once it was. */
export interface Planted {
  turn: number;
  orders: Order[];
  /** The last turn in which it was left as it was. */
  until: number;
}

/** A hedger that makes a mistake once, as soon as it can after its cards are answered, and then plays on. */
export function blundering({ orders, keeps }: Blunder, planted: Planted): Player {
  let over = false;
  let queue: Order[] | null = null;
  return (scenario, view, seed, decision) => {
    const usual = hedger(scenario, view, seed, decision);
    if (usual.order.kind === 'answer') return usual;
    const game = openGame(scenario, copyState(view.state));
    if (queue === null) {
      const found = orders(scenario, view).filter((order) => check(game, order) === null);
      if (found.length === 0) return usual;
      queue = found;
      planted.turn = view.state.turn;
      planted.until = view.state.turn;
    }
    for (let order = queue.shift(); order; order = queue.shift()) {
      if (check(game, order) !== null) continue;
      planted.orders.push(order);
      return { order, because: { code: 'idle', args: {} } };
    }
    // In the month of the mistake nothing is put right.
    if (view.state.turn === planted.turn)
      return { order: { seat: view.seat, kind: 'end' }, because: { code: 'done', args: {} } };
    over ||= keeps === undefined || !keeps(scenario, view);
    if (over) return usual;
    planted.until = view.state.turn;
    return isTrade(usual.order) ? withoutTrade(scenario, view) : usual;
  };
}

/** What a hedger orders that leaves its trade as it is. */
const withoutTrade = (scenario: Scenario, view: View): ReturnType<Player> =>
  nextStep(openGame(scenario, view.state), view.seat, { ...HEDGING, gives: (_, order) => !isTrade(order) });
