import { hashText } from '../engine/index.ts';
import type { BaseFiles } from './bases.ts';
import { differenceOf } from './difference.ts';
import { nameOf, type SourceFile } from './problem.ts';

/** Lines of the original, `[first, how many]` counted from 0, or a text of the author's own. */
type Part = string | readonly [number, number];

/** A file told by what it has that a file of the original has not. */
export interface LeanText {
  /** The original's file, without folders. */
  readonly like: string;
  /** Hash of the original's file: only on the very same one can this be put together again. */
  readonly sum: string;
  readonly parts: readonly Part[];
}

const fileIn = (original: BaseFiles, name: string): SourceFile | undefined =>
  original.files.find(({ file }) => nameOf(file) === name);

/** A file told by its differences; null where the original has no file of that name. */
export function leanOf({ file, text }: SourceFile, original: BaseFiles): LeanText | null {
  const there = fileIn(original, nameOf(file));
  if (!there) return null;
  const parts: Part[] = [];
  let at = 0;
  for (const { kind, text: line } of differenceOf(there.text, text)) {
    const last = parts.at(-1);
    if (kind === 'added') {
      if (typeof last === 'string') parts[parts.length - 1] = `${last}\n${line}`;
      else parts.push(line);
    } else if (kind === 'same') {
      if (Array.isArray(last) && last[0] + last[1] === at) parts[parts.length - 1] = [last[0], last[1] + 1];
      else parts.push([at, 1]);
    }
    if (kind !== 'added') at += 1;
  }
  return { like: nameOf(file), sum: hashText(there.text), parts };
}

/** Whether this is a file told by its differences. What its parts are, only putting them together can tell. */
export const isLean = (
  value: Readonly<Record<string, unknown>>,
): value is Record<string, unknown> & LeanText =>
  typeof value.like === 'string' && typeof value.sum === 'string' && Array.isArray(value.parts);

/**
 * The text of a file that was told by its differences. `changed`: the original's file reads otherwise here; `damaged`: its
 * parts are none; `too-large`: more signs than there is room for.
 */
export function textOf(
  { like, sum, parts }: LeanText,
  original: BaseFiles,
  room: number,
): { readonly text: string } | 'changed' | 'damaged' | 'too-large' {
  const there = fileIn(original, like);
  if (!there || hashText(there.text) !== sum) return 'changed';
  const lines = there.text.split('\n');
  const texts: string[] = [];
  let size = 0;
  for (const part of parts as readonly unknown[]) {
    const own = typeof part === 'string' ? part : linesOf(lines, part);
    if (own === null) return 'damaged';
    size += own.length + 1;
    if (size > room) return 'too-large';
    texts.push(own);
  }
  return { text: texts.join('\n') };
}

function linesOf(lines: readonly string[], part: unknown): string | null {
  if (!Array.isArray(part) || part.length !== 2) return null;
  const [first, many] = part as [unknown, unknown];
  if (!Number.isSafeInteger(first) || !Number.isSafeInteger(many)) return null;
  const [from, to] = [Number(first), Number(first) + Number(many)];
  return from >= 0 && to > from && to <= lines.length ? lines.slice(from, to).join('\n') : null;
}
