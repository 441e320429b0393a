// What tools that read a run file have in common: its text, the scenario it was played on, and what of it is not as it says.
import { readFileSync } from 'node:fs';
import type { Scenario } from '../../engine/index.ts';
import { textOfBytes } from '../../scenario/file-text.ts';
import { diskBases, readScenario, scenarioIds } from '../../scenario/node.ts';
import { type RunFile, type RunProblem, readRun, type Verified } from '../../scenario/run-file.ts';
import { type JudgedRun, type JudgeProblem, judgeRun } from '../../scenario/run-judge.ts';
import { claimRemarks, originRemark, type RunRemark } from '../../scenario/run-remarks.ts';
import { sayReason } from '../../text/reason.ts';
import { sayChanges } from '../../text/run-origin.ts';
import { t } from '../../text/say.ts';
import { Unusable } from '../lab/arguments.ts';

/** A run file that was read and played again. */
export interface JudgedFile {
  readonly file: RunFile;
  readonly judged: JudgedRun;
}

/** Reads a run file, plays it again and judges it. Throws an `Unusable` where that cannot be done. */
export function judgedFile(path: string): JudgedFile {
  const file = read(path);
  const judged = judgeRun(file, { scenario: shipped, bases: diskBases() });
  if (!judged.ok) throw new Unusable(`${path}: ${sayUnjudged(judged.error, file)}`);
  return { file, judged: judged.value };
}

/** What whoever looks at the run has to know of it, a line each. */
export function sayRemarks({ file, judged: { origin, claims, verified } }: JudgedFile): readonly string[] {
  const { otherRules, otherScenario } = verified;
  return [
    ...(otherRules ? [`The run was played under rules ${file.rules}.`] : []),
    ...(otherScenario && origin.is === 'foreign' ? [`The file names another edition of ${origin.id}.`] : []),
    ...[originRemark(origin) ?? []].flat().map(sayRemark),
    ...sayChanges(origin).map((line) => `  ${line}`),
    ...claimRemarks(claims).map(sayRemark),
  ];
}

/** Whether a run was played on what its file names, and is what it says. */
export const isAsItSays = ({ judged: { origin, claims, verified } }: JudgedFile): boolean =>
  origin.is !== 'changed' && !verified.otherScenario && claims.verified && claims.scoreHolds;

/** A scenario under `scenarios/`, by its id. */
export function shipped(id: string): Scenario | null {
  const read = scenarioIds().includes(id) ? readScenario(id) : null;
  return read?.ok ? read.value : null;
}

function read(path: string): RunFile {
  let content: string;
  try {
    content = textOfBytes(readFileSync(path));
  } catch {
    throw new Unusable(`There is no file '${path}' that can be read.`);
  }
  const parsed = readRun(content);
  if (!parsed.ok) throw new Unusable(`${path}: ${sayProblem(parsed.error)}`);
  return parsed.value;
}

function sayRemark({ code, args }: RunRemark): string {
  return t(`notice.${code}`, args);
}

function sayProblem(problem: RunProblem): string {
  const { code, ...rest } = problem;
  return t(`notice.run-${code}`, rest);
}

function sayUnjudged(problem: JudgeProblem, { scenario: { id } }: RunFile): string {
  if (problem.code === 'start') return `the start of the run does not fit its scenario (${problem.message}).`;
  if (problem.code === 'unknown')
    return `the scenario '${id}' of the run is not known. Scenarios: ${scenarioIds().join(', ') || 'none yet'}.`;
  if (problem.code === 'wrong')
    return t('notice.run-embedded', {
      count: problem.problems.filter((one) => one.severity === 'error').length,
      id,
    });
  const { wanted, present } = problem;
  return t('notice.run-base', {
    scenario: wanted.id,
    version: wanted.version,
    present:
      present === null ? 'none' : present.version === wanted.version ? 'same' : String(present.version),
  });
}

/** How far a run is as its file says. */
export interface Comparison {
  /** How many turns (the start included) are as the file says. */
  readonly good: number;
  /** The line that names what is not, or null. */
  readonly problem: string | null;
}

/** The earliest thing that is not as the file says: a hash, an order, or the score. */
export function compare(
  file: RunFile,
  scenario: Scenario,
  { replayed, differs, illegal }: Verified,
): Comparison {
  const all = replayed.hashes.length;
  if (differs) {
    const got = differs.got || 'nothing: the run has ended';
    return { good: differs.turn, problem: `turn ${differs.turn} expected ${differs.expected} got ${got}` };
  }
  if (illegal) {
    const { turn, order, reason } = illegal;
    return { good: all, problem: `turn ${turn} order ${order}: ${sayReason(scenario, reason)}` };
  }
  const score = replayed.state.outcome?.score;
  if (file.score === undefined || file.score === score) return { good: all, problem: null };
  return { good: all, problem: `score expected ${file.score} got ${score ?? 'none: the run has not ended'}` };
}
