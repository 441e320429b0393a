import type { Part, Range } from '../engine/index.ts';

/** How plain the signs of a strike are, in shares of the most that its chance can be. */
const LEVELS = { raised: 0.5, grave: 0.8 } as const;
/** A band wider than this share of the most is told as a view of little. */
const BLURRED = 0.3;
/** Parts that are named. */
const NAMED = 2;

/** What the council can see of a strike before its die falls. */
export interface Signs {
  readonly level: 'quiet' | 'raised' | 'grave';
  /** What adds most to the chance, the largest first. */
  readonly parts: readonly Part[];
  /** What is hidden from the seat could make the chance quite another. */
  readonly blurred: boolean;
}

/** The signs of a strike by its chance, percent, and the parts of that; `most`: the most that the chance can be. */
export function signsOf(chance: Range, parts: readonly Part[], most: number): Signs {
  const { low, middle, high } = chance;
  const share = middle / Math.max(1, most);
  return {
    level: share >= LEVELS.grave ? 'grave' : share >= LEVELS.raised ? 'raised' : 'quiet',
    parts: parts
      .filter(({ amount }) => amount > 0)
      .sort((a, b) => b.amount - a.amount)
      .slice(0, NAMED),
    blurred: (high - low) / Math.max(1, most) >= BLURRED,
  };
}
