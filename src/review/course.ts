import {
  begin,
  copyState,
  give,
  type LedgerEntry,
  type LoggedOrder,
  type Order,
  type Reason,
  type Scenario,
  type Start,
  type State,
} from '../engine/index.ts';

/** An order of a run with its place in the run's list, from 0. */
export interface Given {
  readonly index: number;
  readonly order: Order;
}

/** One turn of a run as it was played. The states are for reading: whoever plays on from one takes a copy. */
export interface Council {
  readonly turn: number;
  /** When the council opened. */
  readonly opening: State;
  /** With all that was ordered, before the turn's end. */
  readonly ordered: State;
  /** When the next council opened or the game was over; null where the run breaks off before. */
  readonly closed: State | null;
  /** All orders of the turn but the one that ended it. */
  readonly orders: readonly Given[];
  /** Place of the order that ended the turn; of the last one where none did. */
  readonly last: number;
  /** What was booked from the opening to the close. */
  readonly entries: readonly LedgerEntry[];
}

/** A run played again, turn by turn. */
export interface Course {
  readonly councils: readonly Council[];
  /** How it stands after the last order that went through. */
  readonly state: State;
  /** Why the run goes no further than its last state, where an order of it is not legal. */
  readonly stop: Reason | null;
}

/** Plays a run again and keeps how each council opened, what it ordered and what came of it. */
export function courseOf(scenario: Scenario, start: Start, orders: readonly LoggedOrder[]): Course {
  const ledger: LedgerEntry[] = [];
  const state = begin(scenario, start, ledger);
  const councils: Council[] = [];
  let opening = copyState(state);
  let given: Given[] = [];
  let first = ledger.length;
  const close = (ordered: State, last: number, closed: State | null): void => {
    const { turn } = opening;
    councils.push({ turn, opening, ordered, closed, orders: given, last, entries: ledger.slice(first) });
  };
  for (const [index, { turn, ...order }] of orders.entries()) {
    const ordered = order.kind === 'end' ? copyState(state) : null;
    const reason: Reason | null =
      turn === state.turn
        ? give(scenario, state, order as Order, { ledger })
        : { code: 'wrong-turn', args: { turn: state.turn } };
    if (reason) return { councils, state, stop: reason };
    if (ordered === null) {
      given.push({ index, order: order as Order });
      continue;
    }
    const closed = copyState(state);
    close(ordered, index, closed);
    opening = closed;
    given = [];
    first = ledger.length;
  }
  if (given.length > 0) close(copyState(state), given.at(-1)?.index ?? 0, null);
  return { councils, state, stop: null };
}
