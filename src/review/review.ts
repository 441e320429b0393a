import type { LoggedOrder, Scenario, Start } from '../engine/index.ts';
import { sayCostly } from '../text/index.ts';
import { assembled, distinct, type Share } from './assemble.ts';
import { balanceOf } from './balance.ts';
import { becauseOf } from './because.ts';
import { causesOf } from './causes.ts';
import { type Course, courseOf } from './course.ts';
import { type Judged, judge, ordersOf } from './judge.ts';
import { sharesOf } from './luck.ts';
import { BLUNDER, NORMAL, POINTS, type Thoroughness } from './thorough.ts';
import type { Review, TurningPoint } from './types.ts';
import { worldSeed } from './worlds.ts';

export { BLUNDER, NORMAL, type Thoroughness } from './thorough.ts';

/** A run to be reviewed. */
export interface Reviewed {
  readonly start: Start;
  readonly orders: readonly LoggedOrder[];
}

/** Says how far a review has come, from 0 to 1, and whether it may go on so far. */
export type Pace = (share: number) => boolean;

const AT_EASE: Pace = () => true;

/** What may have been used of the time by the end of each part of the work. */
const BY = { balance: 0.25, screened: 0.55, rolled: 0.8, luck: 1 } as const;

/**
 * Analyses a run: what it came to by luck and by judgement, which dice and which decisions counted, and why. Orders after one
 * that is not legal are left out. The same run, effort and pace give the same review.
 */
export function review(
  scenario: Scenario,
  { start, orders }: Reviewed,
  effort: Thoroughness = NORMAL,
  pace: Pace = AT_EASE,
): Review {
  const course = courseOf(scenario, start, orders);
  const { seed } = start;
  const balance = balanceOf(scenario, course, seed, effort.balance, () => pace(BY.balance));
  const { answers, losses, complete, settled, known } = judge(scenario, course, seed, effort, {
    screen: () => pace(BY.screened),
    roll: () => pace(BY.rolled),
  });
  const points = distinct(losses)
    .slice(0, POINTS)
    .map((one) => pointOf(scenario, one, seed, effort.reasons));
  const worlds = Math.min(effort.luck, balance.worlds);
  const shares = course.councils.flatMap((council) =>
    sharesFor(scenario, council, seed, pace(BY.luck) ? worlds : 0),
  );
  const { outcome } = course.state;
  return {
    ...assembled(scenario, { seed, outcome, balance, points, answers, complete, settled, known, shares }),
    causes: causesOf(scenario, course),
  };
}

/** How the luck of a month is parted among its dice, the rest of it left open; nothing of a month that has not ended. */
export const sharesFor = (
  scenario: Scenario,
  council: Course['councils'][number],
  seed: number,
  worlds: number,
): readonly Share[] =>
  council.closed === null ? [] : sharesOf(scenario, council, { seed, whole: 0, worlds });

/** A decision that cost points as a turning point: its reasons are looked for in so many worlds. */
export function pointOf(
  scenario: Scenario,
  { council, view, alternative, by }: Judged,
  seed: number,
  worlds: number,
): TurningPoint {
  const seeds = Array.from({ length: worlds }, (_, world) => worldSeed(seed, world));
  const own = ordersOf(scenario, council);
  const { reasons, strikes } = becauseOf(scenario, view, { orders: own }, alternative, seeds);
  const { turn, order, given, better } = alternative;
  const because = [...reasons.map(({ text }) => text), ...(strikes === '' ? [] : [strikes])];
  return {
    turn,
    seat: scenario.lead,
    order,
    given,
    better,
    by,
    blunder: by.mean >= BLUNDER,
    because: reasons,
    sentence: sayCostly(scenario, { turn, given, better, points: by.mean, because }, council.ordered),
  };
}
