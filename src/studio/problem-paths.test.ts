import { describe, expect, test } from 'vitest';
import { checkScenario } from '../scenario/load.ts';
import { problemsIn } from './problem-paths.ts';
import type { Path } from './types.ts';

const CARDS = `id: mine
title: Mine
cards:
  one:
    headline: One
    tetx: Something.
    options:
      yes: {label: Yes, "efects": {}}
  two:
    headline: Two
    text: Other.
    when: nonsense > 2
    options: {no: {label: No}}
`;
const files = [
  { file: 'scenario.yaml', text: CARDS },
  { file: 'tracks.yaml', text: 'tracks:\n  heat: {label: Heat, start: 5, wild: 1}\n' },
];
const { problems } = checkScenario(files);

/** Where the problems of a part stand. */
const placesIn = (path: Path): string[] => problemsIn(files, problems, path).map((one) => one.path.join('.'));

describe('the problems of a part', () => {
  test('are those within it, each with the way to the field that it speaks of', () => {
    expect(placesIn(['cards', 'one'])).toContain('cards.one.tetx');
    expect(placesIn(['cards', 'one'])).toContain('cards.one.options.yes.efects');
    expect(placesIn(['cards', 'one']).every((path) => path.startsWith('cards.one'))).toBe(true);
    expect(placesIn(['cards', 'two'])).toContain('cards.two.when');
    expect(placesIn(['cards', 'two']).some((path) => path.startsWith('cards.one'))).toBe(false);
  });

  test('are found in the file that holds it, and nowhere else', () => {
    expect(placesIn(['tracks', 'heat'])).toEqual(['tracks.heat.wild']);
    expect(placesIn(['tracks'])).toEqual(['tracks.heat.wild']);
    expect(placesIn(['seats', 'north'])).toEqual([]);
  });

  test('of the whole are those of the first file', () => {
    const own = problems.filter(({ file }) => file === 'scenario.yaml');
    expect(problemsIn(files, problems, []).map(({ problem }) => problem)).toEqual(own);
    expect(problemsIn([], problems, [])).toEqual([]);
  });

  test('are told up to forty', () => {
    const [one] = problems;
    if (!one) throw new Error('nothing is wrong');
    const many = (n: number) => Array.from({ length: n }, () => one);
    expect(problemsIn(files, many(39), [])).toHaveLength(39);
    expect(problemsIn(files, many(41), [])).toHaveLength(40);
  });

  test('stand at either end of a part as well as within it', () => {
    const text = 'tracks:\n  heat: {label: Heat}\n  cold: {label: Cold}\n';
    const [one] = problems;
    if (!one) throw new Error('nothing is wrong');
    const at = (column: number, line = 2): number => {
      const there = { ...one, file: 'a', line, column, message: '' };
      return problemsIn([{ file: 'a', text }], [there], ['tracks', 'heat']).length;
    };
    expect([at(1, 1), at(9), at(3, 3)]).toEqual([0, 1, 0]);
  });
});
