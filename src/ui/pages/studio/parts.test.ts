import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../studio/index.ts';
import { ABOUT, isSmall, partsOf, rowAt } from './parts.ts';

const HEAD = {
  file: 'a.yaml',
  text: 'id: mine\ntitle: Mine\ncards:\n  one: {headline: One}\n  two: {headline: Two}\n',
};
const MORE = {
  file: 'b.yaml',
  text: 'cards:\n  three: {headline: Three}\nstrike:\n  salvos: 1\nsail:\n  x: 1\n',
};

const problem = (file: string, line: number, column: number, severity = 'error'): Problem =>
  ({ file, line, column, severity, code: 'x', message: '' }) as unknown as Problem;

test('small fields stand together; what has entries or fields of its own does not', () => {
  expect(['title', 'directives', 'lead', 'briefing', 'win-at'].map(isSmall)).toEqual([
    true,
    true,
    true,
    true,
    true,
  ]);
  expect(['cards', 'strike', 'deal', 'no-such-field'].map(isSmall)).toEqual([false, false, false, false]);
});

test('a place of the text lies in its part, or in what the scenario is', () => {
  expect(rowAt(HEAD.text, HEAD.text.indexOf('Mine'))).toEqual([ABOUT]);
  expect(rowAt(HEAD.text, HEAD.text.indexOf('Two'))).toEqual(['cards', 'two']);
  expect(rowAt('', 0)).toEqual([ABOUT]);
});

describe('the outline', () => {
  test('has the sections of all files with their entries, after what the scenario is', () => {
    const parts = partsOf([HEAD, MORE], []);
    expect(parts.map(({ name, entries }) => [name, entries?.map(({ id }) => id) ?? null])).toEqual([
      [ABOUT, null],
      ['cards', ['one', 'two', 'three']],
      ['strike', null],
      ['sail', ['x']],
    ]);
    expect(parts.every(({ errors, warnings }) => errors === 0 && warnings === 0)).toBe(true);
    expect(partsOf([], [])).toEqual([{ name: ABOUT, entries: null, errors: 0, warnings: 0 }]);
  });

  test('marks where something is wrong: the entry, its section, or what the scenario is', () => {
    const parts = partsOf(
      [HEAD, MORE],
      [
        problem('a.yaml', 2, 8),
        problem('a.yaml', 4, 9),
        problem('a.yaml', 4, 9, 'warning'),
        problem('b.yaml', 2, 12, 'warning'),
        problem('b.yaml', 4, 3),
        problem('elsewhere.yaml', 4, 9),
      ],
    );
    const marks = ({ errors, warnings }: { errors: number; warnings: number }) => [errors, warnings];
    expect(parts.map((one) => [one.name, ...marks(one)])).toEqual([
      [ABOUT, 1, 0],
      ['cards', 1, 2],
      ['strike', 1, 0],
      ['sail', 0, 0],
    ]);
    expect(parts[1]?.entries?.map((one) => [one.id, ...marks(one)])).toEqual([
      ['one', 1, 1],
      ['two', 0, 0],
      ['three', 0, 1],
    ]);
  });
});
