import type { Mark as Shape } from '../../engine/index.ts';
import { rem } from '../style/follow.ts';

const SHAPES: Readonly<Record<Shape, string>> = {
  diamond: 'M6 0 12 6 6 12 0 6Z',
  square: 'M.8.8H11.2V11.2H.8Z',
  circle: 'M6 .3a5.7 5.7 0 1 1 0 11.4a5.7 5.7 0 1 1 0-11.4Z',
  triangle: 'M6 .6 12 11.4H0Z',
  hexagon: 'M6 0 11.4 3V9L6 12 .6 9V3Z',
  dot: 'M6 2.5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 1 1 0-7Z',
};

/** The mark of a government: a shape as well as a colour, beside its name. */
export function Mark({ mark, colour, size = 12 }: { mark: Shape; colour: string; size?: number }) {
  return (
    <svg class="mark" width={rem(size)} height={rem(size)} viewBox="0 0 12 12" aria-hidden="true">
      <path d={SHAPES[mark]} fill={colour} />
    </svg>
  );
}
