import { type Badge, placeBadges } from './badges.ts';
import { boxAt, type Crowd, touching } from './crowd.ts';
import { countriesOf, GroundNames, seasOf, type Written } from './ground-names.ts';
import { Lines } from './lines.ts';
import type { NodeMark, Picture } from './model.ts';
import { gather, placeNode, weightOf } from './node-names.ts';
import { ringRadius } from './ring.ts';
import { type Box, type Point, toScreen, type Viewport } from './viewport.ts';

/** Width in pixels of a text in a style; the browser's own measure, or a guess in tests. */
export type Measure = (text: string, style: LabelStyle) => number;

export type LabelStyle = 'node' | 'minor' | 'home' | 'country' | 'small' | 'sea';

/** Size and spacing of each style, pixels; `spacing` is added between letters. */
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
  /** Pixels; a name on a small land is written smaller and closer than its style. */
  readonly size: number;
  readonly spacing: number;
  readonly x: number;
  readonly y: number;
  /** Degrees, clockwise. */
  readonly angle: number;
  readonly width: number;
  readonly height: number;
  /** Names a danger: a chokepoint with its risk. */
  readonly warns: boolean;
}

/** Where every name and badge of a view stands. */
export interface Lettering {
  readonly nodes: readonly Label[];
  readonly ground: readonly Label[];
  /** Channel -> where its badge stands. */
  readonly badges: ReadonlyMap<string, Badge>;
}

/** Where the page puts its own things at the map's end: the zoom above, the deck below with its words over it; pixels. */
const CORNERS = { zoom: [50, 128], deck: [54, 66], words: [166, 104] } as const;

function cornersOf({ width, height }: Viewport): Box[] {
  return [
    [width - CORNERS.zoom[0], 0, width, CORNERS.zoom[1]],
    [width - CORNERS.deck[0], height - CORNERS.deck[1], width, height],
    [width - CORNERS.words[0], height - CORNERS.words[1], width, height - CORNERS.deck[1]],
  ];
}

const alike = <T>(a: readonly T[], b: readonly T[], same: (x: T, y: T) => boolean): boolean =>
  a.length === b.length && a.every((one, index) => same(one, b[index] as T));

/** Whether two pictures have the same routes on the map. */
const sameRoutes = (a: Picture, b: Picture): boolean =>
  alike(a.legs, b.legs, (x, y) => x.curve === y.curve && x.mode === y.mode);

/** Whether two pictures ask for the same names and badges at the same places. */
const sameNames = (a: Picture, b: Picture): boolean =>
  sameRoutes(a, b) &&
  a.home.join() === b.home.join() &&
  alike(
    a.nodes,
    b.nodes,
    (x, y) =>
      x.id === y.id &&
      x.name === y.name &&
      x.at === y.at &&
      x.choke === y.choke &&
      weightOf(x) === weightOf(y),
  ) &&
  alike(a.tokens, b.tokens, (x, y) => x.id === y.id && x.at.join() === y.at.join()) &&
  alike(a.flows, b.flows, (x, y) => x.id === y.id && x.route === y.route);

/** Sets the names of a map, and keeps what it found as long as nothing that matters to a name has changed. */
export class Letterer {
  private readonly measure: Measure;
  private readonly lands: GroundNames;
  private last: { readonly picture: Picture; readonly view: Viewport; readonly lettering: Lettering } | null =
    null;
  private routes: { readonly picture: Picture; readonly view: Viewport; readonly lines: Lines } | null = null;
  /** How often it has laid out all names, and how often it has clipped a line against a box; tests watch both. */
  readonly effort = { layouts: 0, clips: 0 };

  constructor(measure: Measure) {
    this.measure = measure;
    this.lands = new GroundNames(measure);
  }

  /**
   * Finds a place for every name that fits at the present scale: each stands as near its own place as it can without
   * lying over another, off the dots and the lines where possible; what finds none waits until the map is magnified.
   */
  letter(picture: Picture, view: Viewport): Lettering {
    const { last } = this;
    if (last && last.view === view && sameNames(last.picture, picture)) return last.lettering;
    const lines = this.linesOf(picture, view);
    const before = lines.clips;
    const lettering = this.layOut(picture, view, lines);
    this.effort.layouts += 1;
    this.effort.clips += lines.clips - before;
    this.last = { picture, view, lettering };
    return lettering;
  }

  private linesOf(picture: Picture, view: Viewport): Lines {
    const { routes } = this;
    if (routes && routes.view === view && sameRoutes(routes.picture, picture)) return routes.lines;
    const lines = new Lines(picture.legs, view);
    this.routes = { picture, view, lines };
    return lines;
  }

  private layOut(picture: Picture, view: Viewport, lines: Lines): Lettering {
    const crowd = crowdOf(picture, view, lines);
    const near = picture.nodes.filter((node) =>
      touching(boxAt(...toScreen(view, node.at), 120, 120), crowd.page),
    );
    const named = gather(near, view);
    const nodes = (low: number, high: number) =>
      named
        .filter(({ weight }) => weight >= low && weight <= high)
        .flatMap((one) => placeNode(crowd, one, view, this.measure) ?? []);
    const ground = (names: readonly Written[]) =>
      names.flatMap((one) => this.lands.place(crowd, one, view) ?? []);
    const { scale } = view;
    const straits = nodes(4, 6);
    const home = ground(countriesOf(picture, scale, 1, 1));
    const badges = placeBadges(crowd, picture.flows, view);
    const busy = nodes(3, 3);
    const large = ground(countriesOf(picture, scale, 2, 2));
    const others = nodes(0, 2);
    const small = ground(countriesOf(picture, scale, 3, 4));
    const waters = ground(seasOf(scale));
    return {
      nodes: [...straits, ...busy, ...others],
      ground: [...home, ...large, ...small, ...waters],
      badges,
    };
  }
}

function crowdOf(picture: Picture, view: Viewport, lines: Lines): Crowd {
  const { width, height } = view;
  const page: Box = [0, 0, width, height];
  const dot = (id: string, place: Point, size: number) => {
    const at = toScreen(view, place);
    return { id, at, box: boxAt(...at, size, size) };
  };
  const size = (node: NodeMark): number => (node.choke === null ? 11 : 2 * ringRadius(node.choke));
  const dots = [
    ...picture.nodes.map((node) => dot(node.id, node.at, size(node))),
    ...picture.tokens.map((token) => dot(`token ${token.id}`, token.at, 26)),
  ];
  // A name beyond the page's edge is cut off, so that a dot out there is in nobody's way.
  const around: Box = [-60, -60, width + 60, height + 60];
  const corners = cornersOf(view);
  const taken = [...corners];
  return { taken, corners, dots: dots.filter(({ box }) => touching(box, around)), lines, page };
}
