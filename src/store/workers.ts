import type { Scenario } from '../engine/index.ts';
import { startBound } from '../scenario/bound-worker.ts';
import type { Reply, Request } from './worker.ts';
import workerUrl from './worker.ts?worker&url';

/** As much of the browser's `Worker` as is used. */
export interface Thread {
  readonly postMessage: (request: Request) => void;
  readonly terminate: () => void;
  onmessage: ((event: MessageEvent<Reply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

export type Start = () => Thread;

/** Starts the page's own worker; its code is fetched when the first is started. */
export const startThread: Start = () => startBound(workerUrl);

/** The worker's code could not be fetched or run: no other worker would fare better. */
export class NoWorker extends Error {}

/** A worker that knows a scenario. */
export interface Hired {
  /** Resolves when it stands; rejects with `NoWorker` where it cannot. */
  readonly ready: Promise<void>;
  /** Asks one thing; the answer must have come before the next. Rejects where the worker dies or is dismissed. */
  readonly ask: (request: Exclude<Request, { kind: 'scenario' }>) => Promise<Reply>;
  readonly dismiss: () => void;
}

interface Waiting {
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: Error) => void;
}

/** Starts a worker and gives it a scenario. */
export function hire(scenario: Scenario, start: Start = startThread): Hired {
  const thread = start();
  let waiting: Waiting | null = null;
  let stands = false;
  let gone: Error | null = null;

  const end = (error: Error): void => {
    if (gone) return;
    gone = error;
    thread.terminate();
    waiting?.reject(error);
    waiting = null;
  };
  const fail = (message: string): void =>
    end(stands ? new Error(message || 'it stopped without a word') : new NoWorker(message));
  thread.onmessage = ({ data }) => {
    stands = true;
    const { resolve } = waiting ?? {};
    waiting = null;
    resolve?.(data);
  };
  thread.onerror = (event) => {
    event.preventDefault?.(); // it is told where the answer was awaited
    fail(event.message ?? '');
  };
  thread.onmessageerror = () => fail('its answer cannot be read');

  const ask = (request: Request): Promise<Reply> =>
    new Promise((resolve, reject) => {
      if (gone) return reject(gone);
      waiting = { resolve, reject };
      thread.postMessage(request);
    });
  const ready = ask({ kind: 'scenario', scenario }).then(() => {});
  ready.catch(() => {}); // whoever asks the worker hears of it
  return {
    ready,
    ask: async (request) => {
      await ready;
      return ask(request);
    },
    dismiss: () => end(new Error('dismissed')),
  };
}
