import type { Document, YAMLError } from 'yaml';
import type { MessageArgs, ProblemCode } from './messages.ts';
import { DELETE, oddSignIn, UNSEEN } from './odd-signs.ts';
import { LIMITS } from './yaml-limits.ts';
import { openedBefore } from './yaml-place.ts';

/** How much around a slip cannot be trusted any more: its line, its entry of a section, or all that follows. */
export type Damage = 'line' | 'entry' | 'rest';

/** A slip in the words of our catalogue, at a character of the text. */
export interface Slip {
  readonly code: ProblemCode;
  readonly offset: number;
  readonly args?: MessageArgs;
  readonly suggestion?: string | undefined;
  readonly damage: Damage;
  /** What can stand from there on so that the rest can be read: as many characters as the author wrote. */
  readonly filler?: Filler | undefined;
}

/** As many characters in place of others. */
export interface Filler {
  readonly from: number;
  readonly text: string;
}

const QUOTES = 'put the whole text in quotes.';
const COLON = 'put the whole text in quotes, or check the indentation.';

/** `x` in place of the whole value of a field that stands on a line of its own. */
function valueFiller(text: string, offset: number): Filler | undefined {
  const line = lineAt(text, offset);
  const own = lineFrom(text, line);
  const before = /^\s*(?:- )?(?:[\w.-]+:\s+|- )/.exec(own)?.[0];
  if (before === undefined || offset < line + before.length) return undefined;
  return { from: line + before.length, text: 'x'.repeat(own.length - before.length) };
}

/** Most complaints that are looked at. */
const MOST = 200;

/** What the YAML reader complains of, one slip a line, in words that do not need YAML's own terms. */
export function slipsIn(document: Document.Parsed, text: string): Slip[] {
  const sorted = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  const found: Slip[] = [];
  for (const error of sorted.slice(0, MOST)) {
    const explained = explain(error, document, text);
    const filler =
      explained.filler ?? (explained.damage === 'line' ? valueFiller(text, explained.offset) : undefined);
    // Where the rest can be read all the same, no more than the line is spoilt.
    const told = straightened(explained, text);
    const slip: Slip = filler === undefined ? told : { ...told, filler, damage: 'line' };
    const line = lineAt(text, slip.offset);
    const same = found.findIndex((one) => lineAt(text, one.offset) === line);
    // One slip often draws several errors; of those on its line a tag tells most.
    if (same < 0) found.push(slip);
    else if (slip.code === 'yaml-tag' || slip.code === 'yaml-alias') found[same] = slip;
    if (slip.damage === 'rest' || found.length >= LIMITS.problems) break;
  }
  return found;
}

/** Whoever has put curly quotes around a text believes it to be in quotes. */
function straightened(slip: Slip, text: string): Slip {
  const own = lineFrom(text, lineAt(text, slip.offset));
  if (slip.suggestion === undefined || !/^\s*(?:- )?(?:[\w.-]+:\s+)?[“”„‟«»‘’‚‛]/.test(own)) return slip;
  return { ...slip, suggestion: 'put straight quotes `"…"` around the text: curly ones are letters here.' };
}

const lineAt = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

function lineFrom(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(offset, end < 0 ? text.length : end).trimEnd();
}

function explain(error: YAMLError, document: Document.Parsed, text: string): Slip {
  const offset = Math.min(error.pos[0], text.length);
  const slip = (code: ProblemCode, suggestion: string | undefined, damage: Damage, at = offset): Slip => ({
    code,
    offset: at,
    suggestion,
    damage,
  });
  const opened = (): Slip => slip('yaml-quote', 'close it.', 'rest', openedBefore(document, offset));
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return slip('yaml-tab', 'use two spaces for each level.', 'rest', lineAt(text, offset));
    case 'TAG_RESOLVE_FAILED':
    case 'MULTIPLE_TAGS':
      return slip('yaml-tag', QUOTES, 'line');
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
    case 'MULTIPLE_ANCHORS':
      return slip('yaml-alias', 'write it out, or put the text in quotes.', 'line');
    case 'MULTIPLE_DOCS':
      return slip('yaml-documents', 'remove the line `---` or `...`.', 'rest');
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return strayField(offset, text);
    case 'BAD_INDENT':
      return /end with/.test(error.message) ? opened() : outOfLine(offset, text);
    case 'BLOCK_IN_FLOW':
      return commaMissing(offset, text) ?? opened();
    case 'BAD_SCALAR_START':
      return slip('yaml-start', QUOTES, 'line');
    case 'MISSING_CHAR':
      if (/quote|flow|end with/i.test(error.message)) return opened();
      return nameWithoutColon(offset, text) ?? unread(offset, text);
    default:
      return unexpected(error.message, offset, text);
  }
}

function unexpected(message: string, offset: number, text: string): Slip {
  const line = lineAt(text, offset);
  const before = text.slice(line, offset);
  if (/at node end/.test(message)) {
    const star = /(?:[:-]\s+)([*&]\S*)\s*$/.exec(before);
    if (star !== null) {
      const at = line + star.index + star[0].indexOf(star[1] ?? '');
      return { code: 'yaml-alias', offset: at, suggestion: QUOTES, damage: 'line' };
    }
    return {
      code: 'yaml-after',
      offset,
      suggestion: 'put other quotes around the whole text.',
      damage: 'line',
    };
  }
  if (/on same line with key/.test(message))
    return { code: 'yaml-start', offset, suggestion: QUOTES, damage: 'entry' };
  const sign = /[|>]\s*$/.exec(before);
  if (sign !== null)
    return { code: 'yaml-start', offset: line + sign.index, suggestion: QUOTES, damage: 'line' };
  if (text[offset] === '!') return { code: 'yaml-tag', offset, suggestion: QUOTES, damage: 'line' };
  return unread(offset, text);
}

