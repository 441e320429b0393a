import { type Badge, placeBadges } from './badges.ts';
import { badness, boxAt, type Crowd, overlap, type Segment } from './crowd.ts';
import { countries, type Line, type MapLabel, seas } from './geo/world.ts';
import { screenCurve } from './ink.ts';
import type { NodeMark, Picture } from './model.ts';
import { ringRadius } from './ring.ts';
import { type Box, type Point, toScreen, toWorld, type Viewport } from './viewport.ts';

/** Width in pixels of a text in a style; the browser's own measure, or a guess in tests. */
export type Measure = (text: string, style: LabelStyle) => number;

export type LabelStyle = 'node' | 'minor' | 'home' | 'country' | 'small' | 'sea';

/** Size and spacing of each style, pixels; `spacing` is added after every letter. */
export const STYLES: Readonly<Record<LabelStyle, { size: number; weight: number; spacing: number }>> = {
  node: { size: 11.5, weight: 600, spacing: 0 },
  minor: { size: 11, weight: 500, spacing: 0 },
  home: { size: 15, weight: 600, spacing: 4.5 },
  country: { size: 10.5, weight: 600, spacing: 1.5 },
  small: { size: 9, weight: 600, spacing: 1.2 },
  sea: { size: 12.5, weight: 400, spacing: 0 },
};

/** A text that found its place; `x`, `y` is its middle on the screen. */
export interface Label {
  readonly id: string;
  readonly text: string;
  readonly style: LabelStyle;
  readonly x: number;
  readonly y: number;
  /** Degrees, clockwise. */
  readonly angle: number;
  readonly width: number;
  readonly height: number;
  /** Names a danger: a chokepoint with its risk. */
  readonly warns: boolean;
}

export interface Lettering {
  readonly nodes: readonly Label[];
  readonly ground: readonly Label[];
  /** Channel -> where its badge stands. */
  readonly badges: ReadonlyMap<string, Badge>;
}

/** Scale (pixels a world unit) from which a name of this rank is written. */
const SHOWN_FROM = [0, 0, 0.12, 0.2, 0.36] as const;
/** Where the page puts its own things at the map's end: the zoom above, the deck below with its words over it; pixels. */
const CORNERS = { zoom: [44, 112], deck: [54, 66], words: [150, 102] } as const;
/** Dots nearer than this are one place with one name. */
const ONE_PLACE = 9.5;

/** How much a node's name matters: straits and capitals first, then what is in use, then what is linked at all. */
export function weightOf(node: NodeMark): number {
  if (node.chosen || node.scorched) return 6;
  if (node.choke !== null || node.mark !== null) return 5;
  if (node.busy) return node.kind === 'depot' || node.kind === 'port' ? 4 : 3;
  return node.linked ? 1 : 0;
}

/** A name to be placed, and the dot it stands by. */
interface Named {
  readonly node: NodeMark;
  readonly text: string;
  readonly weight: number;
}

/** Gathers dots that lie on one another under the name of the weightiest; two busy places share the label. */
function gather(nodes: readonly NodeMark[], view: Viewport): Named[] {
  const found: { node: NodeMark; names: string[]; weight: number }[] = [];
  for (const node of [...nodes].sort((a, b) => weightOf(b) - weightOf(a))) {
    const at = toScreen(view, node.at);
    const host = found.find(({ node: other }) => {
      const to = toScreen(view, other.at);
      return other.choke === null && Math.hypot(at[0] - to[0], at[1] - to[1]) < ONE_PLACE;
    });
    const name = node.choke === null ? node.name : `${node.name} · ${node.choke} %`;
    if (!host) found.push({ node, names: [name], weight: weightOf(node) });
    else if (host.names.length < 2 && weightOf(node) >= 3) host.names.push(name);
  }
  return found.map(({ node, names, weight }) => ({ node, text: names.join(' · '), weight }));
}

