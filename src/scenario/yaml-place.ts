import { type Document, isMap, isScalar, isSeq, type Node } from 'yaml';
import { UNSEEN } from './odd-signs.ts';
import type { Path, Spot } from './path.ts';

/** The name of a field as it is written, whatever YAML takes it for (`1`, `true`, `null`). */
export function keyOf(key: unknown): string | null {
  if (!isScalar(key)) return null;
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
}

/** Where a node begins; nowhere if it has no width. */
export function start(node: unknown): number | undefined {
  const range = (node as Node | null)?.range;
  // An empty value has no width: the name of its field is the better place.
  return range && range[1] > range[0] ? range[0] : undefined;
}

/** Where in the text a part stands, or the nearest part around it that exists. */
export function offsetOf(document: Document.Parsed, text: string, path: Path, spot: Spot): number {
  let node: unknown = document.contents;
  let key: unknown = null;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => plainKey(item.key) === step);
      if (pair === undefined) return start(key) ?? start(node) ?? 0;
      key = pair.key;
      node = pair.value;
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(step)];
      if (item === undefined) return start(key) ?? start(node) ?? 0;
      key = item;
      node = item;
    } else {
      return start(key) ?? 0;
    }
  }
  const named = spot.key && start(key) !== undefined ? key : node;
  const at = start(named) ?? start(key) ?? start(node) ?? 0;
  return spot.offset === undefined || !isScalar(named) ? at : inScalar(text, named, spot.offset);
}

/** The name of a field without blanks and signs that nobody sees. */
export function plainKey(key: unknown): string | null {
  const name = keyOf(key);
  return name === null ? null : name.replace(UNSEEN, '');
}

/**
 * The place in the file of a character of a scalar's text. Folding and escapes change the blanks only, so it is
 * found by counting what is not blank.
 */
function inScalar(
  text: string,
  node: { range?: [number, number, number] | null; type?: string; value: unknown },
  offset: number,
): number {
  const [from, to] = node.range ?? [0, 0, 0];
  const value = String(node.value);
  let index = from;
  if (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') index++;
  if (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL') index = text.indexOf('\n', from) + 1;
  let wanted = value.slice(0, offset).replace(/\s/g, '').length;
  for (; index < to; index++) {
    if (/\s/.test(text[index] ?? '')) continue;
    const escaped = node.type === 'QUOTE_DOUBLE' && text[index] === '\\';
    const doubled = node.type === 'QUOTE_SINGLE' && text[index] === "'" && text[index + 1] === "'";
    if (escaped || doubled) index++;
    if (wanted === 0) return escaped || doubled ? index - 1 : index;
    wanted--;
  }
  return Math.max(from, to - 1);
}

/** Where the innermost quote or bracket begins that is still open at that point of the text. */
export function openedBefore(document: Document.Parsed, at: number): number {
  let opened = at;
  let node: unknown = document.contents;
  while (node) {
    const { type, flow } = node as { type?: string; flow?: boolean };
    if (flow || type?.startsWith('QUOTE')) opened = start(node) ?? opened;
    const children: unknown[] = isMap(node)
      ? node.items.flatMap((pair) => [pair.key, pair.value])
      : isSeq(node)
        ? node.items
        : [];
    node = children.findLast((child) => ((child as Node | null)?.range?.[0] ?? at + 1) < at);
  }
  return opened;
}
