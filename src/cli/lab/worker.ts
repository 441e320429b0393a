import { workerData } from 'piscina';
import type { Scenario } from '../../engine/index.ts';
import { workerOf } from '../../lab/task.ts';

/** What a worker thread does with each batch: its tasks over the scenario it was started with. */
export default workerOf(workerData as Scenario);
