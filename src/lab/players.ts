import { PLAYERS } from '../bots/index.ts';
import { sellers } from '../bots/one-road.ts';
import type { Player } from '../bots/player.ts';
import type { Id, Scenario } from '../engine/index.ts';
import { VARIANTS } from './variants.ts';

const listed: Readonly<Record<string, Player>> = PLAYERS;

/** A player by name: one that every command knows, or one of the lab's variants; undefined where there is none. */
export const playerNamed = (name: string): Player | undefined =>
  Object.hasOwn(listed, name) ? listed[name] : Object.hasOwn(VARIANTS, name) ? VARIANTS[name] : undefined;

/** Names of the players that every command knows. */
export const playerNames = (): readonly string[] => Object.keys(listed);

/** Names of the lab's variants. */
export const variantNames = (): readonly string[] => Object.keys(VARIANTS);

/** A player that suits a scenario; `only` is the actor whose arms it buys, where it buys from one alone. */
export interface Offered {
  readonly name: string;
  readonly only: Id | null;
}

const ROADS: readonly string[] = ['moscow-only', 'beijing-only'];

/** The players that suit a scenario: those of one road only where it has an actor who sells on that road. */
export function playersFor(scenario: Scenario): readonly Offered[] {
  const actors = sellers(scenario);
  return playerNames().flatMap((name): Offered[] => {
    const road = ROADS.indexOf(name);
    if (road < 0) return [{ name, only: null }];
    const only = actors[road];
    return only === undefined ? [] : [{ name, only }];
  });
}
