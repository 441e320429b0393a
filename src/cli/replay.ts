// Plays a run file again (`npm run -s replay`). Prints the hash of the start (turn 0) and of each turn's end, then the
// score; names the first difference or the first order that is not legal.
import { readFileSync } from 'node:fs';
import { options as legalOrders, type Order, openGame, type Scenario } from '../engine/index.ts';
import { textOfBytes } from '../scenario/file-text.ts';
import { diskBases, readScenario, scenarioIds } from '../scenario/node.ts';
import { type RunFile, type RunProblem, readRun, type Verified } from '../scenario/run-file.ts';
import { type JudgedRun, type JudgeProblem, judgeRun } from '../scenario/run-judge.ts';
import { claimRemarks, originRemark, type RunRemark } from '../scenario/run-remarks.ts';
import { sayReason } from '../text/reason.ts';
import { sayChanges } from '../text/run-origin.ts';
import { t } from '../text/say.ts';
import { Unusable } from './lab/arguments.ts';
import { asTool, type Given, type Usage } from './tool/command-line.ts';
import { JSON_SWITCH } from './tool/options.ts';

const USAGE = {
  name: 'replay',
  does: 'Plays a run file again, compares its hashes and its score, and says what it was played on.',
  takes: 'FILE',
  options: {
    options: { type: 'boolean', says: 'lists what is legal after the last order' },
    json: JSON_SWITCH,
  },
  example: 'run.look-east.json',
} as const satisfies Usage;

await asTool(USAGE, run);

function run({ values, positionals }: Given<typeof USAGE.options>): void {
  const [path] = positionals;
  if (path === undefined || positionals.length > 1)
    throw new Unusable('Name one run file: npm run -s replay -- FILE [--options] [--json].');
  const file = read(path);
  const judged = judgeRun(file, { scenario: shipped, bases: diskBases() });
  if (!judged.ok) throw new Unusable(`${path}: ${sayUnjudged(judged.error, file)}`);
  const { scenario, origin, claims, verified } = judged.value;
  const { otherRules, otherScenario, replayed, illegal } = verified;
  const remarks = [
    ...(otherRules ? [`The run was played under rules ${file.rules}.`] : []),
    ...(otherScenario && origin.is === 'foreign' ? [`The file names another edition of ${origin.id}.`] : []),
    ...[originRemark(origin) ?? []].flat().map(sayRemark),
    ...sayChanges(origin).map((line) => `  ${line}`),
    ...claimRemarks(claims).map(sayRemark),
  ];
  for (const line of remarks) process.stderr.write(`${line}\n`);
  const legal =
    values.options && !illegal ? legalOrders(openGame(scenario, replayed.state), scenario.lead) : null;
  const result = compare(file, scenario, verified);
  process.stdout.write(values.json ? json(judged.value, result, legal) : text(verified, result, legal));
  const asItSays = origin.is !== 'changed' && !otherScenario && claims.verified && claims.scoreHolds;
  process.exitCode = result.problem === null && asItSays ? 0 : 1;
}

/** A scenario under `scenarios/`, by its id. */
function shipped(id: string): Scenario | null {
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

interface Comparison {
  /** How many turns (the start included) are as the file says. */
  readonly good: number;
  /** The line that names what is not, or null. */
  readonly problem: string | null;
}

/** The earliest thing that is not as the file says: a hash, an order, or the score. */
function compare(file: RunFile, scenario: Scenario, { replayed, differs, illegal }: Verified): Comparison {
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

function text({ replayed }: Verified, { good, problem }: Comparison, legal: readonly Order[] | null): string {
  const lines = replayed.hashes.slice(0, good).map((hash, turn) => `turn ${turn} ${hash}`);
  const { outcome, turn } = replayed.state;
  if (problem !== null) lines.push(problem);
  else if (outcome) lines.push(`score ${outcome.score} ending ${outcome.ending}`);
  else lines.push(`not ended, turn ${turn}`);
  for (const order of legal ?? []) lines.push(`option ${JSON.stringify(order)}`);
  return `${lines.join('\n')}\n`;
}

/** Tracks are in stored units: tenths where a track has one decimal. */
function json(judged: JudgedRun, { problem }: Comparison, legal: readonly Order[] | null): string {
  const { origin, claims, verified } = judged;
  const { replayed, differs, illegal } = verified;
  const { outcome } = replayed.state;
  const turns = replayed.hashes.map((hash, turn) => ({ turn, hash, tracks: replayed.tracks[turn] ?? {} }));
  const document = {
    turns,
    score: outcome?.score ?? null,
    ending: outcome?.ending ?? null,
    won: outcome?.won ?? null,
    scenario: origin,
    verified: claims.verified,
    hashes: claims.hashes,
    scoreHolds: claims.scoreHolds,
    problem,
    ...(differs ? { differs } : {}),
    ...(illegal ? { illegal } : {}),
    ...(legal ? { options: legal } : {}),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
