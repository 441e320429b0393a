// Looks for what must never happen (`npm run -s fuzz`).
// Runs are random legal play; a run that fails is written as a run file, so that `replay` can play it. Mutations are
// scenarios with slips in them, checked and, if they can be, played; one that fails is written as a folder for `check`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { orderOf } from '../bots/index.ts';
import { random, settled } from '../bots/random.ts';
import type { Scenario } from '../engine/index.ts';
import { type FuzzedRun, fuzzRun } from '../lab/fuzz.ts';
import { mutationRun } from '../lab/mutation-run.ts';
import { findScenario, type ScenarioFiles, scenarioIds } from '../scenario/node.ts';
import type { SourceFile } from '../scenario/problem.ts';
import { embeddedFiles } from '../scenario/run-embedded.ts';
import { RUN_SUFFIX, runFileOf, writeRun } from '../scenario/run-file.ts';
import { scenarioOf, Unusable, wholeOf } from './lab/arguments.ts';
import { asTool, type Usage } from './tool/command-line.ts';
import { JSON_SWITCH, SCENARIO } from './tool/options.ts';

/** Runs a scenario where nothing is said of runs or mutations. */
const RUNS = '1000';
const MOST = 1_000_000;

const USAGE = {
  name: 'fuzz',
  does: 'Plays at random and spoils scenarios, looking for what must never happen.',
  options: {
    scenario: { ...SCENARIO, says: `${SCENARIO.says}; all under scenarios/ where none is named` },
    runs: {
      type: 'string',
      takes: 'N',
      says: `games of random legal play a scenario; ${RUNS} where nothing is said`,
    },
    mutations: { type: 'string', takes: 'N', says: 'scenarios with slips in them, shared out among all' },
    seed: { type: 'string', takes: 'N', says: 'where the dice begin; 1 where nothing is said' },
    json: JSON_SWITCH,
  },
  example: '--runs 1000 --mutations 300',
} as const satisfies Usage;

interface Found {
  readonly kind: string;
  readonly file: string;
  readonly message: string;
}

/** What is looked for, and what was found. */
interface Search {
  readonly seed: number;
  readonly failures: Found[];
  orders: number;
  refused: number;
}

await asTool(USAGE, ({ values }) => {
  const mutations = wholeOf('mutations', values.mutations ?? '0', 0, MOST);
  const runs = wholeOf('runs', values.runs ?? (mutations > 0 ? '0' : RUNS), 0, MOST);
  const seed = wholeOf('seed', values.seed ?? '1', 0, 0xffffffff);
  const scenarios = values.scenario === undefined ? scenarioIds() : [values.scenario];
  const search: Search = { seed, failures: [], orders: 0, refused: 0 };
  for (const name of runs > 0 ? scenarios : []) playMany(name, runs, search);
  // The mutations are shared out among the scenarios.
  for (const [index, name] of scenarios.entries()) {
    const share = Math.floor(mutations / scenarios.length) + (index < mutations % scenarios.length ? 1 : 0);
    if (share > 0) mutateMany(name, share, search);
  }
  report(runs * scenarios.length, mutations, search, values.json ?? false);
});

function playMany(name: string, runs: number, search: Search): void {
  const scenario = scenarioOf(name);
  for (let i = 0; i < runs; i++) {
    const run = fuzzRun(scenario, (search.seed + i) >>> 0, orderOf(i % 2 ? random : settled));
    search.orders += run.orders.length;
    if (i % 100 === 99)
      process.stderr.write(`${name}: ${i + 1} of ${runs} runs, ${search.failures.length} failures\n`);
    if (run.failures.length === 0) continue;
    const file = `fuzz-${scenario.id}-${run.seed}${RUN_SUFFIX}`;
    writeRunFile(file, scenario, run, filesOf(name));
    search.failures.push(...run.failures.map(({ kind, message }) => ({ kind, file, message })));
  }
}

function mutateMany(name: string, mutations: number, search: Search): void {
  const found = findScenario(name);
  if (!found.ok) throw new Unusable(found.error);
  const { files, bases } = found.value;
  for (let i = 0; i < mutations; i++) {
    const seed = (search.seed + i) >>> 0;
    const one = mutationRun(files, bases, seed, orderOf(i % 2 ? random : settled));
    search.orders += one.run?.orders.length ?? 0;
    search.refused += one.refused ? 1 : 0;
    if (i % 100 === 99)
      process.stderr.write(
        `${name}: ${i + 1} of ${mutations} mutations, ${search.failures.length} failures\n`,
      );
    if (one.failures.length === 0) continue;
    const folder = `fuzz-${basename(name)}-mutation-${seed}`;
    writeScenario(folder, one.files);
    const { run, scenario } = one;
    const file = run === null ? folder : join(folder, `run${RUN_SUFFIX}`);
    if (run !== null && scenario !== null)
      writeRunFile(file, scenario, run, { name, files: one.files, bases });
    const how = `${basename(one.file)} (${one.done.join(', ')})`;
    search.failures.push(
      ...one.failures.map(({ kind, message }) => ({ kind, file, message: `${how}: ${message}` })),
    );
  }
}

function writeScenario(folder: string, files: readonly SourceFile[]): void {
  mkdirSync(folder, { recursive: true });
  for (const { file, text } of files) writeFileSync(join(folder, basename(file)), text);
}

/** The author's files of a scenario that is not built in; they travel inside its runs. */
function filesOf(name: string): Pick<ScenarioFiles, 'name' | 'bases'> & { files: readonly SourceFile[] } {
  const found = scenarioIds().includes(name) ? null : findScenario(name);
  if (found === null || !found.ok || found.value.files.some(({ file }) => file.endsWith('.json')))
    return { name, files: [], bases: { ids: [], files: () => null } };
  return found.value;
}

function writeRunFile(
  file: string,
  scenario: Scenario,
  run: FuzzedRun,
  from: ReturnType<typeof filesOf>,
): void {
  const start = { seed: run.seed, intent: scenario.intent.start };
  const written = runFileOf(scenario, start, run.orders, run.hashes);
  const embedded = from.files.length === 0 ? [] : embeddedFiles(from.files, from.bases, scenarioIds());
  writeFileSync(file, writeRun(embedded.length === 0 ? written : { ...written, embedded }));
}

function report(runs: number, mutations: number, search: Search, json: boolean): void {
  const { orders, refused, failures } = search;
  if (json)
    process.stdout.write(`${JSON.stringify({ runs, orders, mutations, refused, failures }, null, 2)}\n`);
  else
    process.stdout.write(
      `${runs} runs, ${mutations} mutations (${refused} refused), ${orders} orders, ${failures.length} failures\n${failures.map((one) => `${one.file}: ${one.kind}: ${one.message}\n`).join('')}`,
    );
  process.exitCode = failures.length > 0 ? 1 : 0;
}
