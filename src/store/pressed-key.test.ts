import { expect, test } from 'vitest';
import { pressedKey } from './pressed-key.ts';

test.each([
  ['r', 'KeyR', 'r'],
  ['R', 'KeyR', 'r'],
  // Where Latin letters have moved, the letter counts and not its place.
  ['a', 'KeyQ', 'a'],
  ['1', 'Digit1', '1'],
  ['&', 'Digit1', '&'],
  ['é', 'Digit2', 'é'],
  ['£', 'Digit3', '£'],
  ['³', 'Digit3', '³'],
  ['Escape', 'Escape', 'escape'],
  [' ', 'Space', ' '],
  ['Dead', 'BracketLeft', 'dead'],
])('a key that writes %s is what it writes', (key, code, is) => {
  expect(pressedKey({ key, code })).toBe(is);
});

test.each([
  ['Russian', 'к', 'KeyR', 'r'],
  ['Russian, with the capitals held', 'К', 'KeyR', 'r'],
  ['Russian, phonetic', 'р', 'KeyR', 'r'],
  ['Russian, beside the letters', 'х', 'BracketLeft', 'х'],
  ['Persian', 'ق', 'KeyR', 'r'],
  ['Persian digits', '۱', 'Digit1', '1'],
  ['Persian digits at the side', '۰', 'Numpad0', '0'],
  ['Arabic digits', '٣', 'Digit3', '3'],
  ['Arabic, two letters on one key', 'لا', 'KeyB', 'b'],
  ['Arabic question mark', '؟', 'Slash', '?'],
  ['Greek', 'ρ', 'KeyR', 'r'],
  ['Hebrew', 'ר', 'KeyR', 'r'],
  ['Thai, a letter where the digit is', 'ๅ', 'Digit1', '1'],
  ['Thai, a mark', '้', 'KeyH', 'h'],
])('a key of another script is the key of its place: %s', (_script, key, code, is) => {
  expect(pressedKey({ key, code })).toBe(is);
});
