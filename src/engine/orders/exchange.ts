import { applyBlock } from '../blocks.ts';
import { commit } from '../changes/commit.ts';
import { receive, spend } from '../effects.ts';
import { holds } from '../expression.ts';
import { byOrder, FREE, type OrderRule, reason } from './rule.ts';

/** `exchange`: money of one purse into another at a loss, once a turn. */
export const exchange: OrderRule<'exchange'> = {
  candidates: (game, seat) =>
    game.scenario.data.exchanges.map((one) => ({ seat, kind: 'exchange', exchange: one.id })),
  check: (game, order) => {
    if (!game.scenario.has('exchanges', order.exchange)) return reason('unknown', { id: order.exchange });
    if (game.state.exchanged[order.exchange] === game.state.turn) return reason('once-a-turn');
    const { condition } = game.scenario.exchange(order.exchange);
    return condition && !holds(game, condition.when)
      ? reason('condition', { why: condition.otherwise })
      : null;
  },
  cost: (game, order) =>
    game.scenario.has('exchanges', order.exchange)
      ? { directives: 0, purses: game.scenario.exchange(order.exchange).give }
      : FREE,
  apply: (game, order) => {
    const { give, get, block } = game.scenario.exchange(order.exchange);
    const origin = { ...byOrder(order, order.exchange), facts: block.facts };
    const { exchanged, turn } = game.state;
    const from = exchanged[order.exchange] ?? null;
    const entry = commit(game, { kind: 'money-exchanged', exchange: order.exchange, from, turn }, origin);
    const next = { ...origin, because: [entry] };
    spend(game, give, next);
    receive(game, get, next);
    applyBlock(game, block, next);
  },
};
