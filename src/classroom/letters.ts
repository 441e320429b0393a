import { hashText } from '../engine/index.ts';

/**
 * Capital letters and digits that survive being dictated, retyped, wrapped and put right by a keyboard: whoever writes
 * O, I or L means 0 and 1, and small letters are the same as large ones. (Crockford's base 32.)
 */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BITS = 5;

/** A sign as it was meant: large, and none of those that look like a digit. */
export const meant = (sign: string): string =>
  sign.toUpperCase().replace('O', '0').replace('I', '1').replace('L', '1');

/** What a letter stands for, 0 to 31; −1 where it is none of ours. */
const placeOf = (letter: string): number => LETTERS.indexOf(letter);

/** Bytes as letters, five bits each; the last one is filled up with zeros. */
export function lettersOf(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= BITS; bits -= BITS) text += LETTERS[(held >> (bits - BITS)) & 31];
    held &= 255;
  }
  return bits === 0 ? text : text + LETTERS[(held << (BITS - bits)) & 31];
}

/** The bytes that letters stand for, or null where one of them is none of ours. */
export function bytesOfLetters(letters: string): Uint8Array<ArrayBuffer> | null {
  const bytes = new Uint8Array(Math.floor((letters.length * BITS) / 8));
  let at = 0;
  let bits = 0;
  let held = 0;
  for (const letter of letters) {
    const value = placeOf(letter);
    if (value < 0) return null;
    held = ((held << BITS) | value) & 4095;
    bits += BITS;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = (held >> bits) & 255;
    at += 1;
  }
  return bytes;
}

/** A whole number from 0 as letters, the largest place first; at least so many. */
export function lettersOfNumber(number: bigint, least = 1): string {
  let text = '';
  for (let left = number; left > 0n; left /= 32n) text = (LETTERS[Number(left % 32n)] ?? '') + text;
  return text.padStart(least, '0');
}

/** The number that letters stand for, or null where one of them is none of ours. */
export function numberOfLetters(letters: string): bigint | null {
  let number = 0n;
  for (const letter of letters) {
    const value = placeOf(letter);
    if (value < 0) return null;
    number = number * 32n + BigInt(value);
  }
  return number;
}

/** A checksum of a text in so many letters, at most twelve. */
export const sumLetters = (text: string, count: number): string =>
  lettersOfNumber(BigInt(`0x${hashText(text)}`) % 32n ** BigInt(count), count);