/** Where a node's name may stand, in the order in which it would like to: its own side first. */
function places(
  node: NodeMark,
  at: Point,
  width: number,
  height: number,
): { x: number; y: number; dear: number }[] {
  const gap = node.choke === null ? 7 : ringRadius(node.choke) + 4;
  const dx = width / 2 + gap;
  const dy = height / 2 + gap - 1;
  const [x, y] = at;
  const sides = {
    right: [x + dx, y],
    left: [x - dx, y],
    above: [x, y - dy],
    below: [x, y + dy],
  } as const;
  const own = sides[node.side];
  const all = Object.values(sides);
  const corners = [1, -1].flatMap((h) => [1, -1].map((v) => [x + h * (dx - 3), y + v * (dy - 4)] as const));
  return [
    { x: own[0] + node.offset[0], y: own[1] + node.offset[1], dear: 0 },
    { x: own[0], y: own[1], dear: 2 },
    ...all.map((side) => ({ x: side[0], y: side[1], dear: 7 })),
    ...corners.map((corner) => ({ x: corner[0], y: corner[1], dear: 9 })),
    ...all.map((side) => ({ x: x + (side[0] - x) * 1.3, y: y + (side[1] - y) * 1.9, dear: 16 })),
  ];
}

function placeNode(
  crowd: Crowd,
  { node, text, weight }: Named,
  view: Viewport,
  measure: Measure,
): Label | null {
  const style: LabelStyle = weight >= 3 ? 'node' : 'minor';
  const width = measure(text, style) + 4;
  const height = STYLES[style].size + 4;
  let best: { x: number; y: number; bad: number } | null = null;
  for (const { x, y, dear } of places(node, toScreen(view, node.at), width, height)) {
    const bad = badness(crowd, boxAt(x, y, width, height), node.id) + dear;
    if (bad < (best?.bad ?? Number.POSITIVE_INFINITY)) best = { x, y, bad };
  }
  const limit = weight >= 5 ? 500 : weight >= 3 ? 60 : 30;
  if (!best || best.bad > limit) return null;
  crowd.taken.push(boxAt(best.x, best.y, width, height));
  const warns = node.choke !== null;
  return { id: node.id, text, style, x: best.x, y: best.y, angle: 0, width, height, warns };
}

/** A name on land or water, with the outline it should not leave. */
interface Written {
  readonly id: string;
  readonly label: MapLabel;
  readonly style: LabelStyle;
  readonly rings: readonly Line[];
}

function placeGround(crowd: Crowd, written: Written, view: Viewport, measure: Measure): Label | null {
  const { id, label, style, rings } = written;
  const [x, y] = toScreen(view, [label.x, label.y]);
  const width = measure(label.text, style) + STYLES[style].spacing * label.text.length + 4;
  const height = STYLES[style].size + 3;
  const turn = (label.angle * Math.PI) / 180;
  const wide = Math.abs(width * Math.cos(turn)) + Math.abs(height * Math.sin(turn));
  const high = Math.abs(width * Math.sin(turn)) + Math.abs(height * Math.cos(turn));
  const step = style === 'home' ? 22 : 15;
  let best: { x: number; y: number; bad: number } | null = null;
  for (let row = -3; row <= 3; row++) {
    for (let column = -2; column <= 2; column++) {
      const at = { x: x + column * step * 1.3, y: y + row * step };
      const dear = 3 * (Math.abs(row) + Math.abs(column));
      const limit = best?.bad ?? (style === 'home' ? 120 : 45);
      if (dear >= limit) continue;
      let bad = badness(crowd, boxAt(at.x, at.y, wide, high), null) + dear;
      // Better a little nearer a line than over the border.
      if (bad < limit && dear > 0 && rings.length > 0)
        for (const end of [-0.45, 0, 0.45])
          if (!holds(rings, toWorld(view, [at.x + wide * end, at.y]))) bad += end === 0 ? 30 : 12;
      if (bad < limit) best = { ...at, bad };
    }
  }
  if (!best) return null;
  crowd.taken.push(boxAt(best.x, best.y, wide, high));
  return {
    id,
    text: label.text,
    style,
    x: best.x,
    y: best.y,
    angle: label.angle,
    width,
    height,
    warns: false,
  };
}

