import { project, seam, world } from './geo/projection.ts';
import { borders, type Country, countries, type Line, relief, svgPath } from './geo/world.ts';
import { crossesOf, type Stroke, strokesOf } from './ink.ts';
import { type Label, type LabelStyle, type Measure, STYLES } from './labels.ts';
import type { Picture } from './model.ts';
import { COLOURS, SANS, SERIF } from './style.ts';
import { toScreen, type Viewport } from './viewport.ts';

/** Paints with the browser's two-dimensional canvas. Coordinates of the context are pixels of the screen. */
export type Ink = CanvasRenderingContext2D;

const paths = new Map<string, Path2D>();

function path(key: string, make: () => string): Path2D {
  const known = paths.get(key);
  if (known) return known;
  const made = new Path2D(make());
  paths.set(key, made);
  return made;
}

const outline = (country: Country): Path2D => path(`country ${country.id}`, () => country.path);
const lines = (key: string, of: () => readonly Line[]): Path2D => path(key, () => svgPath(of()));

/** The same outline in pixels of the screen, so that pens and patterns keep their size. */
function onScreen(of: Path2D, view: Viewport): Path2D {
  const out = new Path2D();
  out.addPath(of, new DOMMatrix([view.scale, 0, 0, view.scale, view.x, view.y]));
  return out;
}

function wavePattern(ink: Ink, sharp: number): CanvasPattern | null {
  const tile = document.createElement('canvas');
  tile.width = 26 * sharp;
  tile.height = 10 * sharp;
  const pen = tile.getContext('2d');
  if (!pen) return null;
  pen.scale(sharp, sharp);
  pen.strokeStyle = COLOURS.wave;
  pen.lineWidth = 1;
  pen.beginPath();
  pen.moveTo(0, 6);
  pen.quadraticCurveTo(6.5, 2, 13, 6);
  pen.quadraticCurveTo(19.5, 10, 26, 6);
  pen.stroke();
  const pattern = ink.createPattern(tile, 'repeat');
  pattern?.setTransform(new DOMMatrix([1 / sharp, 0, 0, 1 / sharp, 0, 0]));
  return pattern;
}

/** Lines of longitude and latitude, every ten degrees; the projection keeps them straight. */
function graticule(ink: Ink, view: Viewport): void {
  ink.beginPath();
  const [left, top] = toScreen(view, [world[0], world[1]]);
  const [right, bottom] = toScreen(view, [world[2], world[3]]);
  for (let degree = Math.ceil(seam / 10) * 10; degree < seam + 360; degree += 10) {
    const [x] = toScreen(view, project(degree, 0));
    ink.moveTo(x, top);
    ink.lineTo(x, bottom);
  }
  for (let degree = -60; degree <= 80; degree += 5) {
    const [, y] = toScreen(view, project(0, degree));
    ink.moveTo(left, y);
    ink.lineTo(right, y);
  }
  ink.strokeStyle = COLOURS.wave;
  ink.globalAlpha = 0.28;
  ink.lineWidth = 0.6;
  ink.stroke();
  ink.globalAlpha = 1;
}

function waves(ink: Ink, view: Viewport, sharp: number): void {
  const pattern = wavePattern(ink, sharp);
  if (!pattern) return;
  const coast = onScreen(
    lines('coast', () => borders().coast),
    view,
  );
  ink.lineJoin = 'round';
  ink.strokeStyle = pattern;
  for (const [width, alpha] of [
    [64, 0.32],
    [34, 0.4],
  ] as const) {
    ink.globalAlpha = alpha;
    ink.lineWidth = width;
    ink.stroke(coast);
  }
  ink.globalAlpha = 1;
}

/** Sea, land in its colours, mountains, borders and coasts. */
export function paintGround(ink: Ink, view: Viewport, picture: Picture, sharp: number): void {
  const { canvas } = ink;
  ink.save();
  ink.fillStyle = COLOURS.sea;
  ink.fillRect(-canvas.width, -canvas.height, canvas.width * 3, canvas.height * 3);
  graticule(ink, view);
  waves(ink, view, sharp);
  ink.lineJoin = 'round';
  for (const country of countries()) {
    const shape = onScreen(outline(country), view);
    const colour = picture.fills[country.id] ?? COLOURS.land;
    ink.fillStyle = colour;
    ink.fill(shape);
    // Neighbours of one colour would otherwise show a hairline of sea between them.
    ink.strokeStyle = colour;
    ink.lineWidth = 0.7;
    ink.stroke(shape);
  }
  const draw = (shape: Path2D, width: number, colour: string, alpha: number): void => {
    ink.globalAlpha = alpha;
    ink.lineWidth = width;
    ink.strokeStyle = colour;
    ink.stroke(onScreen(shape, view));
    ink.globalAlpha = 1;
  };
  draw(lines('relief', relief), 0.8, COLOURS.relief, 0.3);
  draw(
    lines('borders', () => borders().land),
    0.9,
    COLOURS.line,
    1,
  );
  draw(
    lines('coast', () => borders().coast),
    1,
    COLOURS.coast,
    1,
  );
  for (const country of countries()) {
    const own = picture.home.includes(country.id);
    const chosen = picture.outlined.includes(country.id);
    if (own || chosen)
      draw(
        outline(country),
        chosen ? 2.4 : 1.3,
        chosen ? COLOURS.ink : COLOURS.homeName,
        chosen ? 0.85 : 0.7,
      );
  }
  ink.restore();
}

