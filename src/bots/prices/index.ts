import {
  type Block,
  type Contract,
  evaluate,
  type Game,
  type Id,
  type Later,
  openGame,
  type Price,
  type State,
  type System,
} from '../../engine/index.ts';
import { groundOf } from './margins.ts';
import { byAll, lots, outlook, taken } from './prospects.ts';
import { worth } from './worth.ts';

/**
 * What changes are worth to the score at the game's end, in hundredths of a point, read off the scenario itself: the
 * objectives, what fades by its own drift, the chance of a strike and what one does, the standing rules, the open
 * contracts. First order only: a rule of thumb, no forecast.
 */
export interface Prices {
  /** One stored unit of a track. */
  readonly of: (track: Id) => number;
  /** A block of effects on its target, `percent` of its amounts. */
  readonly block: (game: Game, block: Block, target?: Id | null, percent?: number) => number;
  /** What will or may come of something later. */
  readonly laters: (game: Game, laters: readonly Later[], target?: Id | null, percent?: number) => number;
  /** A sum of money (negative: it is paid). */
  readonly money: (price: Price) => number;
  /** Some lots of a system that arrive, the next after those delivered and on their way. */
  readonly lots: (game: Game, system: System, count: number) => number;
  /** What part of an open contract's lots is worth when it arrives, after all others. */
  readonly ordered: (game: Game, contract: Contract, part: number) => number;
  /** What a whole state promises at the game's end as far as it hangs on trade or on roads, to compare two of them. */
  readonly outlook: (state: State, on: '@trade' | '@roads') => number;
}

/** Prices as they are in a game's present state. Worked out when first asked for. */
export function pricesOf(game: Game): Prices {
  const { scenario } = game;
  const ground = groundOf(game);
  const scale = byAll(ground);
  return {
    of: scale.unit,
    block: (at, block, target, percent) => worth(at, block, scale, target, percent),
    laters: (at, laters, target = null, percent = 100) =>
      laters.reduce((sum, later) => {
        if (at.state.turn + later.in > scenario.data.calendar.turns) return sum;
        const aimed = target === null ? {} : { target };
        const chance = Math.max(0, Math.min(100, evaluate(at, later.chance, aimed)));
        return sum + (chance * worth(at, later.block, scale, target, percent)) / 100;
      }, 0),
    money: (price) =>
      Object.entries(price).reduce((sum, [purse, amount]) => sum + amount * scale.unit(purse), 0),
    lots: (at, system, count) => lots(ground, at, system, count),
    ordered: (at, { system, count }, part) =>
      lots(ground, at, scenario.system(system), part, taken(at, system) - count),
    outlook: (state, on) => outlook(ground, openGame(scenario.data, state), on),
  };
}
