import type { Scenario } from '../engine/index.ts';
import type { RunRecord } from './record.ts';
import {
  type Cell,
  cellOf,
  csvHead,
  csvLine,
  type Failed,
  nameOf,
  type Place,
  type Plan,
  placesOf,
  tasksOf,
} from './sweep.ts';
import type { Done, Task } from './task.ts';

/** A plan being carried out: its tasks, and what has come of them so far. */
export interface Study {
  readonly tasks: readonly Task[];
  readonly places: readonly Place[];
  /** The first row of the table of runs. */
  readonly head: string;
  /** Books what came of a task; gives its row of the table of runs. */
  readonly put: (index: number, done: Done) => string;
  /** What the runs of each cell come to, as far as they are done; failed ones by their seeds. */
  readonly cells: () => readonly Cell[];
}

/** What is said of a task whose worker died over it. */
export const diedOf = (_task: Task, message: string): Done => ({
  ok: false,
  message: `the worker died: ${message}`,
});

/** Opens the books of a plan; results may come in any order. */
export function openStudy(scenario: Scenario, plan: Plan): Study {
  const tasks = tasksOf(plan);
  const places = placesOf(plan);
  const records: RunRecord[][] = places.map(() => []);
  const failed: Failed[][] = places.map(() => []);
  const inTurn = bySeed(plan);
  return {
    tasks,
    places,
    head: csvHead(scenario, plan),
    put: (index, done) => {
      const at = Math.floor(index / plan.runs);
      const place = places[at];
      const { seed = 0 } = tasks[index] ?? {};
      if (!place) throw new RangeError(`the plan has no task ${index}`);
      if (done.ok) records[at]?.push(done.value as RunRecord);
      else failed[at]?.push({ seed, message: done.message });
      return csvLine(scenario, place, seed, done.ok ? (done.value as RunRecord) : done.message);
    },
    cells: () => {
      const first = (places.length > 1 && records[0]) || [];
      return places.map((place, i) =>
        cellOf(
          nameOf(plan, place),
          [...(records[i] ?? [])].sort(inTurn),
          [...(failed[i] ?? [])].sort(inTurn),
          i === 0 ? null : first,
        ),
      );
    },
  };
}

/** In the order in which a plan numbers its seeds, which wrap around. */
function bySeed({ seed }: Plan) {
  return (a: { readonly seed: number }, b: { readonly seed: number }): number =>
    ((a.seed - seed) >>> 0) - ((b.seed - seed) >>> 0);
}
