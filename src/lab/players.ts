import { rated } from '../bots/directives.ts';
import { HEDGING } from '../bots/hedger.ts';
import { PLAYERS } from '../bots/index.ts';
import { sellers } from '../bots/one-road.ts';
import { choice, type Player } from '../bots/player.ts';
import { pricesOf } from '../bots/prices.ts';
import { settled } from '../bots/random.ts';
import { check, type Id, type Order, openGame, type Scenario } from '../engine/index.ts';

/** Orders a leaning player puts before its other ones each turn, at most. */
const FIRST = 2;

/**
 * A player with a leaning: before anything else it gives up to two orders a turn of the kind it puts first, the best of
 * those it can afford whether or not anything else would be worth more; in all else it is the player it is made from.
 */
const leaning =
  (base: Player, first: (order: Order) => boolean): Player =>
  (scenario, view, seed, decision) => {
    const game = openGame(scenario, view.state);
    const { directives } = view.state;
    const open = view.state.hand.some((dealt) => dealt.option === null);
    if (!open && directives > Math.max(0, scenario.directives - FIRST)) {
      const found = rated(game, view.seat, pricesOf(game), HEDGING).find(
        ({ order }) => first(order) && check(game, order) === null,
      );
      if (found) return choice(found.order, 'worth', { gain: Math.round(found.worth) });
    }
    return base(scenario, view, seed, decision);
  };

const listed: Readonly<Record<string, Player>> = PLAYERS;
const base: Player = listed.hedger ?? settled;

/** Players that only the lab asks for: variants by which a line of the rulebook is measured. */
const OWN: Readonly<Record<string, Player>> = {
  settled,
  'restraint-first': leaning(base, (order) => order.kind === 'mission' && order.aim === 'restraint'),
  'arms-first': leaning(base, (order) => order.kind === 'contract' || order.kind === 'expedite'),
};

/** A player by name: one that commands know, or one of the lab's own variants; undefined where there is none. */
export const playerNamed = (name: string): Player | undefined =>
  Object.hasOwn(listed, name) ? listed[name] : Object.hasOwn(OWN, name) ? OWN[name] : undefined;

/** Names of the players that commands know. */
export const playerNames = (): readonly string[] => Object.keys(listed);

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
