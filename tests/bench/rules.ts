import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { hedger } from '../../src/bots/hedger.ts';
import { PLAYERS, type Player } from '../../src/bots/index.ts';
import { settled } from '../../src/bots/random.ts';
import { hashOf, type Scenario } from '../../src/engine/index.ts';
import { playOne } from '../../src/lab/one-run.ts';
import type { Interval } from '../../src/lab/statistics.ts';
import type { Charge, DriverName } from './driver-worker.ts';
import { boardgame, type Driver, immer, plain, type Recorded } from './drivers.ts';
import { manyCards, manyLegs } from './grown.ts';
import { type Line, lineOf } from './line.ts';
import { quantileOf, ratio, timed } from './paired.ts';
import { record } from './recorded.ts';

const ROUNDS = 15;
/** Times a run is given again on plain state for once that it is given in the slow ways. */
const AGAIN = 20;
/** Times on plain state before anything is measured, and a fair share of them in the slow ways. */
const WARM = 100;
/** Games of a batch whose time is compared with that of another batch. */
const BATCH = 40;

/** Throws where a driver does not end every run in the very state that plain play ends in. */
export function checkSame(scenario: Scenario, runs: readonly Recorded[], driver: Driver): void {
  for (const run of runs) {
    if (hashOf(driver(scenario, run)) !== hashOf(plain(scenario, run)))
      throw new Error(`seed ${run.seed} ends in another state`);
  }
}

/** A driver in a thread of its own (see driver-worker.ts), where it gives recorded runs so many times over. */
function threadOf(driver: DriverName, scenario: Scenario, runs: readonly Recorded[]) {
  const charge: Charge = { driver, scenario, runs };
  const worker = new Worker(new URL('./bench-driver.mjs', import.meta.url), {
    workerData: charge,
    // Libraries without the checks that they make for developers.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const give = (times: number) => async (): Promise<number> => {
    const answer = once(worker, 'message');
    worker.postMessage(times);
    const [ms] = await answer;
    return Number(ms);
  };
  return { give, close: () => worker.terminate() };
}

/** How many times as long recorded runs take another driver as they take plain state. */
async function against(scenario: Scenario, name: DriverName, driver: Driver): Promise<Interval> {
  const runs = [...record(scenario, hedger, 4), ...record(scenario, settled, 4)];
  checkSame(scenario, runs, driver);
  const slow = threadOf(name, scenario, runs);
  const quick = threadOf('plain', scenario, runs);
  await slow.give(WARM / AGAIN)();
  await quick.give(WARM)();
  const { value, low, high } = await ratio(ROUNDS, slow.give(1), quick.give(AGAIN));
  await Promise.all([slow.close(), quick.close()]);
  return { value: value * AGAIN, low: low * AGAIN, high: high * AGAIN };
}

export const boardgameLine = async (scenario: Scenario): Promise<Line> =>
  lineOf(
    {
      id: 'boardgame-io',
      what: 'whole runs in boardgame.io 0.50.2 over the same on plain state',
      unit: 'times',
    },
    await against(scenario, 'boardgame', boardgame),
    { least: 50 },
  );

export const immerLine = async (scenario: Scenario): Promise<Line> =>
  lineOf(
    {
      id: 'immer',
      what: 'whole runs by immer, a new state an order, over the same on plain state',
      unit: 'times',
    },
    await against(scenario, 'immer', immer),
  );

const games = (scenario: Scenario, player: Player) => (): number =>
  timed(() => {
    for (let seed = 1; seed <= BATCH; seed++) playOne({ scenario, seed, player });
  });

/** A player that thinks least and plays every month: what larger rules cost more shows most in its runs. */
const grownBy = (scenario: Scenario, larger: Scenario) =>
  ratio(ROUNDS, games(larger, settled), games(scenario, settled));

export const cardsLine = async (scenario: Scenario): Promise<Line> =>
  lineOf(
    { id: 'cards-10x', what: 'runs with ten times the cards over runs as it is', unit: 'times' },
    await grownBy(scenario, manyCards(scenario)),
    { most: 1.5 },
  );

export const legsLine = async (scenario: Scenario): Promise<Line> =>
  lineOf(
    { id: 'legs-10x', what: 'runs with ten times the legs and routes over runs as it is', unit: 'times' },
    await grownBy(scenario, manyLegs(scenario)),
  );

/** Games that the searching player imagines in a second of computing, one number a run. */
export function searchLine(scenario: Scenario): Line {
  const rates = Array.from({ length: 9 }, (_, i) => {
    let imagined = 0;
    const counting: Player = (...asked) => {
      const choice = PLAYERS.search(...asked);
      imagined += Number(choice.because.args.games ?? 0);
      return choice;
    };
    const ms = timed(() => playOne({ scenario, seed: i + 1, player: counting }));
    return (1000 * imagined) / ms;
  });
  return lineOf(
    { id: 'search', what: 'games the searching player imagines to their end', unit: 'a second' },
    quantileOf(rates.slice(1), 0.5),
  );
}
