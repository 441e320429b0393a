import type { Interval } from '../../src/lab/statistics.ts';

/** One measure with its number (see docs/performance.md). */
export interface Line {
  readonly id: string;
  /** What it measures, in words. */
  readonly what: string;
  readonly value: number;
  /** Ends of the 95 % interval. */
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  /** Empty where nothing is asked of it. */
  readonly need: string;
  readonly pass: boolean;
}

/** Where a value has to lie, both ends included; nothing is asked where both are absent. */
export interface Bounds {
  readonly least?: number;
  readonly most?: number;
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

function needOf({ least, most }: Bounds): string {
  if (least !== undefined) return `≥ ${least}`;
  return most === undefined ? '' : `≤ ${most}`;
}

export function lineOf(
  about: Pick<Line, 'id' | 'what' | 'unit'>,
  { value, low, high }: Interval,
  bounds: Bounds = {},
): Line {
  const { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY } = bounds;
  const numbers = { value: rounded(value), low: rounded(low), high: rounded(high) };
  return { ...about, ...numbers, need: needOf(bounds), pass: value >= least && value <= most };
}
