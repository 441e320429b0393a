import {
  type Book,
  type Channel,
  capacityOf,
  discount,
  evaluate,
  type Game,
  GROUPS,
  holds,
  type Id,
  incomeOf,
  type Order,
  openGame,
  routeOpen,
  type State,
  type System,
  standing,
} from '../engine/index.ts';
import { type Choice, choice } from './player.ts';
import type { Prices } from './prices.ts';
import { oddsOf } from './promise.ts';
import { committed, RESERVE } from './purses.ts';

/** Gain, hundredths of a point, below which nobody moves trade. */
const WORTH_MOVING = 14;
/** Tenths of a whole flow. */
const ALL = 10;
/** What a purse should still hold at the end, stored units, and what each unit less costs. */
const KEPT = 2 * RESERVE;
const SHORT = 5;

/** Whether a channel would carry something now. */
const carries = (game: Game, channel: Channel): boolean =>
  (!channel.condition || holds(game, channel.condition.when)) &&
  routeOpen(game, game.scenario.route(channel.route));

/** Channels that would carry something now, and what other people's freight pays a turn. */
interface Ways {
  readonly open: ReadonlySet<Id>;
  readonly fees: Readonly<Record<Id, number>>;
}

function waysOf(game: Game): Ways {
  const { data } = game.scenario;
  const fees: Record<Id, number> = {};
  for (const route of data.routes) {
    if (!route.transit || !routeOpen(game, route)) continue;
    const units = Math.max(0, evaluate(game, route.transit.units));
    for (const purse of Object.keys(route.transit.fee))
      fees[purse] = (fees[purse] ?? 0) + units * (route.transit.fee[purse] ?? 0);
  }
  return { open: new Set(data.channels.filter((one) => carries(game, one)).map((one) => one.id)), fees };
}

/** What comes in and goes out of the purses in a turn like this one, stored units. */
export function monthlyMoney(game: Game, ways: Ways = waysOf(game)): Record<Id, number> {
  const { data } = game.scenario;
  const net: Record<Id, number> = { ...ways.fees };
  const add = (purse: Id, amount: number): void => {
    net[purse] = (net[purse] ?? 0) + amount;
  };
  const off = data.flows.length > 0 ? discount(game).total : 0;
  const owed = { ...game.state.debts };
  for (const channel of data.channels) {
    const tenths = game.state.channels[channel.id] ?? 0;
    if (channel.purse === null || tenths === 0 || !ways.open.has(channel.id)) continue;
    let income = incomeOf(game, game.scenario.flow(channel.flow), tenths, off);
    for (const supplier of data.suppliers) {
      if (supplier.actor !== channel.actor) continue;
      const paid = Math.min(owed[supplier.id] ?? 0, income);
      owed[supplier.id] = (owed[supplier.id] ?? 0) - paid;
      income -= paid;
    }
    add(channel.purse, income);
  }
  for (const bill of data.upkeep) add(bill.purse, -Math.max(0, evaluate(game, bill.amount)));
  return net;
}

/** A page of the dependence books as trade would fill it if it went on as it is laid out now, with given arms. */
function steadyPage(game: Game, arms: Record<Id, number>, ways: Ways): Book {
  const oil: Record<Id, number> = {};
  const cargo: Record<Id, number> = {};
  for (const channel of game.scenario.data.channels) {
    const tenths = game.state.channels[channel.id] ?? 0;
    if (tenths === 0 || !ways.open.has(channel.id)) continue;
    const { keeper } = game.scenario.route(channel.route);
    cargo[keeper] = (cargo[keeper] ?? 0) + tenths;
    if (channel.purse !== null) oil[channel.actor] = (oil[channel.actor] ?? 0) + tenths;
  }
  return { arms, oil, cargo };
}

/** Points of effect that one lot adds to the country's own tracks: what the book of arms counts. */
function points(game: Game, system: System): number {
  return system.delivered.effects.reduce(
    (sum, effect) =>
      effect.do === 'add' && GROUPS[game.scenario.track(effect.track).group].strength
        ? sum + Math.max(0, evaluate(game, effect.by))
        : sum,
    0,
  );
}

/** The book of arms as it will probably stand at the game's end: what has come lately and what is ordered. */
function armsAtEnd(game: Game): Record<Id, number> {
  const { calendar, memory } = game.scenario.data;
  const arms: Record<Id, number> = {};
  game.state.books.forEach((page, index) => {
    const turn = game.state.turn - (game.state.books.length - 1 - index);
    if (turn <= calendar.turns - memory) return;
    for (const id of Object.keys(page.arms)) arms[id] = (arms[id] ?? 0) + (page.arms[id] ?? 0);
  });
  for (const contract of game.state.contracts) {
    if (contract.stage === 'ended' || contract.stage === 'delivered') continue;
    const system = game.scenario.system(contract.system);
    if (game.state.turn + contract.lead + 1 <= calendar.turns - memory) continue;
    const chance = oddsOf(game, contract);
    arms[system.supplier] = (arms[system.supplier] ?? 0) + points(game, system) * contract.count * chance;
  }
  return arms;
}

/**
 * A yardstick for what lots of a system do to the score through the share of the largest partner in the book of arms,
 * if they arrive in some turn; hundredths of a point.
 */
