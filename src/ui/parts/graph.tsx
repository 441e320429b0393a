import type { Scale } from './scale.ts';

interface Drawn {
  readonly id: string;
  readonly values: readonly (number | null)[];
}

interface GraphProps {
  readonly scale: Scale;
  /** What stands at each place along the foot. */
  readonly places: readonly string[];
  readonly series: readonly Drawn[];
  /** Places that are struck through: turns with a strike. */
  readonly struck?: readonly number[];
}

/** Percent of the height from the top. */
const heightOf = ({ low, high }: Scale, value: number): number =>
  Math.round(10_000 - (10_000 * (value - low)) / (high - low)) / 100;

/** How a series is drawn: colour and stroke together, by its place in the row. */
export const toneOf = (index: number): string => `tone-${(index % 6) + 1}`;

function Marks({ scale }: { scale: Scale }) {
  return (
    <ol class="graph-marks">
      {scale.ticks.map((tick) => (
        <li key={tick} style={{ insetBlockStart: `${heightOf(scale, tick)}%` }}>
          {tick}
        </li>
      ))}
    </ol>
  );
}

/** Names below the places, as many as have room. */
function Places({ places, middle }: { places: readonly string[]; middle: boolean }) {
  const last = Math.max(1, places.length - 1);
  return (
    <ol class="graph-places">
      {places.map((place, at) => {
        const along = middle ? (100 * (at + 0.5)) / places.length : (100 * at) / last;
        return (
          <li
            key={at}
            class={places.length <= 7 ? '' : at % 2 === 1 ? 'rarest' : at % 4 === 2 ? 'rare' : ''}
            style={{ insetInlineStart: `${along.toFixed(2)}%` }}
          >
            {place}
          </li>
        );
      })}
    </ol>
  );
}

/** The parts of a line without the places at which there was nothing to measure. */
function pathOf(scale: Scale, values: readonly (number | null)[]): string {
  const step = 100 / Math.max(1, values.length - 1);
  let path = '';
  let on = false;
  for (const [at, value] of values.entries()) {
    if (value !== null) path += `${on ? 'L' : 'M'}${(at * step).toFixed(2)} ${heightOf(scale, value)}`;
    on = value !== null;
  }
  return path;
}

/** Where a line ends: a dot, which a line of no length with a round end is whatever the picture's proportions. */
function endOf(scale: Scale, values: readonly (number | null)[]): string {
  const at = values.findLastIndex((value) => value !== null);
  const value = values[at] ?? null;
  const step = 100 / Math.max(1, values.length - 1);
  return value === null ? '' : `M${(at * step).toFixed(2)} ${heightOf(scale, value)}h0`;
}

/** Lines over the turns on one scale with its marks. What it shows is also written beside it, and stands in a table. */
export function LineGraph({ scale, places, series, struck = [] }: GraphProps) {
  const step = 100 / Math.max(1, places.length - 1);
  return (
    <div class="graph" aria-hidden="true">
      <Marks scale={scale} />
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        {scale.ticks.map((tick) => (
          <path key={tick} class="graph-grid" d={`M0 ${heightOf(scale, tick)}H100`} />
        ))}
        {struck.map((at) => (
          <path key={at} class="graph-struck" d={`M${(at * step).toFixed(2)} 0V100`} />
        ))}
        {series.map(({ id, values }, index) => (
          <g key={id} class={toneOf(index)}>
            <path class="graph-line" d={pathOf(scale, values)} />
            <path class="graph-end" d={endOf(scale, values)} />
          </g>
        ))}
      </svg>
      <Places places={places} middle={false} />
    </div>
  );
}

/** Parts of a sum in each turn, one on the other, on one scale with its marks. */
export function StackGraph({ scale, places, series }: Omit<GraphProps, 'struck'>) {
  const width = 100 / Math.max(1, places.length);
  const span = scale.high - scale.low;
  return (
    <div class="graph" aria-hidden="true">
      <Marks scale={scale} />
      <div class="graph-stacks">
        {scale.ticks.map((tick) => (
          <i key={tick} class="graph-rule" style={{ insetBlockStart: `${heightOf(scale, tick)}%` }} />
        ))}
        {places.map((place, at) => (
          <div key={place} class="graph-stack" style={{ inlineSize: `${(width * 0.72).toFixed(2)}%` }}>
            {series.map(({ id, values }, index) => (
              <i
                key={id}
                class={toneOf(index)}
                style={{ blockSize: `${((100 * (values[at] ?? 0)) / span).toFixed(2)}%` }}
              />
            ))}
          </div>
        ))}
      </div>
      <Places places={places} middle={true} />
    </div>
  );
}
