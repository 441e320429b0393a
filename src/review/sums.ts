import { summary } from '../lab/statistics.ts';
import type { Measured, MonthBalance } from './types.ts';

/** Fewest worlds that anything is said of. */
export const FEWEST = 4;

/** What a run came to against what was to be expected, in all and month by month. */
export interface Balance {
  readonly expected: Measured;
  /** The unrounded score; of a run that is not over what is to be expected of it. */
  readonly final: number;
  readonly judgement: Measured;
  readonly chance: Measured;
  readonly months: readonly MonthBalance[];
  readonly worlds: number;
}

/** Scores in one world that a council could hope for as it opened, with its orders given, and when the next one opened. */
export interface Station {
  readonly opening: number;
  readonly ordered: number;
  readonly closed: number;
}

/** Values in many worlds as a mean with its interval. */
export const measured = (values: readonly number[]): Measured => {
  const { mean, low, high } = summary(values);
  return { mean, low, high };
};

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** The balance of a run whose councils came to so much in each of some worlds; `turns` are those of its councils. */
export function balanceFrom(turns: readonly number[], worlds: readonly (readonly Station[])[]): Balance {
  const each = (read: (stations: readonly Station[]) => number): Measured => measured(worlds.map(read));
  const judged = (one: Station | undefined): number => (one ? one.ordered - one.opening : 0);
  const fell = (one: Station | undefined): number => (one ? one.closed - one.ordered : 0);
  return {
    expected: each(([first]) => first?.opening ?? 0),
    final: each((stations) => stations.at(-1)?.closed ?? 0).mean,
    judgement: each((stations) => sum(stations.map(judged))),
    chance: each((stations) => sum(stations.map(fell))),
    months: turns.map((turn, index) => ({
      turn,
      expected: each((stations) => stations[index]?.opening ?? 0),
      judgement: each((stations) => judged(stations[index])),
      chance: each((stations) => fell(stations[index])),
    })),
    worlds: worlds.length,
  };
}
