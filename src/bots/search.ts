import {
  check,
  type Game,
  imagine,
  keyed,
  type Order,
  openGame,
  type Scenario,
  standing,
  submit,
  type View,
} from '../engine/index.ts';
import { freeStep } from './council.ts';
import { rated, ratedAnswers } from './directives.ts';
import { HEDGING } from './hedger.ts';
import { playOn } from './play-on.ts';
import { choice, openCard, type Player } from './player.ts';
import { type Prices, pricesOf } from './prices.ts';

/** How much a searching player thinks. */
export interface Budget {
  /** Games played to their end for one decision. */
  readonly rollouts: number;
  /** Orders it considers at most. */
  readonly width: number;
}

const NORMAL: Budget = { rollouts: 24, width: 6 };

/** What a game that ends too early is worth less, hundredths of a point. */
const RUIN = 1500;
/** How many imagined games the first impression counts for. */
const IMPRESSION = 4;

/** What a game comes to that is played on to its end, hundredths of a point. */
export function worthOf(game: Game, seat: string, prices: Prices): number {
  const { turn } = game.state;
  playOn(game, seat, (now) => (now.state.turn === turn ? prices : pricesOf(now)));
  const { outcome } = game.state;
  const ruined = outcome !== null && outcome.turn < game.scenario.data.calendar.turns;
  return standing(game).hundredths - (ruined ? RUIN : 0);
}

interface Arm {
  readonly order: Order;
  /** First impression, hundredths of a point. */
  readonly prior: number;
  sum: number;
  games: number;
}

const mean = (arm: Arm): number => arm.sum / Math.max(1, arm.games);

/** The orders to be compared: answers to the open card, or the most promising directives and doing nothing more. */
function arms(game: Game, view: View, prices: Prices, width: number): Arm[] {
  const answers = openCard(game, view.seat);
  const arm = ({ order, worth }: { order: Order; worth: number }): Arm => ({
    order,
    prior: worth,
    sum: 0,
    games: 0,
  });
  if (answers) return ratedAnswers(game, answers, prices).map(arm);
  const found: Arm[] = [];
  for (const one of rated(game, view.seat, prices, HEDGING)) {
    if (found.length >= width) break;
    if (check(game, one.order) === null) found.push(arm(one));
  }
  return found;
}

/**
 * Flat Monte-Carlo with shared dice: every candidate is played to the end in the same imagined worlds, half of them
 * are dropped after each round, and the better of the last two is taken.
 */
export const searching =
  (budget: Budget): Player =>
  (scenario, view, seed, decision) => {
    const game = openGame(scenario, view.state);
    const prices = pricesOf(game);
    const { seat } = view;
    const end: Order = { seat, kind: 'end' };
    const waiting = openCard(game, seat) !== null;
    if (!waiting && game.state.directives === scenario.directives) {
      const free = freeStep(game, seat, prices, HEDGING);
      if (free) return free;
    }
    if (!waiting && game.state.directives === 0) return choice(end, 'done');
    let left = arms(game, view, prices, budget.width);
    const [first] = left;
    if (!first) return choice(end, 'done');
    if (left.length === 1 && waiting) return choice(first.order, 'only');
    const rounds = Math.max(1, Math.ceil(Math.log2(left.length)));
    let world = 0;
    let games = 0;
    for (let round = 0; round < rounds; round++) {
      const each = Math.max(1, Math.floor(budget.rollouts / (rounds * left.length)));
      for (let i = 0; i < each; i++, world++) {
        const dice = keyed(seed, `search/${decision}/${world}`);
        for (const arm of left) arm.sum += rollout(scenario, view, dice, arm.order, prices);
        for (const arm of left) arm.games += 1;
        games += left.length;
      }
      const base = left.reduce((sum, arm) => sum + mean(arm), 0) / left.length;
      const thought = left.reduce((sum, arm) => sum + arm.prior, 0) / left.length;
      const belief = (arm: Arm): number =>
        ((mean(arm) - base) * arm.games + (arm.prior - thought) * IMPRESSION) / (arm.games + IMPRESSION);
      left = [...left].sort((a, b) => belief(b) - belief(a));
      if (round < rounds - 1) left = left.slice(0, Math.max(2, Math.ceil(left.length / 2)));
    }
    const [best = first, second = best] = left;
    return choice(best.order, 'rollouts', {
      best: Math.round(mean(best)),
      other: Math.round(mean(second)),
      games,
    });
  };

function rollout(scenario: Scenario, view: View, dice: number, order: Order, prices: Prices): number {
  const game = openGame(scenario, imagine(view, dice));
  submit(game, order);
  return worthOf(game, view.seat, prices);
}

/** Thinks every card and directive through to the game's end, in worlds that fit what it sees. */
export const search: Player = searching(NORMAL);
