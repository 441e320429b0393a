import { greedy } from './greedy.ts';
import { hedger } from './hedger.ts';
import { none } from './none.ts';
import { oneRoad } from './one-road.ts';
import type { Player } from './player.ts';
import { random } from './random.ts';
import { search } from './search.ts';

export { type Adviser, adviser, type Opinion } from './adviser.ts';
export { ADVICE_CODES, type AdviceCode, type Because, type Choice, orderOf, type Player } from './player.ts';

/** Every player there is, by the name that commands know it by. */
export const PLAYERS = {
  random,
  none,
  'moscow-only': oneRoad(0),
  'beijing-only': oneRoad(1),
  hedger,
  greedy,
  search,
} as const satisfies Record<string, Player>;
export type PlayerName = keyof typeof PLAYERS;

/** Whether there is a player of that name. */
export const isPlayer = (name: string): name is PlayerName => Object.hasOwn(PLAYERS, name);
