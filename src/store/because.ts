import {
  adjudicate,
  type Cause,
  copyState,
  type LedgerEntry,
  type LoggedOrder,
  openGame,
  type State,
  visible,
} from '../engine/index.ts';
import { openOrders, type Play } from './play.ts';
import { without } from './undo.ts';

/** A percentile die as it fell. */
export type Fallen = Extract<Cause, { kind: 'die' }>;

/**
 * What a month's dice tell of its orders. `turned`: without the order the same die would have come to the other answer.
 * `luck`: whichever single order had been left out, it would have come to the same; `moved` is the order that moved its
 * chance most, if one did.
 */
export type Finding =
  | { readonly kind: 'turned'; readonly order: LoggedOrder; readonly fell: Fallen; readonly without: number }
  | {
      readonly kind: 'luck';
      readonly fell: Fallen;
      readonly moved: { readonly order: LoggedOrder; readonly without: number } | null;
    };

/** How much each die weighs in the telling of a month; those that are left out are told where an order turned them. */
const WEIGHT: Readonly<Partial<Record<Fallen['die'], number>>> = {
  strike: 5,
  release: 4,
  sign: 3,
  intercept: 2,
  stop: 1,
};

/** Dice of which luck alone is worth a sentence. */
const OF_LUCK: readonly Fallen['die'][] = ['strike', 'release', 'sign'];

/** Findings that a review has room for. */
const MOST = 3;

/** The dice of a month's adjudication that the lead seat sees, by their keys. */
function diceOf({ scenario, seat }: Play, council: State): ReadonlyMap<string, Fallen> {
  const ledger: LedgerEntry[] = [];
  adjudicate(openGame(scenario, copyState(council), { ledger }));
  const dice = new Map<string, Fallen>();
  for (const { cause } of visible(ledger, seat)) if (cause.kind === 'die') dice.set(cause.key, cause);
  return dice;
}

const came = ({ rolled, chance }: Pick<Fallen, 'rolled' | 'chance'>): boolean => rolled < chance;

/** An order of the month, and the dice as they would have fallen without it. */
interface Without {
  readonly order: LoggedOrder;
  readonly dice: ReadonlyMap<string, Fallen>;
}

/**
 * The chance that a die would have been thrown against without an order; null where it would not have been the same die.
 * Contracts are numbered as they are signed, so without one of them the later ones of its month are others.
 */
function chanceWithout({ order, dice }: Without, fell: Fallen): number | null {
  const atGate = fell.die === 'sign' || fell.die === 'release';
  return order.kind === 'contract' && atGate ? null : (dice.get(fell.key)?.chance ?? null);
}

/** What one die tells, as far as it tells anything. */
function findingOf(fell: Fallen, others: readonly Without[]): Finding | null {
  let moved: { order: LoggedOrder; without: number } | null = null;
  let most = 0;
  for (const other of others) {
    const chance = chanceWithout(other, fell);
    if (chance === null) continue;
    const { order } = other;
    if (came({ rolled: fell.rolled, chance }) !== came(fell))
      return { kind: 'turned', order, fell, without: chance };
    const by = Math.abs(chance - fell.chance);
    if (by > most) {
      most = by;
      moved = { order, without: chance };
    }
  }
  return OF_LUCK.includes(fell.die) ? { kind: 'luck', fell, moved } : null;
}

/**
 * Plays a month again without each of the lead seat's orders in turn, with the same dice, and tells what that changes: first
 * what an order turned, then what was luck, the weightiest first. `before` is the game where the month's council rose.
 */
export function findingsOf(before: Play): readonly Finding[] {
  const others = openOrders(before).flatMap((index): Without[] => {
    const order = before.orders[index];
    const left = without(before, index);
    return order && left ? [{ order, dice: diceOf(left.play, left.play.state) }] : [];
  });
  const weigh = ({ kind, fell }: Finding): number => (kind === 'turned' ? 10 : 0) + (WEIGHT[fell.die] ?? 0);
  return [...diceOf(before, before.state).values()]
    .map((fell) => findingOf(fell, others))
    .filter((found) => found !== null)
    .sort((a, b) => weigh(b) - weigh(a))
    .slice(0, MOST);
}
