// Plays one game headless (`npm run -s play`): prints the score, the ending and whether it won, or the run file.
import { writeFileSync } from 'node:fs';
import { isPlayer, PLAYERS } from '../bots/index.ts';
import { playOne } from '../lab/one-run.ts';
import { findScenario, projectFolder, scenarioIds } from '../scenario/node.ts';
import { embeddedFiles } from '../scenario/run-embedded.ts';
import { type RunFile, writeRun } from '../scenario/run-write.ts';
import { intentOf, scenarioOf, Unusable, wholeOf } from './lab/arguments.ts';
import { asTool, type Given, type Usage } from './tool/command-line.ts';
import { INTENT, JSON_SWITCH, SCENARIO } from './tool/options.ts';

const USAGE = {
  name: 'play',
  does: 'Plays one game and prints its score, its ending and whether it won.',
  options: {
    scenario: SCENARIO,
    seed: { type: 'string', takes: 'N', says: 'fortune number: same number, same events and dice' },
    player: { type: 'string', takes: 'NAME', says: `who plays: ${Object.keys(PLAYERS).join(', ')}` },
    out: { type: 'string', takes: 'FILE', says: 'writes the run file there' },
    intent: INTENT,
    json: { ...JSON_SWITCH, says: 'prints the run file instead' },
  },
  example: '--scenario the-year-after --seed 7 --player hedger --out run.look-east.json',
} as const satisfies Usage;

await asTool(USAGE, ({ values }) => run(values));

function run({
  scenario: wanted,
  seed,
  player,
  out,
  intent,
  json,
}: Given<typeof USAGE.options>['values']): void {
  if (player === undefined || !isPlayer(player)) {
    const what = player === undefined ? '--player is missing' : `There is no player '${player}'`;
    throw new Unusable(`${what}. Players: ${Object.keys(PLAYERS).join(', ')}.`);
  }
  const scenario = scenarioOf(wanted);
  const start = intent === undefined ? {} : { intent: intentOf(scenario, intent) };
  if (out === undefined && !json)
    throw new Unusable('--out is missing: the file that the run is written to.');
  const one = playOne({
    scenario,
    seed: wholeOf('seed', seed, 0, 0xffffffff),
    player: PLAYERS[player],
    ...start,
  });
  const file = writeRun(withScenario(one.file, wanted ?? scenario.id));
  if (out !== undefined) write(out, file);
  const { score, ending, won } = one.state.outcome ?? {};
  process.stdout.write(json ? file : `score ${score} ending ${ending} ${won ? 'won' : 'lost'}\n`);
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
