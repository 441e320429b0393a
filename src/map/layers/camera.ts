import { pointsAt } from '../places.ts';
import { between, type Viewport } from '../viewport.ts';
import type { Director } from './direct.ts';

const easeInOut = (t: number): number => (t < 0.5 ? 4 * t * t * t : 1 - (2 - 2 * t) ** 3 / 2);

/** Views that differ by less than this, in pixels and in shares of their scale, look the same. */
const SAME = { pixels: 2, scale: 0.01 } as const;

const same = (a: Viewport, b: Viewport): boolean =>
  Math.abs(a.x - b.x) < SAME.pixels &&
  Math.abs(a.y - b.y) < SAME.pixels &&
  Math.abs(a.scale / b.scale - 1) < SAME.scale;

/** The view goes to what is about to be shown; where that is in sight already it stays. */
export const camera: Director<'camera'> = (stage, show) => {
  const from = stage.view();
  const to = stage.facing(show.to ? pointsAt(stage.ground, show.to) : [], show.near);
  if (same(from, to)) return { step: () => {}, end: () => {} };
  return {
    step: (share) => stage.look(between(from, to, easeInOut(share))),
    end: () => stage.look(to),
  };
};
