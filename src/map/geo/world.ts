// The base map's outlines, names and relief, decoded from assets/map/world.json when first asked for.
// All coordinates are whole world units (see projection.ts), x rightwards, y downwards.

import file from '../../../assets/map/world.json';
import { world as box } from './projection.ts';

/** A name on the map: 1 is the largest rank, 4 shows only when zoomed in; the angle is in degrees, clockwise. */
export interface MapLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  readonly rank: number;
}

/** A line or closed ring as x0, y0, x1, y1, … */
export type Line = readonly number[];

/** One country; `rings` are closed without repeating the first point and have no holes (paint in the given order). */
export interface Country {
  readonly id: string;
  /** ISO 3166 numeric code, empty where Natural Earth has none. */
  readonly iso: string;
  readonly name: string;
  readonly label: MapLabel | undefined;
  /** The same rings as an SVG path's `d`. */
  readonly path: string;
  readonly rings: readonly Line[];
}

/** A named piece of water; only its label is drawn. */
export interface Sea {
  readonly id: string;
  readonly name: string;
  readonly label: MapLabel;
}

/** The lines between and around countries, joined to long runs so that they can be dashed. */
export interface Borders {
  readonly land: readonly Line[];
  readonly coast: readonly Line[];
}

interface WorldFile {
  readonly countries: readonly {
    readonly id: string;
    readonly iso: string;
    readonly name: string;
    readonly label?: readonly [number, number];
    readonly rank?: number;
    readonly text?: string;
    readonly rings: readonly (readonly number[])[];
  }[];
  readonly seas: readonly {
    readonly id: string;
    readonly name: string;
    readonly label: readonly [number, number];
    readonly angle: number;
    readonly rank: number;
  }[];
  readonly ranges: readonly {
    readonly id: string;
    readonly name: string;
    readonly width: number;
    readonly line: readonly number[];
  }[];
}

const world = file as unknown as WorldFile;

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function decode(steps: readonly number[]): number[] {
  const out: number[] = [];
  let x = 0;
  let y = 0;
  for (let i = 0; i + 1 < steps.length; i += 2) {
    x += steps[i] ?? 0;
    y += steps[i + 1] ?? 0;
    out.push(x, y);
  }
  return out;
}

/** An SVG path's `d` for lines, or for rings when `closed`. */
export function svgPath(lines: readonly Line[], closed = false): string {
  let d = '';
  for (const line of lines)
    d += `M${line.slice(0, 2).join(' ')}L${line.slice(2).join(' ')}${closed ? 'Z' : ''}`;
  return d;
}

/** All countries, from the largest to the smallest: painted in this order, enclaves come out on top. */
export const countries: () => readonly Country[] = once(() =>
  world.countries.map(({ id, iso, name, label, rank, text, rings: encoded }): Country => {
    const rings = once(() => encoded.map(decode));
    const path = once(() => svgPath(rings(), true));
    return {
      id,
      iso,
      name,
      label: label && {
        text: text ?? name.toUpperCase(),
        x: label[0],
        y: label[1],
        angle: 0,
        rank: rank ?? 4,
      },
      get rings() {
        return rings();
      },
      get path() {
        return path();
      },
    };
  }),
);

/** The named seas, gulfs and straits. */
export const seas: () => readonly Sea[] = once(() =>
  world.seas.map(({ id, name, label, angle, rank }) => ({
    id,
    name,
    label: { text: name, x: label[0], y: label[1], angle, rank },
  })),
);

/** The country drawn at a place in world coordinates, undefined for water. */
export function countryAt(x: number, y: number): Country | undefined {
  return countries().findLast((country) => country.rings.some((ring) => inside(ring, x, y)));
}

/** Whether a place lies in a ring, by counting the edges to its right. */
export function inside(ring: Line, x: number, y: number): boolean {
  let odd = false;
  let px = ring.at(-2) ?? 0;
  let py = ring.at(-1) ?? 0;
  for (let i = 0; i + 1 < ring.length; i += 2) {
    const qx = ring[i] ?? 0;
    const qy = ring[i + 1] ?? 0;
    if (qy > y !== py > y && x < ((px - qx) * (y - qy)) / (py - qy) + qx) odd = !odd;
    px = qx;
    py = qy;
  }
  return odd;
}

