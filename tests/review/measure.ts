// How well the review judges (`npm run -s planted -- [--wins N] [--only NAMES] [--worlds N]`): mistakes are put into games that the hedger won, and the review
// is asked what cost most; the games as they were are asked too. What comes of luck over many runs is told beside it.
import { parseArgs } from 'node:util';
import { hedger } from '../../src/bots/hedger.ts';
import { playOne } from '../../src/lab/one-run.ts';
import { summary } from '../../src/lab/statistics.ts';
import { balanceOf } from '../../src/review/balance.ts';
import { courseOf } from '../../src/review/course.ts';
import { judge } from '../../src/review/judge.ts';
import { BLUNDER, NORMAL } from '../../src/review/review.ts';
import { readScenario } from '../../src/scenario/node.ts';
import { BLUNDERS, type Blunder, blundering, type Planted, shutIn, stranded } from './planted.ts';

const { values } = parseArgs({
  options: {
    wins: { type: 'string', default: '20' },
    only: { type: 'string', default: '' },
    worlds: { type: 'string', default: String(NORMAL.most) },
  },
});
const read = readScenario('the-year-after');
if (!read.ok) throw new Error('the scenario cannot be read');
const scenario = read.value;
const always = (): boolean => true;

const effort = { ...NORMAL, most: Number(values.worlds) };

const seeds: number[] = [];
for (let seed = 1; seeds.length < Number(values.wins); seed++)
  if (playOne({ scenario, seed, player: hedger }).state.outcome?.won) seeds.push(seed);

const lossesOf = (seed: number, player = hedger) => {
  const { file } = playOne({ scenario, seed, player });
  return judge(scenario, courseOf(scenario, { seed }, file.orders), seed, effort, {
    screen: always,
    roll: always,
  }).losses;
};

/** How a mistake that was planted into a won game is judged: first among the losses, and called a blunder. */
function judged(seed: number, blunder: Blunder): { named: boolean; called: boolean; points: string } {
  const planted: Planted = { turn: 0, orders: [], until: 0 };
  const [worst] = lossesOf(seed, blundering(blunder, planted));
  const kinds = new Set(planted.orders.map(({ kind }) => kind));
  // What is left as it was is a decision of each month in which it could have been put right.
  const named =
    worst !== undefined &&
    worst.alternative.turn >= planted.turn &&
    worst.alternative.turn <= planted.until &&
    [...worst.alternative.given, ...worst.alternative.better].some(({ kind }) => kinds.has(kind));
  const points = `${seed}: month ${planted.turn}, ${worst ? `${worst.by.mean.toFixed(1)} in month ${worst.alternative.turn}` : 'nothing'}`;
  return { named, called: named && (worst?.by.mean ?? 0) >= BLUNDER, points };
}

function tell(name: string, games: readonly ReturnType<typeof judged>[]): void {
  const named = games.filter((one) => one.named).length;
  const called = games.filter((one) => one.called).length;
  for (const { points, ...rest } of games)
    process.stderr.write(`${name} ${points} ${JSON.stringify(rest)}\n`);
  process.stdout.write(`${name}: named first ${named}, called a blunder ${called} of ${games.length}\n`);
}

const wanted = (name: string): boolean => values.only === '' || values.only.split(',').includes(name);

for (const blunder of BLUNDERS)
  if (wanted(blunder.name))
    tell(
      blunder.name,
      seeds.map((seed) => judged(seed, blunder)),
    );

if (wanted('stranded')) {
  const shut = seeds.flatMap((seed) => {
    const turn = shutIn(scenario, seed);
    return turn === null ? [] : [{ seed, turn }];
  });
  tell(
    'stranded',
    shut.map(({ seed, turn }) => judged(seed, stranded(turn))),
  );
}

if (wanted('clean')) {
  const clean = seeds.filter((seed) => (lossesOf(seed)[0]?.by.mean ?? 0) < BLUNDER).length;
  process.stdout.write(`without a mistake: no blunder told in ${clean} of ${seeds.length}\n`);
}

if (wanted('luck')) {
  const luck = Array.from({ length: 60 }, (_, index) => {
    const seed = index + 1;
    const { file } = playOne({ scenario, seed, player: hedger });
    return balanceOf(scenario, courseOf(scenario, { seed }, file.orders), seed, 4, always).chance.mean;
  });
  const { mean, low, high } = summary(luck);
  process.stdout.write(`luck of 60 games: ${mean.toFixed(1)} (${low.toFixed(1)} to ${high.toFixed(1)})\n`);
}
