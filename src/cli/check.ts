// Checks scenarios and prints what is wrong with them: `npm run -s check -- [--json] [SCENARIO…]`.
// SCENARIO is an id under scenarios/, a folder or a file; without one all under scenarios/ are checked.
import { checkScenario } from '../scenario/load.ts';
import { findScenario, projectFolder, scenarioIds } from '../scenario/node.ts';
import { formatProblems, type Problem, type SourceFile } from '../scenario/problem.ts';

const args = process.argv.slice(2);
const json = args.includes('--json');
const named = args.filter((arg) => arg !== '--json');
const option = named.find((arg) => arg.startsWith('-'));

if (option === undefined) run(named.length > 0 ? named : scenarioIds(projectFolder()));
else fail(`There is no option '${option}'. Options: --json.`);

function run(wanted: readonly string[]): void {
  const files: SourceFile[] = [];
  const shown: SourceFile[] = [];
  const problems: Problem[] = [];
  for (const name of new Set(wanted)) {
    const found = findScenario(name);
    if (!found.ok) {
      fail(found.error);
      return;
    }
    if (found.value.files.every((file) => files.some((known) => known.file === file.file))) continue;
    files.push(...found.value.files);
    const checked = checkScenario(found.value.files, found.value.bases);
    shown.push(...checked.files);
    // What is wrong with a base is found again with each scenario that extends it.
    problems.push(...checked.problems.filter((one) => !problems.some((known) => sameProblem(one, known))));
  }
  if (files.length === 0) {
    fail('There is no scenario under scenarios/.');
    return;
  }
  if (json)
    process.stdout.write(`${JSON.stringify({ files: files.map((file) => file.file), problems }, null, 2)}\n`);
  else if (problems.length > 0) process.stdout.write(`${formatProblems(problems, shown)}\n`);
  if (!json) process.stderr.write(`${count(files.length, 'file')}, ${count(problems.length, 'problem')}.\n`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

function sameProblem(a: Problem, b: Problem): boolean {
  return a.file === b.file && a.line === b.line && a.column === b.column && a.message === b.message;
}

function fail(line: string): void {
  process.stderr.write(`${line}\n`);
  process.exitCode = 2;
}

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}
