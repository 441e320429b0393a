import { isMap, isPair, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Path } from '../path.ts';
import type { TextChange } from './pieces.ts';
import type { Ways } from './step.ts';
import {
  colonEnd,
  dashOf,
  endOf,
  isFlow,
  lineEnd,
  lineStart,
  nextLine,
  nodeAt,
  pairEnd,
  pairOf,
  startOf,
  type Tree,
} from './tree.ts';

/** Ways to take out what stands at a path. `whole` is false where the piece is a part cut out of its file. */
export function remove(tree: Tree, path: Path, whole: boolean): Ways {
  const parent = nodeAt(tree, path.slice(0, -1));
  const name = path.at(-1);
  if (name === undefined) return [];
  if (isMap(parent)) {
    const pair = pairOf(parent, name);
    if (!pair) return [];
    const index = parent.items.indexOf(pair);
    const span = { from: startOf(pair.key) ?? 0, to: pairEnd(tree, pair) };
    if (isFlow(parent)) return [cutFromFlow(tree, parent, index, span)];
    if (parent.items.length === 1 && (whole || path.length > 1))
      return emptied(tree, path.slice(0, -1), span, '{}');
    return cutLines(tree, span, startOf(parent.items[index + 1]?.key));
  }
  if (isSeq(parent)) {
    const index = Number(name);
    const item: unknown = parent.items[index];
    if (index >= parent.items.length) return [];
    const dash = isFlow(parent) ? startOf(item) : dashOf(parent, index);
    if (dash === undefined) return [];
    const span = { from: dash, to: endOf(tree, item) ?? dash + 1 };
    if (isFlow(parent)) return [cutFromFlow(tree, parent, index, span)];
    if (parent.items.length === 1) return emptied(tree, path.slice(0, -1), span, '[]');
    return cutLines(tree, span, dashOf(parent, index + 1));
  }
  return [];
}

interface Extent {
  readonly from: number;
  readonly to: number;
}

/** The whole lines of a part; where another stands before it on its first line, the next takes its place. */
function cutLines({ source }: Tree, { from, to }: Extent, next: number | undefined): Ways {
  const begin = lineStart(source, from);
  const end = lineEnd(source, to);
  if (end < 0) return [];
  if (source.slice(begin, from).trim() === '') {
    const last = nextLine(source, end);
    const atEnd = last === source.length && !source.endsWith('\n');
    const back = atEnd ? Math.max(0, begin - (source.slice(0, begin).endsWith('\r\n') ? 2 : 1)) : begin;
    return [[{ from: back, to: last, insert: '' }]];
  }
  if (next === undefined) return [];
  if (source.slice(end, next).trim() === '') return [[{ from, to: next, insert: '' }]];
  return [[{ from, to, insert: '' }]];
}

/** Takes the last member out of a collection, and writes that it is empty. */
function emptied(tree: Tree, path: Path, { from, to }: Extent, nothing: string): Ways {
  const { source } = tree;
  const grandparent = nodeAt(tree, path.slice(0, -1));
  const name = path.at(-1);
  const pair = isMap(grandparent) && name !== undefined ? pairOf(grandparent, name) : undefined;
  const colon = pair ? colonEnd(tree, pair) : -1;
  const plain: Ways = [[{ from, to, insert: nothing }]];
  if (colon < 0) return plain;
  const begin = lineStart(source, from);
  const end = lineEnd(source, to);
  if (begin <= colon || end < 0 || source.slice(begin, from).trim() !== '') return plain;
  const last = nextLine(source, end);
  const atEnd = last === source.length && !source.endsWith('\n');
  const back = atEnd ? begin - (source.slice(0, begin).endsWith('\r\n') ? 2 : 1) : begin;
  return [
    [
      { from: colon, to: colon, insert: ` ${nothing}` },
      { from: Math.max(colon, back), to: last, insert: '' },
    ],
    ...plain,
  ];
}

/** A member of a collection in brackets, with the comma that is too many then. */
function cutFromFlow(
  tree: Tree,
  node: YAMLMap | YAMLSeq,
  index: number,
  { from, to }: Extent,
): readonly TextChange[] {
  const items = node.items as unknown[];
  const begin = (item: unknown): number | undefined => startOf(isPair(item) ? item.key : item);
  const next = begin(items[index + 1]);
  const before = items[index - 1];
  const comma = /^\s*,/.exec(tree.source.slice(to))?.[0].length ?? 0;
  if (next !== undefined) {
    const bare = !tree.source.slice(to, next).includes('#');
    return [{ from, to: bare ? next : to + comma, insert: '' }];
  }
  if (before === undefined) return [{ from, to: to + comma, insert: '' }];
  const end = isPair(before) ? pairEnd(tree, before) : (endOf(tree, before) ?? from);
  if (tree.source.slice(end, from).includes('#')) return [{ from, to: to + comma, insert: '' }];
  return [{ from: end, to, insert: '' }];
}
