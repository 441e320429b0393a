import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { Scenario } from '../../engine/index.ts';
import type { Crew } from '../../lab/dispatch.ts';
import type { Done, Task } from '../../lab/task.ts';

/** A crew of worker threads that must be sent home. */
export interface Pool extends Crew<Task, Done> {
  readonly close: () => Promise<void>;
}

/** Threads that share the machine well: one a processor. */
export const threads = (): number => availableParallelism();

/** Starts worker threads over a scenario. `entry` is the bundled worker, beside the tool where run.mjs puts it. */
export function openPool(
  scenario: Scenario,
  size: number,
  entry = new URL('./lab-worker.mjs', import.meta.url).href,
): Pool {
  const pool = new Piscina({
    filename: entry,
    workerData: scenario,
    // Piscina asks `require` for our module first; a thread that is sent home while Node loads it so ends the whole process.
    execArgv: [...process.execArgv, '--no-experimental-require-module'],
    minThreads: size,
    maxThreads: size,
    concurrentTasksPerWorker: 1,
  });
  // What kills a worker reaches us as the rejection of its task; unheard, the same error would end the process.
  pool.on('error', () => {});
  return { size, work: (tasks) => pool.run(tasks), close: () => pool.destroy() };
}
