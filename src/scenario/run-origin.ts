import { canonical, type Id, prepare, type Scenario } from '../engine/index.ts';
import type { ScenarioChange } from './changes.ts';

/**
 * What a run was played on: the scenario of that id as it comes with the game (`shipped`), one that bears its id and is
 * not it, wherever it lies (`changed`), or one that does not come with the game (`foreign`).
 */
export interface RunOrigin {
  readonly id: Id;
  /** Of the shipped scenario where it bears its id. */
  readonly title: string;
  readonly is: 'shipped' | 'changed' | 'foreign';
  /** What reads otherwise in a changed copy; absent where its files do not travel in the run. */
  readonly changes?: readonly ScenarioChange[];
  /** How many more there are than are listed. */
  readonly more?: number;
}

/** All that a game hangs on or shows, but for the scores of other games that one's own is compared with. */
const playedOn = (scenario: Scenario): string =>
  canonical({ ...scenario, reference: null, plain: undefined });

/**
 * Tells what a run was played on. `played` is the scenario its orders are given on, `said` the hash that its file names;
 * `shipped` is the scenario of that id which comes with the game, if there is one.
 */
export function originOf(played: Scenario, said: string, shipped: Scenario | null): RunOrigin {
  const { id } = played;
  if (shipped === null) return { id, title: played.title, is: 'foreign' };
  // A hash of 64 bits is no proof against somebody who looks for another scenario that has it.
  const same = prepare(shipped).hash === said && playedOn(shipped) === playedOn(played);
  return { id, title: shipped.title, is: same ? 'shipped' : 'changed' };
}
