/** Those who do the work: worker threads in Node, web workers in a page. */
export interface Crew<Task, Done> {
  /** How many work at once. */
  readonly size: number;
  /** Does some tasks in one worker, in order. Rejects where the worker dies. */
  readonly work: (tasks: readonly Task[]) => Promise<readonly Done[]>;
}

export interface Dispatch<Task, Done> {
  readonly tasks: readonly Task[];
  readonly crew: Crew<Task, Done>;
  /** Told of each task as it is done, in no order. */
  readonly onDone: (index: number, done: Done) => void;
  /** What to say of a task whose worker died over it. */
  readonly died: (task: Task, message: string) => Done;
  /** Where true, no further task is begun; told how many milliseconds a task takes of late. */
  readonly stopped?: (pace: number) => boolean;
}

/** A worker is given as many tasks as take about this long: few messages, and still a lively progress bar. */
const BATCH_MS = 400;
const LARGEST = 64;

/**
 * Deals tasks out to a crew in growing batches, each worker the next one as it is free. Where a worker dies, its batch
 * is halved until the one task is found that kills it; all others are done all the same. Resolves with the number done.
 */
export async function dispatch<Task, Done>(request: Dispatch<Task, Done>): Promise<number> {
  const { tasks, crew, onDone, died, stopped = () => false } = request;
  let next = 0;
  let finished = 0;
  let pace = BATCH_MS; // milliseconds a task, a guess before the first

  const attempt = async (from: number, to: number): Promise<void> => {
    const began = performance.now();
    let done: readonly Done[];
    try {
      done = await crew.work(tasks.slice(from, to));
    } catch (error) {
      const middle = (from + to) >> 1;
      if (middle > from) {
        await attempt(from, middle);
        await attempt(middle, to);
        return;
      }
      const task = tasks[from];
      done = task === undefined ? [] : [died(task, error instanceof Error ? error.message : String(error))];
    }
    pace = (pace + (performance.now() - began) / (to - from)) / 2;
    done.forEach((one, i) => {
      finished += 1;
      onDone(from + i, one);
    });
  };

  const serve = async (): Promise<void> => {
    while (next < tasks.length && !stopped(pace)) {
      const fair = Math.ceil((tasks.length - next) / (crew.size * 2));
      const size = Math.max(1, Math.min(LARGEST, fair, Math.floor(BATCH_MS / Math.max(0.1, pace))));
      const from = next;
      next = Math.min(tasks.length, from + size);
      await attempt(from, next);
    }
  };
  await Promise.all(Array.from({ length: crew.size }, serve));
  return finished;
}
