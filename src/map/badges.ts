import { boxAt, type Crowd, overlap, touching } from './crowd.ts';
import { lengthOf, pointAt } from './curve.ts';
import { crosses } from './lines.ts';
import type { FlowMark } from './model.ts';
import { type Point, toScreen, type Viewport } from './viewport.ts';

/** Size of a badge of regular trade, pixels. */
export const BADGE = { width: 36, height: 20 } as const;

/** Where a badge stands, and the point of its route that it belongs to; world units. */
export interface Badge {
  readonly at: Point;
  readonly foot: Point;
}

/** Pixels that a badge may stand aside of its route, and the turns off the square way to there, radians. */
const ASIDE = [0, 20, -20, 34, -34, 48, -48, 66, -66, 86, -86] as const;
const TURNS = [0, 0.8, -0.8] as const;

const ways: readonly { readonly aside: number; readonly turn: number }[] = ASIDE.flatMap((aside) =>
  (Math.abs(aside) < 30 ? [0] : TURNS).map((turn) => ({ aside, turn })),
);

/** Finds a badge's place along its route: in the view, off the dots and other badges, the nearer its middle the better. */
function place(crowd: Crowd, flow: FlowMark, view: Viewport): Badge {
  const { at: half } = pointAt(flow.curve, 0.5);
  let best: Badge = { at: half, foot: half };
  let least = Number.POSITIVE_INFINITY;
  const [width, height] = [BADGE.width + 8, BADGE.height + 8];
  for (let share = 0.04; share < 0.97; share += 0.04) {
    const { at: foot, angle } = pointAt(flow.curve, share);
    for (const { aside, turn } of ways) {
      const far = aside / view.scale;
      const at: Point = [foot[0] - Math.sin(angle + turn) * far, foot[1] + Math.cos(angle + turn) * far];
      const [x, y] = toScreen(view, at);
      const box = boxAt(x, y, width, height);
      const off = Math.hypot(x - view.width / 2, y - view.height / 2) / Math.hypot(view.width, view.height);
      const dear = Math.abs(aside) * 1.6 + off * 60 + Math.abs(turn) * 8;
      if (dear >= least) continue;
      const beyond = overlap(box, crowd.page) < width * height - 1 ? 300 : 0;
      const hidden = crowd.corners.some((corner) => touching(box, corner)) ? 400 : 0;
      const crowded = crowd.taken.filter((other) => touching(box, other)).length * 200;
      const dots = crowd.dots.filter((dot) => touching(box, dot.box)).length * 70;
      // The thread to its route must not strike a name out.
      const [fx, fy] = toScreen(view, foot);
      const struck = crowd.taken.filter((other) => crosses(x, y, fx, fy, other)).length * 80;
      const bad = struck + beyond + hidden + crowded + dots + dear;
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
