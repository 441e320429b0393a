// The orders of a run as one number. An order is told by its verb, and by the place that it has among all that could be
// tried of that verb when it was given.
import {
  begin,
  candidates,
  canonical,
  give,
  type Id,
  type LoggedOrder,
  ORDER_KINDS,
  type Order,
  type OrderKind,
  openGame,
  type Scenario,
  type Start,
  type State,
} from '../engine/index.ts';

/** Orders as one number. Only their scenario turns it into orders again. */
export interface RankedOrders {
  readonly count: number;
  readonly number: bigint;
  /** Orders that nobody could have tried, in the order given: they are told in full. */
  readonly spelled: readonly LoggedOrder[];
}

type Verb = OrderKind | 'spelled';
const VERBS: readonly Verb[] = [...ORDER_KINDS, 'spelled'];

/** How much more is thought of a verb each time it comes. */
const MORE = 2;

/** A choice among `of` equal places, of which this one holds those from `from` on, `wide` of them. */
interface Choice {
  readonly from: number;
  readonly wide: number;
  readonly of: number;
}

/** How much is thought of each verb so far: the oftener it came, the fewer signs it takes. */
const freshHabits = (): number[] => VERBS.map(() => 1);

const sumOf = (weights: readonly number[]): number => weights.reduce((all, one) => all + one, 0);

/** The places of a verb, which thereby has come once more. */
function chosen(habits: number[], verb: number): Choice {
  const wide = habits[verb] ?? 1;
  const choice = { from: sumOf(habits.slice(0, verb)), wide, of: sumOf(habits) };
  habits[verb] = wide + MORE;
  return choice;
}

/** The verb that holds a place. */
function verbAt(habits: readonly number[], place: number): number {
  let past = 0;
  return habits.findIndex((weight) => {
    past += weight;
    return place < past;
  });
}

/** Everything of one verb that the persons of a game could try now, in one order that depends on nothing but the state. */
function triable(scenario: Scenario, state: State, verb: OrderKind): readonly Order[] {
  const game = openGame(scenario, state);
  return state.people.flatMap((seat) => [
    ...candidates(game, seat, verb),
    ...(verb === 'offer' ? candidates(game, seat, verb).flatMap(turnedRound) : []),
    ...(verb === 'expedite' ? underway(state, seat) : []),
  ]);
}

/** Two things may be named in either order. */
const turnedRound = (order: Order): readonly Order[] =>
  order.kind === 'offer' && order.gives.length > 1 ? [{ ...order, gives: [...order.gives].reverse() }] : [];

/** Lots that are on their way can be hurried where a gate was shut behind them, though nobody is told so. */
const underway = ({ contracts }: State, seat: Id): readonly Order[] =>
  contracts
    .filter(({ stage }) => stage !== 'talks' && stage !== 'production' && stage !== 'release')
    .map(({ id }) => ({ seat, kind: 'expedite', contract: id }));

/** Gives an order of a log as a replay does; one that is not legal changes nothing. */
function follow(scenario: Scenario, state: State, { turn, ...order }: LoggedOrder): void {
  if (turn === state.turn) give(scenario, state, order as Order);
}

/** A run's orders as a number. Throws a RangeError where the scenario does not allow the start. */
export function rankOrders(scenario: Scenario, start: Start, orders: readonly LoggedOrder[]): RankedOrders {
  const state = begin(scenario, start);
  const habits = freshHabits();
  const choices: Choice[] = [];
  const spelled: LoggedOrder[] = [];
  for (const order of orders) {
    const { turn, ...bare } = order;
    const all = turn === state.turn ? triable(scenario, state, order.kind) : [];
    const wanted = canonical(bare);
    const place = all.findIndex((one) => canonical(one) === wanted);
    choices.push(chosen(habits, VERBS.indexOf(place < 0 ? 'spelled' : order.kind)));
    if (place < 0) spelled.push(order);
    else choices.push({ from: place, wide: 1, of: all.length });
    follow(scenario, state, order);
  }
  return { count: orders.length, number: choices.reduceRight(put, 0n), spelled };
}

/** A number with a choice put on top of it: the first choice of a run is put last, and taken off first. */
function put(number: bigint, { from, wide, of }: Choice): bigint {
  const share = BigInt(wide);
  return (number / share) * BigInt(of) + BigInt(from) + (number % share);
}

/** The number under the choice that was put last, of which the place is known. */
const under = (number: bigint, { from, wide, of }: Choice): bigint =>
  BigInt(wide) * (number / BigInt(of)) + (number % BigInt(of)) - BigInt(from);

/** The orders that a number stands for, or null where they do not come out even. Throws as `rankOrders` does. */
export function ordersOf(
  scenario: Scenario,
  start: Start,
  { count, number, spelled }: RankedOrders,
): readonly LoggedOrder[] | null {
  const state = begin(scenario, start);
  const habits = freshHabits();
  const orders: LoggedOrder[] = [];
  const told = [...spelled];
  let left = number;
  const take = (of: number, choose: (place: number) => Choice): void => {
    left = under(left, choose(Number(left % BigInt(of))));
  };
  const next = (): LoggedOrder | undefined => {
    let at = 0;
    take(sumOf(habits), (place) => {
      at = verbAt(habits, place);
      return chosen(habits, at);
    });
    const verb = VERBS[at] ?? 'spelled';
    if (verb === 'spelled') return told.shift();
    const all = triable(scenario, state, verb);
    if (all.length === 0) return undefined;
    let found: Order | undefined;
    take(all.length, (from) => {
      found = all[from];
      return { from, wide: 1, of: all.length };
    });
    return found && { turn: state.turn, ...found };
  };
  while (orders.length < count) {
    const order = next();
    if (order === undefined) return null;
    orders.push(order);
    follow(scenario, state, order);
  }
  return left === 0n && told.length === 0 ? orders : null;
}
