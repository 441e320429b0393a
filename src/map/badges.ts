import { boxAt, type Crowd, overlap } from './crowd.ts';
import { lengthOf, pointAt } from './curve.ts';
import type { FlowMark } from './model.ts';
import { type Point, toScreen, type Viewport } from './viewport.ts';

/** Size of a badge of regular trade, pixels. */
export const BADGE = { width: 36, height: 20 } as const;

/** Where a badge stands, and the point of its route that it belongs to; world units. */
export interface Badge {
  readonly at: Point;
  readonly foot: Point;
}

const ASIDE = [0, 20, -20, 34, -34, 48, -48] as const;

/** Finds a badge's place along its route: in the view, off the dots and other badges, the nearer its middle the better. */
function place(crowd: Crowd, flow: FlowMark, view: Viewport): Badge {
  const { at: half } = pointAt(flow.curve, 0.5);
  let best: Badge = { at: half, foot: half };
  let least = Number.POSITIVE_INFINITY;
  const [width, height] = [BADGE.width + 8, BADGE.height + 8];
  for (let share = 0.04; share < 0.97; share += 0.04) {
    const { at: foot, angle } = pointAt(flow.curve, share);
    for (const aside of ASIDE) {
      const far = aside / view.scale;
      const at: Point = [foot[0] - Math.sin(angle) * far, foot[1] + Math.cos(angle) * far];
      const [x, y] = toScreen(view, at);
      const box = boxAt(x, y, width, height);
      const beyond = overlap(box, crowd.page) < width * height - 1 ? 300 : 0;
      const crowded = crowd.taken.filter((other) => overlap(box, other) > 0).length * 200;
      const dots = crowd.dots.filter((dot) => overlap(box, dot.box) > 0).length * 70;
      const off = Math.hypot(x - view.width / 2, y - view.height / 2) / Math.hypot(view.width, view.height);
      const bad = beyond + crowded + dots + Math.abs(aside) * 1.6 + off * 60;
      if (bad < least) {
        least = bad;
        best = { at, foot };
      }
    }
  }
  crowd.taken.push(boxAt(...toScreen(view, best.at), BADGE.width, BADGE.height));
  return best;
}

/** Places for all badges, by channel. The shortest ways choose first: a long one finds room elsewhere. */
export function placeBadges(crowd: Crowd, flows: readonly FlowMark[], view: Viewport): Map<string, Badge> {
  return new Map(
    [...flows]
      .sort((a, b) => lengthOf(a.curve) - lengthOf(b.curve))
      .map((flow) => [flow.id, place(crowd, flow, view)] as const),
  );
}
