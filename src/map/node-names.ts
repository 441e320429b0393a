import { badness, boxAt, type Crowd } from './crowd.ts';
import { type Label, type LabelStyle, type Measure, STYLES } from './labels.ts';
import type { NodeMark } from './model.ts';
import { ringRadius } from './ring.ts';
import { type Point, toScreen, type Viewport } from './viewport.ts';

/** Dots nearer than this are one place with one name. */
const ONE_PLACE = 9.5;
/** What a piece of a route through a name costs: a risk must be read at a glance, other names may be crossed at need. */
const CROSSED = { risk: 15, name: 3 } as const;

/** How much a node's name matters: straits and capitals first, then what is in use, then what is linked at all. */
export function weightOf(node: NodeMark): number {
  if (node.chosen || node.scorched) return 6;
  if (node.choke !== null || node.mark !== null) return 5;
  if (node.busy) return node.kind === 'depot' || node.kind === 'port' ? 4 : 3;
  return node.linked ? 1 : 0;
}

/** A name to be placed, and the dot it stands by. */
export interface Named {
  readonly node: NodeMark;
  readonly text: string;
  readonly weight: number;
}

/** Gathers dots that lie on one another under the name of the weightiest; two busy places share the label. */
export function gather(nodes: readonly NodeMark[], view: Viewport): Named[] {
  const found: { node: NodeMark; at: Point; names: string[]; weight: number }[] = [];
  for (const node of [...nodes].sort((a, b) => weightOf(b) - weightOf(a))) {
    const at = toScreen(view, node.at);
    const host = found.find(
      (other) =>
        other.node.choke === null && Math.hypot(at[0] - other.at[0], at[1] - other.at[1]) < ONE_PLACE,
    );
    const name = node.choke === null ? node.name : `${node.name} · ${node.choke} %`;
    if (!host) found.push({ node, at, names: [name], weight: weightOf(node) });
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
  // A risk dodges a route that leaves its strait at a slant, sooner than to change sides.
  const slips = [dx, -dx].flatMap((h) =>
    [-9, 9].map((v) => {
      const own = node.choke !== null && node.side === (h > 0 ? 'right' : 'left');
      return { x: x + h, y: y + v, dear: own ? 4 : 8 };
    }),
  );
  const corners = [1, -1].flatMap((h) => [1, -1].map((v) => [x + h * (dx - 3), y + v * (dy - 4)] as const));
  return [
    { x: own[0] + node.offset[0], y: own[1] + node.offset[1], dear: 0 },
    { x: own[0], y: own[1], dear: 2 },
    ...slips,
    ...all.map((side) => ({ x: side[0], y: side[1], dear: 7 })),
    ...corners.map((corner) => ({ x: corner[0], y: corner[1], dear: 9 })),
    ...all.map((side) => ({ x: x + (side[0] - x) * 1.3, y: y + (side[1] - y) * 1.9, dear: 16 })),
  ];
}

/** Finds a place for a node's name beside its dot and takes it from the crowd; null where there is none. */
export function placeNode(
  crowd: Crowd,
  { node, text, weight }: Named,
  view: Viewport,
  measure: Measure,
): Label | null {
  const style: LabelStyle = weight >= 3 ? 'node' : 'minor';
  const { size, spacing } = STYLES[style];
  const width = measure(text, style) + 4;
  const height = size + 4;
  const own = crowd.dots.find((dot) => dot.id === node.id) ?? null;
  const line = node.choke === null ? CROSSED.name : CROSSED.risk;
  let limit = weight >= 5 ? 500 : weight >= 3 ? 60 : 30;
  let best: { x: number; y: number } | null = null;
  for (const { x, y, dear } of places(node, toScreen(view, node.at), width, height)) {
    if (dear >= limit) continue;
    const bad = badness(crowd, boxAt(x, y, width, height), { own, line, limit: limit - dear }) + dear;
    if (bad >= limit) continue;
    best = { x, y };
    limit = bad;
  }
  if (!best) return null;
  crowd.taken.push(boxAt(best.x, best.y, width, height));
  const warns = node.choke !== null;
  return { id: node.id, text, style, size, spacing, ...best, angle: 0, width, height, warns };
}
