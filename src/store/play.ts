import { produce } from 'immer';
import {
  begin,
  candidates,
  check,
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
import type { Advised, BranchOf, Decisive, LessonRecord } from '../scenario/run-write.ts';
import { lessonBefore } from './lesson.ts';
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
  /** As a run file holds it: `people` only where others than the lead seat are held by persons. */
  readonly start: Required<Pick<Start, 'seed' | 'intent'>> & Pick<Start, 'people'>;
  /** The lead seat. */
  readonly seat: Id;
  readonly state: State;
  readonly view: View;
  /** All entries, also those the seat may not see. */
  readonly ledger: readonly LedgerEntry[];
  readonly orders: readonly LoggedOrder[];
  /** Each time advice was asked for, oldest first. */
  readonly advised: readonly Advised[];
  /** What the player took for decisive; null: not asked yet. */
  readonly decisive: Decisive | null;
  /** The run that this one leaves at a council; null: it was played from its start. */
  readonly branch: BranchOf | null;
  /** What a lesson asked of it and was told; null: it belongs to none, and nothing was asked. */
  readonly lesson: LessonRecord | null;
  readonly hashes: readonly string[];
  readonly history: readonly Snapshot[];
  /** The states at the start and at each turn's end. */
  readonly ends: readonly State[];
  /** Undo replays from here. */
  readonly council: Council;
}

/** Tracks as the view has them, derived ones worked out; stored units. */
export function snapshot(scenario: Scenario, view: View): Snapshot {
  const game = openGame(scenario, view.state);
  return Object.fromEntries(scenario.tracks.map((track) => [track.id, game.value(track.id)]));
}

/** The other seats that persons take, each once, in the scenario's order; what is no seat stays, for the rules to refuse. */
function othersOf({ seats, lead }: Scenario, people: readonly Id[] = []): readonly Id[] {
  const ids = seats.map((seat) => seat.id);
  const others = [...new Set(people)].filter((id) => id !== lead);
  return others.sort((a, b) => ids.indexOf(a) - ids.indexOf(b));
}

/**
 * A new game at its first council. Throws a RangeError where the intent breaks the scenario's bounds or a seat does not
 * exist.
 */
export function beginPlay(scenario: Scenario, { people, ...start }: Start): Play {
  const ledger: LedgerEntry[] = [];
  const others = othersOf(scenario, people);
  const state = produce(begin(scenario, { ...start, people: others }, ledger), () => {});
  const seat = scenario.lead;
  const view = viewOf(scenario, state, seat);
  return {
    scenario,
    start: { seed: state.seed, intent: state.intent, ...(others.length > 0 ? { people: others } : {}) },
    seat,
    state,
    view,
    ledger,
    orders: [],
    advised: [],
    decisive: null,
    branch: null,
    lesson: null,
    hashes: [hashOf(state)],
    history: [snapshot(scenario, view)],
    ends: [state],
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
    ends: [...play.ends, next],
    council: { state: next, view, entries: ledger.length, orders: orders.length },
  };
}

/** Whether something went through: there is a result, and not the reason why it is not allowed. */
export const went = <Result extends object>(result: Result | Reason): result is Result => !('code' in result);

/** The game after the orders of a log, one by one; null where one of them is not legal or given in another turn. */
export function playOrders(play: Play, orders: readonly LoggedOrder[]): Play | null {
  let after = play;
  for (const order of orders) {
    const next = order.turn === after.state.turn ? playOrder(after, bare(order)) : null;
    if (next === null || !went(next)) return null;
    after = next;
  }
  return after;
}

/** Indices of the lead seat's orders of this turn, all of which can still be taken back. */
export const openOrders = ({ orders, council, seat }: Play): readonly number[] =>
  orders.flatMap((order, index) => (index >= council.orders && order.seat === seat ? [index] : []));

/** What a seat can answer to its cards that it has not answered; empty where none of them waits. */
export const legalAnswers = ({ scenario, state }: Play, seat: Id): readonly Order[] => {
  const game = openGame(scenario, state);
  const waits = (card: Id): boolean =>
    state.hand.some((dealt) => dealt.card === card && dealt.option === null && dealt.sealed === null);
  return candidates(game, seat, 'answer').filter(
    (order) => order.kind === 'answer' && waits(order.card) && check(game, order) === null,
  );
};

/** An order without the turn it is logged with. */
export const bare = ({ turn: _turn, ...order }: LoggedOrder): Order => order as Order;

/** A game as it stood when a turn's council began, to be played on otherwise; null where it never came to that council. */
export function backAt(play: Play, turn: number): Play | null {
  const state = play.ends[turn - 1];
  if (state === undefined || state.outcome || state.turn !== turn) return null;
  const { scenario, seat } = play;
  const view = viewOf(scenario, state, seat);
  const ledger = play.ledger.slice(0, state.entries);
  const orders = play.orders.filter((order) => order.turn < turn);
  return {
    ...play,
    state,
    view,
    ledger,
    orders,
    advised: play.advised.filter((asked) => asked.turn < turn),
    decisive: null,
    lesson: lessonBefore(play.lesson, turn),
    hashes: play.hashes.slice(0, turn),
    history: play.history.slice(0, turn),
    ends: play.ends.slice(0, turn),
    council: { state, view, entries: ledger.length, orders: orders.length },
  };
}
