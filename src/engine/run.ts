import { commit } from './changes/commit.ts';
import { type GameOptions, openGame } from './game.ts';
import { hashOf } from './hash.ts';
import { submit } from './orders/index.ts';
import { inherited, type Start, setup } from './setup.ts';
import { openTurn } from './turn.ts';
import type { LedgerEntry, Order, Reason, Scenario, State } from './types/index.ts';

/** A state at the opening of the first council, with the ledger entries of its news. */
export function begin(scenario: Scenario, start: Start, ledger: LedgerEntry[] | null = null): State {
  const state = setup(scenario, start);
  const game = openGame(scenario, state, { ledger });
  game.step = 'news';
  for (const change of inherited(scenario)) {
    const { facts } = game.scenario.system(change.system);
    commit(game, change, { cause: { kind: 'setup' }, facts });
  }
  openTurn(game);
  return state;
}

/** Gives one order to a state in place: a plain object headless, an immer draft in the page. Same recipe, same result. */
export function give(
  scenario: Scenario,
  state: State,
  order: Order,
  options: GameOptions = {},
): Reason | null {
  return submit(openGame(scenario, state, options), order);
}

/** An order as run files hold it: with the turn it was given in. */
export type LoggedOrder = Order & { readonly turn: number };

/** The first thing in an order log that does not go through. */
export interface Stop {
  readonly index: number; // of the order, from 0
  readonly turn: number;
  readonly reason: Reason;
}

export interface Replayed {
  readonly state: State;
  /** At the start and at each turn's end. */
  readonly hashes: readonly string[];
  /** Tracks as shown to all at the same moments, derived ones included; stored units. */
  readonly tracks: readonly Readonly<Record<string, number>>[];
  readonly ledger: readonly LedgerEntry[];
  readonly stop: Stop | null;
}

const snapshot = (scenario: Scenario, state: State): Record<string, number> => {
  const game = openGame(scenario, state);
  return Object.fromEntries(scenario.tracks.map((track) => [track.id, game.value(track.id)]));
};

/** Plays an order log from the start, keeping hashes and ledger; stops at the first order that is not legal. */
export function replay(scenario: Scenario, start: Start, orders: readonly LoggedOrder[]): Replayed {
  const ledger: LedgerEntry[] = [];
  const state = begin(scenario, start, ledger);
  const hashes = [hashOf(state)];
  const tracks = [snapshot(scenario, state)];
  let stop: Stop | null = null;
  for (const [index, { turn, ...order }] of orders.entries()) {
    const reason: Reason | null =
      turn === state.turn
        ? give(scenario, state, order as Order, { ledger })
        : { code: 'wrong-turn', args: { turn: state.turn } };
    if (reason) {
      stop = { index, turn, reason };
      break;
    }
    if (order.kind === 'end') {
      hashes.push(hashOf(state));
      tracks.push(snapshot(scenario, state));
    }
  }
  return { state, hashes, tracks, ledger, stop };
}
