import type { Scenario } from '../engine/index.ts';
import { exactScore } from '../lab/play-out.ts';
import { summary } from '../lab/statistics.ts';
import type { Council, Course } from './course.ts';
import type { Measured, MonthBalance } from './types.ts';
import { scoreFrom, worldSeed } from './worlds.ts';

/** Fewest worlds that anything is said of. */
const FEWEST = 4;

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

export const measured = (values: readonly number[]): Measured => {
  const { mean, low, high } = summary(values);
  return { mean, low, high };
};

const minus = (a: readonly number[], b: readonly number[]): number[] =>
  a.map((value, at) => value - (b[at] ?? 0));

const added = (lists: readonly (readonly number[])[], worlds: number): number[] =>
  Array.from({ length: worlds }, (_, world) => lists.reduce((sum, list) => sum + (list[world] ?? 0), 0));

/** Scores by world that a council could hope for as it opened, with its orders given, and when the next one opened. */
interface Stations {
  readonly council: Council;
  readonly opening: number[];
  readonly ordered: number[];
  readonly closed: number[];
}

/**
 * Measures a run: final score − what was to be expected at the start = luck + judgement. What is to be expected of a state is
 * the mean over worlds in which the reference plays on from it. Every state is played on in the same worlds, so the sum holds in each world by itself.
 */
export function balanceOf(
  scenario: Scenario,
  { councils }: Course,
  seed: number,
  most: number,
  goOn: () => boolean,
): Balance {
  const stations = councils.map((council): Stations => ({ council, opening: [], ordered: [], closed: [] }));
  let worlds = 0;
  while (worlds < most && (worlds < FEWEST || goOn())) {
    const fresh = worldSeed(seed, worlds);
    const from = (state: Council['opening'], at: 'council' | 'end'): number =>
      state.outcome ? exactScore(scenario, state) : scoreFrom(scenario, state, fresh, at);
    stations.forEach(({ council, opening, ordered, closed }, index) => {
      opening.push(stations[index - 1]?.closed[worlds] ?? from(council.opening, 'council'));
      ordered.push(from(council.ordered, 'end'));
      closed.push(council.closed ? from(council.closed, 'council') : (ordered[worlds] ?? 0));
    });
    worlds += 1;
  }
  const judged = stations.map(({ opening, ordered }) => minus(ordered, opening));
  const fell = stations.map(({ ordered, closed }) => minus(closed, ordered));
  return {
    expected: measured(stations[0]?.opening ?? []),
    final: measured(stations.at(-1)?.closed ?? []).mean,
    judgement: measured(added(judged, worlds)),
    chance: measured(added(fell, worlds)),
    months: stations.map(({ council, opening }, index) => ({
      turn: council.turn,
      expected: measured(opening),
      judgement: measured(judged[index] ?? []),
      chance: measured(fell[index] ?? []),
    })),
    worlds,
  };
}
