import type { Lines } from './lines.ts';
import type { Box, Point } from './viewport.ts';

/** What a text or badge on the page must keep clear of. Boxes and lines are in pixels of the screen. */
export interface Crowd {
  /** Boxes nothing may lie over. */
  readonly taken: Box[];
  /** Those of them that belong to the page, which would hide what lies under them. */
  readonly corners: readonly Box[];
  /** Dots that are better left free; an owner's own dot does not count against its name. */
  readonly dots: readonly Dot[];
  readonly lines: Lines;
  readonly page: Box;
}

/** A place or a lot on the screen. */
export interface Dot {
  readonly id: string;
  readonly at: Point;
  readonly box: Box;
}

/** Area that two boxes share. */
export const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0])) *
  Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]));

/** Whether two boxes share more than an edge. */
export const touching = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** A box about its middle. */
export const boxAt = (x: number, y: number, width: number, height: number): Box => [
  x - width / 2,
  y - height / 2,
  x + width / 2,
  y + height / 2,
];

/** A box with so many pixels more on every side. */
export const grown = ([left, top, right, bottom]: Box, by: number): Box => [
  left - by,
  top - by,
  right + by,
  bottom + by,
];

/** Distance from a point to the nearest point of a box. */
export const distanceToBox = ([x, y]: Point, [left, top, right, bottom]: Box): number =>
  Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));

/** Half the width of a stout line, which is clipped as if it had none; pixels. */
const LINE_HALF = 1.5;

/** What a text asks of its place: the dot it names, how much a line through it costs, and what is too bad to matter. */
export interface Wish {
  readonly own: Dot | null;
  readonly line: number;
  readonly limit: number;
}

/** How badly a text would stand in a box; infinite where it would lie over another, or from the wish's limit on. */
export function badness(crowd: Crowd, box: Box, { own, line, limit }: Wish): number {
  for (const other of crowd.taken) if (touching(box, other)) return Number.POSITIVE_INFINITY;
  let sum = 0;
  const area = (box[2] - box[0]) * (box[3] - box[1]);
  const inside = overlap(box, crowd.page);
  if (inside > 0 && inside < area - 0.5) sum += 60;
  const reach = own ? distanceToBox(own.at, box) : 0;
  for (const dot of crowd.dots) {
    if (sum >= limit) return Number.POSITIVE_INFINITY;
    if (dot === own) continue;
    if (touching(box, dot.box)) sum += 30;
    // A name that stands nearer to another dot would be read as that one's.
    else if (own && distanceToBox(dot.at, box) < reach) sum += 28;
  }
  if (sum < limit) sum += line * crowd.lines.through(grown(box, LINE_HALF), (limit - sum) / line);
  return sum < limit ? sum : Number.POSITIVE_INFINITY;
}
