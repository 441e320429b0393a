import { describe, expect, test } from 'vitest';
import { applied } from '../scenario/edit.ts';
import { checkScenario } from '../scenario/load.ts';
import { mendOf, rangeOf } from './mend.ts';

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