/** Tells one colouring of the ground from another. */
export const groundKey = ({ fills, outlined, home }: Picture): string =>
  JSON.stringify([fills, outlined, home]);

/** Tells one drawing of the routes from another, on the same ground. */
export const routesKey = ({ legs }: Picture): string =>
  legs.map(({ id, width, colour, state, chosen }) => `${id} ${width} ${colour} ${state} ${chosen}`).join();

/** Draws one pass of the pen. */
export function paintStroke(ink: Ink, stroke: Stroke): void {
  ink.save();
  ink.globalAlpha = stroke.alpha;
  ink.strokeStyle = stroke.colour;
  ink.lineWidth = stroke.width;
  ink.lineCap = stroke.round ? 'round' : 'butt';
  ink.lineJoin = 'round';
  if (stroke.dash) ink.setLineDash([...stroke.dash]);
  ink.beginPath();
  stroke.points.forEach(([x, y], index) => {
    if (index === 0) ink.moveTo(x, y);
    else ink.lineTo(x, y);
  });
  ink.stroke();
  ink.restore();
}

/** All legs, those in use above the others, chosen ones on top; crosses strike the closed ones out. */
export function paintLegs(ink: Ink, view: Viewport, picture: Picture): void {
  for (const leg of sorted(picture)) {
    for (const stroke of strokesOf(leg, view)) paintStroke(ink, stroke);
    if (leg.state !== 'closed') continue;
    ink.save();
    ink.strokeStyle = COLOURS.struck;
    ink.lineWidth = 1.8;
    ink.beginPath();
    for (const [a, b] of crossesOf(leg, view)) {
      ink.moveTo(...a);
      ink.lineTo(...b);
    }
    ink.stroke();
    ink.restore();
  }
}

const HEIGHT = { missing: 0, refused: 1, open: 2, closed: 3, used: 4 } as const;

/** Legs from the lowest to the topmost; where two run together, the thinner lies above. */
export const sorted = (picture: Picture): Picture['legs'] =>
  [...picture.legs].sort(
    (a, b) => Number(a.chosen) - Number(b.chosen) || HEIGHT[a.state] - HEIGHT[b.state] || b.width - a.width,
  );

/** The font of a label as the canvas takes it; in the size of its style if none is given. */
export function fontOf(style: LabelStyle, size = STYLES[style].size): string {
  const { weight } = STYLES[style];
  return style === 'sea' ? `italic ${weight} ${size}px ${SERIF}` : `${weight} ${size}px ${SANS}`;
}

export const colourOf = (style: LabelStyle): string =>
  ({
    node: COLOURS.ink,
    minor: COLOURS.quiet,
    home: COLOURS.homeName,
    country: COLOURS.landName,
    small: COLOURS.landName,
    sea: COLOURS.seaName,
  })[style];

/** Names of countries and seas. */
export function paintNames(ink: Ink, labels: readonly Label[]): void {
  ink.save();
  ink.textBaseline = 'middle';
  for (const label of labels) {
    const { spacing } = label;
    ink.save();
    ink.translate(label.x, label.y);
    ink.rotate((label.angle * Math.PI) / 180);
    ink.font = fontOf(label.style, label.size);
    ink.fillStyle = colourOf(label.style);
    // Letter by letter: not every browser knows letterSpacing on a canvas.
    let x = -label.width / 2 + 2;
    if (spacing === 0) ink.fillText(label.text, x, 0);
    else
      for (const letter of label.text) {
        ink.fillText(letter, x, 0);
        x += ink.measureText(letter).width + spacing;
      }
    ink.restore();
  }
  ink.restore();
}

/** The browser's own measure of a text. */
export function measurer(): Measure {
  const ink = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return (text, style) => {
    const key = `${style} ${text}`;
    let width = known.get(key);
    if (width === undefined) {
      if (ink) ink.font = fontOf(style);
      width = ink?.measureText(text).width ?? text.length * STYLES[style].size * 0.56;
      known.set(key, width);
    }
    return width;
  };
}
