import type { Scenario } from '../engine/index.ts';
import type { Crew } from '../lab/dispatch.ts';
import type { Done, Task } from '../lab/task.ts';
import { type Hired, hire, type Start, startThread } from './workers.ts';

/** Web workers that play games together, and must be sent home. */
export interface LabCrew extends Crew<Task, Done> {
  /** Ends all at once; what they were at is given up. */
  readonly close: () => void;
}

/** One processor is left to the page where there are more than two. */
const LEAST = 2;
const MOST = 8;

/** Workers that share this machine well. */
export const crewSize = (cores = globalThis.navigator?.hardwareConcurrency ?? LEAST): number =>
  Math.max(LEAST, Math.min(MOST, cores - 1));

/** Opens a crew over a scenario. Rejects with `NoWorker` where not even the first can be started. */
export async function openCrew(
  scenario: Scenario,
  size: number,
  start: Start = startThread,
): Promise<LabCrew> {
  let closed = false;
  const first = hire(scenario, start);
  const all = new Set<Hired>([first]);
  const idle: Hired[] = [first];
  await first.ready;
  const another = (): Hired => {
    const hired = hire(scenario, start);
    all.add(hired);
    return hired;
  };
  return {
    size,
    work: async (tasks) => {
      if (closed) throw new Error('the crew has gone home');
      const hired = idle.pop() ?? another();
      try {
        const reply = await hired.ask({ kind: 'tasks', tasks });
        if (reply.kind !== 'tasks') throw new Error(reply.kind === 'failed' ? reply.message : 'no answer');
        idle.push(hired);
        return reply.done;
      } catch (error) {
        all.delete(hired);
        hired.dismiss();
        throw error;
      }
    },
    close: () => {
      closed = true;
      for (const hired of all) hired.dismiss();
      all.clear();
    },
  };
}
