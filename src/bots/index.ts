import { none } from './none.ts';
import type { Player } from './player.ts';
import { random } from './random.ts';

export type { Player } from './player.ts';

/** Every player there is, by the name that commands know it by. */
export const PLAYERS = { random, none } as const satisfies Record<string, Player>;
export type PlayerName = keyof typeof PLAYERS;

/** Whether there is a player of that name. */
export const isPlayer = (name: string): name is PlayerName => Object.hasOwn(PLAYERS, name);
