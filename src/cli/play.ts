// Plays one game headless: `npm run -s play -- --scenario ID --seed N --player NAME --out FILE [--intent a=25,b=25,…] [--json]`.
// Prints the score and the ending; with --json the run file. FILE gets the run file in either case.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isPlayer, PLAYERS } from '../bots/index.ts';
import type { Scenario } from '../engine/index.ts';
import { playOne } from '../lab/one-run.ts';
import { findScenario, projectFolder, readScenario, scenarioIds } from '../scenario/node.ts';
import { embeddedFiles } from '../scenario/run-embedded.ts';
import { type RunFile, writeRun } from '../scenario/run-write.ts';
import { intentOf, Unusable } from './lab/arguments.ts';

const OPTIONS = {
  scenario: { type: 'string' },
  seed: { type: 'string' },
  player: { type: 'string' },
  out: { type: 'string' },
  intent: { type: 'string' },
  json: { type: 'boolean' },
} as const;

try {
  run(options());
} catch (error) {
  if (!(error instanceof Unusable)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

function options() {
  try {
    return parseArgs({ args: process.argv.slice(2), options: OPTIONS }).values;
  } catch (error) {
    const [line = ''] = String(error instanceof Error ? error.message : error).split(/\.?\s*\n|\. /);
    throw new Unusable(
      `${line}. Options: ${Object.keys(OPTIONS)
        .map((name) => `--${name}`)
        .join(', ')}.`,
    );
  }
}

function run({ scenario: wanted, seed, player, out, intent, json }: ReturnType<typeof options>): void {
  const ids = scenarioIds().join(', ') || 'none yet';
  if (wanted === undefined) throw new Unusable(`--scenario is missing. Scenarios: ${ids}.`);
  if (player === undefined || !isPlayer(player)) {
    const what = player === undefined ? '--player is missing' : `There is no player '${player}'`;
    throw new Unusable(`${what}. Players: ${Object.keys(PLAYERS).join(', ')}.`);
  }
  const scenario = load(wanted);
  const start = intent === undefined ? {} : { intent: intentOf(scenario, intent) };
  if (out === undefined && !json)
    throw new Unusable('--out is missing: the file that the run is written to.');
  const one = playOne({ scenario, seed: uint32(seed), player: PLAYERS[player], ...start });
  const file = writeRun(withScenario(one.file, wanted));
  if (out !== undefined) write(out, file);
  const { score, ending } = one.state.outcome ?? {};
  process.stdout.write(json ? file : `score ${score} ending ${ending}\n`);
}

function load(wanted: string): Scenario {
  const read = readScenario(wanted);
  if (read.ok) return read.value;
  if (read.error.kind === 'unknown') throw new Unusable(read.error.message);
  const errors = read.error.checked.problems.filter((one) => one.severity === 'error').length;
  throw new Unusable(`The scenario '${wanted}' has ${errors} errors; npm run check -- ${wanted} lists them.`);
}

function uint32(text: string | undefined): number {
  const seed = Number(text);
  if (text !== undefined && /^\d+$/.test(text) && seed <= 0xffffffff) return seed;
  throw new Unusable(
    `--seed must be a whole number from 0 to 4294967295${text === undefined ? '' : `, not '${text}'`}.`,
  );
}

/** A scenario that is not built in travels with the run, as its author's files. */
function withScenario(file: RunFile, wanted: string): RunFile {
  if (scenarioIds(projectFolder()).includes(wanted)) return file;
  const found = findScenario(wanted);
  if (!found.ok || found.value.files.some((one) => one.file.endsWith('.json'))) return file;
  const { files, bases } = found.value;
  const embedded = embeddedFiles(files, bases, scenarioIds(projectFolder()));
  return { ...file, embedded };
}

function write(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new Unusable(`${path} cannot be written: ${error instanceof Error ? error.message : error}`);
  }
}
