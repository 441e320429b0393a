// Analyses a finished run (`npm run -s review`): what it came to by luck and by judgement, which decisions cost points, and why.
import type { LoggedOrder } from '../engine/index.ts';
import { NORMAL, type Pace, review, type Thoroughness } from '../review/review.ts';
import type { Review } from '../review/types.ts';
import { startOf } from '../scenario/run-file.ts';
import { speakOfPeriods } from '../text/index.ts';
import { Unusable, wholeOf } from './lab/arguments.ts';
import { asTool, type Given, type Usage } from './tool/command-line.ts';
import { JSON_SWITCH } from './tool/options.ts';
import { compare, isAsItSays, judgedFile, sayRemarks } from './tool/run-input.ts';

const USAGE = {
  name: 'review',
  does: 'Tells why a run came to its score: luck and judgement, the decisions that cost most, and through what.',
  takes: 'FILE',
  options: {
    seconds: { type: 'string', takes: 'N', says: 'goes on thinking until it is sure, or for so long' },
    json: JSON_SWITCH,
  },
  example: 'run.look-east.json --seconds 60',
} as const satisfies Usage;

/** Longest time that can be asked for, seconds. */
const LONGEST = 3600;
/** With time on its hands it thinks as long as that lasts. */
const AT_LENGTH: Thoroughness = {
  ...NORMAL,
  balance: 400,
  screened: 16,
  finalists: 20,
  most: 1600,
  luck: 64,
};
/** Dice that moved the score less than this many points are left out of the printed list. */
const SMALL = 1;
/** Dice that are printed. */
const PRINTED = 8;

await asTool(USAGE, run);

function run({ values, positionals }: Given<typeof USAGE.options>): void {
  const [path] = positionals;
  if (path === undefined || positionals.length > 1)
    throw new Unusable('Name one run file: npm run -s review -- FILE [--seconds N] [--json].');
  const seconds = values.seconds === undefined ? null : wholeOf('seconds', values.seconds, 1, LONGEST);
  const read = judgedFile(path);
  const { file, judged } = read;
  const { scenario, verified } = judged;
  speakOfPeriods(scenario);
  const { problem } = compare(file, scenario, verified);
  for (const line of [...sayRemarks(read), ...(problem === null ? [] : [problem])])
    process.stderr.write(`${line}\n`);
  const orders: readonly LoggedOrder[] = file.orders;
  if (orders.length === 0) throw new Unusable(`${path}: the run has no orders: there is nothing to review.`);
  const reviewed = review(
    scenario,
    { start: startOf(file), orders },
    seconds === null ? NORMAL : AT_LENGTH,
    seconds === null ? undefined : paceOf(seconds),
  );
  process.stdout.write(
    values.json ? `${JSON.stringify({ ...reviewed, problem }, null, 2)}\n` : text(reviewed),
  );
  process.exitCode = problem === null && isAsItSays(read) ? 0 : 1;
}

/** So many seconds, of which each part of the work may use its share. */
function paceOf(seconds: number): Pace {
  const began = performance.now();
  return (share) => performance.now() - began < seconds * 1000 * share;
}

function text({ verdict, points, luck }: Review): string {
  const told = luck
    .filter(({ die, by }) => die !== 'other' && Math.abs(by) >= SMALL)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
    .slice(0, PRINTED);
  const blocks = [[verdict], points.map(({ sentence }) => sentence), told.map(({ sentence }) => sentence)];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}