export function dependenceOf(game: Game): (system: System, count: number, arrival: number) => number {
  const { calendar, memory } = game.scenario.data;
  const score = (book: Record<Id, number>): number =>
    standing(openGame(game.scenario.data, { ...game.state, books: [steadyPage(game, book, ways)] }))
      .hundredths;
  const ways = waysOf(game);
  const arms = armsAtEnd(game);
  const base = score(arms);
  return (system, count, arrival) => {
    if (arrival <= calendar.turns - memory || arrival > calendar.turns) return 0;
    const more = (arms[system.supplier] ?? 0) + points(game, system) * count;
    return score({ ...arms, [system.supplier]: more }) - base;
  };
}

const armsSoFar = (game: Game): Record<Id, number> => {
  const arms: Record<Id, number> = {};
  for (const page of game.state.books)
    for (const id of Object.keys(page.arms)) arms[id] = (arms[id] ?? 0) + (page.arms[id] ?? 0);
  return arms;
};

/** A yardstick for layouts of the regular trade: what each is worth to the end of the game, hundredths of a point. */
function tradeWorth(
  game: Game,
  prices: Prices,
): { ways: Ways; worth: (channels: Record<Id, number>) => number } {
  const ways = waysOf(game);
  const arms = armsSoFar(game);
  const turns = game.scenario.data.calendar.turns - game.state.turn + 1;
  const held: Record<Id, number> = {};
  const worth = (channels: Record<Id, number>): number => {
    const state: State = { ...game.state, channels };
    const probe = openGame(game.scenario.data, state);
    state.books = [steadyPage(probe, arms, ways)];
    const net = monthlyMoney(probe, ways);
    let sum = prices.outlook(state, '@trade') + prices.money(net) * turns;
    for (const purse of Object.keys(net)) {
      held[purse] ??= game.value(purse) - committed(game, purse);
      sum -= Math.max(0, KEPT - held[purse] - (net[purse] ?? 0) * turns) * SHORT;
    }
    return sum;
  };
  return { ways, worth };
}

/** Whether the legs of every route take what the channels would put on them. */
function fits(game: Game, channels: Readonly<Record<Id, number>>, wanted: Channel): boolean {
  const load = new Map<Id, number>();
  for (const channel of game.scenario.data.channels) {
    const units = (channels[channel.id] ?? 0) * game.scenario.flow(channel.flow).size;
    if (units > 0)
      for (const leg of game.scenario.legsOf(channel.route))
        load.set(leg.id, (load.get(leg.id) ?? 0) + units);
  }
  return game.scenario.legsOf(wanted.route).every((leg) => (load.get(leg.id) ?? 0) <= capacityOf(game, leg));
}

const moves = (game: Game, seat: Id, channel: Channel, tenths: number): Order =>
  game.scenario.flow(channel.flow).direction === 'out'
    ? { seat, kind: 'export', channel: channel.id, tenths }
    : { seat, kind: 'route', channel: channel.id, tenths };

interface Move {
  readonly channel: Channel;
  readonly tenths: number;
  readonly gain: number;
}

const best = (found: readonly Move[]): Move | null =>
  found.reduce<Move | null>((a, b) => (a && a.gain >= b.gain ? a : b), null);

/**
 * The next step towards a better layout of the regular trade: a tenth that is sent nowhere goes onto the best channel;
 * otherwise one is taken from the worst for the sake of a better. null where nothing is worth moving.
 */
export function tradeStep(game: Game, seat: Id, prices: Prices): Choice | null {
  const { flows, channels } = game.scenario.data;
  const now = game.state.channels;
  const { ways, worth } = tradeWorth(game, prices);
  const base = worth(now);
  const tenthsOn = (channel: Channel): number => now[channel.id] ?? 0;
  const onto = (flow: Id): readonly Move[] =>
    channels.flatMap((channel) => {
      const tenths = tenthsOn(channel);
      if (channel.flow !== flow || tenths >= channel.limit || !ways.open.has(channel.id)) return [];
      const next = { ...now, [channel.id]: tenths + 1 };
      return fits(game, next, channel) ? [{ channel, tenths: tenths + 1, gain: worth(next) - base }] : [];
    });
  const sent = (flow: Id): number =>
    channels.reduce((sum, channel) => (channel.flow === flow ? sum + tenthsOn(channel) : sum), 0);
  // Holes first: a layout with one is no yardstick for another flow.
  for (const { id } of flows) {
    const missing = ALL - sent(id);
    const move = missing > 0 ? best(onto(id)) : null;
    if (move) return choice(moves(game, seat, move.channel, move.tenths), 'fill', { missing });
  }
  for (const { id } of flows) {
    const better = [...onto(id)].sort((a, b) => b.gain - a.gain).slice(0, 2);
    const swaps = channels.flatMap((channel) =>
      channel.flow !== id || tenthsOn(channel) === 0
        ? []
        : better
            .filter((other) => other.channel.id !== channel.id)
            .map(({ channel: other, tenths }): Move => {
              const less = tenthsOn(channel) - 1;
              const gain = worth({ ...now, [channel.id]: less, [other.id]: tenths }) - base;
              return { channel, tenths: less, gain };
            }),
    );
    const swap = best(swaps);
    if (swap && swap.gain >= WORTH_MOVING)
      return choice(moves(game, seat, swap.channel, swap.tenths), 'spread', { gain: Math.round(swap.gain) });
  }
  return null;
}
