import { Worker } from 'node:worker_threads';
import { type Case, casesOf, type Plan, type Tried } from './cases.ts';

/** What the worker tells of a case, by its place in the plan. */
export type Told = { readonly begins: number } | { readonly done: number; readonly tried: Tried };

/** Most seconds of work that a case may take. Seconds of the processor: a busy machine makes nothing hang. */
const MOST = 5;
/** Milliseconds between two looks at the worker. */
const LOOK = 100;

const spent = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
};

/**
 * Tries all cases of a plan in a worker thread and ends it over a case that takes too long or kills it; the next worker
 * goes on behind it. `entry` is the bundled worker, beside the tool where run.mjs puts it; `most` the seconds of work.
 */
export async function watched(
  plan: Plan,
  onTried: (one: Case, tried: Tried, index: number) => void,
  entry = new URL('./fuzz-worker.mjs', import.meta.url),
  most = MOST,
): Promise<void> {
  const cases = casesOf(plan);
  for (let from = 0; from < cases.length; ) {
    const { stopped, why } = await search({ plan, from, entry, most }, (index, tried) => {
      const one = cases[index];
      if (one !== undefined) onTried(one, tried, index);
    });
    if (stopped === null) return;
    const one = cases[stopped];
    const failures = [why];
    if (one !== undefined) onTried(one, { orders: 0, refused: false, failures, witness: [] }, stopped);
    from = stopped + 1;
  }
}

interface End {
  /** The case over which it ended; null where all were tried. */
  readonly stopped: number | null;
  readonly why: Tried['failures'][number];
}

interface Shift {
  readonly plan: Plan;
  readonly from: number;
  readonly entry: URL;
  readonly most: number;
}

/** One worker's shift: from a case to the end, or to the case that ends it. */
function search(
  { plan, from, entry, most }: Shift,
  onDone: (index: number, tried: Tried) => void,
): Promise<End> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(entry, { workerData: { plan, from } });
    let at: number | null = null;
    let began = 0;
    let ended = false;
    // The first to end it says why: a worker that is stopped tells of its exit, too.
    const end = (result: End): void => {
      if (ended) return;
      ended = true;
      clearInterval(look);
      void worker.terminate().then(() => resolve(result));
    };
    const look = setInterval(() => {
      if (at !== null && spent() - began > most)
        end({ stopped: at, why: { kind: 'hang', message: `takes more than ${most} seconds` } });
    }, LOOK);
    worker.on('message', (told: Told) => {
      if ('begins' in told) {
        at = told.begins;
        began = spent();
      } else {
        at = null;
        onDone(told.done, told.tried);
      }
    });
    let broken: unknown = null;
    // What it said before it broke is heard before its exit, not before its error.
    worker.on('error', (error) => {
      broken = error;
    });
    worker.on('exit', () => {
      if (broken === null || at !== null) {
        const why = broken instanceof Error ? (broken.stack ?? broken.message) : 'the worker is gone';
        return end({ stopped: at, why: { kind: 'crash', message: why } });
      }
      ended = true;
      clearInterval(look);
      reject(broken);
    });
  });
}
