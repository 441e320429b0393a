import { type Game, type Reason, submit } from '../engine/index.ts';
import { LEAST, rated, ratedAnswers, type Style } from './directives.ts';
import { HEDGING } from './hedger.ts';
import { openCard } from './player.ts';
import type { Prices } from './prices.ts';

/** The hedger without its trade: that is laid out already where a game is played on. */
const QUICK: Style = { ...HEDGING, spreads: false };

/**
 * Plays a game on to its end by rules of thumb, alike for all games that are compared, and many times quicker than any
 * player. `pricesAt` is asked once a turn: prices of that turn are better, those of the beginning quicker. The state is
 * changed in place. Gives why a turn could not be ended, or null where the game is over.
 */
export function playOn(game: Game, seat: string, pricesAt: (game: Game) => Prices): Reason | null {
  const { state } = game;
  while (!state.outcome) {
    const prices = pricesAt(game);
    for (let answers = openCard(game, seat); answers; answers = openCard(game, seat)) {
      const [best] = ratedAnswers(game, answers, prices);
      if (!best || submit(game, best.order) !== null) break;
    }
    if (state.directives > 0) {
      for (const { order, worth } of rated(game, seat, prices, QUICK)) {
        if (worth < LEAST || state.directives <= 0) break;
        submit(game, order);
      }
    }
    const refused = submit(game, { seat, kind: 'end' });
    if (refused !== null) return refused;
  }
  return null;
}
