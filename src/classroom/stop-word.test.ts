import { expect, it } from 'vitest';
import { isStopWord, stopWord } from './stop-word.ts';
import { STOP_WORDS } from './stop-words.ts';

it('there are 256 words, each once, of plain letters', () => {
  expect(new Set(STOP_WORDS).size).toBe(256);
  expect(STOP_WORDS.filter((word) => !/^[a-z]{4,9}$/.test(word))).toEqual([]);
});

it('a word is the same for a link and a turn, and mostly another for another', () => {
  expect(stopWord('1.abc.12345678', 3)).toBe(stopWord('1.abc.12345678', 3));
  expect(stopWord('https://a.example/#class=1.abc.12345678', 3)).toBe(stopWord('1.abc.12345678', 3));
  const words = Array.from({ length: 200 }, (_, at) => stopWord(`1.a${at % 20}.12345678`, 1 + (at % 10)));
  expect(new Set(words).size).toBeGreaterThan(10);
});

it('is taken in any case, with spaces and signs around it, and no other word is', () => {
  const word = stopWord('1.abc.12345678', 3);
  for (const typed of [word, word.toUpperCase(), ` ${word}. `, `“${word}”`])
    expect(isStopWord(typed, '1.abc.12345678', 3), typed).toBe(true);
  for (const typed of ['', 'nothing', `${word}x`]) expect(isStopWord(typed, '1.abc.12345678', 3)).toBe(false);
});
