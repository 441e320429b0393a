import { parentPort, workerData } from 'node:worker_threads';
import type { Scenario } from '../../src/engine/index.ts';
import { boardgame, type Driver, immer, plain, type Recorded } from './drivers.ts';
import { timed } from './paired.ts';

/** What a thread is started with: a driver and the runs it gives. */
export interface Charge {
  readonly driver: DriverName;
  readonly scenario: Scenario;
  readonly runs: readonly Recorded[];
}

const DRIVERS = { plain, immer, boardgame } as const satisfies Record<string, Driver>;
export type DriverName = keyof typeof DRIVERS;

// Each driver has a thread of its own: what the compiler has learnt of drafts would make plain state slower, and the lab
// never meets a draft.
const { driver, scenario, runs }: Charge = workerData;
parentPort?.on('message', (times: number) => {
  const ms = timed(() => {
    for (let i = 0; i < times; i++) for (const run of runs) DRIVERS[driver](scenario, run);
  });
  parentPort?.postMessage(ms);
});
