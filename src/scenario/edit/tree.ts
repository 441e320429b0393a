import {
  type Document,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Path } from '../path.ts';
import type { Plain } from '../yaml.ts';

/** A piece of a file, read so that each of its parts knows where it stands in the piece. */
export interface Tree {
  readonly source: string;
  readonly document: Document.Parsed;
}

/** Reads a piece of a file; null where that cannot be done. Never throws. */
export function treeOf(source: string): Tree | null {
  try {
    const document = parseDocument(source, {
      prettyErrors: false,
      uniqueKeys: false,
      version: '1.2',
      merge: false,
      keepSourceTokens: true,
    });
    return document.errors.length > 0 || document.warnings.length > 0 ? null : { source, document };
  } catch {
    return null;
  }
}

/** The name of a field as it is written. */
export function nameOf(key: unknown): string | null {
  if (!isScalar(key)) return null;
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
}

/** The field of a mapping with that name; the first where several have it, as the reader takes it. */
export const pairOf = (map: YAMLMap, name: string | number): Pair | undefined =>
  map.items.find((pair) => nameOf(pair.key) === String(name));

/** What a field or an entry holds. */
export function childOf(node: unknown, step: string | number): unknown {
  if (isMap(node)) return pairOf(node, step)?.value;
  return isSeq(node) ? node.items[Number(step)] : undefined;
}

/** The node at a path; undefined where there is none. */
export const nodeAt = (tree: Tree, path: Path): unknown =>
  path.reduce<unknown>((node, step) => childOf(node, step), tree.document.contents);

/** Plain data of a node as the reader understands it: an empty field is not there, an empty entry is an empty text. */
export function plainOf(node: unknown): Plain | undefined {
  if (isMap(node)) {
    const value: Record<string, Plain> = {};
    for (const pair of node.items) {
      const name = nameOf(pair.key);
      const one = plainOf(pair.value);
      if (name !== null && one !== undefined && !Object.hasOwn(value, name)) set(value, name, one);
    }
    return value;
  }
  if (isSeq(node)) return node.items.map((item) => plainOf(item) ?? '');
  if (!isScalar(node) || node.value === null || node.value === undefined) return undefined;
  const { value } = node;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : String(value);
}

/** Sets a field whatever its name is. */
export function set(value: Record<string, Plain>, name: string, one: Plain): void {
  Object.defineProperty(value, name, { value: one, writable: true, enumerable: true, configurable: true });
}

/** Whether a collection is written in brackets. */
export const isFlow = (node: unknown): boolean => (node as { flow?: boolean } | null)?.flow === true;

const rangeOf = (node: unknown): readonly [number, number, number] | undefined =>
  (node as Node | null | undefined)?.range ?? undefined;

export const startOf = (node: unknown): number | undefined => rangeOf(node)?.[0];

/** Where the name of a field ends with its colon; -1 where it is not written with a colon on the same line. */
export function colonEnd({ source }: Tree, pair: Pair): number {
  const end = rangeOf(pair.key)?.[1];
  if (end === undefined) return -1;
  const colon = source.indexOf(':', end);
  return colon < 0 || source.slice(end, colon).trim() !== '' ? -1 : colon + 1;
}

/** Where the last character of a node stands; undefined where there is nothing to see of it. */
export function endOf(tree: Tree, node: unknown): number | undefined {
  if ((isMap(node) || isSeq(node)) && !isFlow(node)) {
    const last: unknown = node.items.at(-1);
    if (isPair(last)) return pairEnd(tree, last);
    return endOf(tree, last) ?? startOf(last) ?? startOf(node);
  }
  const range = rangeOf(node);
  if (!range || range[1] <= range[0]) return undefined;
  let end = range[1];
  while (end > range[0] && /\s/.test(tree.source[end - 1] ?? '')) end--;
  return end;
}

/** Where a field ends. */
export function pairEnd(tree: Tree, pair: Pair): number {
  const end = endOf(tree, pair.value);
  return (
    end ??
    (isFlow(pair.value) ? startOf(pair.value) : undefined) ??
    Math.max(colonEnd(tree, pair), rangeOf(pair.key)?.[1] ?? 0)
  );
}

/** Beginning of the line in which an offset lies. */
export const lineStart = (source: string, at: number): number => source.lastIndexOf('\n', at - 1) + 1;

/** End of the line in which an offset lies, its line end not included; -1 where more than a comment follows on it. */
export function lineEnd(source: string, at: number): number {
  const next = source.indexOf('\n', at);
  let end = next < 0 ? source.length : next;
  if (end > at && source[end - 1] === '\r') end--;
  return /^[ \t]*(#.*)?$/.test(source.slice(at, end)) ? end : -1;
}

/** The beginning of the next line. */
export function nextLine(source: string, end: number): number {
  const next = source.indexOf('\n', end);
  return next < 0 ? source.length : next + 1;
}

/** Where the dash of an entry stands. */
export function dashOf(list: YAMLSeq, index: number): number | undefined {
  const items = (list.srcToken as { items?: { start: { type: string; offset: number }[] }[] } | undefined)
    ?.items;
  return items?.[index]?.start.find((token) => token.type === 'seq-item-ind')?.offset;
}
