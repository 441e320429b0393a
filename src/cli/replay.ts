// Plays a run file again (`npm run -s replay`). Prints the hash of the start (turn 0) and of each turn's end, then the
// score; names the first difference or the first order that is not legal.
import { options as legalOrders, type Order, openGame } from '../engine/index.ts';
import type { Verified } from '../scenario/run-file.ts';
import type { JudgedRun } from '../scenario/run-judge.ts';
import { Unusable } from './lab/arguments.ts';
import { asTool, type Given, type Usage } from './tool/command-line.ts';
import { JSON_SWITCH } from './tool/options.ts';
import { type Comparison, compare, isAsItSays, judgedFile, sayRemarks } from './tool/run-input.ts';

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
  const run = judgedFile(path);
  const { file, judged } = run;
  const { scenario, verified } = judged;
  const { replayed, illegal } = verified;
  for (const line of sayRemarks(run)) process.stderr.write(`${line}\n`);
  const legal =
    values.options && !illegal ? legalOrders(openGame(scenario, replayed.state), scenario.lead) : null;
  const result = compare(file, scenario, verified);
  process.stdout.write(values.json ? json(judged, result, legal) : text(verified, result, legal));
  process.exitCode = result.problem === null && isAsItSays(run) ? 0 : 1;
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
