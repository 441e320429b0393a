import type { Problem, TextChange } from './types.ts';

/** Where a problem stands in its text. */
export function offsetOf(text: string, { line, column }: Pick<Problem, 'line' | 'column'>): number {
  let start = 0;
  for (let n = 1; n < line; n++) {
    const next = text.indexOf('\n', start);
    if (next < 0) return text.length;
    start = next + 1;
  }
  return Math.min(start + column - 1, text.length);
}

const lineEnd = (text: string, at: number): number => {
  const next = text.indexOf('\n', at);
  const end = next < 0 ? text.length : next;
  return text[end - 1] === '\r' && end > at ? end - 1 : end;
};

/** The stretch of text that a problem speaks of: the word, text or value that begins where it stands. */
export function rangeOf(
  text: string,
  problem: Pick<Problem, 'line' | 'column' | 'message'>,
): { from: number; to: number } {
  const from = offsetOf(text, problem);
  const end = lineEnd(text, from);
  const rest = text.slice(from, end);
  const named = [...problem.message.matchAll(/`([^`]+)`/g)]
    .map((found) => found[1] ?? '')
    .find((name) => rest.startsWith(name));
  if (named) return { from, to: from + named.length };
  const word = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[\p{L}\p{N}_.-]+|\S)/u.exec(rest)?.[0];
  if (word) return { from, to: from + word.length };
  // At the end of a line there is nothing to underline but what stands before.
  return { from: Math.max(text.lastIndexOf('\n', from - 1) + 1, from - 1), to: from };
}

/** What follows a colon or a dash up to a comment, for putting the whole of it in quotes. */
function valueAround(text: string, at: number): { from: number; to: number } {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = lineEnd(text, at);
  const line = text.slice(start, end);
  const head = /^\s*(?:- +)*(?:[^\s"'#:]+:\s+)?/.exec(line)?.[0].length ?? 0;
  const tail = /\s+#.*$/.exec(line.slice(head));
  return {
    from: start + head,
    to: tail ? start + head + tail.index : end - (line.length - line.trimEnd().length),
  };
}

const QUOTES: ReadonlySet<string> = new Set(['yaml-tag', 'yaml-start', 'yaml-colon', 'yaml-alias']);

/** The change that carries out what a problem suggests, where that is certain enough to be done by a button. */
export function mendOf(text: string, problem: Problem): TextChange | null {
  const { code, suggestion = '', message } = problem;
  const at = offsetOf(text, problem);
  const meant = /^did you mean (?:to write )?`([^`]+)`\?/.exec(suggestion)?.[1];
  if (meant !== undefined) {
    const named = /`([^`]+)`/.exec(message)?.[1] ?? '';
    const rest = text.slice(at);
    const quote = /^["']/.exec(rest)?.[0] ?? '';
    if (named !== '' && rest.startsWith(quote + named))
      return { from: at + quote.length, to: at + quote.length + named.length, insert: meant };
    return null;
  }
  if (code === 'expression-equals') return { from: at, to: at + 1, insert: '==' };
  if (code === 'yaml-tab') {
    const start = text.lastIndexOf('\n', at - 1) + 1;
    const blank = /^[ \t]*/.exec(text.slice(start))?.[0] ?? '';
    if (!blank.includes('\t')) return null;
    return { from: start, to: start + blank.length, insert: blank.replaceAll('\t', '  ') };
  }
  if (QUOTES.has(code) && suggestion.includes('put the whole text in quotes')) {
    const { from, to } = valueAround(text, at);
    const value = text.slice(from, to);
    if (value === '' || /^["'[{|>]/.test(value)) return null;
    return { from, to, insert: JSON.stringify(value) };
  }
  return null;
}
