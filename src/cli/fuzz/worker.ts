import { parentPort, workerData } from 'node:worker_threads';
import { casesOf, type Plan, Trials } from './cases.ts';
import type { Told } from './watch.ts';

/** Tries the cases of a plan from one on, and tells of each before it begins and when it is done. */
const { plan, from } = workerData as { readonly plan: Plan; readonly from: number };
const tell = (told: Told): void => parentPort?.postMessage(told);

const trials = new Trials(plan.scenarios);
for (const [index, one] of casesOf(plan).entries()) {
  if (index < from) continue;
  tell({ begins: index });
  const { failures, witness, ...rest } = await trials.try(one);
  tell({ done: index, tried: { ...rest, failures, witness: failures.length > 0 ? witness : [] } });
}
