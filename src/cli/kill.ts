// Does a browser that is killed lose what the page had called saved? `npm run -s kill` builds the page, plays and writes in it, and kills the whole browser again and again in the midst of it. What does so
// is in tests/kill, for it needs a browser; run.mjs bundles it beside this file.
import { wholeOf } from './lab/arguments.ts';
import { asTool, type Usage } from './tool/command-line.ts';
import { JSON_SWITCH } from './tool/options.ts';

const TIMES = '10';

const USAGE = {
  name: 'kill',
  does: 'Plays in a browser and kills it in the midst of it, looking for what was called saved and is lost.',
  options: {
    times: { type: 'string', takes: 'N', says: `kills; ${TIMES} where nothing is said` },
    seed: { type: 'string', takes: 'N', says: 'where the dice begin; 1 where nothing is said' },
    json: JSON_SWITCH,
  },
  example: '--times 200',
} as const satisfies Usage;

/** The result as the contract has it. */
interface Kills {
  readonly kills: number;
  readonly compared: number;
  readonly lost: number;
  readonly lostCalledSaved: number;
  readonly savedAfterMs: { readonly median: number; readonly most: number };
}

interface Killer {
  readonly killBuilt: (options: {
    readonly times: number;
    readonly seed: number;
    readonly tell: (line: string) => void;
  }) => Promise<Kills>;
}

await asTool(USAGE, async ({ values: asked }) => {
  const times = wholeOf('times', asked.times ?? TIMES, 1, 100_000);
  const seed = wholeOf('seed', asked.seed ?? '1', 0, 2 ** 32 - 1);
  const beside = new URL('./kill-lives.mjs', import.meta.url).href;
  const { killBuilt }: Killer = await import(/* @vite-ignore */ beside);
  const found = await killBuilt({ times, seed, tell: (line) => process.stderr.write(`${line}\n`) });
  process.stdout.write(asked.json ? `${JSON.stringify(found, null, 2)}\n` : shown(found));
  process.exitCode = found.lostCalledSaved > 0 || found.compared < found.kills ? 1 : 0;
});

function shown({ kills, compared, lost, lostCalledSaved, savedAfterMs }: Kills): string {
  return [
    `${kills} kills, ${compared} times compared`,
    `${lost} lost something, ${lostCalledSaved} something that had been called saved`,
    `saved after ${savedAfterMs.median} ms in the middle, ${savedAfterMs.most} ms at most`,
    '',
  ].join('\n');
}
