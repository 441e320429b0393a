import {
  begin,
  type Change,
  give,
  hashOf,
  type LedgerEntry,
  type LoggedOrder,
  type Scenario,
  type State,
  viewOf,
} from '../../src/engine/index.ts';
import { runFileOf, writeRun } from '../../src/scenario/run-write.ts';
import { steady } from '../playthroughs/steady.ts';
import { flagship } from '../support.ts';

const SEEDS = 30;
/** Decisions of the steady player after which a run is given up. */
const LONGEST = 400;

/** A run that stands where its state is as wanted, as a file's text: the first of several seeds. */
function runUntil(wanted: (state: State) => boolean, scenario = flagship()): string {
  for (let seed = 1; seed <= SEEDS; seed++) {
    const state = begin(scenario, { seed });
    const orders: LoggedOrder[] = [];
    const hashes = [hashOf(state)];
    for (let decision = 0; decision < LONGEST; decision++) {
      const score = state.outcome?.score;
      if (wanted(state))
        return writeRun(runFileOf(scenario, { seed, intent: state.intent }, orders, hashes, score));
      if (state.outcome) break;
      const { turn } = state;
      const { order } = steady(scenario, viewOf(scenario, state, scenario.lead), seed, decision);
      if (give(scenario, state, order) !== null) continue;
      orders.push({ turn, ...order });
      if (order.kind === 'end') hashes.push(hashOf(state));
    }
  }
  throw new Error(`No run of ${SEEDS} comes to the state that the test needs.`);
}

/** Played to its end over all twelve months. */
export const wholeRun = (): string =>
  runUntil(({ outcome, turn }) => outcome !== null && turn === flagship().calendar.turns);

/** Whether a game goes on and every card of the lead seat has its answer; other seats answer in adjudication. */
function answered({ hand, outcome }: State): boolean {
  const { cards, lead } = flagship();
  const own = (id: string): boolean => cards.find((one) => one.id === id)?.seat === lead;
  return outcome === null && hand.every((dealt) => dealt.option !== null || !own(dealt.card));
}

/** In the middle of a month: cards answered, an order given, contracts at work, lots under way. */
export const busyRun = (): string =>
  runUntil(
    (state) =>
      answered(state) &&
      state.turn > 2 &&
      state.directives < flagship().directives &&
      state.shipments.length > 0 &&
      state.contracts.some((one) => one.stage === 'production' || one.stage === 'release'),
  );

/** At the beginning of a turn of any scenario, before anything has been answered or ordered in it. */
export const atTurn = (scenario: Scenario, turn: number): string =>
  runUntil((state) => state.turn === turn && state.outcome === null, scenario);

/** At the last council, with nothing left to answer. */
export const lastCouncil = (): string =>
  runUntil((state) => answered(state) && state.turn === flagship().calendar.turns);

/** At a council with nothing left to answer, while a supplier refuses a contract. */
export const refusedRun = (): string =>
  runUntil((state) => answered(state) && state.contracts.some((one) => one.shut > state.turn));

/** Whether the month, ended now, brings what is wanted. */
function brings(state: State, wanted: (change: Change) => boolean): boolean {
  const scenario = flagship();
  const ledger: LedgerEntry[] = [];
  if (!answered(state)) return false;
  give(scenario, structuredClone(state), { kind: 'end', seat: scenario.lead }, { ledger });
  return ledger.some(({ change }) => wanted(change));
}

/** At the end of a council whose month brings a strike that hits something. */
export const beforeStrike = (): string =>
  runUntil((state) => brings(state, (change) => change.kind === 'target-struck' && change.hit));

/** At the end of a council whose month brings a delivery. */
export const beforeDelivery = (): string =>
  runUntil((state) => brings(state, ({ kind }) => kind === 'lot-delivered'));
