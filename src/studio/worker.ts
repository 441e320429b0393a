// What a web worker of the studio does: jobs of the table, each with a number of its own.
import { JOBS, type Jobs } from './jobs/index.ts';
import type { Tools } from './jobs/job.ts';

/** What a worker is told: to do a job, or that nobody waits for one any more. */
export type Told =
  | { readonly id: number; readonly job: keyof Jobs; readonly question: unknown }
  | { readonly id: number; readonly stop: true };

/** What it tells: a part of an answer, an answer, or why there is none. */
export type Tells =
  | { readonly id: number; readonly part: unknown }
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly failed: string };

/** Does what it is told and calls `tell` with what comes of it. */
export function doing(tell: (told: Tells) => void): (told: Told) => Promise<void> {
  const stopped = new Set<number>();
  return async (told) => {
    const { id } = told;
    if ('stop' in told) {
      stopped.add(id);
      return;
    }
    const job = JOBS[told.job] as (question: unknown, tools: Tools<unknown>) => unknown;
    const tools = { part: (part: unknown) => tell({ id, part }), stopped: () => stopped.has(id) };
    try {
      tell({ id, answer: await job(told.question, tools) });
    } catch (error) {
      tell({ id, failed: error instanceof Error ? error.message : String(error) });
    }
    stopped.delete(id);
  };
}

/** A worker's own scope, of which the page's types know nothing. */
interface Scope {
  onmessage: ((event: { readonly data: Told }) => void) | null;
  readonly postMessage: (told: Tells) => void;
}

if (typeof document === 'undefined' && typeof postMessage === 'function') {
  const scope = globalThis as unknown as Scope;
  const act = doing((told) => scope.postMessage(told));
  scope.onmessage = ({ data }) => void act(data);
}
