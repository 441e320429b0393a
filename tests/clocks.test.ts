import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Ways in which a test would rest on a clock, and what it does instead. */
const CLOCKS: readonly (readonly [RegExp, string])[] = [
  [/\.waitForTimeout\(/g, 'wait for a state'],
  [/=> *(window\.)?setTimeout\(\w+, *\w+\)/g, 'wait for a state'],
  [/\bvi\.wait(For|Until)\(/g, 'expect.poll, whose patience is that of tests/patience.ts'],
  [/\btimeout: *[\w.]+/gi, 'the patience of tests/patience.ts'],
  [/\btest\.(setTimeout|slow)\(/g, 'the patience of tests/patience.ts'],
  [/, *\d+_000,?\s*\);/g, 'the patience of tests/patience.ts'],
  [/\b(performance|Date)\.now\(\)/g, 'count, or hand in a clock'],
];

/** What has to know of time: the patience itself, a page with a slower clock, what drives browsers, and the measures of speed. */
const MAY =
  /^tests\/(bench\/|browsers\/|kill\/|patience\.ts|clocks\.test\.ts|browser\/(unhurried|playwright\.config)\.ts)/;

/** The files below a folder whose path is of a kind. */
const filesIn = (folder: string, kind: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => kind.test(path));

const found = (files: readonly string[]): string[] =>
  files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return CLOCKS.flatMap(([clock, instead]) =>
      [...text.matchAll(clock)].map(
        ({ index, 0: words }) =>
          `${file}:${text.slice(0, index).split('\n').length}: ${words.trim()} (rather: ${instead})`,
      ),
    );
  });

test('no test rests on a clock', () => {
  const files = [...filesIn('src', /\.test\.tsx?$/), ...filesIn('tests', /\.ts$/)].filter(
    (file) => !MAY.test(file),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(found(files)).toEqual([]);
});

test('no property is tried with numbers that the clock chose', () => {
  const assert = ['fc', 'assert('].join('.');
  const files = [...filesIn('src', /\.test\.tsx?$/), ...filesIn('tests', /\.test\.ts$/)];
  const texts = files.map((file) => readFileSync(file, 'utf8')).filter((text) => text.includes(assert));
  expect(texts.length).toBeGreaterThan(3);
  for (const text of texts)
    expect(text.match(/^ +\{.*\bseed: \d+.*\},$/gm)?.length).toBe(text.split(assert).length - 1);
});

test('the measures of speed, which do, are found out', () => {
  expect(found(['tests/bench/in-page.ts', 'tests/bench/authoring.ts']).length).toBeGreaterThan(5);
});
