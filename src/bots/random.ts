import {
  candidates,
  check,
  keyed,
  ORDER_KINDS,
  type Order,
  type OrderKind,
  openGame,
} from '../engine/index.ts';
import { choice, type Player } from './player.ts';

/** Chance in percent that it ends the turn where it could go on. */
const ENDS = 15;

const VERBS = ORDER_KINDS.filter((kind) => kind !== 'end');

/**
 * A player at random among some verbs: any of them that has a legal order, then any of its legal orders, so that the
 * many tenths of a flow do not crowd out the rest; ends the turn now and then, and when nothing else is left.
 */
export const randomAmong =
  (verbs: readonly OrderKind[]): Player =>
  (scenario, view, seed, decision) => {
    const game = openGame(scenario, view.state);
    const roll = (what: string): number => keyed(seed, `random/${decision}/${what}`);
    const end: Order = { seat: view.seat, kind: 'end' };
    if (roll('end') % 100 < ENDS && check(game, end) === null) return choice(end, 'lot', { of: 1 });
    const shuffled = verbs.map((kind) => ({ kind, ticket: roll(kind) })).sort((a, b) => a.ticket - b.ticket);
    for (const { kind } of shuffled) {
      const legal = candidates(game, view.seat, kind).filter((order) => check(game, order) === null);
      const order = legal[roll('order') % Math.max(1, legal.length)];
      if (order) return choice(order, 'lot', { of: legal.length });
    }
    return choice(end, 'lot', { of: 1 });
  };

/** Plays at random with every verb. It ruins its own trade sooner or later. */
export const random: Player = randomAmong(VERBS);

/** Plays at random and leaves the flows alone, so that its games run their whole length. */
export const settled: Player = randomAmong(VERBS.filter((kind) => kind !== 'export' && kind !== 'route'));
