import { sayRangeInWords, signed } from '../text/index.ts';

const rounded = (points: number): number => Math.round(points * 10) / 10;

/** Points of a score, to a tenth. */
export const tenths = (points: number): string => String(rounded(points));

/** The same with a sign. */
export const signedTenths = (points: number): string => signed(rounded(points));

/** The ends of an interval. */
export const sayEnds = ({ low, high }: { readonly low: number; readonly high: number }): string =>
  low < 0
    ? sayRangeInWords(signedTenths(low), signedTenths(high))
    : sayRangeInWords(tenths(low), tenths(high));
