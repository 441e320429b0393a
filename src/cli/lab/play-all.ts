import type { Scenario } from '../../engine/index.ts';
import { dispatch } from '../../lab/dispatch.ts';
import type { Done, Task } from '../../lab/task.ts';
import { openPool } from './pool.ts';
import { progressOf } from './progress.ts';

/** What one task came to. */
type Value = Extract<Done, { readonly ok: true }>['value'];

/** Plays tasks in so many worker threads, telling how far it is under a name; their values. Throws where one of them failed. */
export async function playAll(
  scenario: Scenario,
  tasks: readonly Task[],
  size: number,
  name: string,
): Promise<readonly Value[]> {
  const pool = openPool(scenario, size);
  const progress = progressOf(name, tasks.length);
  const values: Value[] = [];
  await dispatch<Task, Done>({
    tasks,
    crew: pool,
    died: (_, message) => ({ ok: false, message: `the worker died: ${message}` }),
    onDone: (_, done) => {
      progress.step();
      if (!done.ok) throw new Error(done.message);
      values.push(done.value);
    },
  });
  progress.end();
  await pool.close();
  return values;
}
