import {
  begin,
  find,
  give,
  type LedgerEntry,
  type LoggedOrder,
  openGame,
  standing,
} from '../engine/index.ts';
import { playOne } from '../lab/one-run.ts';
import { playerNamed } from '../lab/players.ts';
import { writeRun } from '../scenario/run-write.ts';
import { monthName, nameOf, optionName, sayOrder, speakOfPeriods, storyOf } from '../text/index.ts';
import type { WitnessAnswer, WitnessQuestion } from './health-types.ts';

/** Plays a game again that shows something, and tells it turn by turn. Throws where there is no such player. */
export function tellWitness({ scenario, witness, files }: WitnessQuestion): WitnessAnswer {
  speakOfPeriods(scenario);
  const player = playerNamed(witness.player);
  if (!player) throw new Error(`there is no player ${witness.player}`);
  const { seed, intent } = witness;
  const run = playOne({ scenario, seed, player, ledger: true, ...(intent ? { intent } : {}) });
  const { outcome } = run.state;
  const ending = find(scenario, 'endings', outcome?.ending);
  return {
    ending: { title: ending?.title ?? '', text: ending?.text ?? '' },
    score: outcome?.score ?? 0,
    won: outcome?.won ?? false,
    turns: turnsOf({ scenario, seed, intent }, run.file.orders),
    story: storyOf(scenario, run.ledger).map(({ text }) => text),
    file: writeRun(files.length > 0 ? { ...run.file, embedded: files } : run.file),
  };
}

type Played = Pick<WitnessQuestion, 'scenario'> & {
  readonly seed: number;
  readonly intent: WitnessQuestion['witness']['intent'] | undefined;
};

/** Gives the orders again, and writes down each turn as it is closed. */
function turnsOf({ scenario, seed, intent }: Played, orders: readonly LoggedOrder[]): WitnessAnswer['turns'] {
  const ledger: LedgerEntry[] = [];
  const state = begin(scenario, intent ? { seed, intent } : { seed }, ledger);
  const turns: WitnessAnswer['turns'][number][] = [];
  let given: string[] = [];
  for (const { turn, ...order } of orders) {
    if (order.kind !== 'end') {
      if (order.kind !== 'answer') given.push(sayOrder(scenario, order, state));
      give(scenario, state, order, { ledger });
      continue;
    }
    const hand = state.hand.map(({ card, option }) => ({
      headline: nameOf(scenario, 'card', card),
      answer: option === null ? '' : optionName(scenario, card, option),
    }));
    give(scenario, state, order, { ledger });
    const score = state.outcome?.score ?? standing(openGame(scenario, state)).score;
    turns.push({ turn, month: monthName(scenario, turn), cards: hand, orders: given, score });
    given = [];
  }
  return turns;
}
