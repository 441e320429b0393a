import { playOn } from '../bots/play-on.ts';
import { pricesOf } from '../bots/prices.ts';
import { copyState, openGame, type Scenario, type State, scoreOf } from '../engine/index.ts';

/** A state of its own with the same content and another seed: what branches start from. */
export const branch = (state: State, seed: number): State => ({ ...copyState(state), seed });

/**
 * Plays a game on to its end by rules of thumb, alike for all branches that are compared, with the prices of the moment it
 * begins at: a hundred thousand games are played so for one report. The state is changed in place.
 */
export function playOut(scenario: Scenario, state: State): void {
  const game = openGame(scenario, state);
  const prices = pricesOf(game);
  const refused = playOn(game, scenario.lead, () => prices);
  if (refused !== null) throw new Error(`turn ${state.turn} cannot be ended: ${refused.code}`);
}

/** The score of a game that is over, unrounded: 0 to 100. */
export function exactScore(scenario: Scenario, { outcome, intent }: State): number {
  if (!outcome) throw new Error('the game is not over');
  return scoreOf(scenario, intent, outcome.objectives) / 100;
}
