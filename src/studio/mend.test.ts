import { describe, expect, test } from 'vitest';
import { applied } from '../scenario/edit.ts';
import { checkScenario } from '../scenario/load.ts';
import { mendOf, offsetOf, rangeOf } from './mend.ts';
import type { Problem } from './types.ts';

const files = (text: string) => [{ file: 'a.yaml', text }];

/** The text after the first mend that is offered; null where none is. */
function mended(text: string): string | null {
  for (const problem of checkScenario(files(text)).problems) {
    const change = mendOf(text, problem);
    if (change) return applied(text, [change]);
  }
  return null;
}

const TRACKS = 'tracks:\n  tension: {label: Tension, start: 5}\n  air-defence: {label: Air, start: 5}\n';

describe('a button mends', () => {
  test.each<[string, string, string]>([
    ['a field', 'tilte: A\n', 'title: A\n'],
    ['a section', 'trakcs: {}\n', 'tracks: {}\n'],
    [
      'an id in an effect',
      `${TRACKS}cards:\n  a: {headline: A, text: B, options: {x: {label: L, effects: {tensoin: 2}}}}\n`,
      'effects: {tension: 2}',
    ],
    [
      'a name in an expression',
      `${TRACKS}cards:\n  a: {headline: A, text: B, when: "tensoin > 3", options: {x: {label: L}}}\n`,
      'when: "tension > 3"',
    ],
    [
      'a single equals sign',
      `${TRACKS}cards:\n  a: {headline: A, text: B, when: "tension = 3", options: {x: {label: L}}}\n`,
      'when: "tension == 3"',
    ],
    ['a tab', 'tracks:\n\ttension: {label: Tension}\n', '\n  tension'],
  ])('%s', (_name, before, after) => expect(mended(before)).toContain(after));
});

test('what a problem speaks of is underlined', () => {
  const text = 'title: A\ntilte: B\n';
  const range = rangeOf(text, { line: 2, column: 1, message: '`tilte` is not a field here.' });
  expect(text.slice(range.from, range.to)).toBe('tilte');
  expect(rangeOf(text, { line: 1, column: 9, message: '' })).toEqual({ from: 7, to: 8 });
  expect(rangeOf('', { line: 1, column: 1, message: '' })).toEqual({ from: 0, to: 0 });
});

describe('where a problem stands', () => {
  const text = 'one\ntwo words\n';
  test('is told by its line and column, and never lies beyond the text', () => {
    const at = (line: number, column: number) => offsetOf(text, { line, column });
    expect([at(1, 1), at(1, 3), at(2, 1), at(2, 5), at(3, 1)]).toEqual([0, 2, 4, 8, 14]);
    expect([at(9, 1), at(2, 99)]).toEqual([14, 14]);
  });

  const marked = (line: number, column: number, message = '', of = text): string => {
    const { from, to } = rangeOf(of, { line, column, message });
    return of.slice(from, to);
  };

  test('is underlined by the word that the message names, else by the word, text or sign that stands there', () => {
    expect(marked(2, 1)).toBe('two');
    expect(marked(2, 1, 'There is no `x`, nor `two words`.')).toBe('two words');
    expect(marked(2, 1, 'There is no `words`.')).toBe('two');
    expect(marked(1, 1, '', '"a \\" b" c')).toBe('"a \\" b"');
    expect(marked(1, 1, '', "'it''s' c")).toBe("'it''s'");
    expect(marked(1, 1, '', '{a: 1}')).toBe('{');
    expect(marked(1, 1, '', 'größe-1.b_c d')).toBe('größe-1.b_c');
  });

  test('at the end of a line is underlined by what stands before, within that line', () => {
    expect(marked(1, 4)).toBe('e');
    expect(rangeOf('one\r\ntwo', { line: 1, column: 4, message: '' })).toEqual({ from: 2, to: 3 });
    expect(rangeOf('\n\n', { line: 2, column: 1, message: '' })).toEqual({ from: 1, to: 1 });
  });
});

describe('what a button does not mend', () => {
  const problem = (but: Partial<Problem>): Problem =>
    ({ code: 'x', file: 'a', line: 1, column: 1, message: '', severity: 'error', ...but }) as Problem;
  const mend = (text: string, but: Partial<Problem>): string | null => {
    const change = mendOf(text, problem(but));
    return change && applied(text, [change]);
  };

  test('is a name that is not where the problem stands', () => {
    const meant = { message: '`tilte` is no field.', suggestion: 'did you mean `title`?' };
    expect(mend('tilte: A', meant)).toBe('title: A');
    expect(mend('"tilte": A', meant)).toBe('"title": A');
    expect(mend('a tilte: A', meant)).toBeNull();
    expect(mend('tilte: A', { ...meant, message: 'Something.' })).toBeNull();
    expect(mend('tilte: A', { ...meant, suggestion: 'write `title`' })).toBeNull();
    expect(mend('tilte: A', { message: meant.message, suggestion: 'did you mean to write `title`?' })).toBe(
      'title: A',
    );
  });

  test('is a blank without a tab', () => {
    expect(mend('a:\n\t b: 1', { code: 'yaml-tab', line: 2, column: 1 })).toBe('a:\n   b: 1');
    expect(mend('a:\n  b: 1', { code: 'yaml-tab', line: 2, column: 1 })).toBeNull();
  });

  test('is a value that is in quotes already, or none', () => {
    const quotes = { code: 'yaml-colon', suggestion: 'put the whole text in quotes', line: 1 } as const;
    expect(mend('title: A: B', { ...quotes, column: 8 })).toBe('title: "A: B"');
    expect(mend('title: A: B # why', { ...quotes, column: 8 })).toBe('title: "A: B" # why');
    expect(mend('  - A: B  ', { ...quotes, column: 5 })).toBe('  - A: "B"  ');
    expect(mend('title: "A: B"', { ...quotes, column: 8 })).toBeNull();
    expect(mend('title: [A', { ...quotes, column: 8 })).toBeNull();
    expect(mend('title: A: B', { ...quotes, column: 8, suggestion: 'think again' })).toBeNull();
    expect(mend('title: A: B', { ...quotes, column: 8, code: 'other' as never })).toBeNull();
  });
});
