import {
  type Channel,
  type Game,
  holds,
  imagine,
  middleScore,
  type Order,
  openGame,
  options,
  type Scenario,
  submit,
  type View,
} from '../engine/index.ts';
import { type Choice, choice, openCard, type Player } from './player.ts';
import { pricesOf } from './prices.ts';
import { contractValue } from './promise.ts';

/** Imagined turns of the first look at every candidate, and of the second at the best few. */
const FIRST = 1;
const SECOND = 6;
const FEW = 4;
/** Hundredths of a point by which an order has to beat ending the turn. */
const WORTH_IT = 12;
/** Tenths of a whole flow. */
const ALL = 10;

/** Some orders that make sense together only; the first of them is given, the next look finds the rest. */
type Move = readonly [Order, ...Order[]];

/** Orders other than answers and moves of trade that could be given now. */
const plainMoves = (game: Game, view: View): readonly Move[] =>
  options(game, view.seat)
    .filter(
      (one) => one.kind !== 'answer' && one.kind !== 'end' && one.kind !== 'policy' && !('tenths' in one),
    )
    .map((order): Move => [order]);

/** Steps of one tenth: into a hole where a flow has one, otherwise from one channel of a flow to another. */
function tradeMoves(game: Game, view: View): { readonly moves: readonly Move[]; readonly hole: boolean } {
  const { channels, flows } = game.scenario.data;
  const now = (channel: Channel): number => game.state.channels[channel.id] ?? 0;
  const put = (channel: Channel, tenths: number): Order =>
    game.scenario.flow(channel.flow).direction === 'out'
      ? { seat: view.seat, kind: 'export', channel: channel.id, tenths }
      : { seat: view.seat, kind: 'route', channel: channel.id, tenths };
  const swaps: Move[] = [];
  for (const { id } of flows) {
    const own = channels.filter((channel) => channel.flow === id);
    const total = own.reduce((sum, channel) => sum + now(channel), 0);
    const open = own.filter(
      (one) => now(one) < one.limit && (!one.condition || holds(game, one.condition.when)),
    );
    if (total < ALL && open.length > 0) {
      return { hole: true, moves: open.map((one): Move => [put(one, now(one) + 1)]) };
    }
    for (const from of own) {
      if (now(from) === 0) continue;
      for (const to of open)
        if (to.id !== from.id) swaps.push([put(from, now(from) - 1), put(to, now(to) + 1)]);
    }
  }
  return { hole: false, moves: swaps };
}

interface Found {
  readonly move: Move;
  readonly worth: number;
}

/** What a turn looks like after some orders: the score as it would stand, and what is under contract by its chances. */
type Outlook = (orders: readonly Order[], samples: number) => number;

function outlookOf(scenario: Scenario, view: View): Outlook {
  // One yardstick for all moves: the prices before any of them.
  const prices = pricesOf(openGame(scenario, imagine(view, 0)));
  return (orders, samples) => {
    const after = openGame(scenario, imagine(view, 0));
    for (const order of orders) submit(after, order);
    return middleScore(scenario, view, orders, samples) + contractValue(after, prices);
  };
}

/** The best of some moves by two looks, and what it came to; null where there is none. */
function best(outlook: Outlook, moves: readonly Move[]): Found | null {
  const look = (some: readonly Move[], samples: number): Found[] =>
    some.map((move) => ({ move, worth: outlook(move, samples) })).sort((a, b) => b.worth - a.worth);
  const few =
    moves.length <= FEW
      ? moves
      : look(moves, FIRST)
          .slice(0, FEW)
          .map(({ move }) => move);
  return look(few, SECOND)[0] ?? null;
}

/** Always does what promises the best score at this turn's end, and no more than that. */
export const greedy: Player = (scenario, view) => {
  const game = openGame(scenario, view.state);
  const end: Order = { seat: view.seat, kind: 'end' };
  const answers = openCard(game, view.seat);
  const [only] = answers ?? [];
  if (only && answers?.length === 1) return choice(only, 'only');
  const outlook = outlookOf(scenario, view);
  const wait = outlook([], SECOND);
  const told = ({ move, worth }: Found): Choice =>
    choice(move[0], 'forecast', { best: Math.round(worth), wait: Math.round(wait), samples: SECOND });
  if (answers) {
    const found = best(
      outlook,
      answers.map((order): Move => [order]),
    );
    return found ? told(found) : choice(end, 'done');
  }
  const trade = tradeMoves(game, view);
  const found = best(outlook, trade.hole ? trade.moves : [...plainMoves(game, view), ...trade.moves]);
  if (!found) return choice(end, 'done');
  if (trade.hole || found.worth >= wait + WORTH_IT) return told(found);
  return choice(end, 'forecast', {
    best: Math.round(wait),
    wait: Math.round(found.worth),
    samples: SECOND,
  });
};
