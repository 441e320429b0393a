import type { Scenario } from '../engine/index.ts';
import { exactScore } from '../lab/play-out.ts';
import type { Council, Course } from './course.ts';
import { type Balance, balanceFrom, FEWEST, type Station } from './sums.ts';
import { scoreFrom, worldSeed } from './worlds.ts';

/** What each council of a run came to in one world, played on from every state by the reference. */
export function stationsIn(
  scenario: Scenario,
  { councils }: Course,
  seed: number,
  world: number,
): readonly Station[] {
  const fresh = worldSeed(seed, world);
  const from = (state: Council['opening'], at: 'council' | 'end'): number =>
    state.outcome ? exactScore(scenario, state) : scoreFrom(scenario, state, fresh, at);
  const stations: Station[] = [];
  for (const council of councils) {
    const opening = stations.at(-1)?.closed ?? from(council.opening, 'council');
    const ordered = from(council.ordered, 'end');
    stations.push({ opening, ordered, closed: council.closed ? from(council.closed, 'council') : ordered });
  }
  return stations;
}

/**
 * Measures a run: final score − what was to be expected at the start = luck + judgement. What is to be expected of a state is
 * the mean over worlds in which the reference plays on from it. Every state is played on in the same worlds, so the sum holds in each world by itself.
 */
export function balanceOf(
  scenario: Scenario,
  course: Course,
  seed: number,
  most: number,
  goOn: () => boolean,
): Balance {
  const worlds: (readonly Station[])[] = [];
  while (worlds.length < most && (worlds.length < FEWEST || goOn()))
    worlds.push(stationsIn(scenario, course, seed, worlds.length));
  return balanceFrom(
    course.councils.map(({ turn }) => turn),
    worlds,
  );
}
