import type { Player } from '../../src/bots/index.ts';
import { keyed, type Order, openGame, options } from '../../src/engine/index.ts';

/** What the steady player does with its directives, in this order, one of each kind a turn. */
const HABITS = ['build', 'contract', 'mission', 'expedite', 'programme'] as const;

/**
 * A player for golden playthroughs, the same for any scenario: answers each card by lot, then builds, signs, sends an
 * envoy, all by lot among what is legal, and ends the turn. It never touches flows, so that the game runs its length.
 */
export const steady: Player = (scenario, view, seed, decision) => {
  const legal = options(openGame(scenario, view.state), view.seat);
  const by = (kind: Order['kind']): readonly Order[] => legal.filter((order) => order.kind === kind);
  const lot = (orders: readonly Order[]): Order | undefined =>
    orders[keyed(seed, `steady/${decision}`) % orders.length];
  const answer = lot(by('answer'));
  const because = { code: 'lot', args: { of: legal.length } } as const;
  if (answer) return { order: answer, because };
  const used = view.state.directives < scenario.directives ? scenario.directives - view.state.directives : 0;
  const habits = HABITS.slice(used).filter((kind) => by(kind).length > 0);
  const [habit] = habits;
  const order = habit && view.state.directives > 0 ? lot(by(habit)) : undefined;
  return { order: order ?? { seat: view.seat, kind: 'end' }, because };
};
