import type { Scenario } from '../engine/index.ts';
import { feedsOf, finderOf, type Inputs } from '../engine/vocabulary.ts';
import { sayReading } from '../text/index.ts';
import { t } from './words.ts';

const COLUMNS = ['below', 'number', 'part', 'aim', 'score'] as const;
export type FeedsColumn = (typeof COLUMNS)[number];

/** Something that feeds or is fed, in its place in the picture. */
export interface FeedsBox {
  readonly key: string;
  readonly column: FeedsColumn;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What feeds what in a scenario, laid out from left to right. */
export interface FeedsPicture {
  readonly boxes: readonly FeedsBox[];
  readonly lines: readonly { readonly key: string; readonly path: string }[];
  readonly width: number;
  readonly height: number;
}

/** Widths by what stands in a column, in pixels. */
const WIDTH: Readonly<Record<FeedsColumn, number>> = {
  below: 262,
  number: 220,
  part: 190,
  aim: 116,
  score: 70,
};
const HEIGHT = 19;
const ROW = 23;
const GAP = 44;

interface Node {
  readonly key: string;
  readonly column: FeedsColumn;
  readonly label: string;
}

/** Things by column in the order in which they are met, and which feeds which. */
class Graph {
  readonly nodes = new Map<string, Node>();
  readonly edges = new Map<string, readonly [from: string, to: string]>();

  add(column: FeedsColumn, id: string, label: string): string {
    const key = `${column} ${id}`;
    if (!this.nodes.has(key)) this.nodes.set(key, { key, column, label });
    return key;
  }

  feed(from: string, to: string): void {
    this.edges.set(`${from} > ${to}`, [from, to]);
  }
}

/** The graph of a scenario. Stances that feed the same thing are one box; what never changes is left out. */
function graphOf(scenario: Scenario): Graph {
  const graph = new Graph();
  const names = finderOf(scenario);
  const { objectives, derived } = feedsOf(scenario);
  const feedFrom = (column: 'below' | 'number', { tracks, others }: Inputs, to: string): void => {
    const stances = tracks.filter((id) => names.the('tracks', id).group === 'stance');
    const many = stances.length > 1 ? stances : [];
    for (const id of tracks.filter((one) => !many.includes(one))) {
      const key = graph.add(column, id, names.the('tracks', id).label);
      graph.feed(key, to);
      const inputs = derived.get(id);
      if (inputs !== undefined && column === 'number') feedFrom('below', inputs, key);
    }
    if (many.length > 0)
      graph.feed(graph.add(column, many.join(), t('feeds.stances', { n: many.length })), to);
    for (const reading of others) {
      const label = sayReading(scenario, reading);
      graph.feed(graph.add(column, label, label), to);
    }
  };
  const score = graph.add('score', '', t('aims.score'));
  for (const { objective, parts } of objectives) {
    const aim = graph.add('aim', objective.id, objective.label);
    graph.feed(aim, score);
    for (const { part, inputs } of parts) {
      if (inputs.tracks.length + inputs.others.length === 0) continue;
      const key = graph.add('part', `${objective.id} ${part.id}`, part.label);
      graph.feed(key, aim);
      feedFrom('number', inputs, key);
    }
  }
  return graph;
}

const laidOut = new WeakMap<Scenario, FeedsPicture>();

/** A curve from the end of one box to the beginning of another. */
function curve(from: FeedsBox, to: FeedsBox): string {
  const x = from.x + from.width;
  const y = from.y + from.height / 2;
  const end = to.y + to.height / 2;
  const half = (x + to.x) / 2;
  return `M${x} ${y}C${half} ${y} ${half} ${end} ${to.x} ${end}`;
}

/** The picture of what feeds what in a scenario; worked out once. Each column is spread over the height of the fullest. */
export function layOut(scenario: Scenario): FeedsPicture {
  const known = laidOut.get(scenario);
  if (known) return known;
  const { nodes, edges } = graphOf(scenario);
  const used = COLUMNS.filter((column) => [...nodes.values()].some((node) => node.column === column));
  const byColumn = used.map((column) => [...nodes.values()].filter((node) => node.column === column));
  const rows = Math.max(...byColumn.map((column) => column.length));
  const boxes = new Map<string, FeedsBox>();
  let x = 1;
  for (const column of byColumn) {
    const row = (rows * ROW) / column.length;
    const width = WIDTH[column[0]?.column ?? 'number'];
    column.forEach((node, index) => {
      const y = Math.round(index * row + (row - HEIGHT) / 2);
      boxes.set(node.key, { ...node, width, height: HEIGHT, x, y });
    });
    x += width + GAP;
  }
  const lines = [...edges].flatMap(([key, [from, to]]) => {
    const [a, b] = [boxes.get(from), boxes.get(to)];
    return a && b ? [{ key, path: curve(a, b) }] : [];
  });
  const picture: FeedsPicture = {
    boxes: [...boxes.values()],
    lines,
    width: x - GAP + 1,
    height: rows * ROW,
  };
  laidOut.set(scenario, picture);
  return picture;
}
