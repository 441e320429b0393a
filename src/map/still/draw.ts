import { BADGE } from '../badges.ts';
import { borders, countries, relief, svgPath } from '../geo/world.ts';
import { cargoIcon, carrier, ICONS, type IconName, markPath } from '../icons.ts';
import { crossesOf, strokesOf } from '../ink.ts';
import { type Label, type Lettering, STYLES } from '../labels.ts';
import type { NodeMark, Picture } from '../model.ts';
import { colourOf, sorted } from '../paint.ts';
import { ringRadius, tightness } from '../ring.ts';
import { COLOURS, SANS, SERIF } from '../style.ts';
import { toScreen, type Viewport } from '../viewport.ts';
import { lineOf, short, svg } from './svg.ts';

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** Width of the paper about a name, pixels: a risk must stand out from the lines under it. */
const HALO = { name: 3.2, warning: 4.6 } as const;

const coast = once(() => svgPath(borders().coast));
const land = once(() => svgPath(borders().land));
const hills = once(() => svgPath(relief()));

/** Sea, land in its colours, mountains, borders and coasts. */
export function drawGround(view: Viewport, picture: Picture): SVGElement[] {
  const transform = `translate(${short(view.x)} ${short(view.y)}) scale(${view.scale})`;
  const still = { 'vector-effect': 'non-scaling-stroke', 'stroke-linejoin': 'round' };
  const pen = (d: string, width: number, colour: string, alpha = 1) =>
    svg('path', {
      d,
      fill: 'none',
      stroke: colour,
      'stroke-width': width,
      'stroke-opacity': alpha,
      ...still,
    });
  const waves = svg(
    'pattern',
    {
      id: 'map-waves',
      width: 26,
      height: 10,
      patternUnits: 'userSpaceOnUse',
      patternTransform: `scale(${1 / view.scale})`,
    },
    [svg('path', { d: 'M0 6q6.5-4 13 0t13 0', fill: 'none', stroke: COLOURS.wave, 'stroke-opacity': 0.6 })],
  );
  const lands = countries().map((country) => {
    const colour = picture.fills[country.id] ?? COLOURS.land;
    return svg('path', { d: country.path, fill: colour, stroke: colour, 'stroke-width': 0.7, ...still });
  });
  const outlines = countries().flatMap(({ id, path }) => {
    if (picture.outlined.includes(id)) return [pen(path, 2.4, COLOURS.ink, 0.85)];
    return picture.home.includes(id) ? [pen(path, 1.3, COLOURS.homeName, 0.7)] : [];
  });
  return [
    svg('defs', {}, [waves]),
    svg('rect', { width: view.width, height: view.height, fill: COLOURS.sea }),
    svg('g', { transform }, [
      pen(coast(), 48, 'url(#map-waves)'),
      ...lands,
      pen(hills(), 0.8, COLOURS.relief, 0.3),
      pen(land(), 0.9, COLOURS.line),
      pen(coast(), 1, COLOURS.coast),
      ...outlines,
    ]),
  ];
}

/** All legs, closed ones struck out. */
export function drawLegs(view: Viewport, picture: Picture): SVGElement[] {
  return sorted(picture).flatMap((leg) => {
    const strokes = strokesOf(leg, view).map((stroke) =>
      svg('path', {
        d: lineOf(stroke.points),
        fill: 'none',
        stroke: stroke.colour,
        'stroke-width': stroke.width,
        'stroke-opacity': stroke.alpha,
        'stroke-linejoin': 'round',
        'stroke-linecap': stroke.round ? 'round' : 'butt',
        ...(stroke.dash ? { 'stroke-dasharray': stroke.dash.join(' ') } : {}),
      }),
    );
    if (leg.state !== 'closed') return strokes;
    const d = crossesOf(leg, view).map(lineOf).join('');
    return [...strokes, svg('path', { d, fill: 'none', stroke: COLOURS.struck, 'stroke-width': 1.8 })];
  });
}

const icon = (name: IconName, size: number, colour: string, x = 0, y = 0): SVGElement =>
  svg('path', {
    d: ICONS[name],
    fill: colour,
    transform: `translate(${x - size / 2} ${y - size / 2}) scale(${size / 512})`,
  });

function nodeMark(node: NodeMark): SVGElement[] {
  const quiet = !node.busy && node.mark === null && node.choke === null;
  if (node.mark !== null)
    return [
      svg('path', {
        d: markPath(node.mark, 5),
        fill: node.colour,
        stroke: COLOURS.ink,
        'stroke-width': 1.4,
      }),
    ];
  const line = { stroke: quiet ? '#7C7F7B' : COLOURS.ink, 'stroke-width': 1.6 };
  const fill = quiet ? COLOURS.land : COLOURS.paper;
  const r = node.linked ? (quiet ? 3.2 : 4) : 2.4;
  if (node.kind === 'border')
    return [svg('rect', { x: -r, y: -r, width: 2 * r, height: 2 * r, fill, ...line })];
  const dot = svg('circle', { r, fill, ...line });
  const centre = node.kind === 'capital' || node.kind === 'port' || node.kind === 'depot';
  return centre ? [dot, svg('circle', { r: r * 0.42, fill: line.stroke })] : [dot];
}

