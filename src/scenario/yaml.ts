import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLError,
} from 'yaml';
import type { MessageArgs, ProblemCode } from './messages.ts';
import type { Path, Spot } from './path.ts';
import { type Place, type Problem, problem, type SourceFile } from './problem.ts';
import { FORBIDDEN } from './schema/parts.ts';

/** What plain data a YAML file can hold for us. */
export type Plain = string | number | boolean | Plain[] | { [key: string]: Plain };

/** How much a file may hold: characters in a file, in all files, levels, and YAML problems reported. */
export const LIMITS = { file: 1_000_000, total: 4_000_000, depth: 24, problems: 20 } as const;

/** One file, read: its plain content, and where each part of it stands. */
export interface ParsedFile {
  readonly file: string;
  readonly value: Readonly<Record<string, Plain>>;
  readonly valid: boolean;
  readonly locate: (path: Path, spot?: Spot) => Place;
}

/** Reads one YAML file without ever throwing; what is wrong with it as YAML is added to `problems`. */
export function parseFile(source: SourceFile, problems: Problem[]): ParsedFile {
  const start: Place = { file: source.file, line: 1, column: 1 };
  const nothing: ParsedFile = { file: source.file, value: {}, valid: false, locate: () => start };
  const text = source.text.charCodeAt(0) === 0xfeff ? source.text.slice(1) : source.text;
  const unusable = unreadable(text);
  if (unusable !== null) {
    problems.push(problem(unusable[0], start, unusable[1]));
    return nothing;
  }
  const lines = new LineCounter();
  let document: Document.Parsed;
  try {
    document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      uniqueKeys: false, // quadratic in the library; duplicates are found below
      version: '1.2',
      merge: false,
      keepSourceTokens: false,
    });
  } catch {
    problems.push(problem('yaml-syntax', start));
    return nothing;
  }
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(Math.min(Math.max(offset, 0), text.length));
    return { file: source.file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const before = problems.length;
  reportYaml(document, text, placeAt, problems);
  const valid = problems.length === before;
  if (document.contents === null && valid) {
    problems.push(problem('file-empty', start));
    return nothing;
  }
  const report = (code: ProblemCode, offset: number, args: MessageArgs = {}, suggestion?: string): void => {
    problems.push(problem(code, placeAt(offset), args, suggestion));
  };
  const value = valid ? toPlain(document.contents, 0, report) : {};
  const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (valid && !isMapping) report('not-a-mapping', document.contents?.range?.[0] ?? 0);
  return {
    file: source.file,
    value: isMapping ? value : {},
    valid: valid && isMapping,
    locate: (path, spot) => placeAt(offsetOf(document, text, path, spot ?? {})),
  };
}

function unreadable(text: string): [ProblemCode, MessageArgs] | null {
  if (text.length > LIMITS.file) return ['file-too-large', { limit: LIMITS.file }];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a control character is what tells a binary file
  if (/[\u0000-\u0008\u000e-\u001f\ufffd]/.test(text)) return ['file-binary', {}];
  if (text.trim() === '') return ['file-empty', {}];
  if (tooDeep(text)) return ['too-deep', { limit: LIMITS.depth }];
  return null;
}

/** Guards the recursive YAML reader: no text for people has so many brackets open, or so many dashes in a row. */
function tooDeep(text: string): boolean {
  let open = 0;
  for (const [run] of text.matchAll(/[[\]{}]|(?:[-?:] ){2,}/g)) {
    if (run === '[' || run === '{') open++;
    else if (run === ']' || run === '}') open = Math.max(0, open - 1);
    if (open > 200 || run.length > 2 * LIMITS.depth) return true;
  }
  return false;
}

function reportYaml(
  document: Document.Parsed,
  text: string,
  placeAt: (offset: number) => Place,
  problems: Problem[],
): void {
  const lines = new Set<number>();
  const sorted = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  for (const error of sorted) {
    const [code, suggestion] = explain(error, text);
    const place = placeAt(code === 'yaml-quote' ? openedBefore(document, error.pos[0]) : error.pos[0]);
    if (lines.has(place.line) || lines.size >= LIMITS.problems) continue; // one slip often draws several errors
    lines.add(place.line);
    problems.push(problem(code, place, {}, suggestion));
  }
}

