import { expect, test } from 'vitest';
import { longest } from './longest.mjs';

test('unit tests are added up by file, longest first', () => {
  const testResults = [
    { name: 'a.test.ts', assertionResults: [{ duration: 500 }, { duration: 250 }, {}] },
    { name: 'b.test.ts', assertionResults: [{ duration: 2000 }] },
    { name: 'c.test.ts', assertionResults: [] },
  ];
  expect(longest({ testResults })).toEqual([
    ['b.test.ts', 2],
    ['a.test.ts', 0.75],
  ]);
  expect(longest({ testResults }, 1)).toEqual([['b.test.ts', 2]]);
});

test('browser tests are, too, however deep they stand in their file', () => {
  const spec = (duration: number) => ({ tests: [{ results: [{ duration }] }] });
  const file = 'a.spec.ts';
  const suites = [{ file, specs: [spec(1000)], suites: [{ file, specs: [spec(3000), spec(500)] }] }];
  expect(longest({ suites })).toEqual([[file, 4.5]]);
});
