import { schedule } from './agenda.ts';
import { applyBlock } from './blocks.ts';
import { commit } from './changes/commit.ts';
import { undertake } from './deeds.ts';
import { receive } from './effects.ts';
import { evaluate, holds } from './expression.ts';
import { sumOf } from './formulas.ts';
import type { Game } from './game.ts';
import {
  type Cause,
  type Give,
  type Id,
  MOST_GIVEN,
  type Offer,
  type OfOffer,
  type Part,
  type Price,
  type Sum,
} from './types/index.ts';

/** Offers to other capitals: what they weigh, what they would take instead, and what comes of it (rulebook section 5a). */

/** A sum of reasons has no bounds: what speaks against an offer counts too. */
const UNBOUND = 10_000;

/** What a capital is asked and given. */
export type Terms = Pick<OfOffer, 'actor' | 'gives' | 'ask'>;

const worthOf = (game: Game, { worth }: Give, actor: Id): number => evaluate(game, worth, { target: actor });

/** What speaks for an offer and against it in the capital it is made to, by name. It is accepted where this is not below zero. */
export function offerSum(game: Game, { actor, gives, ask }: Terms): Sum {
  const { data } = game.scenario;
  const given = gives.map((id): Part => {
    const give = game.scenario.give(id);
    return { id, label: give.label, amount: worthOf(game, give, actor), facts: give.block.facts };
  });
  const reasons = [...game.scenario.ask(ask).reasons, ...(data.offer?.factors ?? [])];
  return sumOf(game, reasons, { target: actor }, -UNBOUND, UNBOUND, given);
}

/** What is set aside for an offer's gives, stored units by purse. */
export function priceOfGives(game: Game, gives: readonly Id[]): Price {
  const sum: Record<Id, number> = {};
  for (const id of gives)
    for (const [purse, amount] of Object.entries(game.scenario.give(id).price))
      sum[purse] = (sum[purse] ?? 0) + amount;
  return sum;
}

/** Whether a pledge of that kind to that actor is still open. */
export const isPledged = (game: Game, give: Give, actor: Id): boolean =>
  give.pledge !== null &&
  game.state.deeds.some((one) => one.deed === give.pledge && one.with === actor && one.stand === 'open');

/** Whether something may be given to an actor now; whether there is money for it is another matter. */
export const mayGive = (game: Game, give: Give, actor: Id): boolean =>
  give.to.includes(actor) &&
  !isPledged(game, give, actor) &&
  (give.condition === null || holds(game, give.condition.when, { target: actor }));

/** What the capital would take instead: the offer with the least more, or else with one thing changed for the least; empty: nothing would do. */
export function counterTo(game: Game, terms: Terms, total: number): readonly Id[] {
  const { actor, gives } = terms;
  const others = game.scenario.data.gives
    .filter((give) => !gives.includes(give.id) && mayGive(game, give, actor))
    .map((give) => ({ id: give.id, worth: worthOf(game, give, actor) }))
    .sort((a, b) => a.worth - b.worth);
  if (gives.length < MOST_GIVEN) {
    const more = others.find(({ worth }) => total + worth >= 0);
    if (more) return [...gives, more.id];
  }
  for (const other of others)
    for (const given of gives)
      if (total - worthOf(game, game.scenario.give(given), actor) + other.worth >= 0)
        return gives.map((id) => (id === given ? other.id : id));
  return [];
}

/** Whether a person speaks for an actor, who then answers offers themselves. */
export const answersItself = (game: Game, actor: Id): boolean =>
  game.scenario.data.seats.some((seat) => seat.actor === actor && game.state.people.includes(seat.id));

/** Offers that a person in a capital's seat has to answer: those that another turn has brought. */
export const offersWaiting = (game: Game, seat: Id): readonly Offer[] =>
  game.state.offers.filter(
    ({ actor, stand, turn }) =>
      stand === 'made' && turn < game.state.turn && game.scenario.seat(seat).actor === actor,
  );

const about = ({ id, actor, gives, ask }: Offer): OfOffer => ({ offer: id, actor, gives: [...gives], ask });

function answer(game: Game, offer: Offer, accepted: boolean, counter: readonly Id[], sum: Sum | null): void {
  const { actor, gives, ask } = offer;
  const cause: Cause = { kind: 'offer', actor, gives: [...gives], ask, sum };
  const origin = { cause, because: [offer.entry] };
  const entry = commit(game, { kind: 'offer-answered', ...about(offer), accepted, counter }, origin);
  if (accepted) carryOut(game, about(offer), entry);
  else receive(game, priceOfGives(game, gives), { cause: { ...cause, sum: null }, because: [entry] });
}

/** Both sides do what they said: what was promised is undertaken, what was asked is done. */
function carryOut(game: Game, { actor, gives, ask }: OfOffer, entry: number): void {
  const cause: Cause = { kind: 'offer', actor, gives, ask, sum: null };
  const scope = { target: actor };
  for (const id of gives) {
    const { block, later, pledge } = game.scenario.give(id);
    const origin = { cause, because: [entry], facts: block.facts };
    if (pledge !== null) undertake(game, pledge, actor, 1, origin);
    applyBlock(game, block, { cause, because: [entry] }, scope);
    schedule(game, later, entry, actor, 100);
  }
  const asked = game.scenario.ask(ask);
  applyBlock(game, asked.block, { cause, because: [entry] }, scope);
  schedule(game, asked.later, entry, actor, 100);
}

/** Adjudication: capitals answer what they were offered; what was agreed to is carried out. A person in the seat has a turn to answer. */
export function answerOffers(game: Game): void {
  for (const offer of [...game.state.offers]) {
    const { actor, gives, ask, stand, reply, turn } = offer;
    if (stand === 'agreed') answer(game, offer, true, [], null);
    if (stand !== 'made') continue;
    if (answersItself(game, actor)) {
      if (turn < game.state.turn) answer(game, offer, reply === true, [], null);
      continue;
    }
    const terms = { actor, gives, ask };
    const sum = offerSum(game, terms);
    const accepted = sum.total >= 0;
    answer(game, offer, accepted, accepted ? [] : counterTo(game, terms, sum.total), sum);
  }
}