function unread(offset: number, _text: string): Slip {
  return {
    code: 'yaml-syntax',
    offset,
    suggestion: 'look for a missing quote, colon or space.',
    damage: 'rest',
  };
}

/** A field where the reader expects none: too far to the right, behind a lone colon, or after a name without one. */
function strayField(offset: number, text: string): Slip {
  const line = lineAt(text, offset);
  const before = text.slice(line, offset);
  const rest = lineFrom(text, offset);
  const next = lineFrom(text, Math.min(text.length, offset + rest.length + 1));
  if (/:\s*$/.test(before)) {
    const further = /^(\s*)[\w.-]+:(\s|$)/.exec(next);
    const column = /^\s*/.exec(before)?.[0].length ?? 0;
    if (!/:(\s|$)/.test(rest) && further !== null && (further[1] ?? '').length > column)
      return indent(offset + text.slice(offset).indexOf('\n') + 1 + (further[1] ?? '').length);
    const filler = valueFiller(text, offset);
    return { code: 'yaml-colon', offset, suggestion: COLON, damage: 'entry', filler };
  }
  const above = text.slice(lineAt(text, Math.max(0, line - 1)), Math.max(0, line - 1));
  if (/[:-]\s+[>|][+-]?\d?\s*$/.test(above))
    return {
      code: 'yaml-indent',
      offset,
      suggestion: 'put two more spaces in front of this text.',
      damage: 'entry',
    };
  return (
    nameWithoutColon(offset, text) ?? {
      code: 'yaml-colon',
      offset,
      suggestion: COLON,
      damage: 'entry',
    }
  );
}

const indent = (offset: number): Slip => ({
  code: 'yaml-indent',
  offset,
  suggestion: 'begin it in the same column as its neighbours.',
  damage: 'rest',
});

/** A sign that nobody sees, at the beginning. */
const UNSEEN_FIRST = new RegExp(`^(?:${UNSEEN.source})`);

/** `headline A storm`, `headline:A storm`, `turn = 3`, or a name alone above its fields. */
function nameWithoutColon(offset: number, text: string): Slip | null {
  const rest = lineFrom(text, offset);
  const parts = /^([A-Za-z][\w.-]*)(?:\s*[:=]\s*|\s+|$)(.*)$/.exec(rest);
  if (parts === null) return null;
  const [, name = '', value = ''] = parts;
  const at = /^[\w.-]+:/.exec(rest)?.[0].length ?? 0;
  const odd = at > 0 && UNSEEN_FIRST.test(rest.slice(at)) ? oddSignIn(rest.slice(at)) : null;
  if (odd !== null) {
    const from = offset + at;
    const suggestion = DELETE['yaml-space'];
    const args = { name: odd.name };
    const code = odd.instead === ' ' ? 'yaml-space' : 'hidden-sign';
    return { code, offset: from, args, suggestion, damage: 'entry', filler: { from, text: ' ' } };
  }
  const whole = value === '' ? `${name}:` : `${name}: ${value}`;
  const suggestion = whole.length < 70 ? `write \`${whole}\`.` : `write \`${name}: …\`.`;
  const room = rest.length - name.length - 2;
  // A name alone gives its last letter for the colon: what stands below it can then be read.
  const alone: Filler | undefined =
    value === '' && name.length > 1 ? { from: offset + name.length - 1, text: ':' } : undefined;
  const filler = room > 0 ? { from: offset + name.length, text: `: ${'x'.repeat(room)}` } : alone;
  return { code: 'yaml-no-colon', offset, args: { name }, suggestion, damage: 'entry', filler };
}

/** A line that begins in a column where nothing around it begins. */
function outOfLine(offset: number, text: string): Slip {
  const line = lineAt(text, offset);
  const own = lineFrom(text, line);
  const at = line + (/^\s*/.exec(own)?.[0].length ?? 0);
  const above =
    text
      .slice(0, line)
      .split('\n')
      .slice(0, -1)
      .findLast((one) => one.trim() !== '') ?? '';
  const dash = /^(\s*)- /.exec(above);
  const isText = !/^\s*(- |[\w.-]+:(\s|$))/.test(own);
  if (dash !== null && isText && at - line === (dash[1] ?? '').length) {
    const words = own.trim();
    const suggestion = words.length < 70 ? `write \`- ${words}\`.` : 'begin it with `- `.';
    const filler = { from: at, text: `- ${'x'.repeat(Math.max(0, words.length - 2))}` };
    return { code: 'yaml-dash', offset: at, suggestion, damage: 'entry', filler };
  }
  return indent(at);
}

/** In braces, two fields with nothing between them. */
function commaMissing(offset: number, text: string): Slip | null {
  const found = /^([^,{}[\]\n]*?\s)([A-Za-z][\w.-]*):\s/.exec(text.slice(offset, offset + 300));
  if (found === null) return null;
  const [, before = '', name = ''] = found;
  const suggestion = `write a comma before \`${name}\`.`;
  const at = offset + before.length;
  return { code: 'yaml-comma', offset: at, suggestion, damage: 'entry', filler: { from: at - 1, text: ',' } };
}

/** The text with something that can be read in place of each slip, every other character where it was. */
export function filled(text: string, slips: readonly Slip[]): string {
  let result = text;
  for (const { filler } of slips)
    if (filler !== undefined)
      result = result.slice(0, filler.from) + filler.text + result.slice(filler.from + filler.text.length);
  return result;
}
