import { expect, test } from 'vitest';
import { flagship } from '../support.ts';
import { gradeOf, longestSentence, syllablesIn } from './reading.ts';

/** Fifteen-year-olds are in their ninth school year or beyond it. */
const GRADE = 9;
/** A sentence longer than this is read twice. */
const WORDS = 23;

const texts = (): readonly (readonly [string, string])[] => {
  const { cards, endings, briefing, actors, seats } = flagship();
  return [
    ...cards.map(({ id, text }) => [`card ${id}`, text] as const),
    ...endings.map(({ id, text }) => [`ending ${id}`, text] as const),
    ...briefing.map((text, i) => [`briefing ${i + 1}`, text] as const),
    ...actors.map(({ id, help }) => [`actor ${id}`, help] as const),
    ...seats.flatMap(({ id, policies }) =>
      policies.map((one) => [`policy ${id}/${one.id}`, one.help] as const),
    ),
  ];
};

test('the measure counts as a reader does', () => {
  expect(['the', 'table', 'price', 'watched', 'oil', '2025', 'Tehran', 'agreement'].map(syllablesIn)).toEqual(
    [1, 2, 1, 1, 1, 1, 2, 3],
  );
  expect(gradeOf('The sea is wide. The ships are slow.')).toBeLessThan(1);
  const dense =
    'Multilateral institutions increasingly operationalise conditionality mechanisms that necessitate comprehensive regulatory harmonisation.';
  expect(gradeOf(dense)).toBeGreaterThan(20);
});

test('cards and endings ask for no more than the ninth school year', () => {
  const hard = texts()
    .filter(([what]) => what.startsWith('card') || what.startsWith('ending'))
    .map(([what, text]) => ({ what, grade: Math.round(gradeOf(text) * 10) / 10 }))
    .filter(({ grade }) => grade > GRADE);
  expect(hard).toEqual([]);
});

test('no sentence that a player has to read is longer than a breath', () => {
  const long = texts().filter(([, text]) => longestSentence(text) > WORDS);
  expect(long).toEqual([]);
});
