import type { LoggedOrder, Scenario, Start } from '../engine/index.ts';
import { sayCostly, sayLuck, sayVerdict } from '../text/index.ts';
import type { Alternative } from './alternatives.ts';
import { balanceOf } from './balance.ts';
import { becauseOf } from './because.ts';
import { causesOf } from './causes.ts';
import { type Course, courseOf } from './course.ts';
import { type Effort, type Judged, judge, ordersOf } from './judge.ts';
import { sharesOf } from './luck.ts';
import type { Luck, Review, TurningPoint } from './types.ts';
import { REFERENCE, worldSeed } from './worlds.ts';

/** How much a review thinks. */
export interface Thoroughness extends Effort {
  /** Worlds in which every month is played on. */
  readonly balance: number;
  /** Of them those in which the luck of a month is parted among its dice. */
  readonly luck: number;
  /** Worlds in which the reasons of a turning point are looked for. */
  readonly reasons: number;
}

export const NORMAL: Thoroughness = {
  balance: 32,
  luck: 12,
  screened: 6,
  finalists: 8,
  most: 96,
  reasons: 16,
};

/** Turning points that are told. */
const POINTS = 5;
/** Points from which on a loss is called a blunder. */
export const BLUNDER = 4;

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
  const { losses, complete, settled } = judge(scenario, course, seed, effort, {
    screen: () => pace(BY.screened),
    roll: () => pace(BY.rolled),
  });
  const points = distinct(losses)
    .slice(0, POINTS)
    .map((one) => pointOf(scenario, one, seed, effort.reasons));
  const luck = luckOf(scenario, course, seed, { balance, effort, goOn: () => pace(BY.luck) });
  const { outcome } = course.state;
  const [worst] = points;
  return {
    run: {
      scenario: scenario.id,
      seed,
      score: outcome?.score ?? null,
      ending: outcome?.ending ?? null,
      won: outcome?.won ?? null,
    },
    verdict: sayVerdict({
      score: outcome?.score ?? balance.final,
      over: outcome !== null,
      expected: balance.expected.mean,
      luck: balance.chance.mean,
      judgement: balance.judgement.mean,
      reference: REFERENCE,
      worst: worst ? { sentence: worst.sentence, blunder: worst.blunder } : null,
      complete,
    }),
    expected: balance.expected,
    points,
    luck,
    judgement: balance.judgement,
    chance: balance.chance,
    months: balance.months,
    causes: causesOf(scenario, course),
    reference: REFERENCE,
    worlds: balance.worlds,
    settled,
  };
}

/**
 * Every loss once: what would have been better is told where it was missed most, and an order that is told among others of
 * its verb is not told alone.
 */
function distinct(losses: readonly Judged[]): readonly Judged[] {
  const told: Alternative[] = [];
  const isTold = ({ turn, given, better }: Alternative): boolean =>
    told.some(
      (one) =>
        (better.length > 0 && JSON.stringify(one.better) === JSON.stringify(better)) ||
        (one.turn === turn && given.length > 0 && given.every((order) => one.given.includes(order))),
    );
  return losses.filter(({ alternative }) => {
    if (isTold(alternative)) return false;
    told.push(alternative);
    return true;
  });
}

function pointOf(
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

function luckOf(
  scenario: Scenario,
  { councils }: Course,
  seed: number,
  {
    balance,
    effort,
    goOn,
  }: { balance: ReturnType<typeof balanceOf>; effort: Thoroughness; goOn: () => boolean },
): readonly Luck[] {
  const worlds = Math.min(effort.luck, balance.worlds);
  return councils.flatMap((council, index) => {
    const whole = balance.months[index]?.chance.mean ?? 0;
    if (council.closed === null) return [];
    const shares = sharesOf(scenario, council, { seed, whole, worlds: goOn() ? worlds : 0 });
    return shares.map((share) => ({ ...share, sentence: sayLuck(scenario, share) }));
  });
}
