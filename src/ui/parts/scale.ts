/** About so many steps make a scale that can be read and does not crowd. */
const STEPS = 4;

/** A scale's marks in whole steps of 1, 2 or 5 times a power of ten, which reach over both ends. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

/** The least round step of whole units with which a span takes few steps. */
function stepOf(span: number): number {
  for (let power = 1; ; power *= 10)
    for (const step of [power, 2 * power, 5 * power]) if (span / step <= STEPS + 1) return step;
}

/** The scale for values from `low` to `high`; at least one step long. */
export function scaleOf(low: number, high: number): Scale {
  const step = stepOf(Math.max(1, high - low));
  const from = Math.floor(low / step) * step;
  const to = Math.max(from + step, Math.ceil(high / step) * step);
  const ticks = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, at) => from + at * step);
  return { low: from, high: to, ticks };
}
