import { hedger } from '../../src/bots/hedger.ts';
import type { Player } from '../../src/bots/index.ts';
import {
  check,
  copyState,
  type Order,
  openGame,
  type Scenario,
  type State,
  submit,
  type View,
} from '../../src/engine/index.ts';

/** A mistake that is put into a hedger's game: what it orders at a council, or nothing where it cannot be made there. */
export interface Blunder {
  readonly name: string;
  readonly orders: (scenario: Scenario, view: View) => readonly Order[];
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

/** Puts as much of the imports as it takes onto the road over the Caspian in the months when ice shuts it. */
export const icebound: Blunder = {
  name: 'icebound',
  orders: (scenario, { seat, state }) => {
    const road = scenario.channels.find(({ id }) => id === 'imports-caspian');
    if (state.turn !== 7 || !road) return [];
    const now = state.channels[road.id] ?? 0;
    const wanted = road.limit - now;
    const sea = state.channels['imports-sea'] ?? 0;
    return [
      { seat, kind: 'route', channel: 'imports-sea', tenths: Math.max(0, sea - wanted) },
      { seat, kind: 'route', channel: road.id, tenths: road.limit },
    ];
  },
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

/** A hedger that makes a mistake once, as soon as it can after its cards are answered, and then plays on. */
export function blundering({ orders }: Blunder, done: { orders: readonly Order[]; turn: number }): Player {
  let queue: Order[] = [];
  let planted = false;
  return (scenario, view, seed, decision) => {
    const usual = hedger(scenario, view, seed, decision);
    if (usual.order.kind === 'answer') return usual;
    if (!planted) {
      queue = orders(scenario, view).filter(
        (order) => check(openGame(scenario, copyState(view.state)), order) === null,
      ) as Order[];
      if (queue.length > 0) {
        planted = true;
        done.turn = view.state.turn;
      }
    }
    while (queue.length > 0) {
      const order = queue.shift() as Order;
      if (check(openGame(scenario, copyState(view.state)), order) !== null) continue;
      done.orders = [...done.orders, order];
      return { order, because: { code: 'idle', args: {} } };
    }
    // In the month of the mistake nothing is put right.
    if (planted && view.state.turn === done.turn)
      return { order: { seat: view.seat, kind: 'end' }, because: { code: 'done', args: {} } };
    return usual;
  };
}
