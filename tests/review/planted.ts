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

/** Every mistake that can be planted, by its name. */
export const BLUNDERS: readonly Blunder[] = [cancelled, faithless, unsold];

/** What was planted, once it was. */
export interface Planted {
  turn: number;
  orders: Order[];
}

/** A hedger that makes a mistake once, as soon as it can after its cards are answered, and then plays on. */
export function blundering({ orders }: Blunder, planted: Planted): Player {
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
    }
    for (let order = queue.shift(); order; order = queue.shift()) {
      if (check(game, order) !== null) continue;
      planted.orders.push(order);
      return { order, because: { code: 'idle', args: {} } };
    }
    // In the month of the mistake nothing is put right.
    if (view.state.turn === planted.turn)
      return { order: { seat: view.seat, kind: 'end' }, because: { code: 'done', args: {} } };
    return usual;
  };
}
