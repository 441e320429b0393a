// Many runs at once (`npm run -s lab`): each player in each cell of the sweeps, over the same seeds.
import { closeSync, openSync, writeSync } from 'node:fs';
import { RULES, type Scenario } from '../engine/index.ts';
import { inOrder } from '../lab/csv.ts';
import { dispatch } from '../lab/dispatch.ts';
import { playerNames, variantNames } from '../lab/players.ts';
import { diedOf, openStudy } from '../lab/study.ts';
import type { Cell, Plan } from '../lab/sweep.ts';
import type { Done, Task } from '../lab/task.ts';
import { intentOf, playersOf, scenarioOf, sweptOf, Unusable, wholeOf } from './lab/arguments.ts';
import { openPool, threads } from './lab/pool.ts';
import { progressOf } from './lab/progress.ts';
import { tableOf } from './lab/table.ts';
import { asTool, type Usage } from './tool/command-line.ts';
import { INTENT, JSON_SWITCH, SCENARIO, WORKERS } from './tool/options.ts';

const USAGE = {
  name: 'lab',
  does: 'Plays many games and prints what came of them, player by player and cell by cell.',
  options: {
    scenario: SCENARIO,
    player: {
      type: 'string',
      takes: 'NAME,NAME…',
      says: `who plays: ${[...playerNames(), ...variantNames()].join(', ')}`,
    },
    runs: { type: 'string', takes: 'N', says: 'games a cell' },
    seed: {
      type: 'string',
      takes: 'N',
      says: 'seed of the first game; game i uses seed N + i in every cell',
    },
    intent: INTENT,
    sweep: {
      type: 'string',
      multiple: true,
      takes: 'PATH=A,B,C',
      says: 'plays with each of these values, such as tracks.tension.start=40,55; twice at most',
    },
    csv: { type: 'string', takes: 'FILE', says: 'writes a row a game into this file' },
    workers: WORKERS,
    json: JSON_SWITCH,
  },
  example: '--scenario the-year-after --player hedger,random --runs 100 --seed 1',
} as const satisfies Usage;

const MOST_RUNS = 1_000_000;
const MOST_WORKERS = 64;
const INTERRUPTED = 130;

await asTool(USAGE, async ({ values: asked }) => {
  const scenario = scenarioOf(asked.scenario);
  const plan: Plan = {
    players: playersOf(asked.player),
    runs: wholeOf('runs', asked.runs, 1, MOST_RUNS),
    seed: wholeOf('seed', asked.seed, 0, 0xffffffff),
    swept: sweptOf(scenario, asked.sweep ?? []),
    ...(asked.intent === undefined ? {} : { intent: intentOf(scenario, asked.intent) }),
  };
  const size = asked.workers === undefined ? threads() : wholeOf('workers', asked.workers, 1, MOST_WORKERS);
  const file = asked.csv === undefined ? null : openCsv(asked.csv);
  const { cells, interrupted } = await measure(scenario, plan, size, file);
  if (interrupted) {
    process.exitCode = INTERRUPTED;
    return;
  }
  const head = { scenario: scenario.id, rules: RULES, player: plan.players.join(','), seed: plan.seed };
  process.stdout.write(asked.json ? `${JSON.stringify({ ...head, cells }, null, 2)}\n` : shown(plan, cells));
  for (const cell of cells) {
    for (const { seed, message } of cell.failed) process.stderr.write(`seed ${seed}: ${message}\n`);
    if (cell.failed.length > 0) process.exitCode = 1;
  }
});

function openCsv(path: string): number {
  try {
    return openSync(path, 'w');
  } catch (error) {
    throw new Unusable(`${path} cannot be written: ${error instanceof Error ? error.message : error}`);
  }
}

async function measure(scenario: Scenario, plan: Plan, size: number, file: number | null) {
  const { tasks, head, put, cells } = openStudy(scenario, plan);
  // A row is written whole or not at all, so the file is a table whenever the work is broken off.
  const rows = inOrder((text) => file !== null && writeSync(file, text));
  rows.put(0, head);
  let interrupted = false;
  const interrupt = (): void => {
    interrupted = true;
  };
  process.once('SIGINT', interrupt);
  const pool = openPool(scenario, size);
  const progress = progressOf('runs', tasks.length);
  const finished = await dispatch<Task, Done>({
    tasks,
    crew: pool,
    died: diedOf,
    stopped: () => interrupted,
    onDone: (index, done) => {
      rows.put(index + 1, put(index, done));
      progress.step();
    },
  });
  progress.end();
  process.removeListener('SIGINT', interrupt);
  rows.flush();
  if (file !== null) closeSync(file);
  await pool.close();
  if (interrupted) process.stderr.write(`Interrupted: ${finished} of ${tasks.length} runs were finished.\n`);
  return { cells: cells(), interrupted };
}

function shown(plan: Plan, cells: readonly Cell[]): string {
  const names = [...(plan.players.length > 1 ? ['player'] : []), ...plan.swept.map((one) => one.path)];
  const head = [
    ...names,
    'runs',
    'failed',
    'won %',
    'score',
    '95 %',
    'sd',
    'over first',
    'strikes',
    'endings',
  ];
  const rows = cells.map((cell) => {
    const { score, difference, endings } = cell;
    const often = Object.entries(endings).sort((a, b) => b[1] - a[1]);
    return [
      ...names.map((name) => String(cell.at[name])),
      String(cell.runs),
      String(cell.failed.length),
      cell.win.value.toFixed(1),
      score.mean.toFixed(2),
      `${score.low.toFixed(2)} – ${score.high.toFixed(2)}`,
      score.sd.toFixed(2),
      difference ? `${difference.value.toFixed(2)} ± ${(difference.high - difference.value).toFixed(2)}` : '',
      (cell.strikes / Math.max(1, cell.runs)).toFixed(2),
      often.map(([id, times]) => `${id} ${times}`).join(', '),
    ];
  });
  return tableOf(head, rows);
}
