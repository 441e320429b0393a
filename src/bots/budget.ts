import {
  type Game,
  type Id,
  type Order,
  type Price,
  paymentOf,
  priceOf,
  priceOfGives,
} from '../engine/index.ts';
import { barterPurse, committed, RESERVE } from './purses.ts';

/** Something that could be bought: what it costs in all, and what it seems worth beyond the price of the money itself. */
interface Wanted {
  readonly order: Order;
  readonly worth: number;
}

/** What an order costs until all of it is paid, stored units by purse; goods count as the income that they would have been. */
export function wholePrice(game: Game, order: Order): Price {
  switch (order.kind) {
    case 'contract': {
      const { system, payment, number } = order;
      const terms = { system, payment, count: number };
      const purse = paymentOf(game, terms).purse ?? barterPurse(game, game.scenario.system(system).supplier);
      return purse === null ? {} : { [purse]: priceOf(game, terms) };
    }
    case 'build': {
      const project = game.scenario.project(order.project);
      return project.stages[game.state.projects[project.id]?.stage ?? 0]?.price ?? {};
    }
    case 'programme':
      return game.scenario.programme(order.programme).price;
    case 'offer':
      return priceOfGives(game, order.gives);
    default:
      return {};
  }
}

/** How many times over an order could still be given. */
function times(game: Game, order: Order): number {
  if (order.kind !== 'programme') return 1;
  const left = game.scenario.data.calendar.turns - game.state.turn + 1;
  const { limit } = game.scenario.programme(order.programme);
  return Math.min(left, limit - (game.state.programmes[order.programme] ?? 0));
}

interface Item {
  readonly price: number;
  readonly worth: number;
}

/** A contract for more lots is one for fewer and something on top. */
function itemsOf(game: Game, wanted: readonly Wanted[], purse: Id): Item[] {
  const items: Item[] = [];
  let before: {
    readonly system: Id;
    readonly payment: Id;
    readonly price: number;
    readonly worth: number;
  } | null = null;
  for (const { order, worth } of wanted) {
    const price = wholePrice(game, order)[purse] ?? 0;
    if (price <= 0) continue;
    if (order.kind === 'contract') {
      const { system, payment } = order;
      const less: Item | null = before?.system === system && before.payment === payment ? before : null;
      items.push({ price: price - (less?.price ?? 0), worth: worth - (less?.worth ?? 0) });
      before = { system, payment, price, worth };
    } else for (let n = times(game, order); n > 0; n--) items.push({ price, worth });
  }
  return items.filter((item) => item.worth > 0 && item.price > 0);
}

/**
 * What a stored unit of a purse brings at the margin: what the last thing brings that the money of the rest of the game could buy, the
 * best first; 0 where there is money for all. A council that knows it leaves a third battery for a railway.
 */
export function atTheMargin(
  game: Game,
  wanted: readonly Wanted[],
  net: Readonly<Record<Id, number>>,
): Readonly<Record<Id, number>> {
  const left = game.scenario.data.calendar.turns - game.state.turn;
  const margins: Record<Id, number> = {};
  for (const { id } of game.scenario.stored.filter((track) => track.group === 'purse')) {
    let money = game.value(id) - committed(game, id) - RESERVE + Math.max(0, net[id] ?? 0) * left;
    const items = itemsOf(game, wanted, id).sort((a, b) => b.worth * a.price - a.worth * b.price);
    for (const { price, worth } of items) {
      money -= price;
      if (money >= 0) continue;
      margins[id] = worth / price;
      break;
    }
  }
  return margins;
}
