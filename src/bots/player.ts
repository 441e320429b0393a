import { check, type Game, type Order, type Scenario, type View } from '../engine/index.ts';

/**
 * A player of the lead seat: one order for one decision, from nothing but what the seat sees. `seed` is the run's
 * for the player's own dice (not the run's dice, which no view holds), `decision` counts from 0 through a run.
 */
export type Player = (scenario: Scenario, view: View, seed: number, decision: number) => Order;

/** The first card in hand that still waits for an answer with the answers that are legal now; null if none waits. */
export function openCard(game: Game, view: View): readonly Order[] | null {
  for (const dealt of view.state.hand) {
    if (dealt.option !== null) continue;
    const answers = game.scenario
      .card(dealt.card)
      .options.map(
        (option): Order => ({ seat: view.seat, kind: 'answer', card: dealt.card, option: option.id }),
      )
      .filter((order) => check(game, order) === null);
    if (answers.length > 0) return answers;
  }
  return null;
}
