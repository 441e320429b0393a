import { badness, boxAt, type Crowd } from './crowd.ts';
import { type Country, countries, type Line, type MapLabel, seas } from './geo/world.ts';
import { type Label, type LabelStyle, type Measure, STYLES } from './labels.ts';
import type { Picture } from './model.ts';
import { allRings, Outline } from './outline.ts';
import { type Box, toScreen, type Viewport } from './viewport.ts';

/** Scale (pixels a world unit) from which a name of this rank is written. */
const SHOWN_FROM = [0, 0, 0.12, 0.2, 0.36] as const;

type GroundStyle = Exclude<LabelStyle, 'node' | 'minor'>;

/** How a name is written where the land is too small for its own style: size and spacing in pixels, down to the floor. */
const SMALLER: Readonly<Record<GroundStyle, readonly (readonly [number, number])[]>> = {
  home: [
    [13, 3],
    [11.5, 1.8],
    [10, 0.8],
  ],
  country: [
    [9.5, 1],
    [9, 0.4],
  ],
  small: [[9, 0.3]],
  sea: [[11, 0]],
};

/** What one step to smaller writing costs; a place nearer by the same would be as dear. */
const STEP_DOWN = 5;
/** Distances from a name's own place at which it is tried, along and across its writing, pixels. */
const ALONG = [0, 9, 18, 27, 39, 52] as const;
const ACROSS = [0, 7, 14, 22, 32, 44] as const;
/** The farthest that a name's box can reach from its own place. */
const REACH = 190;

/** A name of a land or a water, and the lines it must not cross. */
export interface Written {
  readonly id: string;
  readonly label: MapLabel;
  readonly style: GroundStyle;
  readonly rings: readonly Line[];
}

/** A place and a size to try a name at; the place is relative to the name's own, along and across its writing. */
interface Try {
  readonly along: number;
  readonly across: number;
  readonly dear: number;
  readonly size: number;
  readonly spacing: number;
}

const triesOf = (style: GroundStyle): Try[] =>
  [[STYLES[style].size, STYLES[style].spacing] as const, ...SMALLER[style]]
    .flatMap(([size, spacing], step) =>
      bothWays(ALONG).flatMap((along) =>
        bothWays(ACROSS).map((across) => {
          const dear = Math.abs(along) / 6.5 + Math.abs(across) / 5 + step * STEP_DOWN;
          return { along, across, dear, size, spacing };
        }),
      ),
    )
    .sort((a, b) => a.dear - b.dear);

const bothWays = (steps: readonly number[]): number[] => steps.flatMap((at) => (at === 0 ? [0] : [at, -at]));

const known = new Map<GroundStyle, readonly Try[]>();

/** All there is to try for a style, the best first; the same for every map. */
function tries(style: GroundStyle): readonly Try[] {
  const list = known.get(style) ?? triesOf(style);
  known.set(style, list);
  return list;
}

const styleOf = (rank: number): GroundStyle => (rank <= 1 ? 'home' : rank === 2 ? 'country' : 'small');

/** Names of countries from one rank to another, as far as this scale has room for them. */
export function countriesOf(picture: Picture, scale: number, low: number, high: number): Written[] {
  const rankOf = ({ id, label }: Country): number =>
    picture.home.includes(id) ? 1 : Math.max(2, label?.rank ?? 4);
  return countries().flatMap((country) => {
    const { id, label, rings } = country;
    const rank = rankOf(country);
    if (!label || rank < low || rank > high || scale < (SHOWN_FROM[rank] ?? 1)) return [];
    return [{ id, label, style: styleOf(rank), rings }];
  });
}

/** Names of seas, as far as this scale has room for them. */
export const seasOf = (scale: number): Written[] =>
  seas().flatMap(({ id, label }) =>
    scale < (SHOWN_FROM[label.rank] ?? 1) ? [] : [{ id, label, style: 'sea', rings: allRings() }],
  );

/** Where a name fits at one scale. A country's name lies wholly on its own land; what was found out is kept. */
class Room {
  private readonly written: Written;
  private readonly outline: Outline;
  private readonly plain: number;
  private readonly found: (boolean | undefined)[] = [];

  constructor(written: Written, scale: number, measure: Measure) {
    const { label, style, rings } = written;
    this.written = written;
    this.plain = measure(label.text, style) / STYLES[style].size;
    this.outline = new Outline(rings, [label.x, label.y], scale, label.angle, REACH);
  }

  /** Width of the writing, pixels. */
  width({ size, spacing }: Try): number {
    return this.plain * size + spacing * ([...this.written.label.text].length - 1);
  }

  fits(index: number, one: Try): boolean {
    this.found[index] ??= this.test(one);
    return this.found[index];
  }

  private test(one: Try): boolean {
    const { along, across, size } = one;
    const water = this.written.style === 'sea';
    const width = this.width(one);
    // Capitals have no descenders; a sea's name may touch a coast with its ends, but not lie on it.
    const box = water
      ? boxAt(along, across, width * 0.8, size * 0.4)
      : boxAt(along, across, width + 2, size * 0.8);
    return this.outline.clear(box) && this.outline.holds(along, across) !== water;
  }
}

/** Places the names of lands and waters. What fits where depends on the scale alone and is kept until it changes. */
export class GroundNames {
  private readonly measure: Measure;
  private readonly rooms = new Map<string, Room>();
  private scale = 0;

  constructor(measure: Measure) {
    this.measure = measure;
  }

  /** Finds a place for a name and takes it from the crowd; null where it fits nowhere. */
  place(crowd: Crowd, written: Written, view: Viewport): Label | null {
    const { id, label, style } = written;
    const [x, y] = toScreen(view, [label.x, label.y]);
    if (x < -REACH || y < -REACH || x > view.width + REACH || y > view.height + REACH) return null;
    const turn = (label.angle * Math.PI) / 180;
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
    const room = this.roomFor(written, view.scale);
    let limit = style === 'home' ? 120 : 45;
    let best: Omit<Label, 'id' | 'text' | 'style' | 'angle' | 'warns'> | null = null;
    let taken: Box | null = null;
    for (const [index, one] of tries(style).entries()) {
      const { along, across, dear, size, spacing } = one;
      if (dear >= limit) break;
      if (!room.fits(index, one)) continue;
      const [width, height] = [room.width(one) + 4, size + 3];
      const middle = { x: x + along * cos - across * sin, y: y + along * sin + across * cos };
      const wide = width * Math.abs(cos) + height * Math.abs(sin);
      const high = width * Math.abs(sin) + height * Math.abs(cos);
      const box = boxAt(middle.x, middle.y, wide, high);
      const bad = badness(crowd, box, { own: null, line: 3, limit: limit - dear }) + dear;
      if (bad >= limit) continue;
      best = { ...middle, size, spacing, width, height };
      taken = box;
      limit = bad;
    }
    if (!best || !taken) return null;
    crowd.taken.push(taken);
    return { id, text: label.text, style, angle: label.angle, warns: false, ...best };
  }

  private roomFor(written: Written, scale: number): Room {
    if (scale !== this.scale) this.rooms.clear();
    this.scale = scale;
    const key = `${written.style} ${written.id}`;
    const room = this.rooms.get(key) ?? new Room(written, scale, this.measure);
    this.rooms.set(key, room);
    return room;
  }
}
