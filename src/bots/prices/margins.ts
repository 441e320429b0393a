import { evaluate, type Game, type Id, openGame, type State, touch } from '../../engine/index.ts';
import { type Parts, partsOf } from '../reads.ts';

/** A game's present state as it is looked at for its prices, with a copy of its tracks to try changes on. */
export interface Ground {
  readonly game: Game;
  /** The same state over tracks of its own, which are moved to look and put back. */
  readonly probe: Game;
  readonly parts: Parts;
  /** Turns after this one. */
  readonly ahead: number;
  readonly known: Known;
}

/** What has been worked out, by track: what is left of a change after a turn, what a unit is worth in the aims, and in all. */
interface Known {
  readonly left: Map<Id, number>;
  readonly inAims: Map<Id, number>;
  readonly inAll: Map<Id, number>;
  /** What one strike costs. */
  harm?: number;
}

/** Steps of the finite differences, stored units: wide enough that whole numbers and thresholds do not hide a slope. */
const STEP = 12;
const MONEY_STEP = 60;

/** The ground under the prices of a game's present state. */
export function groundOf(game: Game): Ground {
  const { data } = game.scenario;
  const scratch: State = { ...game.state, tracks: { ...game.state.tracks } };
  return {
    game,
    probe: openGame(data, scratch),
    parts: partsOf(data),
    ahead: Math.max(0, data.calendar.turns - game.state.turn),
    known: { left: new Map(), inAims: new Map(), inAll: new Map() },
  };
}

/** The rise of what is read off the probe by one stored unit of a track. */
export function slope({ probe }: Ground, id: Id, read: () => number): number {
  const { tracks } = probe.state;
  const track = probe.scenario.track(id);
  const value = tracks[id];
  if (value === undefined) return 0;
  const step = track.decimals === 1 ? MONEY_STEP : STEP;
  const low = Math.max(track.min, value - step);
  const high = Math.min(track.max, value + step);
  const set = (to: number): void => {
    tracks[id] = to;
    touch(probe, id);
  };
  set(low);
  const below = read();
  set(high);
  const above = read();
  set(value);
  return high > low ? (above - below) / (high - low) : 0;
}

/** What is left of a change of a track after one turn, 0 to 1, by its own drift. */
export function stays(ground: Ground, id: Id): number {
  const { probe, known } = ground;
  const before = known.left.get(id);
  if (before !== undefined) return before;
  const { drift, news } = probe.scenario.track(id);
  const fades =
    (drift === null ? 0 : slope(ground, id, () => evaluate(probe, drift))) +
    (news === null ? 0 : slope(ground, id, () => evaluate(probe, news)));
  const rest = Math.max(0, Math.min(1, 1 + fades));
  known.left.set(id, rest);
  return rest;
}
