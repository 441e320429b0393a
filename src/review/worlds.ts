import { freeStep } from '../bots/council.ts';
import type { Style } from '../bots/directives.ts';
import { HEDGING } from '../bots/hedger.ts';
import { playOn } from '../bots/play-on.ts';
import { type Prices, pricesOf } from '../bots/prices.ts';
import {
  type Game,
  type GameOptions,
  imagine,
  keyed,
  type Order,
  openGame,
  routeOpen,
  type Scenario,
  type State,
  submit,
  type View,
} from '../engine/index.ts';
import { branch, exactScore } from '../lab/play-out.ts';

/** The seed of the n-th world that is played on in. It is not the run's, so nobody knows what will come. */
export const worldSeed = (run: number, world: number): number => keyed(run, `review/${world}`);

/** Most free decisions in one council; a layout of trade that is never content would go on for ever. */
const MOST_FREE = 12;

/** The same without trade, ways and posture: what other capitals would take instead, and money where a purse runs dry. */
const QUICK: Style = { ...HEDGING, spreads: false };

/** Puts a council's affairs in order as the reference would. */
function tidy(game: Game, prices: Prices, style: Style): void {
  const seat = game.scenario.data.lead;
  for (let steps = 0; steps < MOST_FREE; steps++) {
    const step = freeStep(game, seat, prices, style);
    if (step === null || submit(game, step.order) !== null) return;
  }
}

/** Which channels of trade have an open road, as one word to compare. */
const openWays = (game: Game): string =>
  game.scenario.data.channels
    .map(({ route }) => (routeOpen(game, game.scenario.route(route)) ? 1 : 0))
    .join('');

/**
 * Plays a game on to its end by the reference, who holds no seat but the lead's. It looks after its trade when it takes over
 * and when a road has opened or closed, since that costs more than all the rest. The state is changed in place.
 */
function toTheEnd(game: Game): void {
  const { state, scenario } = game;
  let known = '';
  const pricesAt = (now: Game): Prices => {
    const prices = pricesOf(now);
    const ways = openWays(now);
    tidy(now, prices, ways === known ? QUICK : HEDGING);
    known = ways;
    return prices;
  };
  const refused = playOn(game, scenario.data.lead, pricesAt);
  if (refused !== null) throw new Error(`turn ${state.turn} cannot be ended: ${refused.code}`);
}

/** Other seats' persons are not asked in imagined games: their capitals decide by their own minds. */
const alone = (scenario: Scenario, state: State): State => ({ ...state, people: [scenario.lead] });

/** Ends the turn as it was ordered; a card that is left open is answered as the reference would. */
const endTurn = (game: Game): boolean =>
  submit(game, { seat: game.scenario.data.lead, kind: 'end' }) === null;

/** The score that a state comes to in one world, played on from its council, or from the end of its turn. */
export function scoreFrom(
  scenario: Scenario,
  state: State,
  seed: number,
  from: 'council' | 'end',
  options: GameOptions = {},
): number {
  const own = alone(scenario, branch(state, seed));
  const game = openGame(scenario, own, options);
  if (from === 'end' && !own.outcome) endTurn(game);
  toTheEnd(game);
  return exactScore(scenario, own);
}

/**
 * A game in which a council gives certain orders in one world that fits what its seat sees, played on to its end. Orders
 * that are not legal in it are left out.
 */
export function gameOf(
  scenario: Scenario,
  view: View,
  orders: readonly Order[],
  seed: number,
  options: GameOptions = {},
): State {
  const state = alone(scenario, imagine(view, seed));
  const game = openGame(scenario, state, options);
  for (const order of orders) submit(game, order);
  endTurn(game);
  toTheEnd(game);
  return state;
}
