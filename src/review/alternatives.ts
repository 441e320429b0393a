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

/** Other answers to the same card, other postures: what else an order of its kind could have said. */
function variantsOf(game: Game, order: Order): readonly Order[] {
  const { seat } = order;
  const found: Order[] =
    order.kind === 'answer'
      ? game.scenario.card(order.card).options.map(({ id }) => ({ ...order, option: id }))
      : order.kind === 'posture'
        ? game.scenario.data.postures.map(({ id }): Order => ({ seat, kind: 'posture', posture: id }))
        : [];
  return found.filter((one) => !same(one, order) && check(game, one) === null);
}

/** Whether an order takes directives at this point of a council. */
const isDirective = (game: Game, order: Order): boolean =>
  order.kind !== 'answer' && costOf(game, order).directives > 0;

/** A decision as it was taken, with what is put in its place: the orders that are taken out, and those that stand for the first of them. */
function instead(
  scenario: Scenario,
  council: Council,
  out: readonly Given[],
  better: readonly Order[],
): Alternative {
  const orders = given(scenario, council).flatMap((one) =>
    !out.includes(one) ? [one.order] : one === out[0] ? better : [],
  );
  return {
    turn: council.turn,
    order: out[0]?.index ?? council.last,
    given: out.map(({ order }) => order),
    better,
    orders: out.length === 0 ? [...orders, ...better] : orders,
  };
}

/** The lead seat's orders of a council with their places. */
const given = ({ lead }: Scenario, { orders }: Council): readonly Given[] =>
  orders.filter(({ order }) => order.seat === lead);

/** An order left out, or another in its place: another answer or posture, or a directive that the reference would have given. */
function others(
  scenario: Scenario,
  council: Council,
  one: Given,
  wished: readonly Order[],
): readonly Alternative[] {
  const { order } = one;
  const all = given(scenario, council);
  const before = after(
    scenario,
    council,
    all.slice(0, all.indexOf(one)).map((earlier) => earlier.order),
  );
  const better = [
    ...variantsOf(before, order),
    ...(isDirective(before, order) ? wished.slice(0, INSTEAD) : []),
  ];
  return [
    ...(order.kind === 'answer' ? [] : [instead(scenario, council, [one], [])]),
    ...better.map((wish) => instead(scenario, council, [one], [wish])),
  ];
}

/** All orders of one verb left out, where there are several: together they may cost what none costs alone. */
function together(scenario: Scenario, council: Council): readonly Alternative[] {
  const single = given(scenario, council).filter(({ order }) => order.kind !== 'answer' && !isTrade(order));
  const verbs = new Set(single.map(({ order }) => order.kind));
  return [...verbs]
    .map((verb) => single.filter(({ order }) => order.kind === verb))
    .filter(({ length }) => length > 1)
    .map((out) => instead(scenario, council, out, []));
}

/** Trade left as it was, and trade as the reference would lay it out. */
function layouts(scenario: Scenario, council: Council, wished: readonly Order[]): readonly Alternative[] {
  const out = given(scenario, council).filter(({ order }) => isTrade(order));
  const was = JSON.stringify(out.map(({ order }) => order));
  return [
    ...(out.length > 0 ? [instead(scenario, council, out, [])] : []),
    ...(wished.length > 0 && JSON.stringify(wished) !== was ? [instead(scenario, council, out, wished)] : []),
  ];
}

/**
 * Every council that differs from a turn's in one decision: a card answered otherwise, an order not given or another in its
 * place, trade laid out otherwise, or something that the reference would have ordered besides.
 */
export function alternativesOf(scenario: Scenario, council: Council): readonly Alternative[] {
  const all = given(scenario, council);
  const orders = all.map(({ order }) => order);
  const game = after(
    scenario,
    council,
    orders.filter(({ kind }) => kind === 'answer'),
  );
  const wished = wishes(game);
  const news = wished.filter((wish) => !isTrade(wish) && !orders.some((order) => same(order, wish)));
  const directives = news.filter((wish) => isDirective(game, wish));
  const end = after(scenario, council, orders);
  return [
    ...all
      .filter(({ order }) => !isTrade(order))
      .flatMap((one) => others(scenario, council, one, directives)),
    ...together(scenario, council),
    ...news.filter((wish) => check(end, wish) === null).map((wish) => instead(scenario, council, [], [wish])),
    ...layouts(scenario, council, wished.filter(isTrade)),
  ];
}
