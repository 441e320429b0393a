import { answering, type Reply, type Request } from '../src/store/worker.ts';
import type { Thread } from '../src/store/workers.ts';

/** What a thread of a test may do with a request instead of answering it. */
export interface Fate {
  /** It dies of this. */
  readonly dies?: string;
  /** It never answers. */
  readonly hangs?: boolean;
}

/**
 * Starts threads that do in place what the page's worker does. Requests are copied as between real threads and kept in
 * `asked`; `open` holds those that have neither died nor been ended; `working` counts what has still to come of requests.
 */
export function threads(fate: (request: Request, thread: number) => Fate = () => ({})) {
  const asked: Request[] = [];
  const open = new Set<Thread>();
  let started = 0;
  let working = 0;
  const start = (): Thread => {
    started += 1;
    const number = started;
    const answer = answering();
    const thread: Thread = {
      onmessage: null,
      onerror: null,
      onmessageerror: null,
      terminate: () => open.delete(thread),
      postMessage: (sent) => {
        const request = structuredClone(sent);
        asked.push(request);
        const { dies, hangs } = fate(request, number);
        working += 1;
        setTimeout(() => {
          working -= 1;
          if (!open.has(thread) || hangs) return;
          if (dies !== undefined) {
            open.delete(thread);
            thread.onerror?.({ message: dies } as ErrorEvent);
          } else thread.onmessage?.({ data: answer(request) } as MessageEvent<Reply>);
        });
      },
    };
    open.add(thread);
    return thread;
  };
  return { start, asked, open, count: () => started, working: () => working };
}
