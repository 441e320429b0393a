import type { Alternative } from './alternatives.ts';
import type { Measured } from './types.ts';

/** Points from which on a loss is told at all. */
export const LEAST_LOSS = 1;

/** A decision that seems to have cost points, with the best alternative to it. */
export interface Suspect {
  readonly alternative: Alternative;
  readonly loss: number;
  readonly error: number;
}

/** Whether a decision may have cost so much that it would be told. */
const mayBeTold = ({ loss, error }: Suspect): boolean => loss > 0 && loss + 2 * error >= LEAST_LOSS;

/** Of all suspects those that are looked at more closely, the largest seeming loss first. */
export const finalistsOf = <One extends Suspect>(suspects: readonly One[], most: number): readonly One[] =>
  suspects
    .filter(mayBeTold)
    .sort((a, b) => b.loss - a.loss)
    .slice(0, most);

/** How closely the decisions of a run are known. */
export interface Closeness {
  /** Points to which the least known of those that were looked at closely is known, half its interval; null where there was none. */
  readonly within: number | null;
  /** Decisions that may have cost something and were not looked at closely. */
  readonly left: number;
}

/** How closely decisions are known that were tried in many worlds, of so many that may have cost something. */
export const closenessOf = (
  suspects: readonly Suspect[],
  raced: readonly { readonly by: Measured }[],
): Closeness => ({
  within: raced.length === 0 ? null : Math.max(...raced.map(({ by }) => by.high - by.mean)),
  left: suspects.filter(mayBeTold).length - raced.length,
});

/** Whether so many points were lost that it is told, and beyond chance. */
const isLoss = ({ mean, low }: Measured): boolean => low > 0 && mean >= LEAST_LOSS;

/** Of decisions looked at closely those that cost points beyond chance, the largest loss first. */
export const lossesOf = <One extends { readonly by: Measured }>(raced: readonly One[]): readonly One[] =>
  raced.filter(({ by }) => isLoss(by)).sort((a, b) => b.by.mean - a.by.mean);
