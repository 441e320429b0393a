import type { SourceFile } from '../scenario/problem.ts';

/** A line of a comparison: it is in both, only in the new text, or only in the old one. */
export interface DifferenceLine {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** More lines than that between the first and the last difference are taken as wholly replaced. */
const MOST = 600;

/** Two texts line by line: what came, what went, what stayed. */
export function differenceOf(before: string, after: string): readonly DifferenceLine[] {
  const a = before === '' ? [] : before.split('\n');
  const b = after === '' ? [] : after.split('\n');
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  )
    tail++;
  const as = (kind: DifferenceLine['kind'], lines: readonly string[]): DifferenceLine[] =>
    lines.map((text) => ({ kind, text }));
  return [
    ...as('same', a.slice(0, head)),
    ...middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    ...as('same', a.slice(a.length - tail)),
  ];
}

/** The longest common sequence of lines, and what is not in it. */
function middle(a: readonly string[], b: readonly string[]): DifferenceLine[] {
  const lines: DifferenceLine[] = [];
  if (a.length > MOST || b.length > MOST) {
    for (const text of a) lines.push({ kind: 'removed', text });
    for (const text of b) lines.push({ kind: 'added', text });
    return lines;
  }
  const length = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = length[i] as Uint16Array;
      const below = length[i + 1] as Uint16Array;
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lines.push({ kind: 'same', text: a[i] ?? '' });
      i++;
      j++;
    } else if (i < a.length && (j >= b.length || (length[i + 1]?.[j] ?? 0) >= (length[i]?.[j + 1] ?? 0))) {
      lines.push({ kind: 'removed', text: a[i] ?? '' });
      i++;
    } else {
      lines.push({ kind: 'added', text: b[j] ?? '' });
      j++;
    }
  }
  return lines;
}

/** How many lines came and went between two states of a draft. */
export function countChange(
  before: readonly SourceFile[],
  after: readonly SourceFile[],
): { readonly added: number; readonly removed: number; readonly none: boolean } {
  let added = 0;
  let removed = 0;
  let same = before.length === after.length;
  const texts = new Map(before.map(({ file, text }) => [file, text]));
  for (const { file, text } of after) {
    const old = texts.get(file);
    same &&= old === text;
    texts.delete(file);
    if (old === text) continue;
    for (const { kind } of differenceOf(old ?? '', text)) {
      if (kind === 'added') added++;
      if (kind === 'removed') removed++;
    }
  }
  for (const text of texts.values()) removed += text.split('\n').length;
  return { added, removed, none: same };
}
