import { commit } from '../changes/commit.ts';
import { spend } from '../effects.ts';
import { holds } from '../expression.ts';
import type { Game } from '../game.ts';
import { isPledged, priceOfGives } from '../offers.ts';
import { type Give, type Id, MOST_GIVEN, type OrderOf } from '../types/index.ts';
import { byOrder, FREE, type OrderRule, reason } from './rule.ts';

/** One thing alone, and every two together. */
function choices(gives: readonly Give[]): readonly (readonly Id[])[] {
  const ids = gives.map(({ id }) => id);
  return [
    ...ids.map((id) => [id]),
    ...ids.flatMap((id, index) => ids.slice(index + 1).map((other) => [id, other])),
  ];
}

const known = (game: Game, { gives, ask }: OrderOf<'offer'>): boolean =>
  game.scenario.has('asks', ask) && gives.every((id) => game.scenario.has('gives', id));

/** `offer`: one or two things given to a capital for one thing asked; what costs money is set aside (rulebook section 5a). */
export const offer: OrderRule<'offer'> = {
  candidates: (game, seat) => {
    const { gives, asks } = game.scenario.data;
    return asks.flatMap((ask) =>
      ask.of.flatMap((actor) =>
        choices(gives.filter((give) => give.to.includes(actor))).map((given) => ({
          seat,
          kind: 'offer' as const,
          actor,
          gives: given,
          ask: ask.id,
        })),
      ),
    );
  },
  check: (game, order) => {
    const { actor, gives } = order;
    if (!known(game, order)) return reason('unknown', { id: [...gives, order.ask].join(' ') });
    const twice = new Set(gives).size < gives.length;
    if (twice || gives.length === 0 || gives.length > MOST_GIVEN) return reason('not-allowed');
    const ask = game.scenario.ask(order.ask);
    const given = gives.map((id) => game.scenario.give(id));
    if (!ask.of.includes(actor) || given.some((give) => !give.to.includes(actor)))
      return reason('not-allowed');
    const { offers, turn } = game.state;
    const waits = offers.some(
      (one) => one.actor === actor && (one.stand === 'made' || one.stand === 'agreed'),
    );
    if (waits) return reason('once-a-turn');
    const last = offers.findLast(
      (one) => one.actor === actor && one.ask === ask.id && one.stand === 'accepted',
    );
    if (last && turn - last.turn < ask.again)
      return reason('too-soon', { turns: last.turn + ask.again - turn });
    if (given.some((give) => isPledged(game, give, actor))) return reason('pledged');
    for (const { condition } of [ask, ...given])
      if (condition && !holds(game, condition.when, { target: actor }))
        return reason('condition', { why: condition.otherwise });
    return null;
  },
  cost: (game, order) =>
    known(game, order) ? { directives: 1, purses: priceOfGives(game, order.gives) } : FREE,
  apply: (game, order) => {
    const { actor, ask } = order;
    const gives = [...order.gives];
    const id = `o${game.state.offers.length + 1}`;
    const origin = byOrder(order, ask);
    const facts = game.scenario.ask(ask).block.facts;
    const entry = commit(game, { kind: 'offer-made', offer: id, actor, gives, ask }, { ...origin, facts });
    spend(game, priceOfGives(game, gives), { ...origin, because: [entry] });
  },
};
