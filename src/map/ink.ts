import type { Curve } from './curve.ts';
import type { LegLine } from './model.ts';
import { COLOURS } from './style.ts';
import { type Point, toScreen, type Viewport } from './viewport.ts';

/** One pass of the pen along a line; widths and dashes in pixels of the screen. Canvas and SVG both draw it as it is. */
export interface Stroke {
  readonly points: readonly Point[];
  readonly width: number;
  readonly colour: string;
  readonly alpha: number;
  readonly dash: readonly number[] | null;
  readonly round: boolean;
}

/** A curve on the screen; points closer than a pixel to the last are left out. */
export function screenCurve(curve: Curve, view: Viewport): Point[] {
  const out: Point[] = [];
  curve.forEach((point, index) => {
    const at = toScreen(view, point);
    const last = out.at(-1);
    const near = last !== undefined && Math.abs(at[0] - last[0]) + Math.abs(at[1] - last[1]) < 1;
    if (!near || index === curve.length - 1) out.push(at);
  });
  return out;
}

type Pen = Omit<Stroke, 'points'>;

const pen = (width: number, colour: string, alpha = 1, dash: readonly number[] | null = null): Pen => ({
  width,
  colour,
  alpha,
  dash,
  round: dash === null,
});

/** Rail: a thin line with ties across; road: a double line; sea: long dashes; air: dots. */
function pens(leg: LegLine): Pen[] {
  const { colour, mode, state } = leg;
  const used = state === 'used';
  const width = used ? leg.width : Math.max(1.1, leg.width * 0.6);
  const alpha = used ? 1 : state === 'open' ? 0.72 : 0.62;
  const broken = state === 'missing' ? [1.5, 5] : state === 'refused' ? [5, 5] : null;
  switch (mode) {
    case 'rail': {
      const ties = pen(width + (used ? 5.2 : 4.4), colour, alpha, [1.2, used ? 6.3 : 7.5]);
      const line = pen(Math.max(1.1, width * 0.72), colour, alpha, broken);
      return state === 'missing' ? [line] : [line, ties];
    }
    case 'road':
      return broken
        ? [pen(width, colour, alpha, broken)]
        : [pen(width + 2.2, colour, alpha), pen(Math.max(1.1, width), COLOURS.card, 1)];
    case 'sea':
      return [pen(width, colour, used ? 0.92 : alpha, broken ?? [11, 6])];
    case 'air':
      return [{ ...pen(used ? 2.6 : 2, colour, alpha * 0.9, [0.1, 6.5]), round: true }];
  }
}

/** Everything that is drawn along one leg, lowest first. */
export function strokesOf(leg: LegLine, view: Viewport): Stroke[] {
  const points = screenCurve(leg.curve, view);
  if (points.length < 2) return [];
  const passes: Pen[] = [];
  if (leg.chosen) passes.push(pen(leg.width + 9, COLOURS.ink, 0.38), pen(leg.width + 6.5, COLOURS.card, 1));
  else if (leg.mode !== 'air' && leg.state !== 'missing')
    passes.push(
      pen(leg.width + (leg.mode === 'sea' ? 1.5 : 3), COLOURS.paper, leg.mode === 'sea' ? 0.35 : 0.55),
    );
  passes.push(...pens(leg));
  return passes.map((pass) => ({ ...pass, points }));
}

/** Crosses that strike a closed leg out, as pairs of short lines on the screen. */
export function crossesOf(
  leg: LegLine,
  view: Viewport,
  size = 4,
  apart = 22,
): readonly (readonly [Point, Point])[] {
  const points = screenCurve(leg.curve, view);
  const out: (readonly [Point, Point])[] = [];
  let due = apart / 2;
  for (let i = 1; i < points.length; i++) {
    const a = points[i - 1] as Point;
    const b = points[i] as Point;
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    for (; due <= length; due += apart) {
      const x = a[0] + ((b[0] - a[0]) * due) / length;
      const y = a[1] + ((b[1] - a[1]) * due) / length;
      out.push([
        [x - size, y - size],
        [x + size, y + size],
      ]);
      out.push([
        [x - size, y + size],
        [x + size, y - size],
      ]);
    }
    due -= length;
  }
  return out;
}
