// How quick is it? `npm run -s bench` measures every line of docs/performance.md.
// The measures are in tests/bench: they need boardgame.io, a browser and the store, which no tool may import. run.mjs
// bundles them beside this file.
import { availableParallelism } from 'node:os';
import type { Scenario } from '../engine/index.ts';
import { scenarioOf, Unusable } from './lab/arguments.ts';
import { tableOf } from './lab/table.ts';
import { asTool, type Usage } from './tool/command-line.ts';
import { JSON_SWITCH } from './tool/options.ts';

const USAGE = {
  name: 'bench',
  does: 'Measures how quick the game is, line by line of docs/performance.md.',
  options: {
    only: { type: 'string', takes: 'ID,ID…', says: 'measures these lines alone' },
    json: JSON_SWITCH,
  },
  example: '--only cards-10x,turn-p95',
} as const satisfies Usage;

const NOTHING = { value: null, low: null, high: null, pass: false, measured: false } as const;
const FLAGSHIP = 'the-year-after';

/** A line as the contract has it. */
interface Line {
  readonly id: string;
  readonly what: string;
  /** null: not measured; the note says why. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly need: string;
  readonly pass: boolean;
  readonly measured: boolean;
  readonly note?: string;
}

type Measure = (scenario: Scenario) => Omit<Line, 'measured'> | Promise<Omit<Line, 'measured'>>;

interface Measures {
  readonly MEASURES: Readonly<Record<string, Measure>>;
}

await asTool(USAGE, async ({ values: asked }) => {
  const beside = new URL('./bench-measures.mjs', import.meta.url).href;
  const { MEASURES }: Measures = await import(/* @vite-ignore */ beside);
  const ids = chosen(asked.only, Object.keys(MEASURES));
  const scenario = scenarioOf(FLAGSHIP);
  const lines: Line[] = [];
  for (const id of ids) {
    process.stderr.write(`${id} …\n`);
    const measure = MEASURES[id];
    if (measure) lines.push(await lineOf(id, () => measure(scenario)));
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

/** A measure's line; one that breaks off, where there is no browser for instance, costs its own line alone. */
async function lineOf(id: string, measure: () => ReturnType<Measure>): Promise<Line> {
  try {
    const line = await measure();
    if (Number.isFinite(line.value)) return { ...line, measured: true };
    return { ...line, ...NOTHING, note: 'not measured: it came to no number' };
  } catch (error) {
    const [why = ''] = String(error instanceof Error ? error.message : error).split('\n');
    return { id, what: id, unit: '', need: '', ...NOTHING, note: `not measured: ${why}` };
  }
}

function verdict({ need, pass, measured }: Line): string {
  if (!measured) return 'not measured';
  if (need === '') return '';
  return pass ? 'passes' : 'FALLS SHORT';
}

function shown(lines: readonly Line[]): string {
  return tableOf(
    ['line', 'value', '95 %', 'unit', 'needs', '', 'what'],
    lines.map((line) => [
      line.id,
      line.measured ? String(line.value) : '–',
      line.measured ? `${line.low} – ${line.high}` : '',
      line.unit,
      line.need,
      verdict(line),
      line.note ?? line.what,
    ]),
  );
}
