/** An estimate with the ends of its 95 % interval. */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface Summary {
  readonly mean: number;
  /** Of the sample: divided by n − 1; 0 where there are fewer than two values. */
  readonly sd: number;
  /** Ends of the 95 % t interval of the mean. */
  readonly low: number;
  readonly high: number;
}

/** The five numbers of a box plot: whiskers at the ends of the data, quartiles, median. */
export interface Box {
  readonly least: number;
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
  readonly most: number;
}

const Z = 1.959964;
/** Student's t, two-sided 95 %, for 1 to 10 degrees of freedom, where the series below is not good enough. */
const T = [12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.306, 2.2622, 2.2281];

/** The factor of a two-sided 95 % t interval; infinite without a degree of freedom. */
export function t95(freedom: number): number {
  if (freedom < 1) return Number.POSITIVE_INFINITY;
  const known = T[freedom - 1];
  if (known !== undefined) return known;
  const n = freedom;
  const first = (Z ** 3 + Z) / (4 * n);
  const second = (5 * Z ** 5 + 16 * Z ** 3 + 3 * Z) / (96 * n ** 2);
  const third = (3 * Z ** 7 + 19 * Z ** 5 + 17 * Z ** 3 - 15 * Z) / (384 * n ** 3);
  return Z + first + second + third;
}

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Mean, spread and the 95 % interval of the mean. Of one value the interval is that value: nothing is known of its spread. */
export function summary(values: readonly number[]): Summary {
  const middle = mean(values);
  if (values.length < 2) return { mean: middle, sd: 0, low: middle, high: middle };
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  const sd = Math.sqrt(squares / (values.length - 1));
  const reach = (t95(values.length - 1) * sd) / Math.sqrt(values.length);
  return { mean: middle, sd, low: middle - reach, high: middle + reach };
}

/** A share of cases, in percent, with its Wilson interval; 0 to 100 where there are no cases. */
export function share(cases: number, of: number): Interval {
  if (of === 0) return { value: 0, low: 0, high: 100 };
  const p = cases / of;
  const bend = 1 + Z ** 2 / of;
  const middle = (p + Z ** 2 / (2 * of)) / bend;
  const reach = (Z * Math.sqrt((p * (1 - p)) / of + Z ** 2 / (4 * of ** 2))) / bend;
  return {
    value: 100 * p,
    low: cases === 0 ? 0 : 100 * (middle - reach),
    high: cases === of ? 100 : 100 * (middle + reach),
  };
}

/** The mean of `a[i] − b[i]` with its 95 % t interval: what shared dice make far narrower than two means. */
export function paired(a: readonly number[], b: readonly number[]): Interval {
  const differences = a.slice(0, b.length).map((value, i) => value - (b[i] ?? 0));
  const { mean: value, low, high } = summary(differences);
  return { value, low, high };
}

/** A quantile by linear interpolation (type 7, as spreadsheets have it); `at` from 0 to 1. */
export function quantile(values: readonly number[], at: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * at;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}

export const box = (values: readonly number[]): Box => ({
  least: quantile(values, 0),
  lower: quantile(values, 0.25),
  median: quantile(values, 0.5),
  upper: quantile(values, 0.75),
  most: quantile(values, 1),
});

/**
 * Percent of the spread of `scores` (one list a player, the same blocks of seed and intent in each) that lies between
 * the players; the rest is chance. `strata[i]` names the intent of block i: what intents differ by counts for neither,
 * and an intent with fewer than two blocks is left out.
 */
export function explained(scores: readonly (readonly number[])[], strata: readonly string[]): number {
  let between = 0;
  let within = 0;
  for (const stratum of new Set(strata)) {
    const groups = scores.map((list) => list.filter((_, i) => strata[i] === stratum));
    const blocks = groups[0]?.length ?? 0;
    if (blocks < 2) continue; // of one block nothing is known of chance
    const all = mean(groups.flat());
    for (const group of groups) {
      const own = mean(group);
      between += group.length * (own - all) ** 2;
      for (const score of group) within += ((score - own) ** 2 * blocks) / (blocks - 1);
    }
  }
  return between + within === 0 ? 0 : (100 * between) / (between + within);
}

/**
 * The 95 % interval of any statistic of blocks 0 to n − 1 by the jackknife: it is worked out without each block in
 * turn, so no dice are needed and the same data give the same interval.
 */
export function jackknife(n: number, work: (blocks: readonly number[]) => number): Interval {
  const all = Array.from({ length: n }, (_, i) => i);
  const value = work(all);
  if (n < 3) return { value, low: value, high: value };
  // Blocks go out in at most 50 bunches, so that long lists stay quick.
  const bunches = Math.min(n, 50);
  const without = Array.from({ length: bunches }, (_, out) => work(all.filter((i) => i % bunches !== out)));
  const middle = mean(without);
  const squares = without.reduce((sum, one) => sum + (one - middle) ** 2, 0);
  const reach = t95(bunches - 1) * Math.sqrt((squares * (bunches - 1)) / bunches);
  return { value, low: value - reach, high: value + reach };
}

/** How many times the mean of one list the mean of another over the same games is, by jackknife; null where the other's is 0. */
export function ratio(a: readonly number[], b: readonly number[]): Interval | null {
  if (mean(b) === 0) return null;
  const of = (list: readonly number[], kept: readonly number[]): number =>
    mean(kept.map((i) => list[i] ?? 0));
  return jackknife(a.length, (kept) => of(a, kept) / Math.max(Number.MIN_VALUE, of(b, kept)));
}
