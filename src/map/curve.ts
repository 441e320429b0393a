import type { Point } from './viewport.ts';

/** A drawn line in world units. */
export type Curve = readonly Point[];

/** Lays a smooth curve through points (Catmull-Rom, centripetal, so that it never loops); two points stay straight. */
export function smooth(points: readonly Point[], step = 12): Curve {
  if (points.length < 3) return points;
  const out: Point[] = [];
  for (let i = 0; i + 1 < points.length; i++) {
    const b = points[i] as Point;
    const c = points[i + 1] as Point;
    const a = points[i - 1] ?? ([2 * b[0] - c[0], 2 * b[1] - c[1]] as const);
    const d = points[i + 2] ?? ([2 * c[0] - b[0], 2 * c[1] - b[1]] as const);
    const pieces = Math.max(2, Math.ceil(apart(b, c) / step));
    for (let n = 0; n < pieces; n++) out.push(between(a, b, c, d, n / pieces));
  }
  out.push(points.at(-1) as Point);
  return out;
}

/** A bow between two places, as flights are drawn. */
export function bow(from: Point, to: Point, lift = 0.14): Curve {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const up = dx < 0 ? 1 : -1;
  const out: Point[] = [];
  for (let n = 0; n <= 24; n++) {
    const t = n / 24;
    const rise = 4 * t * (1 - t) * lift * up;
    out.push([from[0] + dx * t - dy * rise, from[1] + dy * t + dx * rise]);
  }
  return out;
}

const apart = (a: Point, b: Point): number => Math.hypot(b[0] - a[0], b[1] - a[1]);

function between(a: Point, b: Point, c: Point, d: Point, t: number): Point {
  const ta = 0;
  const tb = ta + Math.sqrt(apart(a, b)) + 1e-6;
  const tc = tb + Math.sqrt(apart(b, c)) + 1e-6;
  const td = tc + Math.sqrt(apart(c, d)) + 1e-6;
  const at = tb + (tc - tb) * t;
  const mix = (p: Point, q: Point, s: number, e: number): Point => {
    const k = (at - s) / (e - s);
    return [p[0] + (q[0] - p[0]) * k, p[1] + (q[1] - p[1]) * k];
  };
  const ab = mix(a, b, ta, tb);
  const bc = mix(b, c, tb, tc);
  const cd = mix(c, d, tc, td);
  return mix(mix(ab, bc, ta, tc), mix(bc, cd, tb, td), tb, tc);
}

/** Length in world units. */
export function lengthOf(curve: Curve): number {
  let sum = 0;
  for (let i = 1; i < curve.length; i++) sum += apart(curve[i - 1] as Point, curve[i] as Point);
  return sum;
}

/** The point at a share (0 to 1) of a curve's length, with the direction it runs in there. */
export function pointAt(curve: Curve, share: number): { readonly at: Point; readonly angle: number } {
  const first = curve[0] ?? ([0, 0] as const);
  let left = lengthOf(curve) * Math.max(0, Math.min(1, share));
  for (let i = 1; i < curve.length; i++) {
    const a = curve[i - 1] as Point;
    const b = curve[i] as Point;
    const long = apart(a, b);
    if (left <= long && long > 0) {
      const t = left / long;
      return {
        at: [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t],
        angle: Math.atan2(b[1] - a[1], b[0] - a[0]),
      };
    }
    left -= long;
  }
  return { at: curve.at(-1) ?? first, angle: 0 };
}

/** How far a point lies from a curve. */
export function distanceTo(curve: Curve, [x, y]: Point): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 1; i < curve.length; i++) {
    const a = curve[i - 1] as Point;
    const b = curve[i] as Point;
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    const along = Math.max(0, Math.min(1, ((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy || 1)));
    best = Math.min(best, Math.hypot(a[0] + dx * along - x, a[1] + dy * along - y));
  }
  return best;
}
