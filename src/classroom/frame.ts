// What stands around the letters of a hand-in, and how it is found in whatever it was sent by: mails that quote and wrap,
// chats that make quotes round, cells of a spreadsheet, words before and after.
import { meant, sumLetters } from './letters.ts';
import { HAND_IN_MARK } from './mark.ts';

/** Of the letters behind it. A text of another one is not read. */
export const HAND_IN_VERSION = 1;
/** Letters that the checksum takes, the last ones: 35 bits. */
const SUM = 7;
/** Letters between two spaces, so that long texts can be wrapped. */
const GROUP = 60;

/** Why there is no hand-in in a text. `cut`: so many letters are missing of so many; null where that cannot be told. */
export type FrameProblem =
  | { readonly code: 'none' | 'mistyped' }
  | { readonly code: 'cut'; readonly missing: number | null; readonly of: number | null }
  | { readonly code: 'version'; readonly version: number; readonly known: number };

/** A hand-in as it was found: of which scenario, and its letters without the checksum. */
export interface Frame {
  readonly scenario: string;
  readonly letters: string;
}

/** A place in a text where a hand-in stands, or what is left of one: `at` and `end` count signs of the text. */
export interface Found {
  readonly at: number;
  readonly end: number;
  readonly frame:
    | { readonly ok: true; readonly value: Frame }
    | { readonly ok: false; readonly error: FrameProblem };
}

const sumOf = (scenario: string, count: number, letters: string): string =>
  sumLetters(`${HAND_IN_VERSION}.${scenario}.${count}.${letters}`, SUM);

/** The text of a hand-in: one line that says what it is, of which scenario, how many letters follow, and they. */
export function framed({ scenario, letters }: Frame): string {
  const count = letters.length + SUM;
  const all = letters + sumOf(scenario, count, letters);
  const groups = all.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? [];
  return `${HAND_IN_MARK} ${HAND_IN_VERSION}. ${scenario}. ${count}. ${groups.join(' ')}.`;
}

/** A text without what is put in on the way, and where each of its signs came from. */
interface Squeezed {
  readonly text: string;
  readonly from: readonly number[];
}

/** Spaces and line ends (but not the tab between two cells), marks of quoting, quotes, and what nobody sees. */
const PUT_IN = /[^\S\t]|[>|*`\\"'“”„‟«»‘’‚\p{Cf}]/u;
const DASH = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/;

function squeeze(text: string): Squeezed {
  const from: number[] = [];
  let squeezed = '';
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    const broken = sign === '=' && /^=[^\S\r\n]*\r?\n/.test(text.slice(at, at + 8)); // as mails are sent
    if (broken || PUT_IN.test(sign)) continue;
    squeezed += DASH.test(sign) ? '-' : sign.toUpperCase().charAt(0);
    from.push(at);
  }
  return { text: squeezed, from };
}

/** A hand-in begins with its mark, or, where that was spoilt, with what stands behind it. */
const BEGINS =
  /LOOK-EAST(?=\d{1,4}\.)|(?<!LOOK-EAST)(?<!\d)(?=\d\.[A-Z][A-Z0-9-]{1,79}\.\d{1,5}\.[0-9A-TV-Z]{60})/g;
const HEAD = /^(?:LOOK-EAST)?(\d{1,4})\.([A-Z][A-Z0-9-]{0,79})\.(\d{1,5})\./;
/** Signs behind the mark from which on a head that is none was spoilt, not cut. */
const HEADLESS = 110;

/** Every hand-in in a text, and what is left of any, in the order in which they stand. */
export function framesIn(text: string): readonly Found[] {
  const { text: squeezed, from } = squeeze(text);
  const begins = [...squeezed.matchAll(BEGINS)].map(({ index }) => index);
  return begins.flatMap((at, index) => {
    const region = squeezed.slice(at, begins[index + 1] ?? squeezed.length);
    const found = frameOf(region);
    if (found === null) return [];
    const last = at + found.length - 1;
    return [{ at: from[at] ?? 0, end: (from[last] ?? text.length - 1) + 1, frame: found.frame }];
  });
}

/** What begins at a mark, and how many squeezed signs it takes; null where it is only somebody's words. */
function frameOf(region: string): { readonly length: number; readonly frame: Found['frame'] } | null {
  const head = HEAD.exec(region);
  if (head === null) return headless(region);
  const [whole, version = '', id = '', said = ''] = head;
  const count = Number(said);
  const body = bodyOf(region.slice(whole.length), count);
  const length = whole.length + body.length;
  const fails = (error: FrameProblem) => ({ length, frame: { ok: false, error } as const });
  if (Number(version) !== HAND_IN_VERSION)
    return fails({ code: 'version', version: Number(version), known: HAND_IN_VERSION });
  const { letters } = body;
  if (letters.length < count) return fails({ code: 'cut', missing: count - letters.length, of: count });
  const frame = { scenario: id.toLowerCase(), letters: letters.slice(0, -SUM) };
  if (count <= SUM || letters.slice(-SUM) !== sumOf(frame.scenario, count, frame.letters))
    return fails({ code: 'mistyped' });
  return { length, frame: { ok: true, value: frame } };
}

/** A mark without a whole head: the end of it is missing, or something in it is wrong. */
function headless(region: string): ReturnType<typeof frameOf> {
  if (!region.startsWith(`${HAND_IN_MARK}${HAND_IN_VERSION}.`)) return null;
  const rest = /^[^\t,;]*/.exec(region)?.[0] ?? '';
  const error: FrameProblem =
    rest.length < HEADLESS ? { code: 'cut', missing: null, of: null } : { code: 'mistyped' };
  return { length: rest.length, frame: { ok: false, error } };
}

/** So many letters of a text, up to the first sign that is neither a letter nor a dash, and the signs that they take. */
function bodyOf(text: string, count: number): { readonly letters: string; readonly length: number } {
  let letters = '';
  let length = 0;
  for (const sign of text) {
    if (letters.length === count || !/[\p{L}\p{N}-]/u.test(sign)) break;
    if (sign !== '-') letters += meant(sign);
    length += sign.length;
  }
  return { letters, length: text[length] === '.' ? length + 1 : length };
}
