import { nextStep } from '../bots/council.ts';
import { HEDGING } from '../bots/hedger.ts';
import {
  check,
  copyState,
  costOf,
  type Game,
  type Order,
  openGame,
  type Scenario,
  submit,
} from '../engine/index.ts';
import type { Council, Given } from './course.ts';

/** A council as it might have gone: one of its decisions taken otherwise. */
export interface Alternative {
  readonly turn: number;
  /** Place of the decision in the run's orders. */
  readonly order: number;
  /** What the run ordered; empty: nothing of the kind. */
  readonly given: readonly Order[];
  /** What is ordered instead; empty: nothing. */
  readonly better: readonly Order[];
  /** All orders of such a council. */
  readonly orders: readonly Order[];
}

/** Directives of the reference that are tried in the place of another. */
const INSTEAD = 2;
/** More orders than any council of the reference gives. */
const MOST_ORDERS = 60;

/** Whether an order lays out regular trade: all such orders of a council are one decision. */
export const isTrade = (order: Order): boolean =>
  order.kind === 'export' || (order.kind === 'route' && 'channel' in order);

const same = (a: Order, b: Order): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The council's state after some orders, those left out that are not legal. */
function after(scenario: Scenario, { opening }: Council, orders: readonly Order[]): Game {
  const game = openGame(scenario, copyState(opening));
  for (const order of orders) submit(game, order);
  return game;
}

/** What the reference would order from there, to the end of its council. */
function wishes(game: Game): Order[] {
  const { lead } = game.scenario.data;
  const wished: Order[] = [];
  while (wished.length < MOST_ORDERS) {
    const { order } = nextStep(game, lead, HEDGING);
    if (order.kind === 'end' || submit(game, order) !== null) break;
    wished.push(order);
  }
  return wished;
}

/** Other answers to a card, other postures: what else could have been ordered in the place of an order. */
function others(
  scenario: Scenario,
  council: Council,
  before: readonly Order[],
  order: Order,
): readonly Order[] {
  const game = after(scenario, council, before);
  const { seat } = order;
  const found: Order[] =
    order.kind === 'answer'
      ? game.scenario.card(order.card).options.map(({ id }) => ({ ...order, option: id }))
      : order.kind === 'posture'
        ? scenario.postures.map(({ id }): Order => ({ seat, kind: 'posture', posture: id }))
        : [];
  return found.filter((one) => !same(one, order) && check(game, one) === null);
}

/**
 * Every council that differs from a turn's in one decision: a card answered otherwise, an order not given or another in its
 * place, trade laid out otherwise, or something that the reference would have ordered besides.
 */
export function alternativesOf(scenario: Scenario, council: Council): readonly Alternative[] {
  const { turn, last } = council;
  const given = council.orders.filter(({ order }) => order.seat === scenario.lead);
  const orders = given.map(({ order }) => order);
  const of = (index: number, was: readonly Order[], better: readonly Order[], all: readonly Order[]) => ({
    turn,
    order: index,
    given: was,
    better,
    orders: all,
  });
  const answers = orders.filter(({ kind }) => kind === 'answer');
  const game = after(scenario, council, answers);
  const wished = wishes(game).filter((wish) => !orders.some((order) => same(order, wish)));
  const affairs = wished.filter((wish) => !isTrade(wish));
  const directives = affairs.filter((wish) => costOf(game, wish).directives > 0);

  const single = given
    .filter(({ order }) => !isTrade(order))
    .flatMap(({ index, order }) => {
      const at = orders.indexOf(order);
      const put = (...instead: Order[]): Order[] => [
        ...orders.slice(0, at),
        ...instead,
        ...orders.slice(at + 1),
      ];
      const otherwise = others(scenario, council, orders.slice(0, at), order);
      const spent =
        order.kind !== 'answer' &&
        costOf(after(scenario, council, orders.slice(0, at)), order).directives > 0;
      const instead = [...otherwise, ...(spent ? directives.slice(0, INSTEAD) : [])];
      return [
        ...(order.kind === 'answer' ? [] : [of(index, [order], [], put())]),
        ...instead.map((one) => of(index, [order], [one], put(one))),
      ];
    });

  const end = after(scenario, council, orders);
  const missed = affairs
    .filter((wish) => check(end, wish) === null)
    .map((wish) => of(last, [], [wish], [...orders, wish]));
  return [...single, ...missed, ...tradeAlternatives(scenario, council, given, of)];
}

/** Trade left as it was, and trade as the reference would lay it out. */
function tradeAlternatives(
  scenario: Scenario,
  council: Council,
  given: readonly Given[],
  of: (index: number, was: readonly Order[], better: readonly Order[], all: readonly Order[]) => Alternative,
): readonly Alternative[] {
  const trade = given.filter(({ order }) => isTrade(order));
  const was = trade.map(({ order }) => order);
  const rest = given.map(({ order }) => order).filter((order) => !isTrade(order));
  const index = trade[0]?.index ?? council.last;
  const wished = wishes(
    after(
      scenario,
      council,
      rest.filter(({ kind }) => kind === 'answer'),
    ),
  ).filter(isTrade);
  return [
    ...(was.length > 0 ? [of(index, was, [], rest)] : []),
    ...(wished.length > 0 && JSON.stringify(wished) !== JSON.stringify(was)
      ? [of(index, was, wished, [...rest, ...wished])]
      : []),
  ];
}
