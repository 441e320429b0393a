import type { Game } from './game.ts';
import { die, keysFrom, ticket } from './rng.ts';
import type { Cause, Die, Id, Part } from './types/index.ts';

/** The seed that the die of a key falls by. */
export const seedFor = ({ seedOf, state }: Game, key: string): number =>
  seedOf === null ? state.seed : seedOf(key);

/** The first words of the keys of dice that decide one thing together. */
const FAMILIES = {
  salvos: ['aim', 'intercept'],
  designation: ['designation', 'designated'],
  policies: ['policy'],
  cards: ['deal', 'card'],
} as const;
/** Dice of a turn that decide one thing together: where a strike goes and what it meets, whom a designation falls on, what others choose, what is dealt. */
export type DiceFamily = keyof typeof FAMILIES;

/** Whether the die or lottery of a key is one of a family in a turn. */
export const isOfFamily = (key: string, family: DiceFamily, turn: number): boolean =>
  FAMILIES[family].some((word) => key === `${word}/${turn}` || key.startsWith(`${word}/${turn}/`));

/** A die of `sides` for a key that names its subject, turn and object; each key is drawn once in a run. */
export function draw(game: Game, key: string, sides: number): number {
  game.onDie?.(key);
  return die(seedFor(game, key), key, sides);
}

/** What a percentile die is for. */
export interface Throw {
  readonly die: Die;
  /** What it is about, for its cause. */
  readonly of: Id;
  /** What tells it from others of its kind and turn, for its key; empty where there is but one. */
  readonly apart: string;
}

/** The key of a percentile die in a turn. */
export const dieKey = ({ die, apart }: Pick<Throw, 'die' | 'apart'>, turn: number): string =>
  apart === '' ? `${die}/${turn}` : `${die}/${turn}/${apart}`;

/** A percentile die that has fallen: whether it came off, and the cause that books it. */
export interface Thrown {
  readonly comes: boolean;
  readonly cause: Extract<Cause, { kind: 'die' }>;
}

/** Throws a percentile die: it comes off where it falls below the chance. */
export function throwDie(game: Game, thrown: Throw, chance: number, parts: readonly Part[] = []): Thrown {
  const key = dieKey(thrown, game.state.turn);
  const rolled = draw(game, key, 100);
  const { die, of } = thrown;
  return { comes: rolled < chance, cause: { kind: 'die', die, of, key, chance, rolled, parts } };
}

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
  const number32 = keysFrom(seedFor(game, key), `${key}/`);
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
