import { countries, inside, type Line } from './geo/world.ts';
import { crosses } from './lines.ts';
import type { Box, Point } from './viewport.ts';

const boxes = new WeakMap<Line, Box>();

/** The box about a ring, in world units; worked out once. */
function boxOf(ring: Line): Box {
  const known = boxes.get(ring);
  if (known) return known;
  const box: [number, number, number, number] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (let i = 0; i + 1 < ring.length; i += 2) {
    const x = ring[i] ?? 0;
    const y = ring[i + 1] ?? 0;
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  boxes.set(ring, box);
  return box;
}

/**
 * Borders and coasts about a name, in the frame of the name: pixels from its own place, along and across its writing.
 * It answers whether a box of the name's frame lies wholly on one side of them.
 */
export class Outline {
  private readonly edges: number[] = [];
  private readonly rings: readonly Line[];
  private readonly anchor: Point;
  private readonly scale: number;
  private readonly cos: number;
  private readonly sin: number;

  /** `reach` is how far from the anchor, in pixels, boxes will be asked about. */
  constructor(rings: readonly Line[], anchor: Point, scale: number, angle: number, reach: number) {
    const far = reach / scale;
    this.anchor = anchor;
    this.scale = scale;
    this.cos = Math.cos((angle * Math.PI) / 180);
    this.sin = Math.sin((angle * Math.PI) / 180);
    this.rings = rings.filter((ring) => {
      const [left, top, right, bottom] = boxOf(ring);
      return (
        left < anchor[0] + far && right > anchor[0] - far && top < anchor[1] + far && bottom > anchor[1] - far
      );
    });
    for (const ring of this.rings) this.collect(ring, reach);
  }

  /** Whether no border runs through a box. */
  clear(box: Box): boolean {
    const { edges } = this;
    for (let i = 0; i < edges.length; i += 4) {
      const ax = edges[i] ?? 0;
      const ay = edges[i + 1] ?? 0;
      const bx = edges[i + 2] ?? 0;
      const by = edges[i + 3] ?? 0;
      if (Math.max(ax, bx) < box[0] || Math.min(ax, bx) > box[2]) continue;
      if (Math.max(ay, by) < box[1] || Math.min(ay, by) > box[3]) continue;
      if (crosses(ax, ay, bx, by, box)) return false;
    }
    return true;
  }

  /** Whether a point of the name's frame lies within the rings. */
  holds(x: number, y: number): boolean {
    const wx = this.anchor[0] + (x * this.cos - y * this.sin) / this.scale;
    const wy = this.anchor[1] + (x * this.sin + y * this.cos) / this.scale;
    return this.rings.some((ring) => {
      const [left, top, right, bottom] = boxOf(ring);
      return wx >= left && wx <= right && wy >= top && wy <= bottom && inside(ring, wx, wy);
    });
  }

  private collect(ring: Line, reach: number): void {
    const { anchor, scale, cos, sin, edges } = this;
    const last = ring.length - 2;
    let px = 0;
    let py = 0;
    for (let i = -2; i <= last; i += 2) {
      const dx = ((ring[i < 0 ? last : i] ?? 0) - anchor[0]) * scale;
      const dy = ((ring[(i < 0 ? last : i) + 1] ?? 0) - anchor[1]) * scale;
      const x = dx * cos + dy * sin;
      const y = dy * cos - dx * sin;
      const near =
        Math.max(x, px) > -reach &&
        Math.min(x, px) < reach &&
        Math.max(y, py) > -reach &&
        Math.min(y, py) < reach;
      if (i >= 0 && near) edges.push(px, py, x, y);
      px = x;
      py = y;
    }
  }
}

let shores: readonly Line[] | null = null;

/** The rings of all countries: what a sea's name keeps off. */
export function allRings(): readonly Line[] {
  shores ??= countries().flatMap((country) => country.rings);
  return shores;
}
