/** The ends of lines of every age but CR LF: CR, VT, FF, NEL, LS, PS. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ENDS = /\r(?!\n)|[\u000b\u000c\u0085\u2028\u2029]/g;

/** The text with a line feed for every sign that ends a line; signs keep their places, and CR LF stays. */
export const withLineFeeds = (text: string): string => text.replace(ENDS, '\n');

/** The encoding that the first bytes tell of. UTF-16 without a mark is known by the empty half of its first letters. */
function encodingOf([a = 1, b = 1, c = 1, d = 1]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if ((a === 0xff && b === 0xfe) || (a > 0 && b === 0 && c > 0 && d === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b > 0 && c === 0 && d > 0)) return 'utf-16be';
  return 'utf-8';
}

/**
 * The text of a file as whatever system or editor wrote it: UTF-8 or UTF-16, without its mark, each line ended by a line
 * feed, or by CR LF where that is the author's way: it goes out again as it came.
 */
export function textOfBytes(bytes: Uint8Array): string {
  return withLineFeeds(new TextDecoder(encodingOf(bytes)).decode(bytes));
}
