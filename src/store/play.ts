import { produce } from 'immer';
import {
  begin,
  give,
  hashOf,
  type Id,
  type LedgerEntry,
  type LoggedOrder,
  type Order,
  openGame,
  type Reason,
  type Scenario,
  type Start,
  type State,
  type View,
  viewOf,
} from '../engine/index.ts';
import type { Snapshot } from './types.ts';

/** Where a turn's council began. */
export interface Council {
  readonly state: State;
  readonly view: View;
  readonly entries: number;
  readonly orders: number;
}

/** One game as the table keeps it. Never changed in place; the state is frozen by immer. */
export interface Play {
  readonly scenario: Scenario;
  readonly start: Required<Pick<Start, 'seed' | 'intent'>>;
  readonly seat: Id;
  readonly state: State;
  readonly view: View;
  /** All entries, also those the seat may not see. */
  readonly ledger: readonly LedgerEntry[];
  readonly orders: readonly LoggedOrder[];
  readonly hashes: readonly string[];
  readonly history: readonly Snapshot[];
  /** Undo replays from here. */
  readonly council: Council;
}

/** Tracks as the view has them, derived ones worked out; stored units. */
function snapshot(scenario: Scenario, view: View): Snapshot {
  const game = openGame(scenario, view.state);
  return Object.fromEntries(scenario.tracks.map((track) => [track.id, game.value(track.id)]));
}

/** A new game at its first council. Throws a RangeError where the intent breaks the scenario's bounds. */
export function beginPlay(scenario: Scenario, start: Start): Play {
  const ledger: LedgerEntry[] = [];
  const state = produce(begin(scenario, start, ledger), () => {});
  const seat = scenario.lead;
  const view = viewOf(scenario, state, seat);
  return {
    scenario,
    start: { seed: state.seed, intent: state.intent },
    seat,
    state,
    view,
    ledger,
    orders: [],
    hashes: [hashOf(state)],
    history: [snapshot(scenario, view)],
    council: { state, view, entries: ledger.length, orders: 0 },
  };
}

/** The game after an order, or the reason why it is not legal; then nothing has changed. */
export function playOrder(play: Play, order: Order): Play | Reason {
  const { scenario, state } = play;
  const fresh: LedgerEntry[] = []; // outside the draft: what immer hands out is revoked after the recipe
  let reason: Reason | null = null;
  const next = produce(state, (draft) => {
    reason = give(scenario, draft as State, order, { ledger: fresh });
  });
  if (reason !== null) return reason;
  const view = viewOf(scenario, next, play.seat);
  const ledger = [...play.ledger, ...fresh];
  const orders = [...play.orders, { turn: state.turn, ...order }];
  const given = { ...play, state: next, view, ledger, orders };
  if (order.kind !== 'end') return given;
  return {
    ...given,
    hashes: [...play.hashes, hashOf(next)],
    history: [...play.history, snapshot(scenario, view)],
    council: { state: next, view, entries: ledger.length, orders: orders.length },
  };
}

/** Whether an order went through. */
export const went = (result: Play | Reason): result is Play => 'state' in result;

/** Indices of this turn's orders, all of which can still be taken back. */
export const openOrders = ({ orders, council }: Play): readonly number[] =>
  orders.map((_, index) => index).slice(council.orders);

/** An order without the turn it is logged with. */
export const bare = ({ turn: _turn, ...order }: LoggedOrder): Order => order as Order;
