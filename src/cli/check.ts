// Checks scenarios and prints what is wrong with them (`npm run -s check`); without one all under scenarios/.
import { checkScenario } from '../scenario/load.ts';
import { findScenario, projectFolder, scenarioIds } from '../scenario/node.ts';
import { formatProblems, type Problem, type SourceFile } from '../scenario/problem.ts';
import { Unusable } from './lab/arguments.ts';
import { asTool, type Usage } from './tool/command-line.ts';
import { tellLeftOut } from './tool/left-out.ts';
import { JSON_SWITCH } from './tool/options.ts';

const USAGE = {
  name: 'check',
  does: 'Says what is wrong with scenarios, where, and what to write instead.',
  takes: '[SCENARIO…]',
  options: { json: JSON_SWITCH },
  example: 'the-year-after',
} as const satisfies Usage;

await asTool(USAGE, ({ values, positionals }) =>
  run(positionals.length > 0 ? positionals : scenarioIds(projectFolder()), values.json ?? false),
);

function run(wanted: readonly string[], json: boolean): void {
  const files: SourceFile[] = [];
  const shown: SourceFile[] = [];
  const problems: Problem[] = [];
  for (const name of new Set(wanted)) {
    const found = findScenario(name);
    if (!found.ok) throw new Unusable(found.error);
    tellLeftOut(found.value);
    if (found.value.files.every((file) => files.some((known) => known.file === file.file))) continue;
    files.push(...found.value.files);
    const checked = checkScenario(found.value.files, found.value.bases);
    shown.push(...checked.files);
    // What is wrong with a base is found again with each scenario that extends it.
    problems.push(...checked.problems.filter((one) => !problems.some((known) => sameProblem(one, known))));
  }
  if (files.length === 0) throw new Unusable('There is no scenario under scenarios/.');
  if (json)
    process.stdout.write(`${JSON.stringify({ files: files.map((file) => file.file), problems }, null, 2)}\n`);
  else if (problems.length > 0) process.stdout.write(`${formatProblems(problems, shown)}\n`);
  if (!json) process.stderr.write(`${count(files.length, 'file')}, ${count(problems.length, 'problem')}.\n`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

function sameProblem(a: Problem, b: Problem): boolean {
  return a.file === b.file && a.line === b.line && a.column === b.column && a.message === b.message;
}

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}
