import {
  check,
  copyState,
  evaluate,
  type Game,
  type Id,
  mayGive,
  type Order,
  offerSum,
  openGame,
  priceOfGives,
  submit,
} from '../engine/index.ts';
import type { Rated } from './directives.ts';
import type { Prices } from './prices.ts';

/** How far a sum that is only known in the middle of its bands may be out: so many points either way leave an answer open. */
const UNSURE = 8;

/** The chance in percent that a sum which looks like this is really at 0 or more. */
const chanceOf = (total: number): number =>
  Math.round(Math.max(0, Math.min(100, 50 + (total * 50) / UNSURE)));

/** What something given costs the giver: money, what it changes, and what it promises, taken as kept. */
function costs(game: Game, prices: Prices, id: Id, actor: Id): number {
  const { price, block, later, pledge } = game.scenario.give(id);
  const promise = pledge === null ? 0 : prices.deed(pledge, 'kept', 1);
  return prices.money(price) - prices.block(game, block, actor) - prices.laters(game, later, actor) - promise;
}

/** The best offer for each thing that can be asked of each capital, with its chance and what it seems worth. */
export function ratedOffers(
  game: Game,
  seat: Id,
  prices: Prices,
  bears: (purse: Id, price: number) => boolean,
): Rated[] {
  const { asks, gives } = game.scenario.data;
  const affordable = (ids: readonly Id[]): boolean =>
    Object.entries(priceOfGives(game, ids)).every(([purse, price]) => bears(purse, price));
  return asks.flatMap((ask) =>
    ask.of.flatMap((actor): Rated[] => {
      const gain = prices.block(game, ask.block, actor) + prices.laters(game, ask.later, actor);
      if (gain <= 0) return [];
      const alone = offerSum(game, { actor, gives: [], ask: ask.id }).total;
      const open = gives
        .filter((give) => mayGive(game, give, actor))
        .map(({ id, worth }) => ({
          id,
          worth: evaluate(game, worth, { target: actor }),
          cost: costs(game, prices, id, actor),
        }));
      let best: Rated | null = null;
      const look = (given: typeof open): void => {
        const chance = chanceOf(given.reduce((sum, { worth }) => sum + worth, alone));
        const cost = given.reduce((sum, one) => sum + one.cost, 0);
        const worth = ((gain - cost) * chance) / 100;
        if (best !== null && worth <= best.worth) return;
        const ids = given.map(({ id }) => id);
        if (!affordable(ids)) return;
        best = { order: { seat, kind: 'offer', actor, gives: ids, ask: ask.id }, worth, chance };
      };
      open.forEach((one, index) => {
        look([one]);
        for (const other of open.slice(index + 1)) look([one, other]);
      });
      return best === null ? [] : [best];
    }),
  );
}

/** What a capital would take instead, where that is worth it: the best of them, or null. */
export function counterWorthTaking(game: Game, seat: Id, prices: Prices): Rated | null {
  let best: Rated | null = null;
  for (const offer of game.state.offers) {
    const order: Order = { seat, kind: 'reply', offer: offer.id, accept: true };
    if (offer.stand !== 'refused' || check(game, order) !== null) continue;
    const { block, later } = game.scenario.ask(offer.ask);
    const gain = prices.block(game, block, offer.actor) + prices.laters(game, later, offer.actor);
    const cost = offer.counter.reduce((sum, id) => sum + costs(game, prices, id, offer.actor), 0);
    if (gain > cost && (best === null || gain - cost > best.worth))
      best = { order, worth: gain - cost, chance: null };
  }
  return best;
}

/** Whether an order would break a promise that is still open: who plans ahead keeps its word. */
export function breaksPledge(game: Game, order: Order): boolean {
  const watched = game.scenario.watched;
  const open = game.state.deeds.filter(
    (one) => one.stand === 'open' && watched.some(({ id }) => id === one.deed),
  );
  if (open.length === 0 || order.kind === 'end') return false;
  const after = openGame(game.scenario.data, copyState(game.state));
  submit(after, order);
  return open.some(({ id }) => after.state.deeds.find((one) => one.id === id)?.stand === 'broken');
}
