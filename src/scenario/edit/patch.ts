import { isMap, isPair, isScalar, isSeq, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Path } from '../path.ts';
import type { Plain } from '../yaml.ts';
import type { TextChange } from './pieces.ts';
import { remove } from './remove.ts';
import type { Step, Ways } from './step.ts';
import {
  childOf,
  colonEnd,
  dashOf,
  endOf,
  isFlow,
  lineEnd,
  lineStart,
  nodeAt,
  pairEnd,
  pairOf,
  startOf,
  type Tree,
} from './tree.ts';
import { after, fieldsText, flowText, folded, itemText, keyText, literal, quoted } from './write.ts';

const column = ({ source }: Tree, at: number): number => at - lineStart(source, at);
const eolOf = ({ source }: Tree): string => (source.includes('\r\n') ? '\r\n' : '\n');
const put = (at: number, insert: string): TextChange => ({ from: at, to: at, insert });

/** Ways to carry out a step in a piece of a file. `whole` is false where the piece is a part cut out of its file. */
export function waysOf(tree: Tree, step: Step, whole: boolean): Ways {
  if (step.kind === 'remove') return remove(tree, step.path, whole);
  const path = step.path.slice(0, -1);
  const name = step.path.at(-1);
  if (name === undefined) return [];
  // What is missing on the way is written with what is to be set in it.
  let parent: unknown = tree.document.contents;
  for (const [index, one] of path.entries()) {
    const child = childOf(parent, one);
    if (isMap(child) || isSeq(child)) parent = child;
    else {
      const value = [...step.path.slice(index + 1)].reduceRight<Plain>(
        (inner, key) => around(key, inner),
        step.value,
      );
      return setIn(tree, parent, one, value, undefined, step.path.slice(0, index));
    }
  }
  if (step.kind === 'insert' && isSeq(parent) && !isEmpty(parent))
    return insertItem(tree, parent, Number(name), step.value);
  return setIn(tree, parent, name, step.value, step.kind === 'set' ? step.before : undefined, path);
}

const isEmpty = (node: unknown): boolean => (isMap(node) || isSeq(node)) && node.items.length === 0;

const around = (key: string | number, inner: Plain): Plain =>
  typeof key === 'number' ? [inner] : { [key]: inner };

function setIn(
  tree: Tree,
  parent: unknown,
  name: string | number,
  value: Plain,
  before: string | undefined,
  path: Path,
): Ways {
  const grand = nodeAt(tree, path.slice(0, -1));
  const owner = path.at(-1);
  // Brackets with nothing in them were not chosen for what now comes into them.
  if (owner !== undefined && isEmpty(parent) && isMap(grand) && !isFlow(grand))
    return setIn(
      tree,
      grand,
      owner,
      around(isMap(parent) ? String(name) : 0, value),
      undefined,
      path.slice(0, -1),
    );
  if (isMap(parent)) {
    const pair = pairOf(parent, name);
    if (pair) return replaceValue(tree, parent, pair, value);
    if (isFlow(parent))
      return [addToFlow(tree, parent, `${keyText(String(name))}: ${flowText(value)}`, before)];
    return addField(tree, parent, String(name), value, before);
  }
  if (isSeq(parent)) {
    const index = Number(name);
    if (index >= parent.items.length) return insertItem(tree, parent, parent.items.length, value);
    return replaceItem(tree, parent, index, value);
  }
  return parent === null && path.length === 0 ? [beginFile(tree, String(name), value)] : [];
}

/** A first field in a file that holds none. */
function beginFile(tree: Tree, name: string, value: Plain): readonly TextChange[] {
  const { source } = tree;
  const eol = eolOf(tree);
  const gap = source === '' || source.endsWith('\n') ? '' : eol;
  return [put(source.length, `${gap}${fieldsText({ [name]: value }, 0, eol)}${eol}`)];
}

function replaceValue(tree: Tree, map: YAMLMap, pair: Pair, value: Plain): Ways {
  const colon = colonEnd(tree, pair);
  if (colon < 0) return [];
  const flow = isFlow(map);
  const at = startOf(pair.key) ?? 0;
  const indent = column(tree, at) + 2;
  const text = after(value, { indent, eol: eolOf(tree), flow, column: colon - lineStart(tree.source, at) });
  const end = endOf(tree, pair.value);
  const inPlace = flow ? [] : blockWays(tree, pair.value, value, indent);
  const single = typeof value === 'object' ? [] : scalarWays(tree, pair.value, value, flow);
  const anew = [{ from: colon, to: end ?? colon, insert: text }];
  return [
    ...inPlace,
    ...single,
    anew,
    ...(typeof value === 'string'
      ? [[{ ...anew[0], insert: ` ${quoted(value, true, 'QUOTE_DOUBLE')}` } as TextChange]]
      : []),
  ];
}

/** A new single value in the place and in the quotes of the old one. */
function scalarWays(tree: Tree, node: unknown, value: string | number | boolean, flow: boolean): Ways {
  if (!isScalar(node)) return [];
  const from = startOf(node);
  const to = endOf(tree, node);
  const { type = 'PLAIN' } = node;
  if (from === undefined || to === undefined || type.startsWith('BLOCK')) return [];
  const insert = typeof value === 'string' ? quoted(value, flow, type) : String(value);
  const fits =
    typeof value !== 'string' || (column(tree, from) + insert.length < 118 && !insert.includes('\n'));
  return fits ? [[{ from, to, insert }]] : [];
}

