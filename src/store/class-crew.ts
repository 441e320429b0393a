import type { Id, Scenario } from '../engine/index.ts';
import type { Crew } from '../lab/dispatch.ts';
import { startBound } from '../scenario/bound-worker.ts';
import type { SourceFile } from '../scenario/problem.ts';
import type { ClassDone, ClassTask, ClassTells, ClassTold } from './class-worker.ts';
import workerUrl from './class-worker.ts?worker&url';
import { NoWorker } from './workers.ts';

/** As much of the browser's `Worker` as is used. */
export interface ClassThread {
  readonly postMessage: (told: ClassTold) => void;
  readonly terminate: () => void;
  onmessage: ((event: MessageEvent<ClassTells>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** A scenario that comes with the page. */
export interface Brought {
  readonly id: Id;
  readonly load: () => Promise<Scenario>;
  readonly source: () => Promise<readonly SourceFile[]>;
}

/** Longer than this nothing is read and played again; seconds. A run of twelve turns takes a tenth of one. */
export const READING_SECONDS = 30;

/** A task took too long. */
export class TooSlow extends Error {}

const startThread = (): ClassThread => startBound(workerUrl);

interface Reader {
  readonly ask: (task: ClassTask) => Promise<ClassDone>;
  readonly dismiss: (why: Error) => void;
}

/** Starts one worker. What the page is waited for does not count as its time. */
function reader(present: readonly Brought[], start: () => ClassThread, seconds: number): Reader {
  const thread = start();
  let waiting: { resolve: (done: ClassDone) => void; reject: (error: Error) => void } | null = null;
  let [stands, gone] = [false, null as Error | null];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rests = (): void => clearTimeout(timer);
  const works = (): void => {
    rests();
    timer = setTimeout(() => dismiss(new TooSlow()), seconds * 1000);
  };
  function dismiss(why: Error): void {
    if (gone) return;
    gone = why;
    rests();
    thread.terminate();
    waiting?.reject(why);
    waiting = null;
  }
  const bring = async (what: 'scenario' | 'source', id: Id): Promise<void> => {
    const found = present.find((one) => one.id === id);
    // What cannot be fetched is not known; whoever tries again asks for it again.
    const told: ClassTold =
      what === 'scenario'
        ? { kind: 'scenario', scenario: (await found?.load().catch(() => null)) ?? null }
        : { kind: 'source', files: (await found?.source().catch(() => null)) ?? null };
    if (gone) return;
    works();
    thread.postMessage(told);
  };
  thread.onmessage = ({ data }) => {
    stands = true;
    rests();
    if (data.kind === 'wants') return void bring(data.what, data.id);
    const { resolve } = waiting ?? {};
    waiting = null;
    resolve?.(data.done);
  };
  thread.onerror = (event) => {
    event.preventDefault?.(); // it is told where the answer was awaited
    dismiss(stands ? new Error(event.message || 'it stopped without a word') : new NoWorker(event.message));
  };
  thread.postMessage({ kind: 'library', ids: present.map(({ id }) => id) });
  return {
    dismiss,
    ask: (task) =>
      new Promise((resolve, reject) => {
        if (gone) return reject(gone);
        waiting = { resolve, reject };
        if (stands) works();
        thread.postMessage({ kind: 'task', task });
      }),
  };
}

/** Web workers that read a class together, and must be sent home. */
export interface ClassCrew extends Crew<ClassTask, ClassDone> {
  readonly close: () => void;
}

/** Opens a crew; its workers are started as there is work for them. */
export function openClassCrew(
  present: readonly Brought[],
  size: number,
  start: () => ClassThread = startThread,
  seconds = READING_SECONDS,
): ClassCrew {
  let closed = false;
  const all = new Set<Reader>();
  const idle: Reader[] = [];
  const another = (): Reader => {
    const fresh = reader(present, start, seconds);
    all.add(fresh);
    return fresh;
  };
  return {
    size,
    work: async (tasks) => {
      if (closed) throw new Error('the crew has gone home');
      const own = idle.pop() ?? another();
      try {
        const done: ClassDone[] = [];
        for (const task of tasks) done.push(await own.ask(task));
        idle.push(own);
        return done;
      } catch (error) {
        all.delete(own);
        own.dismiss(error instanceof Error ? error : new Error(String(error)));
        throw error;
      }
    },
    close: () => {
      closed = true;
      for (const one of all) one.dismiss(new Error('dismissed'));
      all.clear();
    },
  };
}
