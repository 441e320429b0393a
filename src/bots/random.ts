import { keyed, ORDER_KINDS, type Order, openGame, options } from '../engine/index.ts';
import type { Player } from './player.ts';

/** Chance in percent that it ends the turn where it could go on. */
const ENDS = 15;

const pick = <T>(list: readonly T[], seed: number, key: string): T | undefined =>
  list[keyed(seed, key) % list.length];

/**
 * Plays at random: any verb that has a legal order, then any of its legal orders, so that the many tenths of a flow
 * do not crowd out the rest; ends the turn now and then, and when nothing else is left.
 */
export const random: Player = (scenario, view, seed, decision) => {
  const key = `random/${decision}`;
  const legal = options(openGame(scenario, view.state), view.seat);
  const end = legal.find((order) => order.kind === 'end');
  const others = legal.filter((order) => order.kind !== 'end');
  if (end && (others.length === 0 || keyed(seed, `${key}/end`) % 100 < ENDS)) return end;
  const kinds = ORDER_KINDS.filter((kind) => others.some((order) => order.kind === kind));
  const kind = pick(kinds, seed, `${key}/kind`);
  const order: Order | undefined = pick(
    others.filter((one) => one.kind === kind),
    seed,
    `${key}/order`,
  );
  return order ?? { seat: view.seat, kind: 'end' };
};
