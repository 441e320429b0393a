import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkScenario } from '../../src/scenario/load.ts';
import { findScenario } from '../../src/scenario/node.ts';
import { formatProblem, type Problem } from '../../src/scenario/problem.ts';

const CORPUS = 'tests/authoring/mistakes';
/** What the others extend; it has no mistake. */
const BASE = 'base';
const MOST_WORDS = 25;

/** What the last lines of a file of the corpus say is wrong with it: `# expect: CODE [FILE:]LINE:COLUMN suggestion`. */
interface Expected {
  /** Code, place, and the file where it is another one. */
  readonly finding: string;
  /** Words that message and suggestion must have. */
  readonly words: string;
}

function checked(name: string) {
  const found = findScenario(join(CORPUS, name));
  if (!found.ok) throw new Error(found.error);
  const own = found.value.files[0]?.file ?? '';
  return {
    ...checkScenario(found.value.files, found.value.bases),
    own,
    text: found.value.files[0]?.text ?? '',
  };
}

function expectedIn(text: string): Expected[] {
  return [...text.matchAll(/^# expect: (\S+ \S+) ?(.*?)\r?$/gm)].map(([, finding = '', words = '']) => ({
    finding,
    words,
  }));
}

function findingOf({ code, file, line, column }: Problem, own: string): string {
  const other = file === own ? '' : `${file.replace(/^.*mistakes\//, '')}:`;
  return `${code} ${other}${line}:${column}`;
}

const groups = readdirSync(CORPUS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== BASE)
  .map((entry) => entry.name)
  .sort();

describe.each(groups)('a mistake among those of %s', (group) => {
  it.each(readdirSync(join(CORPUS, group)).sort())('%s is found as written in the file', (file) => {
    const { problems, files, own, text } = checked(join(group, file));
    const expected = expectedIn(text);
    expect(expected, 'the file says what to expect').not.toEqual([]);
    const said = problems.map((one) => formatProblem(one, files)).join('\n\n');
    expect(problems.map((one) => findingOf(one, own)).sort(), said).toEqual(
      expected.map((one) => one.finding).sort(),
    );
    for (const { finding, words } of expected) {
      const here = problems.filter((one) => findingOf(one, own) === finding);
      expect(here.map((one) => `${one.message} ${one.suggestion ?? ''}`).join('\n')).toContain(words);
    }
    for (const { message, suggestion = '' } of problems) {
      expect(message.split(/\s+/).length, message).toBeLessThanOrEqual(MOST_WORDS);
      expect(suggestion.split(/\s+/).length, suggestion).toBeLessThanOrEqual(MOST_WORDS);
    }
  });
});

describe('the corpus of mistakes', () => {
  it('stands on a scenario without any', () => {
    const { problems, files } = checked(join(BASE, 'scenario.yaml'));
    expect(problems.map((one) => formatProblem(one, files))).toEqual([]);
  });
});
