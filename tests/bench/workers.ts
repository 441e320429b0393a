import { Worker } from 'node:worker_threads';
import { openPool, type Pool } from '../../src/cli/lab/pool.ts';
import type { Scenario } from '../../src/engine/index.ts';
import { dispatch } from '../../src/lab/dispatch.ts';
import { type Plan, tasksOf } from '../../src/lab/sweep.ts';
import type { Done, Task } from '../../src/lab/task.ts';
import { type Line, lineOf } from './line.ts';
import { quantileOf } from './paired.ts';

const ROUNDS = 9;
const PLAN: Plan = { players: ['random'], swept: [], runs: 400, seed: 1 };

/** Milliseconds by the clock until a crew has played the plan. */
async function played(pool: Pool, plan: Plan): Promise<number> {
  const began = performance.now();
  await dispatch<Task, Done>({
    tasks: tasksOf(plan),
    crew: pool,
    died: (_, message) => ({ ok: false, message }),
    onDone: (_, done) => {
      if (!done.ok) throw new Error(done.message);
    },
  });
  return performance.now() - began;
}

/** A loop that needs nothing but a processor, in so many threads at once: milliseconds by the clock. */
async function counted(threads: number): Promise<number> {
  const code =
    "let x = 0; for (let i = 0; i < 4e8; i++) x = (x + i) | 0; require('worker_threads').parentPort.postMessage(x)";
  const began = performance.now();
  await Promise.all(
    Array.from({ length: threads }, () => {
      const worker = new Worker(code, { eval: true });
      return new Promise((done, failed) => worker.once('exit', done).once('error', failed));
    }),
  );
  return performance.now() - began;
}

/** How much more two threads get done than one, at most, while the machine has whatever else to do. */
export async function twoAtOnceLine(): Promise<Line> {
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round++) ratios.push((2 * (await counted(1))) / (await counted(2)));
  return lineOf(
    {
      id: 'two-at-once',
      what: 'what two bare loops at once get done over one: the most `workers` can be',
      unit: 'times',
    },
    quantileOf(ratios, 0.5),
  );
}

/** By the clock, so on a machine that has other things to do it is less than it could be. */
export async function workersLine(scenario: Scenario): Promise<Line> {
  const one = openPool(scenario, 1);
  const two = openPool(scenario, 2);
  const ratios: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const alone = round % 2 === 0 ? await played(one, PLAN) : 0;
    const together = await played(two, PLAN);
    ratios.push((alone || (await played(one, PLAN))) / together);
  }
  await Promise.all([one.close(), two.close()]);
  return lineOf(
    { id: 'workers', what: 'one worker over two, the same 400 runs', unit: 'times' },
    quantileOf(ratios.slice(1), 0.5),
    { least: 1.6 },
  );
}
