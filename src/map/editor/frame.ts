import { project, worldExtent } from '../geo/projection.ts';
import { lineOf, short, svg } from '../still/svg.ts';
import { COLOURS, SANS } from '../style.ts';
import { type Point, toScreen, type Viewport } from '../viewport.ts';

/** Pixels that two lines of degrees lie apart at least. */
const APART = 64;
const STEPS = [1, 2, 5, 10, 20, 30] as const;
/** What lies off the base map: paper, for nobody knows here whether it is land or sea. */
const BLANK = '#EFE8D8';

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

/** Paper over what the base map does not know, with the base map's own edge. */
export function drawBlank(view: Viewport): SVGElement[] {
  const [left, top] = toScreen(view, [0, 0]);
  const [right, bottom] = toScreen(view, worldExtent);
  const { width, height } = view;
  if (left <= 0 && top <= 0 && right >= width && bottom >= height) return [];
  const around = `M0 0H${width}V${height}H0Z`;
  const edge = `M${short(left)} ${short(top)}H${short(right)}V${short(bottom)}H${short(left)}Z`;
  return [
    svg('path', { d: `${around}${edge}`, fill: BLANK, 'fill-rule': 'evenodd' }),
    svg('path', { d: edge, fill: 'none', stroke: COLOURS.line, 'stroke-dasharray': '6 4' }),
  ];
}

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
  for (const lon of range(-180, 180, step)) {
    const [x] = toScreen(view, project(lon, 0, false));
    if (x < 0 || x > width) continue;
    const top = Math.max(0, toScreen(view, project(lon, 90, false))[1]);
    const bottom = Math.min(height, toScreen(view, project(lon, -90, false))[1]);
    found.push(svg('path', { d: `M${short(x)} ${short(top)}V${short(bottom)}`, ...pen }));
    if (x > 26 && x < width - 26) found.push(words(x, height - 5, degrees(lon, 'E', 'W'), 'middle'));
  }
  for (const lat of range(-90, 90, step)) {
    const [, y] = toScreen(view, project(0, lat, false));
    if (y < 0 || y > height) continue;
    const left = Math.max(0, toScreen(view, project(-180, lat, false))[0]);
    const right = Math.min(width, toScreen(view, project(180, lat, false))[0]);
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
