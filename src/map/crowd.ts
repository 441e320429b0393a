import type { Box, Point } from './viewport.ts';

/** What a text or badge on the page must keep clear of. Boxes and lines are in pixels of the screen. */
export interface Crowd {
  /** Boxes nothing may lie over. */
  readonly taken: Box[];
  /** Dots that are better left free; an owner's own dot does not count against its name. */
  readonly dots: readonly Dot[];
  readonly lines: readonly Segment[];
  readonly page: Box;
}

export interface Dot {
  readonly id: string;
  readonly box: Box;
}

export type Segment = readonly [number, number, number, number];

/** Area that two boxes share. */
export const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0])) *
  Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]));

/** A box about its middle. */
export const boxAt = (x: number, y: number, width: number, height: number): Box => [
  x - width / 2,
  y - height / 2,
  x + width / 2,
  y + height / 2,
];

/** Distance from a point to the nearest point of a box. */
export const distanceToBox = ([x, y]: Point, [left, top, right, bottom]: Box): number =>
  Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));

/** Whether a line passes through a box (Liang and Barsky's clipping). */
export function crosses([ax, ay, bx, by]: Segment, [left, top, right, bottom]: Box): boolean {
  let from = 0;
  let to = 1;
  const dx = bx - ax;
  const dy = by - ay;
  for (const [p, q] of [
    [-dx, ax - left],
    [dx, right - ax],
    [-dy, ay - top],
    [dy, bottom - ay],
  ] as const) {
    if (p === 0) {
      if (q < 0) return false;
      continue;
    }
    const t = q / p;
    if (p < 0) from = Math.max(from, t);
    else to = Math.min(to, t);
    if (from > to) return false;
  }
  return true;
}

const middle = ([left, top, right, bottom]: Box): Point => [(left + right) / 2, (top + bottom) / 2];

/** How badly a text would stand in a box; infinite where it would lie over another. `own` is the dot it names. */
export function badness(crowd: Crowd, box: Box, own: string | null): number {
  if (crowd.taken.some((other) => overlap(box, other) > 0)) return Number.POSITIVE_INFINITY;
  let sum = 0;
  const area = (box[2] - box[0]) * (box[3] - box[1]);
  const inside = overlap(box, crowd.page);
  if (inside > 0 && inside < area - 0.5) sum += 60;
  const mine = crowd.dots.find((dot) => dot.id === own);
  const reach = mine ? distanceToBox(middle(mine.box), box) : 0;
  for (const dot of crowd.dots) {
    if (dot.id === own) continue;
    if (overlap(box, dot.box) > 0) sum += 30;
    // A name that stands nearer to another dot would be read as that one's.
    else if (mine && distanceToBox(middle(dot.box), box) < reach) sum += 28;
  }
  for (const line of crowd.lines) if (crosses(line, box)) sum += 3;
  return sum;
}