/** Borders between countries (two rings share the segment) and coasts (one has it); the map's own edge is neither. */
export const borders: () => Borders = once(() => {
  const [left, top, right, bottom] = box;
  const all = countries().flatMap((country) => country.rings);
  const key = (ax: number, ay: number, bx: number, by: number) => {
    const a = ax * 8192 + ay;
    const b = bx * 8192 + by;
    return a < b ? `${a} ${b}` : `${b} ${a}`;
  };
  const segments = function* (ring: Line) {
    for (let i = 0; i + 1 < ring.length; i += 2) {
      const j = (i + 2) % ring.length;
      yield [ring[i] ?? 0, ring[i + 1] ?? 0, ring[j] ?? 0, ring[j + 1] ?? 0] as const;
    }
  };
  const uses = new Map<string, number>();
  for (const ring of all) for (const s of segments(ring)) uses.set(key(...s), (uses.get(key(...s)) ?? 0) + 1);
  const land: number[][] = [];
  const coast: number[][] = [];
  for (const ring of all) {
    let open: number[][] | undefined;
    for (const s of segments(ring)) {
      const [ax, ay, bx, by] = s;
      const count = uses.get(key(...s)) ?? 0;
      const edge = (ax === bx && (ax <= left || ax >= right)) || (ay === by && (ay <= top || ay >= bottom));
      const into = edge || count === 0 ? undefined : count > 1 ? land : coast;
      uses.set(key(...s), 0);
      if (into && into === open) into.at(-1)?.push(bx, by);
      else if (into) into.push([ax, ay, bx, by]);
      open = into;
    }
  }
  return { land, coast };
});

/** Hatching for the mountains, as engravers do it: strokes fall the same way, ragged along each range. */
export const relief: () => readonly Line[] = once(() => {
  const strokes: number[][] = [];
  const spacing = 6;
  for (const range of world.ranges) {
    const crest = smooth(decode(range.line));
    const total = lengthOf(crest);
    const runX = (crest.at(-2) ?? 0) - (crest[0] ?? 0);
    const runY = (crest.at(-1) ?? 0) - (crest[1] ?? 0);
    // Down to the left, except on ranges that themselves run that way.
    const fall =
      Math.abs(runX * 0.866 + runY * 0.5) > Math.abs(runX * 0.4 - runY * 0.917)
        ? ([-0.5, 0.866] as const)
        : ([0.917, 0.4] as const);
    let walked = 0;
    let due = 0;
    for (let i = 0; i + 3 < crest.length; i += 2) {
      const x = crest[i] ?? 0;
      const y = crest[i + 1] ?? 0;
      const dx = (crest[i + 2] ?? 0) - x;
      const dy = (crest[i + 3] ?? 0) - y;
      const length = Math.sqrt(dx * dx + dy * dy);
      // Strokes stay equally far apart whichever way the crest runs.
      const across = Math.max(0.5, Math.abs(dx * fall[1] - dy * fall[0]) / length);
      for (; due < walked + length; due += spacing / across) {
        const t = (due - walked) / length;
        const n = strokes.length;
        const swell = 0.65 + 0.35 * Math.abs(((due / 46 + noise(range.width, i)) % 2) - 1);
        const taper = Math.min(1, 0.3 + (Math.min(due, total - due) / total) * 4) * swell;
        const above = range.width * taper * (0.15 + 0.35 * noise(n, 1));
        const below = range.width * taper * (0.55 + 0.45 * noise(n, 2));
        const cx = x + dx * t;
        const cy = y + dy * t;
        strokes.push(
          [cx - fall[0] * above, cy - fall[1] * above, cx + fall[0] * below, cy + fall[1] * below].map(
            Math.round,
          ),
        );
      }
      walked += length;
    }
  }
  return strokes;
});

function lengthOf(line: Line): number {
  let sum = 0;
  for (let i = 0; i + 3 < line.length; i += 2) {
    const dx = (line[i + 2] ?? 0) - (line[i] ?? 0);
    const dy = (line[i + 3] ?? 0) - (line[i + 1] ?? 0);
    sum += Math.sqrt(dx * dx + dy * dy);
  }
  return sum;
}

/** A number from 0 to 1 that looks random and is always the same for the same pair. */
function noise(a: number, b: number): number {
  let h = Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 7, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35);
  return ((h ^ (h >>> 13)) >>> 0) / 0xffffffff;
}

/** Rounds a line's corners by cutting them twice. */
function smooth(line: Line): number[] {
  let from = [...line];
  for (let pass = 0; pass < 2; pass++) {
    const to = from.slice(0, 2);
    for (let i = 0; i + 3 < from.length; i += 2) {
      const x = from[i] ?? 0;
      const y = from[i + 1] ?? 0;
      const dx = (from[i + 2] ?? 0) - x;
      const dy = (from[i + 3] ?? 0) - y;
      to.push(x + dx / 4, y + dy / 4, x + (dx * 3) / 4, y + (dy * 3) / 4);
    }
    to.push(...from.slice(-2));
    from = to;
  }
  return from;
}
