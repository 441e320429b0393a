import { type Expr, type Game, holds, type Id, touch } from '../engine/index.ts';
import { partsOf } from './reads.ts';

/** Hundredths of a point for a unit at one unit's distance from an end, and the distance from which on there is none. */
const LOST = 900;
const SAFE = 24;
const DISTANCES = [1, 2, 3, 5, 7, 9, 12, 15, 18, 21];

/**
 * Fear of an early end: what one stored unit more of a track is worth, in hundredths of a point, where a little less, or a
 * little more, would end the game at once, and lose it. Moves the tracks of the game to look, and puts them back.
 */
export function dread(game: Game, id: Id): number {
  let worth = 0;
  for (const { of: ending, reads } of partsOf(game.scenario.data).endings) {
    if (!reads.has(id)) continue;
    for (const way of [-1, 1]) {
      // Most tracks are far from every end: one look tells.
      if (!wouldHold(game, ending.when, id, way * SAFE)) continue;
      const near = DISTANCES.find((distance) => wouldHold(game, ending.when, id, way * distance)) ?? SAFE;
      worth -= way * LOST * (1 / near - 1 / SAFE);
    }
  }
  return worth;
}

/** Whether a condition would hold if a track stood so many stored units from where it stands. */
function wouldHold(game: Game, when: Expr, id: Id, by: number): boolean {
  const { tracks } = game.state;
  const value = tracks[id];
  if (value === undefined) return false;
  tracks[id] = value + by;
  touch(game, id);
  const held = holds(game, when);
  tracks[id] = value;
  touch(game, id);
  return held;
}
