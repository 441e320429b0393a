interface GaugeProps {
  /** 0 to 100. */
  readonly value: number;
  readonly colour?: string;
  /** A range instead of a value: where a hidden number may lie. */
  readonly range?: readonly [number, number];
}

const percent = (n: number): string => `${Math.max(0, Math.min(100, n))}%`;

/** A bar; the number it shows is always written beside it. */
export function Gauge({ value, colour = 'var(--tehran)', range }: GaugeProps) {
  return (
    <span class="gauge" aria-hidden="true" style={{ '--gauge': colour }}>
      {range ? (
        <span
          class="gauge-range"
          style={{
            insetInlineStart: percent(range[0]),
            inlineSize: percent(Math.max(2, range[1] - range[0])),
          }}
        />
      ) : (
        <span class="gauge-fill" style={{ inlineSize: percent(value) }} />
      )}
    </span>
  );
}
