import { isMapping } from '../path.ts';
import type { Plain } from '../yaml.ts';

/** How a value is to be written: the column of what is nested in it, the line end, and whether brackets stand around it. */
export interface Manner {
  readonly indent: number;
  readonly eol: string;
  readonly flow: boolean;
  /** Column at which the value begins, to tell what fits on its line. */
  readonly column: number;
}

/** A line of a text is filled up to here. */
const WIDTH = 116;
const PLAIN = /^[\p{L}\d][\p{L}\p{N}\p{M} .,;!?()'’‘“”–—…/&+%$_-]*$/u;
const PLAIN_FLOW = /^[\p{L}\d][\p{L}\p{N}\p{M} .;!?()'’‘“”–—…/&+%$_-]*$/u;
/** What other readers of YAML take for something else than a text. */
const SURPRISE =
  /^(?:y|n|yes|no|on|off|true|false|null|~|\d{4}-\d\d?-\d\d?.*|[-+.\d][-+.\d_:eExXoOa-fA-F]*)$/i;

const isPlain = (text: string, flow: boolean): boolean =>
  (flow ? PLAIN_FLOW : PLAIN).test(text) && !/\s$/.test(text) && !SURPRISE.test(text);

/** In double quotes: every character that could surprise is escaped. */
function double(text: string): string {
  const escaped = JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return escaped;
}

/** In single quotes; null where that cannot be. */
const single = (text: string): string | null =>
  /[\p{Cc}\u2028\u2029\ufeff]/u.test(text) ? null : `'${text.replaceAll("'", "''")}'`;

/** A text on one line, quoted where it must be. `like` is the way it has been written before. */
export function quoted(text: string, flow: boolean, like?: string): string {
  if (like === 'QUOTE_SINGLE') return single(text) ?? double(text);
  if (like === 'QUOTE_DOUBLE') return double(text);
  if (isPlain(text, flow)) return text;
  const alone = text.includes('"') || text.includes('\\') ? single(text) : null;
  return alone ?? double(text);
}

/** The name of a field. */
export const keyText = (key: string): string =>
  /^[A-Za-z][\w.-]*$/.test(key) && !SURPRISE.test(key) ? key : double(key);

/** Words of a paragraph in lines of a width. */
function filled(words: readonly string[], width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/**
 * A long text as a folded block, `>-` and lines below it; null where folding would change it. `before` are the lines
 * it had: those that still fit at its beginning stay as they are.
 */
export function folded(
  text: string,
  { indent, eol }: Manner,
  header = '>-',
  before: readonly string[] = [],
): string | null {
  if (text === '' || /^\s|\s$|[ \t]\n|\n[ \t]| {2}|\t|\r/.test(text)) return null;
  const width = Math.max(40, WIDTH - indent, ...before.map((line) => line.length));
  const lines: string[] = [];
  let rest = text;
  for (const line of before) {
    if (line === '' || !rest.startsWith(`${line} `)) break;
    lines.push(line);
    rest = rest.slice(line.length + 1);
  }
  const [first = '', ...more] = rest.split('\n');
  lines.push(...filled(first.split(' '), width));
  for (const paragraph of more) lines.push('', ...filled(paragraph.split(' '), width));
  const margin = ' '.repeat(indent);
  return `${header}${eol}${lines.map((line) => (line === '' ? '' : margin + line)).join(eol)}`;
}

/** A text of several lines as a literal block, `|-`; null where that would change it. */
export function literal(text: string, { indent, eol }: Manner, header = '|-'): string | null {
  if (text === '' || /^[\s]|\s$|\r/.test(text)) return null;
  const margin = ' '.repeat(indent);
  return `${header}${eol}${text
    .split('\n')
    .map((line) => (line === '' ? '' : margin + line))
    .join(eol)}`;
}

/** A single value. */
export function scalarText(value: string | number | boolean, manner: Manner): string {
  if (typeof value !== 'string') return String(value);
  if (!manner.flow && value.includes('\n'))
    return folded(value, manner) ?? literal(value, manner) ?? double(value);
  const line = quoted(value, manner.flow);
  if (!manner.flow && manner.column + line.length > WIDTH) return folded(value, manner) ?? line;
  return line;
}

/** A value in brackets, on one line. */
export function flowText(value: Plain): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`;
  if (isMapping(value)) {
    const pairs = Object.entries(value).map(([key, one]) => `${keyText(key)}: ${flowText(one)}`);
    return `{${pairs.join(', ')}}`;
  }
  return scalarText(value, { indent: 0, eol: '\n', flow: true, column: 0 });
}

const isSingle = (value: Plain): boolean => typeof value !== 'object';

/** Whether a value stands well in brackets: nothing, or a short list of single values. */
function isShort(value: Plain, column: number): boolean {
  if (Array.isArray(value))
    return value.length === 0 || (value.every(isSingle) && column + flowText(value).length < WIDTH);
  return isMapping(value) && Object.keys(value).length === 0;
}

/** Fields below one another, each beginning at the column. */
export function fieldsText(value: Readonly<Record<string, Plain>>, column: number, eol: string): string {
  return Object.entries(value)
    .map(
      ([key, one]) =>
        `${keyText(key)}:${after(one, { indent: column + 2, eol, flow: false, column: column + key.length + 2 })}`,
    )
    .join(eol + ' '.repeat(column));
}

/** What stands behind the dash of a list's entry; `column` is that of the dash. */
export function itemText(value: Plain, column: number, eol: string): string {
  if (isMapping(value) && Object.keys(value).length > 0) return ` ${fieldsText(value, column + 2, eol)}`;
  return after(value, { indent: column + 2, eol, flow: false, column: column + 2 });
}

/** What stands behind the colon of a field, the space or line end before it included. */
export function after(value: Plain, manner: Manner): string {
  const { indent, eol, flow, column } = manner;
  if (typeof value !== 'object') return ` ${scalarText(value, manner)}`;
  if (flow || isShort(value, column)) return ` ${flowText(value)}`;
  const margin = eol + ' '.repeat(indent);
  if (Array.isArray(value)) return value.map((one) => `${margin}-${itemText(one, indent, eol)}`).join('');
  return margin + fieldsText(value, indent, eol);
}
