// How quick is it? `npm run -s bench -- [--only ID,ID] [--json]` measures every line of docs/performance.md.
// The measures are in tests/bench: they need boardgame.io, a browser and the store, which no tool may import. run.mjs
// bundles them beside this file.
import { availableParallelism } from 'node:os';
import type { Scenario } from '../engine/index.ts';
import { asTool, readOptions, scenarioOf, Unusable } from './lab/arguments.ts';
import { tableOf } from './lab/table.ts';

const OPTIONS = { only: { type: 'string' }, json: { type: 'boolean' } } as const;
const FLAGSHIP = 'the-year-after';

/** A line as the contract has it. */
interface Line {
  readonly id: string;
  readonly what: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly need: string;
  readonly pass: boolean;
}

interface Measures {
  readonly MEASURES: Readonly<Record<string, (scenario: Scenario) => Line | Promise<Line>>>;
}

await asTool(async () => {
  const asked = readOptions(OPTIONS);
  const beside = new URL('./bench-measures.mjs', import.meta.url).href;
  const { MEASURES }: Measures = await import(/* @vite-ignore */ beside);
  const ids = chosen(asked.only, Object.keys(MEASURES));
  const scenario = scenarioOf(FLAGSHIP);
  const lines: Line[] = [];
  for (const id of ids) {
    process.stderr.write(`${id} …\n`);
    const line = await MEASURES[id]?.(scenario);
    if (line) lines.push(line);
  }
  if (asked.json)
    process.stdout.write(`${JSON.stringify({ cpus: availableParallelism(), lines }, null, 2)}\n`);
  else process.stdout.write(shown(lines));
  process.exitCode = lines.every((line) => line.pass) ? 0 : 1;
});

/** The measures to be run: those that are named, or all. */
function chosen(only: string | undefined, all: readonly string[]): readonly string[] {
  const ids = only?.split(',').map((id) => id.trim()) ?? all;
  const wrong = ids.find((id) => !all.includes(id));
  if (wrong === undefined) return ids;
  throw new Unusable(`There is no measure '${wrong}'. Measures: ${all.join(', ')}.`);
}

function verdict({ need, pass }: Line): string {
  if (need === '') return '';
  return pass ? 'passes' : 'FALLS SHORT';
}

function shown(lines: readonly Line[]): string {
  return tableOf(
    ['line', 'value', '95 %', 'unit', 'needs', '', 'what'],
    lines.map((line) => [
      line.id,
      String(line.value),
      `${line.low} – ${line.high}`,
      line.unit,
      line.need,
      verdict(line),
      line.what,
    ]),
  );
}
