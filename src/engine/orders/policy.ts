import { commit } from '../changes/commit.ts';
import { byOrder, FREE, type OrderRule, reason } from './rule.ts';

/** `policy`: a person in a seat seals its policy of the turn (rulebook section 12). */
export const policy: OrderRule<'policy'> = {
  candidates: (game, seat) =>
    game.scenario.seat(seat).policies.map((one) => ({ seat, kind: 'policy', policy: one.id })),
  check: (game, order) => {
    const seat = game.scenario.seat(order.seat);
    if (!seat.policies.some((one) => one.id === order.policy)) return reason('unknown', { id: order.policy });
    return game.state.policies[order.seat]?.sealed === order.policy ? reason('same') : null;
  },
  cost: () => FREE,
  apply: (game, order) => {
    const own = game.state.policies[order.seat];
    if (!own) return;
    const { seat, policy } = order;
    commit(game, { kind: 'policy-sealed', seat, from: own.sealed, policy }, byOrder(order, policy));
  },
};
