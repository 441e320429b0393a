import { PLAYERS } from '../bots/index.ts';
import { choice, type Player } from '../bots/player.ts';
import { settled } from '../bots/random.ts';
import { candidates, check, keyed, type Order, openGame } from '../engine/index.ts';

/** Orders a leaning player puts before its other ones each turn, at most. */
const FIRST = 2;

/**
 * A player with a leaning: before anything else it gives up to two orders a turn of the kind it puts first, chosen by
 * lot among those that are legal; in all else it is the player it is made from.
 */
const leaning =
  (base: Player, first: (order: Order) => boolean): Player =>
  (scenario, view, seed, decision) => {
    const game = openGame(scenario, view.state);
    const { directives } = view.state;
    const open = view.state.hand.some((dealt) => dealt.option === null);
    if (!open && directives > Math.max(0, scenario.directives - FIRST)) {
      const legal = candidates(game, view.seat).filter(
        (order) => first(order) && check(game, order) === null,
      );
      const order = legal[keyed(seed, `leaning/${decision}`) % Math.max(1, legal.length)];
      if (order) return choice(order, 'lot', { of: legal.length });
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
