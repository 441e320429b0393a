import { hedger } from '../bots/hedger.ts';
import {
  type Id,
  type Order,
  type Outcome,
  openGame,
  type Scenario,
  type State,
  standing,
} from '../engine/index.ts';
import { playOne } from '../lab/one-run.ts';
import { sayOrder } from '../text/index.ts';
import { courseOf } from './course.ts';
import type { Reviewed } from './review.ts';

/** A month of a run as it is told beside another's. */
export interface LineMonth {
  readonly turn: number;
  /** What the lead seat ordered, in words. */
  readonly orders: readonly string[];
  /** What the objectives and the score came to at its end, by the numbers as they really were. */
  readonly objectives: Readonly<Record<Id, number>>;
  readonly score: number;
}

/** A run month by month, to be laid beside another. */
export interface Line {
  readonly months: readonly LineMonth[];
  /** Null where the run is not over. */
  readonly outcome: Outcome | null;
}

function worthOf(scenario: Scenario, state: State): Pick<LineMonth, 'objectives' | 'score'> {
  const { objectives, score } = standing(openGame(scenario, state));
  return { objectives, score };
}

/** A run month by month, as far as its orders go through. */
export function lineOf(scenario: Scenario, { start, orders }: Reviewed): Line {
  const { councils, state } = courseOf(scenario, start, orders);
  const own = (order: Order): boolean => order.seat === scenario.lead;
  return {
    months: councils.map(({ turn, orders: given, ordered, closed }) => ({
      turn,
      orders: given
        .map(({ order }) => order)
        .filter(own)
        .map((order) => sayOrder(scenario, order, ordered)),
      ...worthOf(scenario, closed ?? ordered),
    })),
    outcome: state.outcome,
  };
}

/** What the hedger would have made of the same fortune and the same aims. */
export function hedgersLine(scenario: Scenario, { seed, intent }: Reviewed['start']): Line {
  const { file } = playOne({ scenario, seed, player: hedger, ...(intent ? { intent } : {}) });
  return lineOf(scenario, { start: { seed, ...(intent ? { intent } : {}) }, orders: file.orders });
}