/** A text in the place of one that is written as a block below its field, in the same manner. */
function blockWays(tree: Tree, node: unknown, value: Plain, indent: number): Ways {
  if (!isScalar(node) || typeof value !== 'string' || !node.type?.startsWith('BLOCK')) return [];
  const { source } = tree;
  const from = startOf(node);
  const to = endOf(tree, node);
  if (from === undefined || to === undefined) return [];
  const [head = '', ...body] = source.slice(from, to).split(/\r?\n/);
  const first = body.find((line) => line.trim() !== '');
  const margin = first === undefined ? indent : first.search(/\S/);
  const manner = { indent: margin, eol: eolOf(tree), flow: false, column: 0 };
  const text =
    node.type === 'BLOCK_FOLDED'
      ? folded(
          value.replace(/\n$/, ''),
          manner,
          head,
          body.map((line) => line.trim()),
        )
      : literal(value.replace(/\n$/, ''), manner, head);
  return text === null ? [] : [[{ from, to, insert: text }]];
}

/** A new field below those of a mapping, or before one of them. */
function addField(tree: Tree, map: YAMLMap, name: string, value: Plain, before: string | undefined): Ways {
  const { source } = tree;
  const [first] = map.items;
  const last = map.items.at(-1);
  const start = startOf(first?.key);
  if (!first || !last || start === undefined) return [];
  const eol = eolOf(tree);
  const margin = ' '.repeat(column(tree, start));
  const text = fieldsText({ [name]: value }, margin.length, eol);
  const next = before === undefined ? undefined : pairOf(map, before);
  const at = startOf(next?.key);
  if (next && at !== undefined) {
    const begin = lineStart(source, at);
    if (source.slice(begin, at).trim() !== '') return [[put(at, text + eol + margin)]];
    const above = aboveComments(source, begin, margin);
    return [[put(above, margin + text + eol)]];
  }
  const end = lineEnd(source, pairEnd(tree, last));
  return end < 0 ? [] : [[put(end, eol + margin + text)]];
}

/** The beginning of the comment that stands directly above a line, in the same column. */
function aboveComments(source: string, begin: number, margin: string): number {
  let at = begin;
  while (at > 0) {
    const before = lineStart(source, at - 1);
    if (!source.slice(before, at).startsWith(`${margin}#`)) break;
    at = before;
  }
  return at;
}

/** A new member of a collection in brackets. */
function addToFlow(
  tree: Tree,
  node: YAMLMap | YAMLSeq,
  text: string,
  before: string | number | undefined,
): readonly TextChange[] {
  const { source } = tree;
  const open = startOf(node) ?? 0;
  const items = node.items as unknown[];
  const next =
    typeof before === 'string'
      ? items.find(
          (item) =>
            isPair(item) && startOf(item.key) !== undefined && pairOf(node as YAMLMap, before) === item,
        )
      : typeof before === 'number'
        ? items[before]
        : undefined;
  const at = isPair(next) ? startOf(next.key) : startOf(next);
  if (at !== undefined) return [put(at, `${text}, `)];
  const last = items.at(-1);
  if (last === undefined)
    return [{ from: open + 1, to: source.indexOf(node.flow && isMap(node) ? '}' : ']', open), insert: text }];
  const end = isPair(last) ? pairEnd(tree, last) : (endOf(tree, last) ?? startOf(last) ?? open + 1);
  const comma = /^\s*,/.exec(source.slice(end));
  return comma ? [put(end + comma[0].length, ` ${text}`)] : [put(end, `, ${text}`)];
}

function insertItem(tree: Tree, list: YAMLSeq, index: number, value: Plain): Ways {
  if (isFlow(list))
    return [addToFlow(tree, list, flowText(value), index < list.items.length ? index : undefined)];
  const { source } = tree;
  const eol = eolOf(tree);
  const dash = dashOf(list, Math.min(index, list.items.length - 1));
  if (dash === undefined) return [];
  const col = column(tree, dash);
  const text = `-${itemText(value, col, eol)}`;
  if (index < list.items.length) return [[put(dash, text + eol + ' '.repeat(col))]];
  const end = lineEnd(source, endOf(tree, list) ?? dash + 1);
  return end < 0 ? [] : [[put(end, eol + ' '.repeat(col) + text)]];
}

function replaceItem(tree: Tree, list: YAMLSeq, index: number, value: Plain): Ways {
  const item: unknown = list.items[index];
  const flow = isFlow(list);
  const single = typeof value === 'object' ? [] : scalarWays(tree, item, value, flow);
  if (flow) {
    const from = startOf(item) ?? 0;
    return [...single, [{ from, to: endOf(tree, item) ?? from, insert: flowText(value) }]];
  }
  const dash = dashOf(list, index);
  if (dash === undefined) return single;
  const col = column(tree, dash);
  const inPlace = blockWays(tree, item, value, col + 2);
  const to = endOf(tree, item) ?? dash + 1;
  return [...inPlace, ...single, [{ from: dash + 1, to, insert: itemText(value, col, eolOf(tree)) }]];
}