function holds(rings: readonly Line[], [x, y]: Point): boolean {
  let odd = false;
  for (const ring of rings) {
    let px = ring.at(-2) ?? 0;
    let py = ring.at(-1) ?? 0;
    for (let i = 0; i + 1 < ring.length; i += 2) {
      const qx = ring[i] ?? 0;
      const qy = ring[i + 1] ?? 0;
      if (qy > y !== py > y && x < ((px - qx) * (y - qy)) / (py - qy) + qx) odd = !odd;
      px = qx;
      py = qy;
    }
  }
  return odd;
}

const countryStyle = (rank: number): LabelStyle => (rank <= 1 ? 'home' : rank === 2 ? 'country' : 'small');

/** Names of countries from one rank to another, as far as this scale has room for them. */
function countriesOf(picture: Picture, view: Viewport, low: number, high: number): Written[] {
  return countries().flatMap(({ id, label, rings }) => {
    if (!label) return [];
    const rank = picture.home.includes(id) ? 1 : Math.max(2, label.rank);
    if (rank < low || rank > high || view.scale < (SHOWN_FROM[rank] ?? 1)) return [];
    return [{ id, label, style: countryStyle(rank), rings }];
  });
}

function crowdOf(picture: Picture, view: Viewport): Crowd {
  const { width, height } = view;
  const about = (at: Point, size: number): Box => boxAt(...toScreen(view, at), size, size);
  const size = (node: NodeMark): number => (node.choke === null ? 11 : 2 * ringRadius(node.choke));
  return {
    taken: [
      [width - CORNERS.zoom[0], 0, width, CORNERS.zoom[1]],
      [width - CORNERS.deck[0], height - CORNERS.deck[1], width, height],
      [width - CORNERS.words[0], height - CORNERS.words[1], width, height - CORNERS.deck[1]],
    ],
    dots: [
      ...picture.nodes.map((node) => ({ id: node.id, box: about(node.at, size(node)) })),
      ...picture.tokens.map((token) => ({ id: `token ${token.id}`, box: about(token.at, 26) })),
    ],
    lines: picture.legs
      .filter((leg) => leg.mode !== 'air')
      .flatMap((leg) => {
        const points = screenCurve(leg.curve, view);
        return points.slice(1).flatMap((b, i): Segment[] => {
          const a = points[i];
          return a ? [[a[0], a[1], b[0], b[1]]] : [];
        });
      }),
    page: [0, 0, width, height],
  };
}

/**
 * Finds a place for every name that fits at the present scale: each stands as near its own place as it can without
 * lying over another, off the dots and the lines where possible; what finds none waits until the map is magnified.
 */
export function letter(picture: Picture, view: Viewport, measure: Measure): Lettering {
  const crowd = crowdOf(picture, view);
  const near = picture.nodes.filter((node) => {
    const [x, y] = toScreen(view, node.at);
    return overlap(boxAt(x, y, 120, 120), crowd.page) > 0;
  });
  const named = gather(near, view);
  const nodes = (low: number, high: number): Label[] =>
    named
      .filter(({ weight }) => weight >= low && weight <= high)
      .flatMap((one) => placeNode(crowd, one, view, measure) ?? []);
  const lands = (low: number, high: number): Label[] =>
    countriesOf(picture, view, low, high).flatMap((one) => placeGround(crowd, one, view, measure) ?? []);
  const straits = nodes(4, 6);
  const badges = placeBadges(crowd, picture.flows, view);
  const home = lands(1, 1);
  const busy = nodes(3, 3);
  const large = lands(2, 2);
  const others = nodes(0, 2);
  const small = lands(3, 4);
  const waters = seas().flatMap(({ id, label }) => {
    if (view.scale < (SHOWN_FROM[label.rank] ?? 1)) return [];
    return placeGround(crowd, { id, label, style: 'sea', rings: [] }, view, measure) ?? [];
  });
  return {
    nodes: [...straits, ...busy, ...others],
    ground: [...home, ...large, ...small, ...waters],
    badges,
  };
}
