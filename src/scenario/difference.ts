import { diffArrays } from 'diff';
import type { SourceFile } from './problem.ts';

/** A line of a comparison: it is in both, only in the new text, or only in the old one. */
export interface DifferenceLine {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** With more lines than that to come and go, the one text is taken as wholly replaced by the other. */
const MOST = 600;

const linesOf = (text: string): string[] => (text === '' ? [] : text.split('\n'));

/** Two texts line by line: what came, what went, what stayed. */
export function differenceOf(before: string, after: string): readonly DifferenceLine[] {
  const as = (kind: DifferenceLine['kind'], lines: readonly string[]): DifferenceLine[] =>
    lines.map((text) => ({ kind, text }));
  const [old, now] = [linesOf(before), linesOf(after)];
  const changes = diffArrays(old, now, { maxEditLength: MOST });
  if (!changes) return [...as('removed', old), ...as('added', now)];
  return changes.flatMap(({ added, removed, value }) =>
    as(added ? 'added' : removed ? 'removed' : 'same', value),
  );
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
