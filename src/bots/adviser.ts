import {
  check,
  type Game,
  imagine,
  keyed,
  type Order,
  openGame,
  type Scenario,
  submit,
  type View,
} from '../engine/index.ts';
import { freeStep } from './council.ts';
import { rated, ratedAnswers } from './directives.ts';
import { HEDGING } from './hedger.ts';
import { breaksPledge } from './offers.ts';
import { type Choice, choice, openCard } from './player.ts';
import { type Prices, pricesOf } from './prices.ts';
import { worthOf } from './search.ts';

/** What an adviser thinks now: what it would do, how far it trusts that, and what is about as good. */
export interface Opinion extends Choice {
  /** What no imagined game so far tells apart from it, the best first; empty while it leads by more than the error. */
  readonly alike: readonly Order[];
  /** Nothing more is thought about: it is sure, or the difference is too small to matter, or it has thought enough. */
  readonly settled: boolean;
}

/** One that can be asked for its opinion at any time, and to go on thinking. */
export interface Adviser {
  readonly opinion: () => Opinion;
  /** Imagines some more games, and gives what it thinks after them. */
  readonly think: () => Opinion;
}

/** Directives that are compared at most, beside spending none. */
const WIDTH = 5;
/** Imagined worlds of one step of thinking, before which nothing is believed, and at most. */
const STEP = 2;
const LEAST_WORLDS = 8;
const MOST_WORLDS = 240;
/** A difference that is known within so much is known well enough, hundredths of a point. */
const CLOSE = 50;

interface Arm {
  readonly order: Order;
  /** What each imagined world came to, hundredths of a point. */
  readonly scores: number[];
}

/** How much better one arm is than another in the same worlds, and how far that can be wrong; hundredths of a point. */
interface Lead {
  readonly mean: number;
  readonly error: number;
}

/** The lead in the worlds that both were tried in; its error is that of 99 in a hundred, since it is looked at again and again. */
export function leadOf(one: readonly number[], other: readonly number[]): Lead {
  const worlds = Math.min(one.length, other.length);
  const apart = Array.from({ length: worlds }, (_, world) => (one[world] ?? 0) - (other[world] ?? 0));
  const mean = apart.reduce((sum, by) => sum + by, 0) / Math.max(1, worlds);
  if (worlds < 2) return { mean, error: Number.POSITIVE_INFINITY };
  const variance = apart.reduce((sum, by) => sum + (by - mean) ** 2, 0) / (worlds - 1);
  // Student's factor, to within a twentieth from eight worlds on.
  return { mean, error: Math.sqrt(variance / worlds) * (2.6 + 7 / worlds) };
}

/** What is to be compared: answers to the open card, else directives and spending none, else one free decision and none. */
function candidates(game: Game, seat: string, prices: Prices): readonly Order[] {
  const answers = openCard(game, seat);
  if (answers) return ratedAnswers(game, answers, prices).map(({ order }) => order);
  const end: Order = { seat, kind: 'end' };
  if (game.state.directives > 0) {
    const found: Order[] = [];
    for (const { order } of rated(game, seat, prices, HEDGING))
      if (found.length < WIDTH && check(game, order) === null && !breaksPledge(game, order))
        found.push(order);
    return [...found, end];
  }
  const free = freeStep(game, seat, prices, HEDGING);
  return free ? [free.order, end] : [end];
}

/**
 * An adviser for one position. Its first opinion is a rule of thumb; then it plays every candidate on in the same imagined worlds. A
 * directive is tried as the only one that is still spent this turn: else the others would be spent too, whatever is tried first, and
 * nothing would differ. What lies behind by more than the error is dropped. `most`: worlds that are imagined at most.
 */
export function adviser(scenario: Scenario, view: View, seed: number, most = MOST_WORLDS): Adviser {
  const { seat } = view;
  const game = openGame(scenario, view.state);
  const prices = pricesOf(game);
  const all: readonly Arm[] = candidates(game, seat, prices).map((order) => ({ order, scores: [] }));
  let left = all;
  let world = 0;

  function score({ order }: Arm, dice: number): number {
    const imagined = openGame(scenario, imagine(view, dice));
    submit(imagined, order);
    if (order.kind !== 'answer' && order.kind !== 'end') submit(imagined, { seat, kind: 'end' });
    return worthOf(imagined, seat, prices);
  }
  /** The best so far, and how the others lie behind it. To spend nothing is best only where that is sure. */
  function standing() {
    const mean = ({ scores }: Arm): number =>
      scores.reduce((sum, one) => sum + one, 0) / Math.max(1, scores.length);
    const [first, ...others] = [...left].sort((one, other) => mean(other) - mean(one));
    const beats = (other: Arm): boolean => {
      const { mean: by, error } = leadOf(first?.scores ?? [], other.scores);
      return world >= LEAST_WORLDS && by > error;
    };
    const best = first?.order.kind === 'end' && !others.every(beats) ? others[0] : first;
    const behind = all
      .filter((arm) => arm !== best)
      .map((arm) => ({ arm, lead: leadOf(best?.scores ?? [], arm.scores) }));
    return { best, behind };
  }
  function opinion(): Opinion {
    const { best, behind } = standing();
    if (!best) return { ...choice({ seat, kind: 'end' }, 'done'), alike: [], settled: true };
    const { order } = best;
    if (behind.length === 0)
      return { ...choice(order, order.kind === 'end' ? 'done' : 'only'), alike: [], settled: true };
    if (world === 0) return { ...choice(order, 'first'), alike: [], settled: false };
    const near = behind
      .filter(({ arm, lead }) => left.includes(arm) && lead.mean <= lead.error)
      .sort((one, other) => one.lead.mean - other.lead.mean);
    const [next = [...behind].sort((one, other) => one.lead.mean - other.lead.mean)[0]] = near;
    const { mean = 0, error = 0 } = next?.lead ?? {};
    const known = world >= LEAST_WORLDS;
    const sure = known && near.length === 0;
    const settled = sure || (known && near.every(({ lead }) => lead.error <= CLOSE)) || world >= most;
    const code = sure ? 'ahead' : settled ? 'alike' : mean > 0 ? 'unsure' : 'level';
    const args = { lead: Math.round(mean), error: Math.round(Math.min(error, 9999)), worlds: world };
    return { ...choice(order, code, args), alike: known ? near.map(({ arm }) => arm.order) : [], settled };
  }
  function think(): Opinion {
    if (opinion().settled) return opinion();
    for (let step = 0; step < STEP; step++, world++) {
      const dice = keyed(seed, `advice/${world}`);
      for (const arm of left) arm.scores.push(score(arm, dice));
    }
    if (world >= LEAST_WORLDS) {
      const { best, behind } = standing();
      const lost = behind.filter(({ lead }) => lead.mean > lead.error).map(({ arm }) => arm);
      left = left.filter((arm) => arm === best || !lost.includes(arm));
    }
    return opinion();
  }
  return { opinion, think };
}
