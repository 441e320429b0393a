import { withLineFeeds } from './file-text.ts';
import { MESSAGES, type MessageArgs, type ProblemCode, type Severity } from './messages.ts';

/** Either a value or what stands in its way; the only thing that leaves this room about a file that may be wrong. */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/** A point in an author's file; line and column count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One thing that is wrong in an author's file, where it is, and what to write instead if that can be guessed. */
export interface Problem extends Place {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly message: string;
  readonly suggestion?: string;
}

/** One of an author's files as text, under the name by which messages call it. */
export interface SourceFile {
  readonly file: string;
  readonly text: string;
}

/** A file's name without the folders it lies in. */
export const nameOf = (file: string): string => file.split(/[\\/]/).at(-1) ?? file;

/** Makes a problem from the catalogue's sentence for its code. */
export function problem(
  code: ProblemCode,
  place: Place,
  args: MessageArgs = {},
  suggestion?: string,
): Problem {
  const [severity, template] = MESSAGES[code];
  const message = template.replace(/\{(\w+)\}/g, (_all, name: string) => short(String(args[name] ?? '')));
  const base = { code, severity, file: place.file, line: place.line, column: place.column, message };
  return suggestion === undefined ? base : { ...base, suggestion };
}

/** Sorts by file, line and column and drops repetitions of the same message at the same place. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...problems]
    .sort(
      (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code),
    )
    .filter((one) => {
      const key = `${one.file}:${one.line}:${one.column}:${one.message}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}

/** A problem as a block of text: place and code, the line with a caret, the sentence and the suggestion. */
export function formatProblem(one: Problem, files: readonly SourceFile[]): string {
  const head = `${one.file}:${one.line}:${one.column} ${one.severity} ${one.code}`;
  const said = one.suggestion === undefined ? one.message : `${one.message} ${capital(one.suggestion)}`;
  const text = files.find((file) => file.file === one.file)?.text;
  const line = text === undefined ? undefined : lineOf(text, one.line);
  if (line === undefined) return `${head}\n  ${said}`;
  // A long line is cut so that the caret stays in sight.
  const from = one.column < ROOM - 10 ? 0 : one.column - ROOM / 2;
  const shown = harmless(line.slice(from, from + ROOM).trimEnd());
  const before = line.slice(from, one.column - 1).replace(/[^\t]/g, ' ');
  const margin = String(one.line);
  return [head, `  ${margin} | ${shown}`, `  ${' '.repeat(margin.length)} | ${before}^`, `  ${said}`].join(
    '\n',
  );
}

/** All problems as blocks with an empty line between them. */
export function formatProblems(problems: readonly Problem[], files: readonly SourceFile[]): string {
  return problems.map((one) => formatProblem(one, files)).join('\n\n');
}

/** Widest piece of a source line that is printed. */
const ROOM = 110;

/** A line of a text, counting from 1; nothing where it has no such line. */
export function lineOf(written: string, line: number): string | undefined {
  const text = withLineFeeds(written);
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (let n = 1; n < line; n++) {
    const next = text.indexOf('\n', start);
    if (next < 0) return undefined;
    start = next + 1;
  }
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? text.length : end).replace(/\r$/, '');
}

/** Keeps a stranger's words from flooding a message. */
function short(words: string): string {
  const line = harmless(words.replace(/\s+/g, ' '));
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}

/** Signs that would steer a terminal, or turn the order of a line round, become dots; every other sign keeps its column. */
function harmless(text: string): string {
  return text.replace(/(?!\t)[\p{Cc}\p{Bidi_Control}]/gu, '·');
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
