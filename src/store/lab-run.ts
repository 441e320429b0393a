import { createStore } from 'zustand/vanilla';
import type { Scenario } from '../engine/index.ts';
import { dispatch } from '../lab/dispatch.ts';
import { diedOf, openStudy } from '../lab/study.ts';
import type { Cell, Plan } from '../lab/sweep.ts';
import type { Done, Task } from '../lab/task.ts';
import { crewSize, type LabCrew, openCrew } from './lab-crew.ts';

/** How far a study is. `broken`: its workers could not be started, nothing was played. */
export interface LabState {
  readonly phase: 'running' | 'done' | 'cancelled' | 'broken';
  /** Runs that are over, failed ones included. */
  readonly finished: number;
  readonly total: number;
  readonly cells: readonly Cell[];
}

/** A study that is carried out behind the page. */
export interface LabRun {
  readonly scenario: Scenario;
  readonly plan: Plan;
  readonly get: () => LabState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Ends it at once and keeps what has come. */
  readonly cancel: () => void;
  /** The table of runs so far, as the command line writes it. */
  readonly csv: () => string;
}

interface Options {
  readonly open?: (scenario: Scenario, size: number) => Promise<LabCrew>;
  readonly size?: number;
}

/** Statistics are worked out anew so often at most while results come, milliseconds. */
const PAUSE = 300;
/** Of the page's time at most this part goes into them. */
const PART = 5;

/**
 * Every cell's first run, then every cell's second, and so on: where a study is broken off, its cells can be compared all
 * the same. Gives the index of the task by its place in the queue.
 */
function inTurns(total: number, runs: number): (place: number) => number {
  const cells = total / runs;
  return (place) => (place % cells) * runs + Math.floor(place / cells);
}

/** Begins a study; results are published as they come. */
export function runLab(scenario: Scenario, plan: Plan, options: Options = {}): LabRun {
  const { open = openCrew, size = crewSize() } = options;
  const study = openStudy(scenario, plan);
  const total = study.tasks.length;
  const taskAt = inTurns(total, plan.runs);
  const store = createStore<LabState>(() => ({ phase: 'running', finished: 0, total, cells: study.cells() }));
  const rows: (string | undefined)[] = [];
  let finished = 0;
  let due = 0; // when the statistics may be worked out again
  let crew: LabCrew | null = null;
  const running = (): boolean => store.getState().phase === 'running';

  const publish = (phase: LabState['phase']): void => {
    const began = performance.now();
    store.setState({ phase, finished, cells: study.cells() });
    const now = performance.now();
    due = now + Math.max(PAUSE, (now - began) * PART);
  };
  const end = (phase: LabState['phase']): void => {
    if (!running()) return;
    publish(phase);
    crew?.close();
  };
  const onDone = (place: number, done: Done): void => {
    if (!running()) return; // the workers were sent home: this one did not fail
    const index = taskAt(place);
    rows[index] = study.put(index, done);
    finished += 1;
    if (performance.now() >= due) publish('running');
    else store.setState({ finished });
  };
  const carryOut = async (): Promise<void> => {
    crew = await open(scenario, Math.min(size, total));
    if (!running()) return crew.close();
    await dispatch<Task, Done>({
      tasks: study.tasks.flatMap((_, place) => study.tasks[taskAt(place)] ?? []),
      crew,
      died: diedOf,
      onDone,
      stopped: () => !running(),
    });
    end('done');
  };
  carryOut().catch(() => end('broken'));

  return {
    scenario,
    plan,
    get: store.getState,
    subscribe: store.subscribe,
    cancel: () => end('cancelled'),
    csv: () => study.head + rows.join(''),
  };
}
