import type { Interval } from '../statistics.ts';

/** One line of rulebook section 15 with its number. */
export interface Line {
  readonly id: string;
  /** What it measures, in words. */
  readonly what: string;
  /** null: not measured; the note says why. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly need: string;
  /** False too where nothing was measured: that proves nothing. */
  readonly pass: boolean;
  readonly measured: boolean;
  readonly runs: number;
  readonly note?: string;
}

export type Spec = Pick<Line, 'id' | 'what' | 'unit' | 'need'>;

/** Where a value has to lie, both ends included. */
export interface Bounds {
  readonly least?: number;
  readonly most?: number;
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** A measured line that passes where its value lies within bounds, or where `pass` says so. */
export function lineOf(
  spec: Spec,
  { value, low, high }: Interval,
  runs: number,
  pass: Bounds | boolean,
  note?: string,
): Line {
  const within =
    typeof pass === 'boolean'
      ? pass
      : value >= (pass.least ?? Number.NEGATIVE_INFINITY) && value <= (pass.most ?? Number.POSITIVE_INFINITY);
  const numbers = { value: rounded(value), low: rounded(low), high: rounded(high) };
  return { ...spec, ...numbers, pass: within, measured: true, runs, ...(note === undefined ? {} : { note }) };
}

/** A count that has to be nought. */
export function noneOf(spec: Omit<Spec, 'unit' | 'need'>, ids: readonly string[], runs: number): Line {
  const line = { ...spec, unit: '', need: '0', value: ids.length, low: null, high: null };
  const note = ids.length === 0 ? {} : { note: ids.slice(0, 12).join(', ') };
  return { ...line, pass: ids.length === 0, measured: true, runs, ...note };
}

/** A line for which nothing could be measured: it neither passes nor falls short. */
export const unmeasured = (spec: Spec, why: string): Line => ({
  ...spec,
  value: null,
  low: null,
  high: null,
  pass: false,
  measured: false,
  runs: 0,
  note: `not measured: ${why}`,
});

/** What a line comes to. */
export type Verdict = 'passes' | 'falls short' | 'not measured';

/** Whether a line passes, falls short, or was not measured. */
export const verdictOf = ({ pass, measured }: Pick<Line, 'pass' | 'measured'>): Verdict =>
  measured ? (pass ? 'passes' : 'falls short') : 'not measured';

/** How many lines there are of each verdict, in words: `19 of 22 lines pass, 1 falls short, 2 were not measured`. */
export function countOf(lines: readonly Pick<Line, 'pass' | 'measured'>[]): string {
  const many = (verdict: Verdict): number => lines.filter((line) => verdictOf(line) === verdict).length;
  const [short, missing] = [many('falls short'), many('not measured')];
  const parts = [`${many('passes')} of ${lines.length} lines pass`];
  if (short > 0) parts.push(`${short} fall${short === 1 ? 's' : ''} short`);
  if (missing > 0) parts.push(`${missing} ${missing === 1 ? 'was' : 'were'} not measured`);
  return parts.join(', ');
}
