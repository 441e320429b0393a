import type { Id } from '../../engine/index.ts';
import type { Trial } from '../branches.ts';
import { mean, summary } from '../statistics.ts';

/** How one answer to a card did in the forced trials. */
export interface OptionVerdict {
  readonly card: Id;
  readonly option: Id;
  /** Situations in which it was legal beside another one. */
  readonly situations: number;
  /** Percent of them in which it was the best. */
  readonly best: number;
  /** Points by which it then beat the next best, on dice that it was not chosen by. */
  readonly gain: number;
  /** Best in a tenth of the situations, and its lead holds on other dice, give or take its standard error. */
  readonly right: boolean;
  /** Where it lost most against the best answer. */
  readonly worst: { readonly trial: Trial; readonly points: number } | null;
}

/** How far the best and the worst answer to a card lie apart, in points, with the ends of the 95 % interval. */
export interface CardVerdict {
  readonly card: Id;
  readonly situations: number;
  readonly apart: number;
  readonly low: number;
  readonly high: number;
}

/** Percent of the situations in which an answer has to be the best one. */
const OFTEN = 10;

/** Scores by option, on every second die from `from` on. */
function half(trial: Trial, from: 0 | 1): Map<Id, number> {
  const means = Object.entries(trial.scores).map(([option, scores]): [Id, number] => [
    option,
    mean(scores.filter((_, i) => i % 2 === from)),
  ]);
  return new Map(means);
}

const ranked = (means: ReadonlyMap<Id, number>): Id[] =>
  [...means.entries()].sort((a, b) => b[1] - a[1]).map(([option]) => option);

interface Pick {
  readonly best: Id;
  /** Best less next best, and best less worst, on the other half of the dice. */
  readonly gain: number;
  readonly apart: number;
}

/**
 * The best answer by one half of the dice, measured on the other half: the best of several noisy means looks better
 * than it is on the dice that chose it.
 */
function picks(trial: Trial): readonly Pick[] {
  return ([0, 1] as const).flatMap((from) => {
    const [best, next, ...rest] = ranked(half(trial, from));
    if (best === undefined || next === undefined) return [];
    const other = half(trial, from === 0 ? 1 : 0);
    const less = (option: Id): number => (other.get(best) ?? 0) - (other.get(option) ?? 0);
    return [{ best, gain: less(next), apart: less(rest.at(-1) ?? next) }];
  });
}

const contested = (trials: readonly Trial[]): readonly Trial[] =>
  trials.filter(({ scores }) => Object.values(scores).filter((list) => list.length > 1).length > 1);

/** Verdicts on all answers that were legal beside another one at least once. */
export function optionVerdicts(trials: readonly Trial[]): readonly OptionVerdict[] {
  const found = new Map<string, { card: Id; option: Id; trials: Trial[]; gains: number[] }>();
  for (const trial of contested(trials)) {
    const chosen = picks(trial);
    for (const option of Object.keys(trial.scores)) {
      const key = `${trial.card}/${option}`;
      const entry = found.get(key) ?? { card: trial.card, option, trials: [], gains: [] };
      found.set(key, entry);
      entry.trials.push(trial);
      for (const pick of chosen) if (pick.best === option) entry.gains.push(pick.gain);
    }
  }
  return [...found.values()].map(({ card, option, trials: its, gains }) => {
    const best = (100 * gains.length) / (2 * its.length);
    const { mean: gain, sd } = summary(gains);
    const slack = sd / Math.sqrt(Math.max(1, gains.length));
    const right = best >= OFTEN && gain + slack > 0;
    return { card, option, situations: its.length, best, gain, right, worst: worstOf(option, its) };
  });
}

function worstOf(option: Id, trials: readonly Trial[]): OptionVerdict['worst'] {
  let worst: OptionVerdict['worst'] = null;
  for (const trial of trials) {
    const means = Object.entries(trial.scores).map(([id, scores]) => ({ id, score: mean(scores) }));
    const own = means.find((one) => one.id === option)?.score ?? 0;
    const points = Math.max(...means.map((one) => one.score)) - own;
    if (worst === null || points > worst.points) worst = { trial, points };
  }
  return worst;
}

/** Verdicts on all cards that had two legal answers at least once. */
export function cardVerdicts(trials: readonly Trial[]): readonly CardVerdict[] {
  const apart = new Map<Id, number[]>();
  for (const trial of contested(trials)) {
    const list = apart.get(trial.card) ?? [];
    list.push(mean(picks(trial).map((pick) => pick.apart)));
    apart.set(trial.card, list);
  }
  return [...apart.entries()].map(([card, list]) => {
    const { mean: middle, low, high } = summary(list);
    return { card, situations: list.length, apart: middle, low, high };
  });
}
