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

/** Of all suspects those that are looked at more closely, the largest seeming loss first. */
export const finalistsOf = <One extends Suspect>(suspects: readonly One[], most: number): readonly One[] =>
  suspects
    .filter(({ loss, error }) => loss > 0 && loss + 2 * error >= LEAST_LOSS)
    .sort((a, b) => b.loss - a.loss)
    .slice(0, most);

/** Whether so many points were lost that it is told, and beyond chance. */
const isLoss = ({ mean, low }: Measured): boolean => low > 0 && mean >= LEAST_LOSS;

/** Of decisions looked at closely those that cost points beyond chance, the largest loss first. */
export const lossesOf = <One extends { readonly by: Measured }>(raced: readonly One[]): readonly One[] =>
  raced.filter(({ by }) => isLoss(by)).sort((a, b) => b.by.mean - a.by.mean);
