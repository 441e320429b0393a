import { type Order, type Scenario, type View, viewOf } from '../engine/index.ts';
import { exactScore } from '../lab/play-out.ts';
import { summary } from '../lab/statistics.ts';
import { type Alternative, alternativesOf } from './alternatives.ts';
import type { Council, Course } from './course.ts';
import { measured } from './sums.ts';
import { type Closeness, closenessOf, finalistsOf, LEAST_LOSS, lossesOf, type Suspect } from './suspects.ts';
import type { Measured, OtherAnswer } from './types.ts';
import { gameOf, worldSeed } from './worlds.ts';

/** How many worlds decisions are tried in. */
export interface Effort {
  /** Worlds in which every alternative is tried. */
  readonly screened: number;
  /** Decisions that are then looked at more closely. */
  readonly finalists: number;
  /** Worlds in which those are tried at most: others than before, or what looked worst by chance would be told. */
  readonly most: number;
}

/** A decision with the best alternative to it. */
export interface Judged {
  readonly council: Council;
  readonly view: View;
  readonly alternative: Alternative;
  /** Points lost against it. */
  readonly by: Measured;
}

export interface Judgement {
  readonly answers: readonly OtherAnswer[];
  /** Decisions that cost points beyond chance, largest loss first. */
  readonly losses: readonly Judged[];
  /** All alternatives were tried. */
  readonly complete: boolean;
  /** And every difference that may be worth telling is known to half a point, or to be none. */
  readonly settled: boolean;
  readonly known: Closeness;
}

/** Points to which a loss is to be known. */
const CLOSE = 0.5;
/** Worlds that are added at once. */
const ROUND = 16;

/** A council and its alternatives, each with the points it brings more than the council's own orders, world by world. */
export interface Trial {
  readonly council: Council;
  readonly view: View;
  readonly tried: readonly { readonly alternative: Alternative; readonly gains: number[] }[];
  /** What an alternative brings more in a world. */
  readonly gain: (alternative: Alternative, world: number) => number;
}

/** The lead seat's orders of a council. */
export const ordersOf = ({ lead }: Scenario, { orders }: Council): readonly Order[] =>
  orders.map(({ order }) => order).filter(({ seat }) => seat === lead);

/** Nothing is tried yet. */
export function trialOf(scenario: Scenario, council: Council, seed: number): Trial {
  const view = viewOf(scenario, council.opening, scenario.lead);
  const score = (orders: readonly Order[], world: number): number =>
    exactScore(scenario, gameOf(scenario, view, orders, worldSeed(seed, world)));
  const known = new Map<number, number>();
  const own = (world: number): number => {
    const before = known.get(world);
    if (before !== undefined) return before;
    const now = score(ordersOf(scenario, council), world);
    known.set(world, now);
    return now;
  };
  return {
    council,
    view,
    tried: alternativesOf(scenario, council).map((alternative) => ({ alternative, gains: [] })),
    gain: (alternative, world) => score(alternative.orders, world) - own(world),
  };
}

/** What the other answers to a council's cards would have brought. */
export const answersIn = ({ tried }: Trial): readonly OtherAnswer[] =>
  tried.flatMap(({ alternative: { turn, given, better }, gains }) => {
    const [was] = given;
    const [other] = better;
    const both = was?.kind === 'answer' && other?.kind === 'answer' && was.card === other.card;
    if (!both || gains.length < 2) return [];
    return [{ turn, card: other.card, option: other.option, by: measured(gains) }];
  });

/** Of each decision the best alternative. */
export function suspectsOf(trial: Trial): readonly Suspect[] {
  const best = new Map<number, Suspect>();
  for (const { alternative, gains } of trial.tried) {
    if (gains.length < 2) continue;
    const { mean: loss, sd } = summary(gains);
    const known = best.get(alternative.order);
    if (known === undefined || loss > known.loss)
      best.set(alternative.order, { alternative, loss, error: sd / Math.sqrt(gains.length) });
  }
  return [...best.values()];
}

/** Whether points lost are known closely enough. */
const isKnown = ({ mean, high }: Measured): boolean => high - mean <= CLOSE || high < LEAST_LOSS;

/** Adds a round of worlds to what an alternative brings more; whether that is now known. */
function round({ gain }: Trial, alternative: Alternative, gains: number[], screened: number): boolean {
  const first = screened + gains.length;
  for (let world = first; world < first + ROUND; world++) gains.push(gain(alternative, world));
  return isKnown(measured(gains));
}

/** Tries one alternative in other worlds than those that chose it, until the difference is known or they are used up. */
export function race(
  trial: Trial,
  alternative: Alternative,
  { screened, most }: Pick<Effort, 'screened' | 'most'>,
): { readonly by: Measured; readonly settled: boolean } {
  const gains: number[] = [];
  let settled = false;
  while (!settled && gains.length < most) settled = round(trial, alternative, gains, screened);
  return { by: measured(gains), settled };
}

/** Tries every alternative of a council in some worlds. */
export function screenAll({ tried, gain }: Trial, worlds: number): void {
  for (let world = 0; world < worlds; world++)
    for (const { alternative, gains } of tried) gains.push(gain(alternative, world));
}

/**
 * Finds the decisions of a run that cost points. Each is judged by what its seat could know: alternatives are played on in
 * worlds that fit its view, the same for all. First all alternatives are tried in a few worlds, then the best ones to the
 * decisions that seem to have cost most in many others.
 */
export function judge(
  scenario: Scenario,
  { councils }: Course,
  seed: number,
  { screened, finalists, most }: Effort,
  goOn: { readonly screen: () => boolean; readonly roll: () => boolean },
): Judgement {
  const trials = councils.map((council) => trialOf(scenario, council, seed));
  const complete = screen(trials, screened, goOn.screen);
  const suspects = trials.flatMap((trial) => suspectsOf(trial).map((one) => ({ ...one, trial })));
  const races = finalistsOf(suspects, finalists).map((suspect) => ({
    ...suspect,
    gains: [] as number[],
    settled: false,
  }));
  for (let first = 0; first < most; first += ROUND)
    for (const race of races) {
      if (race.settled || (first > 0 && !goOn.roll())) continue;
      race.settled = round(race.trial, race.alternative, race.gains, screened);
    }
  const raced = races.map(({ trial: { council, view }, alternative, gains }) => ({
    council,
    view,
    alternative,
    by: measured(gains),
  }));
  const known = closenessOf(suspects, raced);
  const answers = trials.flatMap(answersIn);
  const settled = complete && known.left === 0 && races.every((one) => one.settled);
  return { answers, losses: lossesOf(raced), complete, settled, known };
}

/** Tries every alternative in some worlds, world by world, as long as there is time. Tells whether it came to an end. */
function screen(trials: readonly Trial[], worlds: number, goOn: () => boolean): boolean {
  for (let world = 0; world < worlds; world++)
    for (const { tried, gain } of trials) {
      if (!goOn()) return false;
      for (const { alternative, gains } of tried) gains.push(gain(alternative, world));
    }
  return true;
}
