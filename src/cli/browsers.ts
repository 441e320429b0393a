// Does the game play alike in every browser? `npm run -s browsers -- --help` says how to ask. The hashes of whole months played
// by the mouse, and of a run of every player, must be those that Node works out. How browsers are driven stands in
// tests/browsers; run.mjs bundles it beside this file.
import type { Scenario } from '../engine/index.ts';
import { scenarioOf, Unusable, wholeOf } from './lab/arguments.ts';
import { tableOf } from './lab/table.ts';
import { asTool, type Usage } from './tool/command-line.ts';
import { JSON_SWITCH } from './tool/options.ts';

const USAGE = {
  name: 'browsers',
  does: 'Plays whole months by the mouse in every browser that is found, and has it replay a run of every player.',
  options: {
    months: { type: 'string', takes: 'N', says: 'months played in each browser; 3 where absent' },
    only: { type: 'string', takes: 'NAME,NAME', says: 'chromium, firefox, webkit; all where absent' },
    pictures: { type: 'string', takes: 'FOLDER', says: 'where a picture of each browser goes' },
    json: JSON_SWITCH,
  },
  example: '--months 2 --only firefox,webkit',
} as const satisfies Usage;
const FLAGSHIP = 'the-year-after';
const MONTHS = 3;

/** A browser as the contract has it. */
interface Tried {
  readonly name: string;
  readonly version: string;
  readonly runs: number;
  readonly agree: number;
  readonly months: number;
}

interface AllTried {
  readonly browsers: readonly Tried[];
  readonly missing: readonly string[];
}

interface Trial {
  readonly NAMES: readonly string[];
  readonly tryBrowsers: (task: {
    readonly scenario: Scenario;
    readonly names: readonly string[];
    readonly months: number;
    readonly pictures: string | undefined;
    readonly log: (line: string) => void;
  }) => Promise<AllTried>;
}

await asTool(USAGE, async ({ values: asked }) => {
  const months = asked.months === undefined ? MONTHS : wholeOf('months', asked.months, 1, 11);
  const beside = new URL('./browsers-try.mjs', import.meta.url).href;
  const { NAMES, tryBrowsers }: Trial = await import(/* @vite-ignore */ beside);
  const found = await tryBrowsers({
    scenario: scenarioOf(FLAGSHIP),
    names: named(asked.only, NAMES),
    months,
    pictures: asked.pictures,
    log: (line) => process.stderr.write(`${line}\n`),
  });
  process.stdout.write(asked.json ? `${JSON.stringify(found, null, 2)}\n` : shown(found));
  process.exitCode = found.browsers.every((one) => one.agree === one.runs) ? 0 : 1;
});

/** The browsers that are named, or all. */
function named(only: string | undefined, all: readonly string[]): readonly string[] {
  const names = only?.split(',').map((name) => name.trim()) ?? all;
  const wrong = names.find((name) => !all.includes(name));
  if (wrong === undefined) return names;
  throw new Unusable(`There is no browser '${wrong}'. Browsers: ${all.join(', ')}.`);
}

function shown({ browsers, missing }: AllTried): string {
  const rows = browsers.map((one) => [
    one.name,
    one.version,
    String(one.months),
    `${one.agree} of ${one.runs}`,
    one.agree === one.runs ? 'agrees' : 'DIFFERS',
  ]);
  const table = tableOf(['browser', 'version', 'months', 'runs', ''], rows);
  return missing.length > 0 ? `${table}not here: ${missing.join(', ')}\n` : table;
}
