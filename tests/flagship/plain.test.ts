import { expect, test } from 'vitest';
import { prepare } from '../../src/engine/index.ts';
import { changed, flagship, scenarioNamed } from '../support.ts';
import { gradeOf, longestSentence } from './reading.ts';

/** Twelve-year-olds are in their sixth school year. */
const GRADE = 6;
/** Words of a sentence that is read in one go. */
const WORDS = 18;
/** What says in easy words that a claim is somebody's, and not simply so. */
const SAID = {
  judged: /author|Tehran fears/i,
  reported: /says?\b|said|hint/i,
  headline: /headline/i,
} as const;

const facts = () =>
  flagship().facts.flatMap((fact) => {
    const plain = flagship().plain?.[fact.id];
    return plain === undefined ? [] : [{ ...fact, plain }];
  });

test('every fact of the articles has easy words', () => {
  const without = flagship().facts.filter(({ id, how }) => how !== 'assumed' && !flagship().plain?.[id]);
  expect(without.map(({ id }) => id)).toEqual([]);
  expect(facts().length).toBeGreaterThan(50);
});

test('easy words ask for no more than the sixth school year', () => {
  const grades = facts().map(({ id, plain }) => ({ id, grade: Math.round(gradeOf(plain) * 10) / 10 }));
  expect(grades.filter(({ grade }) => grade >= GRADE + 1)).toEqual([]);
  const mean = grades.reduce((sum, { grade }) => sum + grade, 0) / grades.length;
  expect(mean).toBeLessThan(GRADE - 1);
});

test('no sentence in easy words is long', () => {
  expect(facts().filter(({ plain }) => longestSentence(plain) > WORDS)).toEqual([]);
});

test('easy words keep who says it', () => {
  const lost = facts().filter(({ how, plain }) => how in SAID && !SAID[how as keyof typeof SAID].test(plain));
  expect(lost.map(({ id, plain }) => `${id}: ${plain}`)).toEqual([]);
});

test('a game does not hang on easy words, and a scenario that extends another has its facts’', () => {
  const without = changed(flagship(), (copy) => {
    delete copy.plain;
  });
  expect(prepare(without).hash).toBe(prepare(flagship()).hash);
  expect(scenarioNamed('first-moves').plain?.R3).toBe(flagship().plain?.R3);
});
