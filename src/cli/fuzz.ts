// Random legal play, looking for what must never happen: `npm run -s fuzz -- [--scenario S] [--runs N] [--seed S] [--json]`.
// A run that fails is written as a run file, so that `replay` can play it.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { orderOf } from '../bots/index.ts';
import { random, settled } from '../bots/random.ts';
import { fuzzRun } from '../lab/fuzz.ts';
import { explainFailure, readScenario, scenarioIds } from '../scenario/node.ts';
import { RUN_SUFFIX, runFileOf, writeRun } from '../scenario/run-file.ts';

const OPTIONS = {
  scenario: { type: 'string' },
  runs: { type: 'string', default: '1000' },
  seed: { type: 'string', default: '1' },
  json: { type: 'boolean', default: false },
} as const;

interface Found {
  readonly kind: string;
  readonly file: string;
  readonly message: string;
}

main();

function main(): void {
  try {
    const { values } = parseArgs({ options: OPTIONS });
    const runs = whole('runs', values.runs, 1, 1_000_000);
    const seed = whole('seed', values.seed, 0, 0xffffffff);
    const scenarios = values.scenario === undefined ? scenarioIds() : [values.scenario];
    report(scenarios, runs, seed, values.json);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message.split('\n')[0] : error}\n`);
    process.exitCode = 2;
  }
}

function report(scenarios: readonly string[], runs: number, seed: number, json: boolean): void {
  const failures: Found[] = [];
  let orders = 0;
  for (const name of scenarios) {
    const read = readScenario(name);
    if (!read.ok) throw new Error(explainFailure(read.error));
    for (let i = 0; i < runs; i++) {
      const run = fuzzRun(read.value, (seed + i) >>> 0, orderOf(i % 2 ? random : settled));
      orders += run.orders.length;
      if (i % 100 === 99)
        process.stderr.write(`${name}: ${i + 1} of ${runs} runs, ${failures.length} failures\n`);
      if (run.failures.length === 0) continue;
      const file = `fuzz-${read.value.id}-${run.seed}${RUN_SUFFIX}`;
      const start = { seed: run.seed, intent: read.value.intent.start };
      writeFileSync(file, writeRun(runFileOf(read.value, start, run.orders, run.hashes)));
      failures.push(...run.failures.map(({ kind, message }) => ({ kind, file, message })));
    }
  }
  const all = runs * scenarios.length;
  if (json)
    process.stdout.write(`${JSON.stringify({ runs: all, orders, mutations: 0, failures }, null, 2)}\n`);
  else
    process.stdout.write(
      `${all} runs, ${orders} orders, ${failures.length} failures\n${failures.map((one) => `${one.file}: ${one.kind}: ${one.message}\n`).join('')}`,
    );
  process.exitCode = failures.length > 0 ? 1 : 0;
}

function whole(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new Error(`--${name} takes a whole number from ${least} to ${most}, not '${text}'.`);
}
