import { readFileSync } from 'node:fs';
import { checkScenario } from '../../src/scenario/load.ts';
import { formatProblems, type SourceFile } from '../../src/scenario/problem.ts';

const FILE = 'tests/scenario/fixture/scenario.yaml';

/** The text of the smallest real game. */
export const fixtureFile: SourceFile = { file: FILE, text: readFileSync(FILE, 'utf8') };

/** The smallest real game, compiled. Throws with the checker's messages if it has become wrong. */
export function fixtureScenario() {
  const { scenario, problems } = checkScenario([fixtureFile]);
  if (scenario === null) throw new Error(formatProblems(problems, [fixtureFile]));
  return scenario;
}
