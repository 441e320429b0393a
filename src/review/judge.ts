import { type Order, type Scenario, type View, viewOf } from '../engine/index.ts';
import { exactScore } from '../lab/play-out.ts';
import { summary } from '../lab/statistics.ts';
import { type Alternative, alternativesOf } from './alternatives.ts';
import { measured } from './balance.ts';
import type { Council, Course } from './course.ts';
import type { Measured } from './types.ts';
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
  /** Decisions that cost points beyond chance, largest loss first. */
  readonly losses: readonly Judged[];
  /** All alternatives were tried. */
  readonly complete: boolean;
  /** And every difference is known to half a point, or to be none. */
  readonly settled: boolean;
}

/** Points from which on a loss is told at all. */
export const LEAST_LOSS = 1;
/** Points to which a loss is to be known. */
const CLOSE = 0.5;
/** Worlds that are added at once. */
const ROUND = 16;

/** A council and its alternatives, each with the points it brings more than the council's own orders, world by world. */
interface Trial {
  readonly council: Council;
  readonly view: View;
  readonly tried: readonly { readonly alternative: Alternative; readonly gains: number[] }[];
  /** What an alternative brings more in a world. */
  readonly gain: (alternative: Alternative, world: number) => number;
}

/** The lead seat's orders of a council. */
export const ordersOf = ({ lead }: Scenario, { orders }: Council): readonly Order[] =>
  orders.map(({ order }) => order).filter(({ seat }) => seat === lead);

function trialOf(scenario: Scenario, council: Council, seed: number): Trial {
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

/** A decision that seems to have cost points. */
interface Suspect {
  readonly trial: Trial;
  readonly alternative: Alternative;
  readonly loss: number;
  readonly error: number;
}

/** Of each decision the best alternative. */
function suspectsOf(trial: Trial): readonly Suspect[] {
  const best = new Map<number, Suspect>();
  for (const { alternative, gains } of trial.tried) {
    if (gains.length < 2) continue;
    const { mean: loss, sd } = summary(gains);
    const known = best.get(alternative.order);
    if (known === undefined || loss > known.loss)
      best.set(alternative.order, { trial, alternative, loss, error: sd / Math.sqrt(gains.length) });
  }
  return [...best.values()];
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
  const races = trials
    .flatMap(suspectsOf)
    .filter(({ loss, error }) => loss > 0 && loss + 2 * error >= LEAST_LOSS)
    .sort((a, b) => b.loss - a.loss)
    .slice(0, finalists)
    .map((suspect) => ({ ...suspect, gains: [] as number[], settled: false }));
  for (let first = screened; first < screened + most; first += ROUND) {
    for (const race of races) {
      if (race.settled || (first > screened && !goOn.roll())) continue;
      const { trial, alternative, gains } = race;
      for (let world = first; world < first + ROUND; world++) gains.push(trial.gain(alternative, world));
      const { mean: loss, high } = summary(gains);
      race.settled = high - loss <= CLOSE || high < LEAST_LOSS;
    }
  }
  const losses = races
    .map(({ trial: { council, view }, alternative, gains }) => ({
      council,
      view,
      alternative,
      by: measured(gains),
    }))
    .filter(({ by }) => by.low > 0 && by.mean >= LEAST_LOSS)
    .sort((a, b) => b.by.mean - a.by.mean);
  return { losses, complete, settled: complete && races.every(({ settled }) => settled) };
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
