import {
  begin,
  candidates,
  check,
  copyState,
  give,
  hashOf,
  type LedgerEntry,
  type LoggedOrder,
  ORDER_KINDS,
  type Order,
  type OrderKind,
  openGame,
  type Scenario,
  type State,
  type View,
  viewOf,
} from '../engine/index.ts';
import { unbooked, unexplained } from './bookkeeping.ts';
import { unsound } from './soundness.ts';

/** Chooses one order for the lead seat from what it sees; `decision` counts the choices of a run. */
export type Chooser = (scenario: Scenario, view: View, seed: number, decision: number) => Order;

export const FAILURE_KINDS = [
  'crash',
  'dead-end',
  'illegal-state',
  'unbooked',
  'double-die',
  'lost-in-saving',
  'endless',
  'other-replay',
  'wrong-acceptance',
  'hang',
] as const;
export type FailureKind = (typeof FAILURE_KINDS)[number];

export interface Failure {
  readonly kind: FailureKind;
  readonly message: string;
}

export interface FuzzedRun {
  readonly seed: number;
  readonly orders: readonly LoggedOrder[];
  readonly hashes: readonly string[];
  readonly state: State;
  readonly failures: readonly Failure[];
}

/** More orders in one turn than any sane player gives, answers to cards left out: then the turn must end. */
const MOST_ORDERS = 400;

const reload = (state: State): State => JSON.parse(JSON.stringify(state)) as State;

/**
 * Plays one run by random legal orders and looks for what must never be: a crash, a state from which nothing is
 * legal, a number out of bounds, a change without a ledger entry, a die drawn twice, a state that saving changes.
 * `turns`: how many are played of a longer game; `most`: orders in a turn, answers left out, after which it is ended.
 */
export function fuzzRun(
  scenario: Scenario,
  seed: number,
  choose: Chooser,
  { turns = Number.POSITIVE_INFINITY, most = MOST_ORDERS } = {},
): FuzzedRun {
  const failures: Failure[] = [];
  const fail = (kind: FailureKind, messages: readonly string[]): void => {
    for (const message of messages) failures.push({ kind, message });
  };
  const orders: LoggedOrder[] = [];
  const ledger: LedgerEntry[] = [];
  const keys = new Set<string>();
  const onDie = (key: string): void => {
    if (keys.has(key)) fail('double-die', [`die ${key} is drawn twice`]);
    keys.add(key);
  };
  let state = begin(scenario, { seed }, ledger);
  const hashes = [hashOf(state)];
  try {
    for (let decision = 0; !state.outcome && state.turn <= turns && failures.length === 0; decision++) {
      const turn = state.turn;
      const game = openGame(scenario, state);
      /** The first order of these kinds that may be given: whether there is one is cheaper to know than all of them. */
      const first = (...kinds: readonly OrderKind[]): Order | undefined => {
        for (const kind of kinds)
          for (const order of candidates(game, scenario.lead, kind))
            if (check(game, order) === null) return order;
        return undefined;
      };
      if (first('end', ...ORDER_KINDS) === undefined) {
        fail('dead-end', [`turn ${turn}: no order is legal`]);
        break;
      }
      const given = orders.filter((one) => one.turn === turn && one.kind !== 'answer').length;
      const order =
        given < most
          ? choose(scenario, viewOf(scenario, state, scenario.lead), seed, decision)
          : first('end', 'answer');
      if (order === undefined) {
        fail('endless', [`turn ${turn} cannot be ended`]);
        break;
      }
      const before = copyState(state);
      const booked = ledger.length;
      const reason = give(scenario, state, order, { ledger, onDie });
      if (reason) {
        fail('illegal-state', [`turn ${turn}: an order that seemed legal was refused: ${reason.code}`]);
        break;
      }
      orders.push({ turn, ...order });
      fail('illegal-state', unsound(scenario, state));
      fail('unbooked', unexplained(scenario, before, state, ledger.slice(booked)));
      if (order.kind !== 'end') continue;
      hashes.push(hashOf(state));
      const loaded = reload(state);
      if (hashOf(loaded) !== hashes.at(-1))
        fail('lost-in-saving', [`turn ${turn}: the loaded state has another hash`]);
      state = loaded;
    }
    fail('unbooked', unbooked(scenario, ledger, state));
  } catch (error) {
    fail('crash', [error instanceof Error ? (error.stack ?? error.message) : String(error)]);
  }
  return { seed, orders, hashes, state, failures };
}
