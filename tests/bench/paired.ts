import { type Interval, quantile } from '../../src/lab/statistics.ts';

/** Computing time of this process in milliseconds: what others do on the machine does not count. */
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Milliseconds of computing a piece of work takes. */
export function timed(work: () => void): number {
  const before = cpu();
  work();
  return cpu() - before;
}

/**
 * A quantile with its 95 % interval by order statistics: of independent values nothing need be known of how they are
 * spread. With few values the interval is as wide as they are.
 */
export function quantileOf(values: readonly number[], at: number): Interval {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length * at;
  const reach = 1.96 * Math.sqrt(sorted.length * at * (1 - at));
  const low = sorted[Math.max(0, Math.floor(middle - reach))] ?? 0;
  const high = sorted[Math.min(sorted.length - 1, Math.ceil(middle + reach))] ?? 0;
  return { value: quantile(sorted, at), low, high };
}

/**
 * How many times as long one piece of work takes as another: the median of the ratios of `rounds` pairs, measured one
 * right after the other and in turns first, so that what slows the machine down slows both. Each gives its milliseconds.
 * The first pair only warms up.
 */
export async function ratio(rounds: number, longer: Timed, shorter: Timed): Promise<Interval> {
  const ratios: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const first = round % 2 === 0;
    const before = await (first ? longer : shorter)();
    const after = await (first ? shorter : longer)();
    if (round > 0) ratios.push(first ? before / after : after / before);
  }
  return quantileOf(ratios, 0.5);
}

/** A piece of work that gives the milliseconds it took. */
export type Timed = () => number | Promise<number>;
