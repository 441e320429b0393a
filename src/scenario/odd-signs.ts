import { digitOf } from './id-from.ts';
import type { MessageArgs } from './messages.ts';
import { numeral } from './numeral.ts';

/** A sign that is not what it seems: nobody sees it, or it looks like one of ASCII. */
export interface OddSign {
  /** Where it stands, in characters. */
  readonly at: number;
  readonly sign: string;
  /** What it is, with its article. */
  readonly name: string;
  /** What people read it as; empty where they see nothing. */
  readonly instead: string;
}

/** Blanks that look like a space and that YAML takes for letters. */
const SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
/** Signs without any width. */
const INVISIBLE =
  /[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0]|[\ufe00-\ufe0f]|\u034f/;
/** All blanks and signs that nobody sees; for replacing. */
export const UNSEEN = new RegExp(`${SPACE.source}|${INVISIBLE.source}`, 'g');

/** Blanks that an expression takes for spaces. */
export const ODD_SPACES = new RegExp(`${SPACE.source}|[\\u200b\\ufeff]`, 'g');

/** Signs that turn the order of a line round. */
const TURNING = /[\u061c\u202a-\u202e\u2066-\u2069]/;

const NAMES: Readonly<Record<string, string>> = {
  '\u00a0': 'a no-break space',
  '\u00ad': 'a soft hyphen',
  '\u200b': 'a zero-width space',
  '\u200c': 'a zero-width non-joiner',
  '\u200d': 'a zero-width joiner',
  '\u200e': 'a left-to-right mark',
  '\u200f': 'a right-to-left mark',
  '\u202f': 'a narrow no-break space',
  '\u2060': 'a word joiner',
  '\u3000': 'a wide space',
  '\ufeff': 'a byte-order mark',
};

const pairs = (text: string): readonly (readonly [string, string])[] =>
  [...text.matchAll(/(\S)(\S)/gu)].map(([, sign = '', instead = '']) => [sign, instead]);

const CYRILLIC = 'аa сc еe оo рp хx уy іi јj ѕs һh ԁd ԛq ԝw ӏl АA ВB СC ЕE НH КK МM ОO РP ТT ХX УY ІI ЈJ ЅS';
const GREEK = 'αa οo ιi κk ρp τt υu νv ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX';
const ALIKE: ReadonlyMap<string, readonly [instead: string, name: string]> = new Map<
  string,
  readonly [string, string]
>([
  ...pairs(CYRILLIC).map(([sign, to]) => [sign, [to, 'a Cyrillic letter']] as const),
  ...pairs(GREEK).map(([sign, to]) => [sign, [to, 'a Greek letter']] as const),
  ...[...'‐‑‒–—―−﹣－'].map((sign) => [sign, ['-', 'a dash']] as const),
  ...[...'“”„‟«»'].map((sign) => [sign, ['"', 'a curly quote']] as const),
  ...[...'‘’‚‛'].map((sign) => [sign, ["'", 'a curly quote']] as const),
  ...pairs('٫. ٬, ، ， 。. ．.').map(([sign, to]) => [sign, [to, 'a mark of another script']] as const),
]);

const unnamed = (sign: string, instead: string): string =>
  TURNING.test(sign)
    ? 'a sign that turns the line round'
    : instead === ''
      ? 'an invisible sign'
      : 'a special space';

/** What a sign is where it is not what it seems; null for any other. */
function oddness(sign: string): Omit<OddSign, 'at'> | null {
  const unseen = SPACE.test(sign) ? ' ' : INVISIBLE.test(sign) ? '' : null;
  if (unseen !== null) return { sign, name: NAMES[sign] ?? unnamed(sign, unseen), instead: unseen };
  const [alike, name] = ALIKE.get(sign) ?? [];
  if (alike !== undefined && name !== undefined) return { sign, name, instead: alike };
  if (sign <= '\u007f') return null;
  const digit = digitOf(sign);
  if (digit >= 0) return { sign, name: 'a digit of another script', instead: String(digit) };
  const narrow = sign.normalize('NFKC');
  return /^[\uff01-\uff5e]$/.test(sign) ? { sign, name: 'a full-width sign', instead: narrow } : null;
}

/** The first sign of a text that is not what it seems. */
export function oddSignIn(text: string): OddSign | null {
  let at = 0;
  for (const sign of text) {
    const odd = oddness(sign);
    if (odd !== null) return { at, ...odd };
    at += sign.length;
  }
  return null;
}

/** The text as people read it: what they do not see left out, every sign that looks like one of ASCII replaced by it. */
export const asItLooks = (text: string): string =>
  [...text].map((sign) => oddness(sign)?.instead ?? sign).join('');

/** What to do with a sign that nobody sees. */
export const DELETE = {
  'yaml-space': 'delete it and type an ordinary space.',
  'hidden-sign': 'delete it.',
} as const;

/** What is to be said of a word that would be of ASCII without signs that only look so, at the first of them. */
export interface OddSlip {
  readonly code: 'yaml-space' | 'hidden-sign' | 'foreign-sign';
  readonly offset: number;
  readonly args: MessageArgs;
  readonly suggestion: string;
}

/** Finds the first such sign in a word; null where there is none, or where the word is of another script altogether. */
export function oddSlip(word: string): OddSlip | null {
  const odd = oddSignIn(word);
  const meant = asItLooks(word).trim();
  if (odd === null || !/^[\w .,:%+#-]+$/.test(meant)) return null;
  const { at: offset, sign, name, instead } = odd;
  if (instead.trim() !== '') {
    const suggestion = `write \`${numeral(meant)}\`.`;
    return { code: 'foreign-sign', offset, args: { sign, name, instead }, suggestion };
  }
  const code = instead === ' ' ? 'yaml-space' : 'hidden-sign';
  return { code, offset, args: { name }, suggestion: DELETE[code] };
}
