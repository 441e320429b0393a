import {
  begin,
  check,
  give,
  type Id,
  keyed,
  type LoggedOrder,
  openGame,
  type Scenario,
  type State,
} from '../engine/index.ts';
import { branch, exactScore, playOut } from './play-out.ts';

/** A card as it lay open at the opening of one turn's council. */
export interface Situation {
  readonly turn: number;
  readonly card: Id;
}

/** What came of each answer to a card in one situation: unrounded scores, one a die, the same dice for all answers. */
export interface Trial extends Situation {
  readonly player: string;
  readonly seed: number;
  readonly intent?: Readonly<Record<Id, number>>;
  readonly scores: Readonly<Record<Id, readonly number[]>>;
}

/** A run that was played, to be branched from. */
export interface Played {
  readonly player: string;
  readonly seed: number;
  readonly intent?: Readonly<Record<Id, number>>;
  readonly given: readonly LoggedOrder[];
}

/** The seed of the n-th world that is played on from a turn. It is not the run's, so nobody knows what will come. */
const world = (seed: number, turn: number, number: number): number => keyed(seed, `branch/${turn}/${number}`);

/** Plays a run again, one turn's council after another. */
function* councils(scenario: Scenario, { seed, intent, given }: Played): Generator<State> {
  const state = begin(scenario, intent ? { seed, intent } : { seed });
  yield state;
  for (const { turn: _, ...order } of given) {
    give(scenario, state, order);
    if (order.kind === 'end') yield state;
  }
}

/** Forced trials: at each situation of a run every legal answer is given and played on to its end, `dice` times. */
export function tryAnswers(
  scenario: Scenario,
  run: Played,
  situations: readonly Situation[],
  dice: number,
): readonly Trial[] {
  const trials: Trial[] = [];
  for (const state of councils(scenario, run)) {
    for (const { turn, card } of situations) {
      if (turn !== state.turn || state.outcome) continue;
      const { player, seed, intent } = run;
      const scores = answerScores(scenario, state, card, seed, dice);
      trials.push({ turn, card, player, seed, ...(intent ? { intent } : {}), scores });
    }
  }
  return trials;
}

function answerScores(
  scenario: Scenario,
  state: State,
  card: Id,
  seed: number,
  dice: number,
): Record<Id, number[]> {
  const game = openGame(scenario, state);
  const scores: Record<Id, number[]> = {};
  for (const { id: option } of game.scenario.card(card).options) {
    const order = { seat: scenario.lead, kind: 'answer', card, option } as const;
    if (check(game, order) !== null) continue;
    scores[option] = Array.from({ length: dice }, (_, number) => {
      const other = branch(state, world(seed, state.turn, number));
      give(scenario, other, order);
      playOut(scenario, other);
      return exactScore(scenario, other);
    });
  }
  return scores;
}

/** The forecast of winning at the end of a month: how many of `dice` games played on from there are won. */
export interface Outlook {
  readonly player: string;
  readonly seed: number;
  readonly dice: number;
  readonly won: number;
}

/** Plays a run to the end of month `after`, then on in many worlds. A game that is over by then is decided. */
export function outlook(scenario: Scenario, run: Played, after: number, dice: number): Outlook {
  const { player, seed } = run;
  for (const state of councils(scenario, run)) {
    if (state.outcome) return { player, seed, dice, won: state.outcome.won ? dice : 0 };
    if (state.turn <= after) continue;
    let won = 0;
    for (let number = 0; number < dice; number++) {
      const other = branch(state, world(seed, after, number));
      playOut(scenario, other);
      if (other.outcome?.won) won += 1;
    }
    return { player, seed, dice, won };
  }
  throw new Error(`the run of seed ${seed} breaks off`);
}
