import { isMap, isSeq } from 'yaml';
import { isMapping, type Path } from '../path.ts';
import type { Plain } from '../yaml.ts';
import type { TextChange } from './pieces.ts';
import { nodeAt, type Tree } from './tree.ts';

/** One step of an edit: a value is set, put before an entry of a list, or taken out. */
export type Step =
  | { readonly kind: 'set'; readonly path: Path; readonly value: Plain; readonly before?: string | undefined }
  | { readonly kind: 'insert'; readonly path: Path; readonly value: Plain }
  | { readonly kind: 'remove'; readonly path: Path };

/** Ways to carry a step out, the best first; whoever asks takes the first that reads as it should. */
export type Ways = readonly (readonly TextChange[])[];

/** Steps that make the value at a path another one and touch nothing of it that stays the same. */
export function stepsTo(tree: Tree, path: Path, before: Plain | undefined, value: Plain): readonly Step[] {
  if (same(before, value)) return [];
  const node = nodeAt(tree, path);
  if (isMapping(value) && isMapping(before) && isMap(node) && node.items.length > 0) {
    const gone = Object.keys(before).filter((key) => !Object.hasOwn(value, key));
    const inner = Object.entries(value).flatMap(([key, one]) =>
      stepsTo(tree, [...path, key], before[key], one),
    );
    return [...inner, ...gone.map((key): Step => ({ kind: 'remove', path: [...path, key] }))];
  }
  if (Array.isArray(value) && Array.isArray(before) && before.length > 0 && isSeq(node))
    return listSteps(tree, path, before, value);
  return [{ kind: 'set', path, value }];
}

function listSteps(
  tree: Tree,
  path: Path,
  before: readonly Plain[],
  value: readonly Plain[],
): readonly Step[] {
  const least = Math.min(before.length, value.length);
  let head = 0;
  while (head < least && same(before[head], value[head])) head++;
  let tail = 0;
  while (tail < least - head && same(before[before.length - 1 - tail], value[value.length - 1 - tail]))
    tail++;
  const steps: Step[] = [];
  const gone = before.length - tail;
  const come = value.length - tail;
  for (let at = head; at < Math.min(gone, come); at++)
    steps.push(...stepsTo(tree, [...path, at], before[at], value[at] as Plain));
  for (let at = gone; at < come; at++)
    steps.push({ kind: 'insert', path: [...path, at], value: value[at] as Plain });
  for (let at = gone - 1; at >= come; at--) steps.push({ kind: 'remove', path: [...path, at] });
  return steps;
}

/** Whether two plain values are the same, the order of fields aside. */
export function same(a: Plain | undefined, b: Plain | undefined): boolean {
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((one, index) => same(one, b[index]));
  if (isMapping(a)) {
    if (!isMapping(b)) return false;
    const keys = Object.keys(a);
    return (
      keys.length === Object.keys(b).length &&
      keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]))
    );
  }
  return Object.is(a, b) || (a === 0 && b === 0);
}
