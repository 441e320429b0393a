import { startBound } from '../scenario/bound-worker.ts';
import type { Jobs } from './jobs/index.ts';
import type { Job } from './jobs/job.ts';
import type { Tells, Told } from './worker.ts';
import workerUrl from './worker.ts?worker&url';

type Of<K extends keyof Jobs> = Jobs[K] extends Job<infer Q, infer A, infer P> ? { q: Q; a: A; p: P } : never;
/** What a job is asked. */
export type Question<K extends keyof Jobs> = Of<K>['q'];
/** What it answers. */
export type Answer<K extends keyof Jobs> = Of<K>['a'];
/** What it sends ahead. */
export type Part<K extends keyof Jobs> = Of<K>['p'];

/** A question that is being worked on. */
export interface Asking<T> {
  /** Rejects where the worker fails or the question is given up. */
  readonly answer: Promise<T>;
  /** Nobody waits any more. A lane on which nothing else is under way is closed, so that long work ends at once. */
  readonly stop: () => void;
}

export interface AskOptions<K extends keyof Jobs> {
  /** Questions of one lane are worked on one after the other; each lane is a worker of its own. */
  readonly lane?: string;
  readonly onPart?: (part: Part<K>) => void;
}

/** The workers of a page, each started when it is first needed. */
export interface Threads {
  readonly ask: <K extends keyof Jobs>(
    job: K,
    question: Question<K>,
    options?: AskOptions<K>,
  ) => Asking<Answer<K>>;
  readonly close: () => void;
}

/** As much of the browser's `Worker` as is used. */
export interface Thread {
  readonly postMessage: (told: Told) => void;
  readonly terminate: () => void;
  onmessage: ((event: MessageEvent<Tells>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** Starts the studio's own worker; its code is fetched when the first is started. */
export const startThread = (): Thread => startBound(workerUrl);

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
  readonly onPart: ((part: never) => void) | undefined;
}

interface Lane {
  readonly thread: Thread;
  readonly waiting: Map<number, Waiting>;
}

/** Opens the workers; none is started yet. */
export function openThreads(start: () => Thread = startThread): Threads {
  const lanes = new Map<string, Lane>();
  let last = 0;

  const end = (name: string, error: Error): void => {
    const lane = lanes.get(name);
    if (!lane) return;
    lanes.delete(name);
    lane.thread.terminate();
    for (const { reject } of lane.waiting.values()) reject(error);
  };
  const laneOf = (name: string): Lane => {
    const before = lanes.get(name);
    if (before) return before;
    const lane: Lane = { thread: start(), waiting: new Map() };
    lanes.set(name, lane);
    lane.thread.onmessage = ({ data }) => {
      const waiting = lane.waiting.get(data.id);
      if (!waiting) return;
      if ('part' in data) {
        waiting.onPart?.(data.part as never);
        return;
      }
      lane.waiting.delete(data.id);
      if ('answer' in data) waiting.resolve(data.answer as never);
      else waiting.reject(new Error(data.failed));
    };
    lane.thread.onerror = (event) => {
      event.preventDefault?.(); // it is told where the answer was awaited
      end(name, new Error(event.message || 'the worker could not be started'));
    };
    return lane;
  };

  return {
    ask: (job, question, { lane: name = 'check', onPart } = {}) => {
      const id = ++last;
      let lane: Lane | null = null;
      const answer = new Promise<never>((resolve, reject) => {
        try {
          lane = laneOf(name);
        } catch (error) {
          return reject(error instanceof Error ? error : new Error(String(error)));
        }
        lane.waiting.set(id, { resolve, reject, onPart: onPart as Waiting['onPart'] });
        lane.thread.postMessage({ id, job, question });
      });
      answer.catch(() => {}); // whoever asked hears of it, if he still listens
      const stop = (): void => {
        const waiting = lane?.waiting.get(id);
        if (!lane || !waiting) return;
        lane.waiting.delete(id);
        waiting.reject(new Error('stopped'));
        lane.thread.postMessage({ id, stop: true });
        if (lane.waiting.size === 0 && name !== 'check') end(name, new Error('stopped'));
      };
      return { answer, stop };
    },
    close: () => {
      for (const name of [...lanes.keys()]) end(name, new Error('closed'));
    },
  };
}
