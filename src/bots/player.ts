import { check, type Game, type Order, type Scenario, type View } from '../engine/index.ts';

/** Why a player chose as it did: a code for the catalogue of sentences, and its numbers. Scores are hundredths of a point. */
export interface Because {
  readonly code: AdviceCode;
  readonly args: Readonly<Record<string, string | number>>;
}

/** The codes of all reasons; the sentence of each is `advice.<code>`. */
export const ADVICE_CODES = [
  'idle', // {}
  'lot', // {of}
  'card', // {gain, over}
  'buy', // {gain, chance}
  'worth', // {gain}
  'restraint', // {gain, chance}
  'offer', // {gain, chance}
  'counter', // {gain}
  'spread', // {gain}
  'fill', // {missing}
  'posture', // {gain}
  'path', // {days}
  'money', // {}
  'done', // {}
  'forecast', // {best, wait, samples}
  'rollouts', // {best, other, games}
  'only', // {}
  'first', // {}
  'ahead', // {lead, error, worlds}
  'unsure', // {lead, error, worlds}
  'level', // {worlds}
  'alike', // {error, worlds}
] as const;
export type AdviceCode = (typeof ADVICE_CODES)[number];

/** One decision of a player and its reason. */
export interface Choice {
  readonly order: Order;
  readonly because: Because;
}

/**
 * A player of the lead seat: one choice for one decision, from nothing but what the seat sees. `seed` is the run's
 * for the player's own dice (not the run's dice, which no view holds), `decision` counts from 0 through a run.
 */
export type Player = (scenario: Scenario, view: View, seed: number, decision: number) => Choice;

/** A player as one that gives orders without saying why. */
export const orderOf =
  (player: Player) =>
  (scenario: Scenario, view: View, seed: number, decision: number): Order =>
    player(scenario, view, seed, decision).order;

/** A choice in short. */
export const choice = (order: Order, code: AdviceCode, args: Because['args'] = {}): Choice => ({
  order,
  because: { code, args },
});

/** The first card in hand that still waits for an answer with the answers that are legal now; null if none waits. */
export function openCard(game: Game, seat: string): readonly Order[] | null {
  for (const dealt of game.state.hand) {
    if (dealt.option !== null) continue;
    const card = game.scenario.card(dealt.card);
    if (card.seat !== seat) continue;
    const answers = card.options
      .map((option): Order => ({ seat, kind: 'answer', card: dealt.card, option: option.id }))
      .filter((order) => check(game, order) === null);
    if (answers.length > 0) return answers;
  }
  return null;
}
