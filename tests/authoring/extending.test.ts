import { expect, it } from 'vitest';
import { checkScenario } from '../../src/scenario/load.ts';
import { diskBases } from '../../src/scenario/node.ts';
import { formatProblems } from '../../src/scenario/problem.ts';
import { blocksOf } from './guide.ts';

it('the example of docs/authoring.md is one that the checker takes', () => {
  const text = blocksOf('Extending another scenario')[0]?.text ?? '';
  const { scenario, problems, files } = checkScenario([{ file: 'docs/authoring.md', text }], diskBases());
  expect(formatProblems(problems, files)).toBe('');
  expect(scenario).toMatchObject({ id: 'three-quarters', version: 1, discount: null });
  expect(scenario?.endings.slice(-2).map((one) => one.id)).toEqual(['halfway', 'one-more-year']);
  expect(scenario?.programmes.map((one) => one.id)).toEqual(['dispersal', 'repair']);
});
