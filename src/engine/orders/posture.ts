import { commit } from '../changes/commit.ts';
import { byOrder, FREE, type OrderRule, reason } from './rule.ts';

/** `posture`: how much is shown to the world; one change a turn, kept until changed. */
export const posture: OrderRule<'posture'> = {
  candidates: (game, seat) =>
    game.scenario.data.postures.map((one) => ({ seat, kind: 'posture', posture: one.id })),
  check: (game, order) => {
    if (!game.scenario.has('postures', order.posture)) return reason('unknown', { id: order.posture });
    if (game.state.posture === order.posture) return reason('same');
    return game.state.postureTurn === game.state.turn ? reason('once-a-turn') : null;
  },
  cost: () => FREE,
  apply: (game, order) => {
    const { posture: from, turn } = game.state;
    const { posture } = order;
    commit(game, { kind: 'posture-taken', from, posture, turn }, byOrder(order, posture));
  },
};
