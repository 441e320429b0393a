import type { Game } from './game.ts';
import { die, keysFrom, ticket } from './rng.ts';
import type { Cause, Id } from './types/index.ts';

/** A die of `sides` for a key that names its subject, turn and object; each key is drawn once in a run. */
export function draw(game: Game, key: string, sides: number): number {
  game.onDie?.(key);
  return die(game.state.seed, key, sides);
}

/** Percentile roll: 0 to 99; it comes off where it is below the chance. */
export const percentile = (game: Game, key: string): number => draw(game, key, 100);

/** What a lottery chose, and the cause that books it with its odds. */
export interface Chosen<T> {
  readonly thing: T;
  readonly cause: Extract<Cause, { kind: 'lottery' }>;
}

/** Chooses one of several weighted things by keyed lottery; null where no weight is positive. */
export function choose<T extends { readonly id: Id }>(
  game: Game,
  key: string,
  things: readonly T[],
  weigh: (thing: T) => number,
): Chosen<T> | null {
  let best: T | null = null;
  let largest = 0;
  let won = 0;
  let total = 0;
  const number32 = keysFrom(game.state.seed, `${key}/`);
  for (const thing of things) {
    const weight = weigh(thing);
    if (weight <= 0) continue;
    total += weight;
    game.onDie?.(`${key}/${thing.id}`);
    const number = ticket(number32(thing.id), weight);
    if (best === null || number > largest) {
      best = thing;
      largest = number;
      won = weight;
    }
  }
  return best === null ? null : { thing: best, cause: { kind: 'lottery', key, weight: won, total } };
}
