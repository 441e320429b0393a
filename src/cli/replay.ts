// Plays a run file again (`npm run -s replay`). Prints the hash of the start (turn 0) and of each turn's end, then the
// score; names the first difference or the first order that is not legal.
import { readFileSync } from 'node:fs';
import { options as legalOrders, type Order, openGame, type Scenario } from '../engine/index.ts';
import { diskBases, readScenario, scenarioIds } from '../scenario/node.ts';
import { type EmbeddedProblem, embeddedScenario } from '../scenario/run-embedded.ts';
import { type RunFile, type RunProblem, readRun, type Verified, verifyRun } from '../scenario/run-file.ts';
import { sayReason } from '../text/reason.ts';
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
  const scenario = scenarioOf(file);
  const found = verifyRun(file, scenario);
  if (!found.ok)
    throw new Unusable(`${path}: the start of the run does not fit its scenario (${found.error}).`);
  const { otherRules, otherScenario, replayed, illegal } = found.value;
  if (otherRules) process.stderr.write(`The run was played under rules ${file.rules}.\n`);
  if (otherScenario) process.stderr.write(`The run was played on another version of ${file.scenario.id}.\n`);
  const legal =
    values.options && !illegal ? legalOrders(openGame(scenario, replayed.state), scenario.lead) : null;
  const result = compare(file, scenario, found.value);
  process.stdout.write(values.json ? json(found.value, result, legal) : text(found.value, result, legal));
  process.exitCode = result.problem === null ? 0 : 1;
}

function read(path: string): RunFile {
  let content: string;
  try {
    content = readFileSync(path, 'utf8');
  } catch {
    throw new Unusable(`There is no file '${path}' that can be read.`);
  }
  const parsed = readRun(content);
  if (!parsed.ok) throw new Unusable(`${path}: ${sayProblem(parsed.error)}`);
  return parsed.value;
}

function sayProblem(problem: RunProblem): string {
  const { code, ...rest } = problem;
  return t(`notice.run-${code}`, rest);
}

function scenarioOf(file: RunFile): Scenario {
  const embedded = embeddedScenario(file, diskBases());
  if (embedded.ok) return embedded.value;
  if (embedded.error.code === 'base') throw new Unusable(sayOtherBase(embedded.error));
  if (embedded.error.code === 'wrong') {
    const { length } = embedded.error.problems;
    const what = length > 0 ? `has ${length} problems` : 'is not the one it names';
    throw new Unusable(`The scenario inside the run file ${what}.`);
  }
  const { id } = file.scenario;
  const ids = scenarioIds();
  const read = ids.includes(id) ? readScenario(id) : null;
  if (read?.ok) return read.value;
  throw new Unusable(
    `The scenario '${id}' of the run is not known. Scenarios: ${ids.join(', ') || 'none yet'}.`,
  );
}

function sayOtherBase({ wanted, present }: Extract<EmbeddedProblem, { code: 'base' }>): string {
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
function json(verified: Verified, { problem }: Comparison, legal: readonly Order[] | null): string {
  const { replayed, differs, illegal } = verified;
  const { outcome } = replayed.state;
  const turns = replayed.hashes.map((hash, turn) => ({ turn, hash, tracks: replayed.tracks[turn] ?? {} }));
  const document = {
    turns,
    score: outcome?.score ?? null,
    ending: outcome?.ending ?? null,
    won: outcome?.won ?? null,
    problem,
    ...(differs ? { differs } : {}),
    ...(illegal ? { illegal } : {}),
    ...(legal ? { options: legal } : {}),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
