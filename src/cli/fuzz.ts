// Looks for what must never happen (`npm run -s fuzz`).
// Runs are random legal play. Mutations are scenarios with slips in their text or changes in their structure, checked
// and, if they can be, played. Files are run files and links that were changed, opened. What fails is written down: a run
// file for `replay`, a folder for `check`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { scenarioIds } from '../scenario/node.ts';
import { type Case, originals, type Plan, type Tried } from './fuzz/cases.ts';
import { watched } from './fuzz/watch.ts';
import { scenarioOf, wholeOf } from './lab/arguments.ts';
import { asTool, type Usage } from './tool/command-line.ts';
import { JSON_SWITCH, SCENARIO } from './tool/options.ts';

/** Runs a scenario where nothing is said of runs, mutations or files. */
const RUNS = '1000';
const MOST = 1_000_000;
/** After so many cases it is told how far the search has come. */
const TOLD = 100;

const USAGE = {
  name: 'fuzz',
  does: 'Plays at random and spoils scenarios, run files and links, looking for what must never happen.',
  options: {
    scenario: { ...SCENARIO, says: `${SCENARIO.says}; all under scenarios/ where none is named` },
    runs: {
      type: 'string',
      takes: 'N',
      says: `games of random legal play a scenario; ${RUNS} where nothing is said`,
    },
    mutations: {
      type: 'string',
      takes: 'N',
      says: 'scenarios with slips or another structure, shared out among all',
    },
    files: {
      type: 'string',
      takes: 'N',
      says: 'run files and links that were changed, shared out among all',
    },
    seed: { type: 'string', takes: 'N', says: 'where the dice begin; 1 where nothing is said' },
    json: JSON_SWITCH,
  },
  example: '--runs 1000 --mutations 300 --files 300',
} as const satisfies Usage;

interface Found {
  readonly kind: string;
  readonly file: string;
  readonly message: string;
}

/** What was found. */
interface Tally {
  readonly failures: Found[];
  orders: number;
  refused: number;
}

await asTool(USAGE, async ({ values }) => {
  const mutations = wholeOf('mutations', values.mutations ?? '0', 0, MOST);
  const files = wholeOf('files', values.files ?? '0', 0, MOST);
  const runs = wholeOf('runs', values.runs ?? (mutations + files > 0 ? '0' : RUNS), 0, MOST);
  const seed = wholeOf('seed', values.seed ?? '1', 0, 0xffffffff);
  const scenarios = values.scenario === undefined ? scenarioIds() : [values.scenario];
  originals(scenarios);
  if (runs + files > 0) for (const name of scenarios) scenarioOf(name);
  const plan: Plan = { scenarios, runs, mutations, files, seed };
  const tally: Tally = { failures: [], orders: 0, refused: 0 };
  await watched(plan, (one, tried, index) => count(one, tried, index, tally));
  report(plan, tally, values.json ?? false);
});

function count(one: Case, { orders, refused, failures, witness }: Tried, index: number, tally: Tally): void {
  tally.orders += orders;
  tally.refused += refused ? 1 : 0;
  for (const { file, text } of witness) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const file = witness[0]?.file ?? `${one.scenario} ${one.kind} ${one.seed}`;
  tally.failures.push(...failures.map(({ kind, message }) => ({ kind, file, message })));
  if (index % TOLD === TOLD - 1)
    process.stderr.write(`${one.scenario}: case ${index + 1}, ${tally.failures.length} failures\n`);
}

function report(plan: Plan, { orders, refused, failures }: Tally, json: boolean): void {
  const { mutations, files } = plan;
  const runs = plan.runs * plan.scenarios.length;
  if (json)
    process.stdout.write(
      `${JSON.stringify({ runs, orders, mutations, files, refused, failures }, null, 2)}\n`,
    );
  else
    process.stdout.write(
      `${runs} runs, ${mutations} mutations and ${files} files (${refused} refused), ${orders} orders, ${failures.length} failures\n${failures.map((one) => `${one.file}: ${one.kind}: ${one.message}\n`).join('')}`,
    );
  process.exitCode = failures.length > 0 ? 1 : 0;
}
