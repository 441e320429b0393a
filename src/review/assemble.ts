import type { Outcome, Scenario } from '../engine/index.ts';
import { sayLuck, sayVerdict } from '../text/index.ts';
import type { Alternative } from './alternatives.ts';
import type { Balance } from './sums.ts';
import type { Closeness } from './suspects.ts';
import { REFERENCE } from './thorough.ts';
import type { Luck, OtherAnswer, Review, TurningPoint } from './types.ts';

/** One month's luck before it is put into words. */
export type Share = Omit<Luck, 'sentence'>;

/** What a review is put together from: figures that may have been worked out in several places. */
export interface Figures {
  readonly seed: number;
  readonly outcome: Outcome | null;
  readonly balance: Balance;
  readonly points: readonly TurningPoint[];
  readonly answers: readonly OtherAnswer[];
  /** All alternatives were tried. */
  readonly complete: boolean;
  readonly settled: boolean;
  readonly known: Closeness;
  /** Month by month; what is left of a month's luck is added to the last of its shares, the other dice. */
  readonly shares: readonly Share[];
}

/** What is left of each month's luck goes to its other dice, so that the shares come to the whole. */
function whole({ months }: Balance, shares: readonly Share[]): readonly Share[] {
  const left = new Map(months.map(({ turn, chance }) => [turn, chance.mean]));
  return shares.map((share) =>
    share.die === 'other' ? { ...share, by: share.by + (left.get(share.turn) ?? 0) } : share,
  );
}

/** A review in words from its figures. */
export function assembled(
  scenario: Scenario,
  { seed, outcome, balance, points, answers, complete, settled, known, shares }: Figures,
): Omit<Review, 'causes'> {
  const [worst] = points;
  const { expected, judgement, chance, months, worlds, final } = balance;
  return {
    run: {
      scenario: scenario.id,
      seed,
      score: outcome?.score ?? null,
      ending: outcome?.ending ?? null,
      won: outcome?.won ?? null,
    },
    verdict: sayVerdict({
      score: outcome?.score ?? final,
      over: outcome !== null,
      expected: expected.mean,
      luck: chance.mean,
      judgement: judgement.mean,
      reference: REFERENCE,
      worst: worst ? { sentence: worst.sentence, blunder: worst.blunder } : null,
      complete,
    }),
    expected,
    points,
    answers,
    luck: whole(balance, shares).map((share) => ({ ...share, sentence: sayLuck(scenario, share) })),
    judgement,
    chance,
    months,
    reference: REFERENCE,
    worlds,
    settled,
    known,
  };
}

/**
 * Every loss once: what would have been better is told where it was missed most, and an order that is told among others of
 * its verb is not told alone.
 */
export function distinct<One extends { readonly alternative: Alternative }>(
  losses: readonly One[],
): readonly One[] {
  const told: Alternative[] = [];
  const isTold = ({ turn, given, better }: Alternative): boolean =>
    told.some(
      (one) =>
        (better.length > 0 && JSON.stringify(one.better) === JSON.stringify(better)) ||
        (one.turn === turn && given.length > 0 && given.every((order) => one.given.includes(order))),
    );
  return losses.filter(({ alternative }) => {
    if (isTold(alternative)) return false;
    told.push(alternative);
    return true;
  });
}
