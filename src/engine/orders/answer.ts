import { schedule } from '../agenda.ts';
import { applyBlock } from '../blocks.ts';
import { commit, type Origin } from '../changes/commit.ts';
import { spend } from '../effects.ts';
import { holds } from '../expression.ts';
import { among } from '../find.ts';
import type { Game } from '../game.ts';
import { available } from '../money.ts';
import type { Card, Cause, Id, Option } from '../types/index.ts';
import { byOrder, FREE, type OrderRule, reason } from './rule.ts';

const affordable = (game: Game, option: Option): boolean =>
  Object.keys(option.price).every((purse) => available(game, purse) >= (option.price[purse] ?? 0));

/** Options of a card that can be chosen now. */
export const legalOptions = (game: Game, card: Card): readonly Option[] =>
  card.options.filter(
    (option) => (!option.condition || holds(game, option.condition.when)) && affordable(game, option),
  );

const find = (game: Game, card: string, option: string): Option | undefined =>
  game.scenario.has('cards', card) ? among(game.scenario.card(card).options, option) : undefined;

/**
 * `answer`: one option of a card in hand. The lead seat's does at once what it does at once; another seat's is sealed and
 * carried out in adjudication, so that nobody reads it off the numbers before all have chosen.
 */
export const answer: OrderRule<'answer'> = {
  candidates: (game, seat) =>
    game.state.hand
      .map((dealt) => game.scenario.card(dealt.card))
      .filter((card) => card.seat === seat)
      .flatMap((card) =>
        card.options.map((option) => ({ seat, kind: 'answer' as const, card: card.id, option: option.id })),
      ),
  check: (game, order) => {
    const option = find(game, order.card, order.option);
    if (!option) return reason('unknown', { id: `${order.card}/${order.option}` });
    const dealt = game.state.hand.find((one) => one.card === order.card);
    if (!dealt || game.scenario.card(order.card).seat !== order.seat) return reason('not-dealt');
    if (dealt.option !== null) return reason('answered');
    if (dealt.sealed === order.option) return reason('same');
    return option.condition && !holds(game, option.condition.when)
      ? reason('condition', { why: option.condition.otherwise })
      : null;
  },
  cost: (game, order) => {
    const option = find(game, order.card, order.option);
    return option ? { directives: 0, purses: option.price } : FREE;
  },
  apply: (game, order) => {
    const option = find(game, order.card, order.option);
    if (!option) return;
    const card = game.scenario.card(order.card);
    if (order.seat === game.scenario.data.lead)
      carryOutOption(game, card, option, chosenBy(order.seat, card, option));
    else seal(game, order.card, order.option, byOrder(order, order.card));
  },
};

function seal(game: Game, card: Id, option: Id, origin: Origin): void {
  const dealt = game.state.hand.find((one) => one.card === card);
  if (!dealt) return;
  const because = [dealt.entry];
  commit(game, { kind: 'answer-sealed', card, from: dealt.sealed, option }, { ...origin, because });
}

/** The answer that a seat gave by its own choice. */
export const chosenBy = (seat: Id, card: Card, option: Option) => ({
  seat,
  cause: { kind: 'option', card: card.id, option: option.id } as const,
});

/** Does what an option says: price and effects now, the rest on the agenda. `by`: who chose it, and how. */
export function carryOutOption(
  game: Game,
  card: Card,
  option: Option,
  by: { readonly seat: Id; readonly cause: Cause },
): void {
  const dealt = game.state.hand.find((one) => one.card === card.id);
  if (!dealt) return;
  const origin = {
    cause: { kind: 'option', card: card.id, option: option.id } as const,
    seat: by.seat,
    facts: card.facts,
  };
  const entry = commit(
    game,
    { kind: 'card-answered', card: card.id, option: option.id },
    { ...origin, cause: by.cause, because: [dealt.entry] },
  );
  const next = { ...origin, because: [entry] };
  spend(game, option.price, next);
  applyBlock(game, option.block, next);
  schedule(game, option.later, entry, null, 100);
}
