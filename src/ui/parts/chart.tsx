interface ChartProps {
  readonly values: readonly number[];
  /** A second line of dots, for what was only seen. */
  readonly seen?: readonly number[];
  readonly low: number;
  readonly high: number;
  readonly colour: string;
  /** Places along the line that are struck through: months with a strike. */
  readonly struck?: readonly number[];
}

const WIDTH = 240;
const HEIGHT = 56;
const EDGE = 4;

/** A line from start to end on a fixed scale; what it shows is also written beside it. */
export function Chart({ values, seen, low, high, colour, struck = [] }: ChartProps) {
  const step = (WIDTH - 2 * EDGE) / Math.max(1, values.length - 1);
  const x = (index: number): string => (EDGE + index * step).toFixed(1);
  const y = (value: number): string =>
    (EDGE + (1 - (value - low) / Math.max(1, high - low)) * (HEIGHT - 2 * EDGE)).toFixed(1);
  const last = values.length - 1;
  return (
    <svg class="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path
        class="chart-grid"
        d={`M0 ${EDGE}H${WIDTH}M0 ${HEIGHT / 2}H${WIDTH}M0 ${HEIGHT - EDGE}H${WIDTH}`}
      />
      {struck.map((index) => (
        <path key={index} class="chart-struck" d={`M${x(index)} 0V${HEIGHT}`} />
      ))}
      {seen?.map((value, index) => (
        <circle key={index} class="chart-seen" cx={x(index)} cy={y(value)} r="2.2" />
      ))}
      <polyline
        points={values.map((value, index) => `${x(index)},${y(value)}`).join(' ')}
        fill="none"
        stroke={colour}
        stroke-width="2"
        stroke-linejoin="round"
      />
      <circle cx={x(last)} cy={y(values[last] ?? low)} r="3.2" fill={colour} />
    </svg>
  );
}
