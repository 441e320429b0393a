import { expect, it } from 'vitest';
import { SLOWNESS } from '../../../tests/patience.ts';
import type { Plan } from './cases.ts';
import { watched } from './watch.ts';

/** A worker for which the second case never ends and the fourth is its death. */
const WORKER = `
import { parentPort, workerData } from 'node:worker_threads';
for (let at = workerData.from; at < 5; at++) {
  parentPort.postMessage({ begins: at });
  if (at === 1) for (;;);
  if (at === 3) throw new Error('dead');
  parentPort.postMessage({ done: at, tried: { orders: at, refused: false, failures: [], witness: [] } });
}`;

/** Seconds in which a case that only sends a word is long done. */
const HANG = 2;

const PLAN: Plan = { scenarios: ['x'], runs: 5, mutations: 0, files: 0, seed: 7 };

it('a case that hangs or kills the worker is a failure, and those behind it are tried', async () => {
  const told: string[] = [];
  await watched(
    PLAN,
    ({ seed }, { failures, orders }) =>
      told.push(`${seed}: ${failures.map(({ kind }) => kind).join() || orders}`),
    new URL(`data:text/javascript,${encodeURIComponent(WORKER)}`),
    HANG * SLOWNESS,
  );
  expect(told).toEqual(['7: 0', '8: hang', '9: 2', '10: crash', '11: 4']);
});
