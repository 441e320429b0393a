import { screenCurve } from './ink.ts';
import type { LegLine } from './model.ts';
import type { Box, Viewport } from './viewport.ts';

/** Pixels of a cell's side. A text covers a handful of cells, a piece of a line mostly one. */
const CELL = 32;
/** Lines farther than this beyond the page meet no text on it. */
const BEYOND = 160;

/** Whether the line from a to b passes through a box (Liang and Barsky's clipping). */
export function crosses(ax: number, ay: number, bx: number, by: number, box: Box): boolean {
  let from = 0;
  let to = 1;
  const dx = bx - ax;
  const dy = by - ay;
  for (let side = 0; side < 4; side++) {
    const p = side === 0 ? -dx : side === 1 ? dx : side === 2 ? -dy : dy;
    const room = side === 0 ? ax - box[0] : side === 1 ? box[2] - ax : side === 2 ? ay - box[1] : box[3] - ay;
    if (p === 0) {
      if (room < 0) return false;
      continue;
    }
    const t = room / p;
    if (p < 0) from = Math.max(from, t);
    else to = Math.min(to, t);
    if (from > to) return false;
  }
  return true;
}

/** The routes of one view, sorted into cells, so that a text is held only against what runs near it. */
export class Lines {
  /** How often a line was clipped against a box; tests watch it. */
  clips = 0;
  private readonly ends: number[] = [];
  private readonly cells = new Map<number, number[]>();
  private readonly columns: number;
  private readonly seen: number[] = [];
  private query = 0;

  constructor(legs: readonly LegLine[], view: Viewport) {
    this.columns = Math.ceil((view.width + 2 * BEYOND) / CELL) + 1;
    const page: Box = [-BEYOND, -BEYOND, view.width + BEYOND, view.height + BEYOND];
    for (const { curve, mode } of legs) {
      // Flights are dots that a name may lie over.
      if (mode === 'air') continue;
      const points = screenCurve(curve, view);
      for (let i = 1; i < points.length; i++) {
        const [a, b] = [points[i - 1], points[i]];
        if (a && b) this.add(a[0], a[1], b[0], b[1], page);
      }
    }
  }

  /** How many pieces of lines pass through a box; counting stops at `enough`. */
  through(box: Box, enough = Number.POSITIVE_INFINITY): number {
    const { ends, seen } = this;
    this.query += 1;
    let found = 0;
    this.eachCell(box, (piece) => {
      if (found >= enough || seen[piece] === this.query) return;
      seen[piece] = this.query;
      const ax = ends[piece * 4] ?? 0;
      const ay = ends[piece * 4 + 1] ?? 0;
      const bx = ends[piece * 4 + 2] ?? 0;
      const by = ends[piece * 4 + 3] ?? 0;
      if (Math.max(ax, bx) < box[0] || Math.min(ax, bx) > box[2]) return;
      if (Math.max(ay, by) < box[1] || Math.min(ay, by) > box[3]) return;
      this.clips += 1;
      if (crosses(ax, ay, bx, by, box)) found += 1;
    });
    return found;
  }

  private add(ax: number, ay: number, bx: number, by: number, page: Box): void {
    const box: Box = [
      Math.max(page[0], Math.min(ax, bx)),
      Math.max(page[1], Math.min(ay, by)),
      Math.min(page[2], Math.max(ax, bx)),
      Math.min(page[3], Math.max(ay, by)),
    ];
    if (box[0] > box[2] || box[1] > box[3]) return;
    const piece = this.seen.push(0) - 1;
    this.ends.push(ax, ay, bx, by);
    for (const key of this.keys(box)) {
      const cell = this.cells.get(key);
      if (cell) cell.push(piece);
      else this.cells.set(key, [piece]);
    }
  }

  private eachCell(box: Box, visit: (piece: number) => void): void {
    for (const key of this.keys(box)) for (const piece of this.cells.get(key) ?? []) visit(piece);
  }

  private keys(box: Box): number[] {
    const at = (value: number): number => Math.floor((value + BEYOND) / CELL);
    const keys: number[] = [];
    for (let row = at(box[1]); row <= at(box[3]); row++)
      for (let column = Math.max(0, at(box[0])); column <= Math.min(this.columns, at(box[2])); column++)
        keys.push(row * (this.columns + 1) + column);
    return keys;
  }
}
