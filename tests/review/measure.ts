// How well the review judges (`npm run -s planted -- [--wins N]`): mistakes are put into games that the hedger won, and the review
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
import { BLUNDERS, blundering, type Planted } from './planted.ts';

const { values } = parseArgs({ options: { wins: { type: 'string', default: '20' } } });
const read = readScenario('the-year-after');
if (!read.ok) throw new Error('the scenario cannot be read');
const scenario = read.value;
const always = (): boolean => true;

const seeds: number[] = [];
for (let seed = 1; seeds.length < Number(values.wins); seed++)
  if (playOne({ scenario, seed, player: hedger }).state.outcome?.won) seeds.push(seed);

const lossesOf = (seed: number, player = hedger) => {
  const { file } = playOne({ scenario, seed, player });
  return judge(scenario, courseOf(scenario, { seed }, file.orders), seed, NORMAL, {
    screen: always,
    roll: always,
  }).losses;
};

for (const blunder of BLUNDERS) {
  let first = 0;
  let called = 0;
  for (const seed of seeds) {
    const planted: Planted = { turn: 0, orders: [] };
    const [worst] = lossesOf(seed, blundering(blunder, planted));
    const kind = planted.orders[0]?.kind;
    const named =
      worst?.alternative.turn === planted.turn && worst.alternative.given.some((one) => one.kind === kind);
    if (named) first += 1;
    if (named && worst.by.mean >= BLUNDER) called += 1;
  }
  process.stdout.write(
    `${blunder.name}: named first ${first}, called a blunder ${called} of ${seeds.length}\n`,
  );
}

const clean = seeds.filter((seed) => (lossesOf(seed)[0]?.by.mean ?? 0) < BLUNDER).length;
process.stdout.write(`without a mistake: no blunder told in ${clean} of ${seeds.length}\n`);

const luck = Array.from({ length: 60 }, (_, index) => {
  const seed = index + 1;
  const { file } = playOne({ scenario, seed, player: hedger });
  return balanceOf(scenario, courseOf(scenario, { seed }, file.orders), seed, 4, always).chance.mean;
});
const { mean, low, high } = summary(luck);
process.stdout.write(`luck of 60 games: ${mean.toFixed(1)} (${low.toFixed(1)} to ${high.toFixed(1)})\n`);
