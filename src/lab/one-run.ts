import type { Player } from '../bots/index.ts';
import {
  begin,
  give,
  hashOf,
  type Id,
  type LedgerEntry,
  type LoggedOrder,
  type OrderKind,
  type Scenario,
  type State,
  viewOf,
} from '../engine/index.ts';
import { type RunFile, runFileOf } from '../scenario/run-write.ts';

export interface RunRequest {
  readonly scenario: Scenario;
  /** uint32 */
  readonly seed: number;
  /** The scenario's own allocation if absent. */
  readonly intent?: Readonly<Record<Id, number>>;
  readonly player: Player;
  /** Keeps the ledger; without it a run is quicker. */
  readonly ledger?: boolean;
}

/** What was dealt and how it was answered, by card. */
export type CardCounts = Record<Id, { dealt: number; options: Record<Id, number> }>;

export interface OneRun {
  readonly file: RunFile;
  readonly state: State;
  readonly ledger: readonly LedgerEntry[];
  readonly orders: Readonly<Partial<Record<OrderKind, number>>>;
  readonly cards: Readonly<CardCounts>;
  /** Orders that the rules refused although the player thought them legal (it sees bands, they see numbers). */
  readonly refused: number;
}

/** Refusals in a row after which a player is taken to be stuck. */
const STUCK = 50;
/** More orders in one turn than any sane player gives. */
const MOST_ORDERS = 500;

function countHand(hand: State['hand'], cards: CardCounts): void {
  for (const { card, option } of hand) {
    const counts = cards[card] ?? { dealt: 0, options: {} };
    cards[card] = counts;
    counts.dealt += 1;
    if (option !== null) counts.options[option] = (counts.options[option] ?? 0) + 1;
  }
}

/**
 * Plays one game headless, from the start to its ending. Throws if the player cannot finish a turn, and a RangeError
 * when the intent breaks the scenario's bounds.
 */
export function playOne({ scenario, seed, intent, player, ledger: keep = false }: RunRequest): OneRun {
  const ledger: LedgerEntry[] = [];
  const sink = keep ? ledger : null;
  const state = begin(scenario, intent ? { seed, intent } : { seed }, sink);
  const given: LoggedOrder[] = [];
  const hashes = [hashOf(state)];
  const orders: Partial<Record<OrderKind, number>> = {};
  const cards: CardCounts = {};
  let refused = 0;
  let inARow = 0;
  let thisTurn = 0;
  for (let decision = 0; !state.outcome; decision++) {
    const { turn, hand } = state;
    const { order } = player(scenario, viewOf(scenario, state, scenario.lead), seed, decision);
    if (give(scenario, state, order, { ledger: sink }) !== null) {
      refused += 1;
      inARow += 1;
      if (inARow > STUCK) throw new Error(`turn ${turn}: the player finds no legal order`);
      continue;
    }
    inARow = 0;
    given.push({ turn, ...order });
    orders[order.kind] = (orders[order.kind] ?? 0) + 1;
    thisTurn = order.kind === 'end' ? 0 : thisTurn + 1;
    if (thisTurn > MOST_ORDERS) throw new Error(`turn ${turn}: the player does not end it`);
    if (order.kind !== 'end') continue;
    hashes.push(hashOf(state));
    countHand(hand, cards);
  }
  const file = runFileOf(scenario, { seed, intent: state.intent }, given, hashes, state.outcome.score);
  return { file, state, ledger, orders, cards, refused };
}
