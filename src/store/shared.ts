import { startBound } from '../scenario/bound-worker.ts';
import type { SourceFile } from '../scenario/problem.ts';
import type { SharedAnswer, SharedFault, SharedFrom } from './shared-types.ts';
import type { SharedTells, SharedTold } from './shared-worker.ts';
import workerUrl from './shared-worker.ts?worker&url';

export type * from './shared-types.ts';

/** As much of the browser's `Worker` as is used. */
export interface SharedThread {
  readonly postMessage: (told: SharedTold) => void;
  readonly terminate: () => void;
  onmessage: ((event: MessageEvent<SharedTells>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** A scenario of this page that others may extend. */
export interface Extendable {
  readonly id: string;
  readonly title: string;
  readonly source: () => Promise<readonly SourceFile[]>;
}

export interface OpenShared {
  /** Always comes, and never rejects. */
  readonly answer: Promise<SharedAnswer>;
  /** Nobody waits any more. */
  readonly stop: () => void;
}

/**
 * Longer than this no scenario is read, checked and played once. Seconds; one of three thousand lines takes about one. What
 * the network takes to bring the worker, or a scenario of the page, is no fault of it and does not count.
 */
export const SHARED_SECONDS = 30;

const startThread = (): SharedThread => startBound(workerUrl);

const fault = (error: SharedFault): SharedAnswer => ({ ok: false, error });

/**
 * Opens what somebody has shared in a worker of its own: a stranger's scenario is data, and until it has been read,
 * checked and played once to its end in time, nothing of it comes to the page.
 */
export function openShared(
  from: SharedFrom,
  present: readonly Extendable[],
  start: () => SharedThread = startThread,
  seconds = SHARED_SECONDS,
): OpenShared {
  let end: (answer: SharedAnswer) => void = () => {};
  const answer = new Promise<SharedAnswer>((resolve) => {
    let thread: SharedThread;
    try {
      thread = start();
    } catch {
      return resolve(fault({ code: 'unchecked' }));
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    const works = (): void => {
      timer = setTimeout(() => end(fault({ code: 'slow', limit: seconds })), seconds * 1000);
    };
    const rests = (): void => clearTimeout(timer);
    let ended = false;
    end = (told) => {
      ended = true;
      rests();
      thread.terminate();
      resolve(told);
    };
    const bring = async (id: string): Promise<void> => {
      const files = await present
        .find((one) => one.id === id)
        ?.source()
        .catch(() => null);
      thread.postMessage({ kind: 'base', files: files ?? null });
      if (!ended) works();
    };
    thread.onmessage = ({ data }) => {
      rests();
      if (data.kind === 'begun') works();
      else if (data.kind === 'wants') void bring(data.id);
      else end(named(data.answer, present));
    };
    thread.onerror = (event) => {
      event.preventDefault?.(); // it is told where the answer was awaited
      end(fault({ code: 'unchecked' }));
    };
    thread.postMessage({ kind: 'open', from, builtIn: present.map(({ id }) => id) });
  });
  return { answer, stop: () => end(fault({ code: 'unchecked' })) };
}

/** The answer with the title of what the scenario stands on. */
function named(
  answer: Extract<SharedTells, { kind: 'opened' }>['answer'],
  present: readonly Extendable[],
): SharedAnswer {
  if (!answer.ok) return answer;
  const { stands, ...game } = answer.value;
  const title = present.find(({ id }) => id === stands?.id)?.title ?? stands?.id ?? '';
  return { ok: true, value: { ...game, stands: stands && { title, changed: stands.changed } } };
}
