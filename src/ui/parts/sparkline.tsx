import { rem } from '../style/follow.ts';

/** A small line of past values; decoration beside the number itself. */
export function Sparkline({ values, colour }: { values: readonly number[]; colour: string }) {
  const width = 52;
  const height = 16;
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  const step = values.length > 1 ? width / (values.length - 1) : width;
  const y = (value: number): number =>
    span === 0 ? height / 2 : 1.5 + (1 - (value - low) / span) * (height - 3);
  const all = values.length > 1 ? values : [values[0] ?? 0, values[0] ?? 0];
  const points = all.map((value, i) => `${(i * step).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
  return (
    <svg
      class="spark"
      width={rem(width)}
      height={rem(height)}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      <polyline points={points} fill="none" stroke={colour} stroke-width="1.6" />
    </svg>
  );
}