/** The reader's error in words that do not need YAML's own terms. */
function explain(error: YAMLError, text: string): [ProblemCode, string?] {
  const at = text[error.pos[0]];
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return ['yaml-tab', 'use two spaces for each level.'];
    case 'TAG_RESOLVE_FAILED':
    case 'MULTIPLE_TAGS':
      return ['yaml-tag', 'put the whole text in quotes.'];
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
    case 'MULTIPLE_ANCHORS':
      return ['yaml-alias', 'write it out, or put the text in quotes.'];
    case 'MULTIPLE_DOCS':
      return ['yaml-documents', 'remove the line `---` or `...`.'];
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return ['yaml-colon', 'put the whole text in quotes, or check the indentation.'];
    case 'BAD_INDENT':
      if (/end with/.test(error.message)) return ['yaml-quote', 'close it.'];
      return ['yaml-indent', 'begin it in the same column as its neighbours.'];
    case 'BLOCK_IN_FLOW':
      return ['yaml-quote', 'close it.'];
    case 'BAD_SCALAR_START':
      return ['yaml-start', 'put the whole text in quotes.'];
    case 'MISSING_CHAR':
      return /quote|flow|end with/i.test(error.message) ? ['yaml-quote', 'close it.'] : ['yaml-syntax'];
    default:
      return at === '!'
        ? ['yaml-tag', 'put the whole text in quotes.']
        : ['yaml-syntax', 'look for a missing quote, colon or space.'];
  }
}

/** Where the innermost quote or bracket begins that is still open at that point of the text. */
function openedBefore(document: Document.Parsed, at: number): number {
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

type Report = (code: ProblemCode, offset: number, args?: MessageArgs, suggestion?: string) => void;

/** Plain data of a node. Empty fields are left out, so that they mean “not given”. */
function toPlain(node: unknown, depth: number, report: Report): Plain | null {
  if (node === null || node === undefined) return null;
  const at = (node as Node).range?.[0] ?? 0;
  if (depth > LIMITS.depth) {
    report('too-deep', at, { limit: LIMITS.depth });
    return null;
  }
  if (isAlias(node) || (node as { anchor?: string }).anchor !== undefined) {
    report('yaml-alias', at, {}, 'write it out, or put the text in quotes.');
    if (isAlias(node)) return null;
  }
  if (isMap(node)) return mapping(node.items, depth, report);
  if (isSeq(node)) return node.items.map((item) => toPlain(item, depth + 1, report) ?? '').slice(0, 5000);
  if (!isScalar(node)) return null;
  const { value } = node;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return value;
  return value === null || value === undefined ? null : String(value);
}

function mapping(items: readonly unknown[], depth: number, report: Report): { [key: string]: Plain } {
  const result: { [key: string]: Plain } = {};
  const seen = new Set<string>();
  for (const item of items) {
    if (!isPair(item)) continue;
    const at = (item.key as Node | null)?.range?.[0] ?? 0;
    const key = keyOf(item.key);
    if (key === null) {
      report('yaml-key', at, {}, 'put it in quotes if it is meant as a text.');
    } else if (FORBIDDEN.has(key)) {
      report('forbidden-key', at, { name: key });
    } else if (seen.has(key)) {
      report('duplicate-key', at, { name: key }, 'remove one of the two, or rename it.');
    } else {
      seen.add(key);
      const value = toPlain(item.value, depth + 1, report);
      if (value !== null) result[key] = value;
    }
  }
  return result;
}

/** The name of a field as it is written, whatever YAML takes it for (`1`, `true`, `null`). */
function keyOf(key: unknown): string | null {
  if (!isScalar(key)) return null;
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
}

/** Where in the text a part stands, or the nearest part around it that exists. */
function offsetOf(document: Document.Parsed, text: string, path: Path, spot: Spot): number {
  let node: unknown = document.contents;
  let key: unknown = null;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => keyOf(item.key) === step);
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
  if (spot.key) return start(key) ?? start(node) ?? 0;
  const at = start(node) ?? start(key) ?? 0;
  return spot.offset === undefined || !isScalar(node) ? at : inScalar(text, node, spot.offset);
}

function start(node: unknown): number | undefined {
  const range = (node as Node | null)?.range;
  // An empty value has no width: the name of its field is the better place.
  return range && range[1] > range[0] ? range[0] : undefined;
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
