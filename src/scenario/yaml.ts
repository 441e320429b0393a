import { type Document, isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { withLineFeeds } from './file-text.ts';
import { MESSAGES, type MessageArgs, type ProblemCode } from './messages.ts';
import { isMapping, type Path, type Spot } from './path.ts';
import { type Place, type Problem, problem, type SourceFile } from './problem.ts';
import { type Damage, filled, type Slip, slipsIn } from './yaml-explain.ts';
import { LIMITS } from './yaml-limits.ts';
import { offsetOf } from './yaml-place.ts';
import { type Plain, PlainReader, type YamlReport } from './yaml-plain.ts';

export { LIMITS } from './yaml-limits.ts';
export type { Plain } from './yaml-plain.ts';

/** Lines of a file, from and to, counting from 1, in which what is found need not be true. */
export type Lines = readonly [from: number, to: number];

/** One file, read: its plain content, and where each part of it stands. */
export interface ParsedFile {
  readonly file: string;
  readonly value: Readonly<Record<string, Plain>>;
  /** False if nothing in it is worth looking at. */
  readonly usable: boolean;
  /** Slips in its YAML stand in these lines; what else is found there follows from them. */
  readonly spoilt: readonly Lines[];
  /** Whole entries may be missing: what names them need not be wrong. */
  readonly torn: boolean;
  readonly locate: (path: Path, spot?: Spot) => Place;
  readonly problems: readonly Problem[];
}

/** Files do not change: one that is checked again and again, such as that of a base, is read once. */
const known = new WeakMap<SourceFile, ParsedFile>();

/** Reads one YAML file without ever throwing. */
export function parseFile(source: SourceFile): ParsedFile {
  const before = known.get(source);
  if (before !== undefined) return before;
  const parsed = parse(source);
  known.set(source, parsed);
  return parsed;
}

function parse(source: SourceFile): ParsedFile {
  const text = withLineFeeds(source.text.charCodeAt(0) === 0xfeff ? source.text.slice(1) : source.text);
  const start: Place = { file: source.file, line: 1, column: 1 };
  const unusable = (...problems: Problem[]): ParsedFile => ({
    file: source.file,
    value: {},
    usable: false,
    spoilt: [],
    torn: true,
    locate: () => start,
    problems,
  });
  const unreadable = whyUnreadable(text, source.file);
  if (unreadable !== null) return unusable(unreadable);
  const lines = new LineCounter();
  const read = readYaml(text, lines);
  if (read === null) return unusable(problem('yaml-syntax', start));
  if (read === 'deep') return unusable(problem('too-deep', start, { limit: LIMITS.depth }));
  const { document, slips } = read;
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(Math.min(Math.max(offset, 0), text.length));
    return { file: source.file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const problems: Problem[] = [];
  const spoilt: Lines[] = [];
  const note = (
    damage: Damage,
    code: ProblemCode,
    offset: number,
    args: MessageArgs,
    advice?: string,
  ): void => {
    const place = placeAt(offset);
    if (problems.length < LIMITS.problems) problems.push(problem(code, place, args, advice));
    // What is only worth a warning explains no error.
    if (MESSAGES[code][0] === 'error') spoilt.push(linesAround(text, place.line, damage));
  };
  for (const { code, offset, args = {}, suggestion, damage } of slips)
    note(damage, code, offset, args, suggestion);
  const torn = slips.some(({ damage }) => damage !== 'line');
  if (document.contents === null && slips.length === 0) return unusable(problem('file-empty', start));
  const slipped = [...spoilt];
  const report: YamlReport = (code, offset, args = {}, suggestion) => {
    const { line } = placeAt(offset);
    if (!slipped.some(([from, to]) => from <= line && line <= to))
      note('line', code, offset, args, suggestion);
  };
  if (!torn)
    hiddenByHash(document, text, (offset, args, suggestion) =>
      problems.push(problem('yaml-comment', placeAt(offset), args, suggestion)),
    );
  const value = isMap(document.contents) ? new PlainReader(text, report).read(document.contents) : null;
  if (value === null && slips.length === 0)
    problems.push(problem('not-a-mapping', placeAt(document.contents?.range?.[0] ?? 0)));
  const limits = problems.filter(({ code }) => code === 'too-many-entries' || code === 'too-deep');
  if (limits.length > 0) return unusable(...limits);
  const content = value !== null && isMapping(value) ? value : null;
  return {
    file: source.file,
    value: content ?? {},
    usable: content !== null,
    spoilt,
    torn,
    locate: (path, spot) => placeAt(offsetOf(document, text, path, spot ?? {})),
    problems,
  };
}

/** How often a text is read anew with its slips filled in, so that what follows them is found as well. */
const ROUNDS = 5;

/** The text as YAML, and the slips in it; null if it cannot be read at all. */
function readYaml(
  text: string,
  lineCounter: LineCounter,
): { document: Document.Parsed; slips: readonly Slip[] } | 'deep' | null {
  const found: Slip[] = [];
  let readable = text;
  for (let round = 1; ; round++) {
    let document: Document.Parsed;
    try {
      document = parseDocument(readable, {
        ...(round === 1 ? { lineCounter } : {}),
        prettyErrors: false,
        uniqueKeys: false, // quadratic in the library; duplicates are found below
        version: '1.2',
        merge: false,
        keepSourceTokens: false,
      });
    } catch (error) {
      return error instanceof RangeError ? 'deep' : null;
    }
    if (document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) return 'deep';
    const slips = slipsIn(document, readable);
    const filler = slips.filter((slip) => slip.filler !== undefined);
    const last = round === ROUNDS || filler.length === 0 || found.length >= LIMITS.problems;
    // Those that stay are found again in the next round.
    found.push(...(last ? slips : filler));
    if (last) return { document, slips: found };
    readable = filled(readable, filler);
  }
}

function whyUnreadable(text: string, file: string): Problem | null {
  const start: Place = { file, line: 1, column: 1 };
  if (text.length > LIMITS.file) return problem('file-too-large', start, { limit: LIMITS.file });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a control character is what tells a binary file
  const strange = /[\u0000-\u0008\u000e-\u001f\ufffd]/.exec(text)?.index;
  if (strange !== undefined) {
    const lines = text.slice(0, strange).split('\n');
    const place = { file, line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
    return problem('file-binary', place, {}, 'save it as UTF-8 text.');
  }
  if (text.trim() === '') return problem('file-empty', start);
  return tooDeep(text) ? problem('too-deep', start, { limit: LIMITS.depth }) : null;
}

/** More levels than any text for people has, and fewer than the recursive YAML reader can bear. */
const BEARABLE = 200;

/** Guards the YAML reader from brackets in brackets, dashes in a row, and lines each further in than the one before. */
function tooDeep(text: string): boolean {
  let open = 0;
  const indents: number[] = [];
  for (const [run, blanks] of text.matchAll(/[[\]{}]|(?:[-?:] ){2,}|^( *)(?=\S)/gm)) {
    if (blanks !== undefined) {
      while ((indents.at(-1) ?? -1) >= blanks.length) indents.pop();
      indents.push(blanks.length);
    } else if (run === '[' || run === '{') open++;
    else if (run === ']' || run === '}') open = Math.max(0, open - 1);
    if (
      open > BEARABLE ||
      indents.length > BEARABLE ||
      (blanks === undefined && run.length > 2 * LIMITS.depth)
    )
      return true;
  }
  return false;
}

/** The lines that a slip spoils: its own, those of its entry, or all from the section it stands in. */
function linesAround(text: string, line: number, damage: Damage): Lines {
  if (damage === 'line') return [line, line];
  const all = text.split('\n');
  const depth = (at: number): number => /^ */.exec(all[at - 1] ?? '')?.[0].length ?? 0;
  const isField = (at: number): boolean => /^ *[^\s#-]/.test(all[at - 1] ?? '');
  let from = line;
  const highest = damage === 'rest' ? 0 : 2;
  while (from > 1 && !(isField(from) && depth(from) <= highest)) from--;
  if (damage === 'rest') return [from, Number.POSITIVE_INFINITY];
  let to = line + 1;
  while (to <= all.length && !(isField(to) && depth(to) <= depth(from))) to++;
  return [from, to - 1];
}

/** Longest beginning of a line in which a comment is looked for. */
const WIDE = 500;

/** Finds `#7` or a colour behind a blank, where the author's text has become a comment. */
function hiddenByHash(
  document: Document.Parsed,
  text: string,
  report: (offset: number, args: MessageArgs, suggestion: string) => void,
): void {
  const found: { hidden: string; at: number }[] = [];
  // Only the beginning of a line can be a field, and only the first sign begins the comment.
  for (const { index, 1: before = '', 2: hidden = '' } of text.matchAll(/^([^#\n]*) (#[^\s#!-]\S*)/gm)) {
    if (before.length < WIDE && /[\w.-]:(?: |$)/.test(before))
      found.push({ hidden, at: index + before.length + 1 });
    if (found.length >= LIMITS.problems) break;
  }
  if (found.length === 0) return;
  const inside = (at: number): boolean => {
    let yes = false;
    visit(document, {
      Scalar: (_key, node) => {
        const [from = 0, to = 0] = node.range ?? [];
        if (isScalar(node) && from <= at && at < to) yes = true;
      },
    });
    return yes;
  };
  for (const { hidden, at } of found) {
    if (inside(at)) continue;
    const colour = /^#[0-9A-Fa-f]{6}/.exec(hidden)?.[0];
    const suggestion =
      colour === undefined ? 'put the whole text in quotes.' : `write \`"${colour}"\` in quotes.`;
    report(at, {}, suggestion);
  }
}