/** The places with their rings, and what has happened to them. */
export function drawNodes(view: Viewport, picture: Picture): SVGElement[] {
  return picture.nodes.map((node) => {
    const [x, y] = toScreen(view, node.at);
    const parts: SVGElement[] = [];
    const ring = (r: number, colour: string, width: number) =>
      parts.push(svg('circle', { r, fill: 'none', stroke: colour, 'stroke-width': width }));
    if (node.choke !== null) {
      ring(ringRadius(node.choke), COLOURS.warning, 1.8 + 2.4 * tightness(node.choke));
      ring(Math.max(5.5, ringRadius(node.choke) - 5), COLOURS.warning, 1.1);
    }
    if (node.scorched)
      parts.push(
        svg('circle', {
          r: 12,
          fill: COLOURS.ink,
          'fill-opacity': 0.22,
          stroke: COLOURS.struck,
          'stroke-width': 3,
          'stroke-dasharray': '2.2 4',
        }),
      );
    parts.push(...nodeMark(node));
    if (node.shut)
      parts.push(svg('path', { d: 'M-6-6L6 6M-6 6L6-6', stroke: COLOURS.struck, 'stroke-width': 2 }));
    if (node.chosen) ring(9.5, COLOURS.ink, 2.4);
    return svg('g', { transform: `translate(${short(x)} ${short(y)})` }, parts);
  });
}

/** Texts with a halo of paper where they stand over lines. */
export function drawNames(labels: readonly Label[], halo: boolean): SVGElement[] {
  return labels.map((label) => {
    const { size, spacing, x, y } = label;
    const { weight } = STYLES[label.style];
    const sea = label.style === 'sea';
    return svg(
      'text',
      {
        transform: `translate(${short(x)} ${short(y)}) rotate(${label.angle})`,
        // The last letter's spacing would push the name to the left.
        ...(spacing > 0 ? { x: spacing / 2 } : {}),
        'text-anchor': 'middle',
        'dominant-baseline': 'central',
        'font-family': sea ? SERIF : SANS,
        'font-size': size,
        'font-weight': weight,
        ...(sea ? { 'font-style': 'italic' } : {}),
        ...(spacing > 0 ? { 'letter-spacing': spacing } : {}),
        fill: label.warns ? COLOURS.warningText : colourOf(label.style),
        ...(halo
          ? {
              stroke: COLOURS.paper,
              'stroke-width': label.warns ? HALO.warning : HALO.name,
              'paint-order': 'stroke',
            }
          : {}),
      },
      [label.text],
    );
  });
}

/** Lots under way and the badges of regular trade. */
export function drawTokens(view: Viewport, picture: Picture, lettering: Lettering): SVGElement[] {
  const { width, height } = BADGE;
  const badges = picture.flows.flatMap((flow) => {
    const badge = lettering.badges.get(flow.id);
    if (!badge) return [];
    const [x, y] = toScreen(view, badge.at);
    const [fx, fy] = toScreen(view, badge.foot);
    const stroke = flow.chosen ? COLOURS.ink : flow.colour;
    return [
      svg('path', {
        d: lineOf([
          [x, y],
          [fx, fy],
        ]),
        stroke: flow.colour,
        'stroke-width': 1.2,
      }),
      svg('g', { transform: `translate(${short(x)} ${short(y)})` }, [
        svg('rect', {
          x: -width / 2,
          y: -height / 2,
          width,
          height,
          rx: height / 2,
          fill: COLOURS.card,
          stroke,
          'stroke-width': 1.5,
        }),
        icon(cargoIcon(flow.icon), 12, flow.colour, -7.5),
        svg(
          'text',
          {
            x: 7.5,
            'text-anchor': 'middle',
            'dominant-baseline': 'central',
            'font-family': SANS,
            'font-size': 11,
            'font-weight': 600,
            fill: COLOURS.ink,
          },
          [String(flow.tenths)],
        ),
      ]),
    ];
  });
  const lots = picture.tokens.map((token) => {
    const [x, y] = toScreen(view, token.at);
    const stroke = token.chosen ? COLOURS.ink : token.colour;
    return svg('g', { transform: `translate(${short(x)} ${short(y)})` }, [
      svg('rect', {
        x: -12,
        y: -12,
        width: 24,
        height: 24,
        rx: 4,
        fill: COLOURS.card,
        stroke,
        'stroke-width': token.chosen ? 3 : 2,
      }),
      icon(carrier(token.mode), 18, token.colour),
      ...(token.seen
        ? [svg('circle', { cx: 11, cy: -11, r: 4, fill: COLOURS.warning, stroke: COLOURS.card })]
        : []),
    ]);
  });
  return [...badges, ...lots];
}
