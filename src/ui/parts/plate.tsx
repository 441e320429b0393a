import picture from '../../../assets/pictures/title.svg';

/** The same window of the map as the picture has; names stand at places of the map's own units. */
const WINDOW = '560 100 2860 2420';

interface Name {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** A dot marks the place. */
  readonly dot?: readonly [number, number];
  readonly kind: 'town' | 'home' | 'water' | 'land';
}

interface PlateProps {
  readonly names: readonly Name[];
}

/** An engraved map behind glass: a picture, with names in the page's own type. It says nothing that is not also written. */
export function Plate({ names }: PlateProps) {
  return (
    <div class="plate" aria-hidden="true">
      <img src={picture} alt="" decoding="async" />
      <svg aria-hidden="true" viewBox={WINDOW} preserveAspectRatio="xMidYMid slice">
        {names.map(({ text, x, y, dot, kind }) => (
          <g key={text} class={`plate-${kind}`}>
            {dot ? <circle cx={dot[0]} cy={dot[1]} r={kind === 'home' ? 19 : 13} /> : null}
            <text x={x} y={y}>
              {text}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}
