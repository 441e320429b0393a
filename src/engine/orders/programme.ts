import { schedule } from '../agenda.ts';
import { commit } from '../changes/commit.ts';
import { putOnAgenda } from '../changes/passing.ts';
import { spend } from '../effects.ts';
import { holds } from '../expression.ts';
import { byOrder, FREE, type OrderRule, reason } from './rule.ts';

/** `programme`: something done at home; paid now, felt in adjudication. */
export const programme: OrderRule<'programme'> = {
  candidates: (game, seat) =>
    game.scenario.data.programmes.map((one) => ({ seat, kind: 'programme', programme: one.id })),
  check: (game, order) => {
    if (!game.scenario.has('programmes', order.programme)) return reason('unknown', { id: order.programme });
    const wanted = game.scenario.programme(order.programme);
    if ((game.state.programmes[wanted.id] ?? 0) >= wanted.limit)
      return reason('limit', { most: wanted.limit });
    if (game.state.agenda.some((item) => item.key === wanted.block.key && item.turn === game.state.turn))
      return reason('once-a-turn');
    return wanted.condition && !holds(game, wanted.condition.when)
      ? reason('condition', { why: wanted.condition.otherwise })
      : null;
  },
  cost: (game, order) =>
    game.scenario.has('programmes', order.programme)
      ? { directives: 1, purses: game.scenario.programme(order.programme).price }
      : FREE,
  apply: (game, order) => {
    const { state } = game;
    const wanted = game.scenario.programme(order.programme);
    const from = state.programmes[wanted.id] ?? 0;
    const origin = { ...byOrder(order, wanted.id), facts: wanted.block.facts };
    const entry = commit(game, { kind: 'programme-run', programme: wanted.id, from, to: from + 1 }, origin);
    spend(game, wanted.price, { ...origin, because: [entry] });
    putOnAgenda(game, {
      turn: state.turn,
      key: wanted.block.key,
      kind: 'block',
      target: null,
      percent: 100,
      chance: 100,
      step: 'missions',
      entry,
    });
    schedule(game, wanted.later, entry, null, 100);
  },
};
