import { type Game, openGame } from './game.ts';
import type { Id, Scenario, Sum } from './types/index.ts';
import type { View } from './view.ts';

/** A formula as a seat can know it: worked out in the middle of the bands, and the least and most it can be within them. */
export interface Estimate extends Sum {
  readonly low: number;
  readonly high: number;
}

/**
 * Works a formula out from a view. Where it reads hidden tracks, each is put to the end of its band that lowers the
 * total, then to the end that raises it; where it reads none, `low` and `high` are the total itself.
 */
export function estimate(scenario: Scenario, view: View, work: (game: Game) => Sum): Estimate {
  const at = (hidden: Readonly<Record<Id, number>>): number =>
    work(openGame(scenario, { ...view.state, tracks: { ...view.state.tracks, ...hidden } })).total;
  const middle = work(openGame(scenario, view.state));
  const least: Record<Id, number> = {};
  const most: Record<Id, number> = {};
  for (const id of Object.keys(view.bands)) {
    const band = view.bands[id];
    if (!band) continue;
    const rises = at({ [id]: band.low }) <= at({ [id]: band.high });
    least[id] = rises ? band.low : band.high;
    most[id] = rises ? band.high : band.low;
  }
  const ends = [at(least), middle.total, at(most)];
  return { ...middle, low: Math.min(...ends), high: Math.max(...ends) };
}
