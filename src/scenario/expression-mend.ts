import type { MessageArgs, ProblemCode } from './messages.ts';
import { oddSignIn } from './odd-signs.ts';

/** A slip in the text of an expression, at a character of it. */
export interface TextSlip {
  readonly code: ProblemCode;
  readonly offset: number;
  readonly args?: MessageArgs;
  /** What to do about it where the whole cannot be rewritten. */
  readonly advice?: string | undefined;
}

/** The first slip of a text that cannot be read, and the text as it was probably meant. */
export interface Mended {
  readonly slip: TextSlip;
  readonly text: string | null;
}

const TOKEN =
  /'[^']*'|"[^"]*"|[A-Za-z_]\w*(?:-[a-z]\w*)*|\d+(?:[.,]\d+)*|\s+|<=|>=|==|!=|&&|\|\||=>|=<|<>|\*\*|./gsu;

interface Token {
  readonly text: string;
  readonly at: number;
}

const WORDS: ReadonlyMap<string, string> = new Map([
  ['and', '&&'],
  ['or', '||'],
  ['not', '!'],
  ['is', '=='],
  ['then', '?'],
  ['else', ':'],
]);
const SIGNS: Readonly<Record<string, string>> = {
  '&': '&&',
  '|': '||',
  '=>': '>=',
  '=<': '<=',
  '<>': '!=',
  '≥': '>=',
  '≤': '<=',
  '≠': '!=',
  '×': '*',
  '·': '*',
  '÷': '/',
  '−': '-',
  '–': '-',
  $: '',
  '€': '',
  '£': '',
  '¥': '',
};
/** Signs that mean something elsewhere and nothing here. */
const FOREIGN = /^(?:\^|\*\*|[;@#~\\`])$/u;

/** Looks for what people write who have never programmed. `isName` knows what can stand alone in an expression. */
export function mend(text: string, isName: (name: string) => boolean): Mended | null {
  const tokens = [...text.matchAll(TOKEN)].map((match): Token => ({ text: match[0], at: match.index }));
  return new Mending(tokens, isName).mended() ?? whole(text);
}

class Mending {
  private readonly tokens: readonly Token[];
  private readonly isName: (name: string) => boolean;
  private readonly out: string[] = [];
  private slip: TextSlip | null = null;
  private lost = false;
  private depth = 0;

  constructor(tokens: readonly Token[], isName: (name: string) => boolean) {
    this.tokens = tokens;
    this.isName = isName;
  }

  mended(): Mended | null {
    const all = this.withoutQuotesAround();
    const opened: Token[] = [];
    for (let index = 0; index < all.length; index++) {
      const token = all[index] as Token;
      if (token.text === '(') opened.push(token);
      if (token.text === ')' && opened.pop() === undefined)
        this.note('expression-bracket', token, 'remove it, or open it before.');
      this.depth = opened.length;
      index += this.token(token, index, all);
    }
    const open = opened[0];
    if (open !== undefined && this.slip === null) this.note('expression-bracket', open, 'close it with `)`.');
    if (this.slip === null) return null;
    const bracket = this.slip.code === 'expression-bracket';
    const text = this.out
      .join('')
      .replace(/\s+/g, ' ')
      .replace(/! (?=[\w(])/g, '!')
      .trim();
    return { slip: this.slip, text: this.lost || bracket || open !== undefined ? null : text };
  }

  /** Writes a token down as it was meant; the number of further ones that belong to it. */
  private token(token: Token, index: number, all: readonly Token[]): number {
    const { text } = token;
    const word = text.toLowerCase();
    const joined = this.label(index, all);
    if (joined !== null) {
      this.note('expression-name', token, undefined, { name: joined.said });
      this.out.push(joined.name);
      return joined.more;
    }
    if (/^[‘’‚‛“”„«»]$/u.test(text)) return this.as("'", 'expression-quotes', token);
    if (word === 'if' && all.some((one) => one.text.toLowerCase() === 'then'))
      return this.as('', 'expression-words', token);
    if (WORDS.has(word) && !this.isName(text)) {
      const next = all.slice(index + 1).find((one) => one.text.trim() !== '');
      if (word === 'is' && next?.text.toLowerCase() === 'not') {
        this.as('!=', 'expression-words', token);
        return all.indexOf(next) - index;
      }
      return this.as(WORDS.get(word) ?? '', 'expression-words', token);
    }
    if (text === '=') return this.as('==', 'expression-equals', token);
    if (Object.hasOwn(SIGNS, text)) return this.as(SIGNS[text] ?? '', 'expression-sign', token);
    if (FOREIGN.test(text)) {
      this.lost = true;
      return this.as('', 'expression-sign', token);
    }
    const odd = text.trim() === '' ? null : oddSignIn(text);
    if (odd?.sign === text) return this.as(odd.instead, 'expression-sign', token);
    if (text === '%' && this.isPercentSign(index, all)) return this.as('', 'expression-percent', token);
    if (text.includes('-') && /^[A-Za-z]/.test(text) && this.isName(underlined(text)))
      this.out.push(underlined(text));
    else if (this.depth === 0 && /^\d{1,3}(?:,\d{3})+$/.test(text)) {
      this.out.push(text.replaceAll(',', ''));
      this.note('expression-syntax', { text, at: token.at + text.indexOf(',') });
    } else this.out.push(text);
    return 0;
  }

  private as(text: string, code: ProblemCode, token: Token): 0 {
    this.out.push(text);
    this.note(code, token, undefined, { name: visible(token.text) });
    return 0;
  }

  private note(code: ProblemCode, { at }: Token, advice?: string, args: MessageArgs = {}): void {
    this.slip ??= { code, offset: at, args, advice };
  }

  /** `“tension > 40”`: the quotes of a whole text fall away. */
  private withoutQuotesAround(): readonly Token[] {
    const first = this.tokens[0];
    const last = this.tokens.at(-1);
    if (
      first === undefined ||
      last === undefined ||
      !/^[“„«]$/u.test(first.text) ||
      !/^[”“»]$/u.test(last.text)
    )
      return this.tokens;
    this.note('expression-quotes', first);
    return this.tokens.slice(1, -1);
  }

  /** Words with blanks between them that are one name: the label of a track was written. */
  private label(index: number, all: readonly Token[]): { name: string; said: string; more: number } | null {
    const words: string[] = [];
    for (let at = index; at < all.length && words.length < 5; at += 2) {
      const { text } = all[at] as Token;
      if (!/^[A-Za-z][\w-]*$/.test(text)) break;
      words.push(text);
      const name = underlined(words.join('_')).toLowerCase();
      if (words.length > 1 && this.isName(name)) return { name, said: words.join(' '), more: at - index };
      if (all[at + 1]?.text.trim() !== '') break;
    }
    return null;
  }

  private isPercentSign(index: number, all: readonly Token[]): boolean {
    if (!/^\d/.test(all[index - 1]?.text ?? '')) return false;
    const next = all.slice(index + 1).find((one) => one.text.trim() !== '')?.text ?? '';
    return next === '' || !/^[\w('"]/.test(next) || WORDS.has(next.toLowerCase());
  }
}

const underlined = (name: string): string => name.replaceAll('-', '_');

/** What is wrong with the text as a whole: a sign or a unit around a number, half of a choice. */
function whole(text: string): Mended | null {
  const unit = /^\s*\+?\s*(-?\d+)\s*(\S*.*?)\s*$/s.exec(text);
  if (unit !== null && /^\s*\+/.test(text) && unit[2] === '')
    return { slip: { code: 'expression-syntax', offset: text.indexOf('+') }, text: unit[1] ?? '' };
  if (unit !== null && /^[a-z]+$/i.test(unit[2] ?? ''))
    return { slip: { code: 'expression-syntax', offset: text.indexOf(unit[2] ?? '') }, text: unit[1] ?? '' };
  const decimal = /^\s*(-?\d+),(\d)\s*$/.exec(text);
  if (decimal !== null) {
    const advice = `write \`${decimal[1]}.${decimal[2]}\`.`;
    return { slip: { code: 'expression-syntax', offset: text.indexOf(','), advice }, text: null };
  }
  const half = /^[^?:]*(\?)[^?:]*$/.exec(text);
  if (half !== null)
    return { slip: { code: 'expression-syntax', offset: text.indexOf('?') }, text: `${text.trim()} : 0` };
  if (/^\s*\+/.test(text))
    return {
      slip: { code: 'expression-syntax', offset: text.indexOf('+') },
      text: text.replace('+', '').trim(),
    };
  return null;
}

/** A sign that nobody sees by its number. */
function visible(sign: string): string {
  return oddSignIn(sign)?.instead === ''
    ? `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}`
    : sign;
}
