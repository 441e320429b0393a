import { project, seam, world } from '../geo/projection.ts';
import { lineOf, short, svg } from '../still/svg.ts';
import { COLOURS, SANS } from '../style.ts';
import { type Point, toScreen, type Viewport } from '../viewport.ts';

/** Pixels that two lines of degrees lie apart at least. */
const APART = 64;
const STEPS = [1, 2, 5, 10, 20, 30] as const;

/** Degrees between two lines, so that they lie far enough apart in the middle of the view. */
function stepFor(view: Viewport): number {
  const [a] = project(60, 20, false);
  const [b] = project(61, 20, false);
  const degree = (b - a) * view.scale;
  return STEPS.find((step) => step * degree >= APART) ?? 45;
}

/** Degrees with the letter of their half of the globe. */
export function degrees(value: number, positive: string, negative: string): string {
  const size = Math.abs(value);
  return size === 0 ? '0°' : `${size}° ${value > 0 ? positive : negative}`;
}

const range = (from: number, to: number, step: number): number[] => {
  const found: number[] = [];
  for (let value = Math.ceil(from / step) * step; value <= to; value += step) found.push(value);
  return found;
};

/** Lines of degrees over the whole view, each with its number at the edge. */
export function drawDegrees(view: Viewport): SVGElement[] {
  const step = stepFor(view);
  const pen = { fill: 'none', stroke: COLOURS.ink, 'stroke-opacity': 0.13, 'stroke-width': 0.8 };
  const words = (x: number, y: number, text: string, anchor: string) =>
    svg(
      'text',
      {
        x: short(x),
        y: short(y),
        'font-family': SANS,
        'font-size': 10,
        fill: COLOURS.ink,
        'fill-opacity': 0.72,
        'text-anchor': anchor,
        stroke: COLOURS.paper,
        'stroke-width': 2.4,
        'paint-order': 'stroke',
      },
      [text],
    );
  const { width, height } = view;
  const found: SVGElement[] = [];
  const [west, north] = toScreen(view, [world[0], world[1]]);
  const [east, south] = toScreen(view, [world[2], world[3]]);
  const [left, top] = [Math.max(0, west), Math.max(0, north)];
  const [right, bottom] = [Math.min(width, east), Math.min(height, south)];
  for (const lon of range(seam, seam + 360, step)) {
    const [x] = toScreen(view, project(lon, 0, false));
    if (x < 0 || x > width) continue;
    found.push(svg('path', { d: `M${short(x)} ${short(top)}V${short(bottom)}`, ...pen }));
    if (x > 26 && x < width - 26)
      found.push(words(x, height - 5, degrees(lon > 180 ? lon - 360 : lon, 'E', 'W'), 'middle'));
  }
  for (const lat of range(-90, 90, step)) {
    const [, y] = toScreen(view, project(0, lat, false));
    if (y < top || y > bottom) continue;
    found.push(svg('path', { d: `M${short(left)} ${short(y)}H${short(right)}`, ...pen }));
    if (y > 14 && y < height - 20) found.push(words(5, y + 3.5, degrees(lat, 'N', 'S'), 'start'));
  }
  return found;
}

/** The cross of the keys. */
export function drawCursor(at: Point): SVGElement[] {
  const d = 'M-13 0H-4M4 0H13M0-13V-4M0 4V13';
  return [
    svg('g', { transform: `translate(${short(at[0])} ${short(at[1])})` }, [
      svg('path', { d, stroke: COLOURS.card, 'stroke-width': 4.5 }),
      svg('path', { d, stroke: COLOURS.ink, 'stroke-width': 1.8 }),
      svg('circle', { r: 8, fill: 'none', stroke: COLOURS.ink, 'stroke-width': 1.2 }),
    ]),
  ];
}

/** The leg that is being drawn. */
export const drawRubber = (from: Point, to: Point): SVGElement[] => [
  svg('path', {
    d: lineOf([from, to]),
    fill: 'none',
    stroke: COLOURS.own,
    'stroke-width': 2.4,
    'stroke-dasharray': '4 5',
    'stroke-linecap': 'round',
  }),
];
