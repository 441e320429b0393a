import { commit } from '../changes/commit.ts';
import { spend } from '../effects.ts';
import { among } from '../find.ts';
import type { Game } from '../game.ts';
import { mayGive, offersWaiting, priceOfGives } from '../offers.ts';
import type { Id, Offer, OrderOf } from '../types/index.ts';
import { byOrder, FREE, type OrderRule, reason } from './rule.ts';

const isLead = (game: Game, seat: Id): boolean => seat === game.scenario.data.lead;

/** What a capital would take instead stands until the end of the turn after its answer. */
const stands = (game: Game, { stand, counter, turn }: Offer): boolean =>
  stand === 'refused' && counter.length > 0 && turn === game.state.turn - 1;

const found = (game: Game, { offer }: OrderOf<'reply'>): Offer | undefined => among(game.state.offers, offer);

/**
 * `reply`: the lead seat takes what a capital would take instead, without a directive; a person in a capital's seat says yes or no to
 * an offer, which is sealed until adjudication.
 */
export const reply: OrderRule<'reply'> = {
  candidates: (game, seat) => {
    const to = (offer: Id, accept: boolean) => ({ seat, kind: 'reply' as const, offer, accept });
    if (isLead(game, seat))
      return game.state.offers.filter((one) => stands(game, one)).map(({ id }) => to(id, true));
    return offersWaiting(game, seat).flatMap(({ id }) => [to(id, true), to(id, false)]);
  },
  check: (game, order) => {
    const offer = found(game, order);
    if (!offer) return reason('unknown', { id: order.offer });
    if (!isLead(game, order.seat)) {
      if (!offersWaiting(game, order.seat).includes(offer)) return reason('not-allowed');
      return offer.reply === order.accept ? reason('same') : null;
    }
    if (!order.accept) return reason('not-allowed');
    if (!stands(game, offer)) return reason('lapsed');
    return offer.counter.every((id) => mayGive(game, game.scenario.give(id), offer.actor))
      ? null
      : reason('lapsed');
  },
  cost: (game, order) => {
    const offer = found(game, order);
    return offer && isLead(game, order.seat)
      ? { directives: 0, purses: priceOfGives(game, offer.counter) }
      : FREE;
  },
  apply: (game, order) => {
    const offer = found(game, order);
    if (!offer) return;
    const { id, actor, ask, entry: made, reply: from } = offer;
    const origin = { ...byOrder(order, ask), because: [made] };
    if (!isLead(game, order.seat)) {
      commit(game, { kind: 'reply-sealed', offer: id, actor, from, accept: order.accept }, origin);
      return;
    }
    const gives = [...offer.counter];
    const entry = commit(game, { kind: 'counter-taken', offer: id, actor, gives, ask }, origin);
    spend(game, priceOfGives(game, gives), { ...origin, because: [entry] });
  },
};
