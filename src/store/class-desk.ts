/** The class on the desk: what was handed in, read behind the page. Fetched with the page that shows it. */
import { createStore } from 'zustand/vanilla';
import { type Class, classOf, type Judged, nameless } from '../classroom/class.ts';
import type { ClassRun } from '../classroom/class-run.ts';
import { t } from '../classroom/class-words.ts';
import { type Item, itemsOf, type Source } from '../classroom/column.ts';
import type { Misjudgement } from '../classroom/misjudged.ts';
import type { Verdict } from '../classroom/verify.ts';
import { dispatch } from '../lab/dispatch.ts';
import { type Brought, type ClassCrew, openClassCrew, READING_SECONDS } from './class-crew.ts';
import { type KeptClass, openKeptClass } from './class-kept.ts';
import type { ClassDone, ClassTask } from './class-worker.ts';
import { crewSize } from './lab-crew.ts';
import { NoWorker } from './workers.ts';

export type { Brought } from './class-crew.ts';

/** How far something is that is done behind the page. */
export interface Work {
  readonly phase: 'none' | 'running' | 'done' | 'broken';
  readonly done: number;
  readonly all: number;
}

/** What is on the desk. */
export interface ClassState {
  readonly reading: Work;
  /** What has been read so far. */
  readonly class: Class;
  /** Looking for what the runs misjudged. */
  readonly looking: Work;
  /** By run's name, of those that have been looked at. */
  readonly misjudged: ReadonlyMap<string, readonly Misjudgement[]>;
  /** Whether this browser keeps what was handed in; `failed`: it was asked to and cannot. */
  readonly kept: 'no' | 'yes' | 'failed';
}

/** The desk of a teacher: it outlives its page, so that the way back finds the class. */
export interface ClassDesk {
  readonly get: () => ClassState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads more of what was handed in; what is there already stays. Resolves when all is read. */
  readonly take: (sources: readonly Source[]) => Promise<void>;
  /** Reads again what could not be read because no worker could be had. */
  readonly again: () => Promise<void>;
  /** Looks for what the runs misjudged that have not been looked at. */
  readonly look: () => Promise<void>;
  /** Ends that; what has been found stays. */
  readonly stop: () => void;
  /** Keeps what was handed in in this browser, or lets go of it. */
  readonly keep: (wish: boolean) => Promise<void>;
  /** Takes up what this browser keeps. */
  readonly resume: () => Promise<void>;
  /** Clears the desk, and what this browser keeps of it. */
  readonly wipe: () => Promise<void>;
}

interface Options {
  readonly openCrew?: (present: readonly Brought[], size: number) => ClassCrew;
  readonly kept?: KeptClass | null;
  readonly size?: number;
}

const NOTHING: Work = { phase: 'none', done: 0, all: 0 };
const EMPTY: Class = { runs: [], refused: [], scenarios: new Map() };

/** What came of an item whose worker was lost over it. */
const lost = (message: string): Verdict => ({
  ok: false,
  error: message === '' ? t('refused.slow', { limit: READING_SECONDS }) : t('refused.broken', { message }),
});

/** Opens an empty desk. `present` are the scenarios that come with the page. */
export function openClassDesk(present: readonly Brought[], options: Options = {}): ClassDesk {
  const { openCrew = openClassCrew, kept = openKeptClass(), size = crewSize() } = options;
  const fresh = (): ClassState => ({
    reading: NOTHING,
    class: EMPTY,
    looking: NOTHING,
    misjudged: new Map(),
    kept: 'no',
  });
  const store = createStore<ClassState>(fresh);
  const set = store.setState;
  let crew: ClassCrew | null = null;
  let sources: Source[] = [];
  let items: Item[] = [];
  let verdicts: (Verdict | undefined)[] = [];
  /** Rises with every class that is wiped: what comes late belongs to another. */
  let round = 0;
  let wanted = true;

  const judged = (): readonly Judged[] =>
    items.flatMap((item, at) => {
      const verdict = verdicts[at];
      return verdict ? [{ item, verdict }] : [];
    });

  /** Gives tasks to the crew; tells of each as it is done. Resolves with whether there was a crew at all. */
  async function work(
    tasks: readonly ClassTask[],
    onDone: (index: number, done: ClassDone) => void,
    stopped: () => boolean,
  ): Promise<boolean> {
    crew ??= openCrew(present, size);
    const own = crew;
    let none = false;
    await dispatch<ClassTask, ClassDone>({
      tasks,
      onDone: (index, done) => none || onDone(index, done),
      crew: {
        size: own.size,
        work: (some) =>
          own.work(some).catch((error: unknown) => {
            none ||= error instanceof NoWorker;
            throw error;
          }),
      },
      died: (_, message) => ({ kind: 'failed', message }),
      stopped: () => none || stopped(),
    });
    return !none;
  }

  async function readAll(): Promise<void> {
    const own = round;
    const open = items.flatMap((_, at) => (verdicts[at] ? [] : [at]));
    if (open.length === 0) return;
    const tasks = open.map((at): ClassTask => {
      const item = items[at] as Item;
      return { kind: 'verify', item, name: nameless(item, at) };
    });
    let done = 0;
    const publish = (phase: Work['phase']): void =>
      set({ reading: { phase, done, all: open.length }, class: classOf(judged()) });
    publish('running');
    const there = await work(
      tasks,
      (index, one) => {
        if (own !== round) return;
        verdicts[open[index] as number] =
          one.kind === 'verified' ? one.verdict : lost(one.kind === 'failed' ? one.message : '');
        done += 1;
        publish('running');
      },
      () => own !== round,
    );
    if (own !== round) return;
    publish(there ? 'done' : 'broken');
    if (there) await readAll();
  }

  let reading: Promise<void> | null = null;
  /** One reading at a time: what comes meanwhile is read by it. */
  const readOn = (): Promise<void> =>
    (reading ??= readAll().finally(() => {
      reading = null;
    }));

  async function write(): Promise<void> {
    if (store.getState().kept === 'no' || !kept) return;
    await kept.write(sources).then(
      () => set({ kept: 'yes' }),
      () => set({ kept: 'failed' }),
    );
  }

  const add = (more: readonly Source[]): void => {
    sources = [...sources, ...more];
    const found = itemsOf(more);
    items = [...items, ...found];
    verdicts = [...verdicts, ...found.map(() => undefined)];
  };

  const lookAt = async (runs: readonly ClassRun[]): Promise<void> => {
    const own = round;
    const { scenarios } = store.getState().class;
    let done = 0;
    const publish = (phase: Work['phase']): void => set({ looking: { phase, done, all: runs.length } });
    publish('running');
    const there = await work(
      runs.map(({ file, scenario }) => ({ kind: 'points', file, scenario: scenarios.get(scenario) ?? null })),
      (index, one) => {
        const name = runs[index]?.name;
        if (own !== round || name === undefined) return;
        const points = one.kind === 'points' ? one.points : [];
        set(({ misjudged }) => ({ misjudged: new Map([...misjudged, [name, points]]) }));
        done += 1;
        publish('running');
      },
      () => own !== round || !wanted,
    );
    if (own === round) publish(there ? 'done' : 'broken');
  };

  return {
    get: store.getState,
    subscribe: store.subscribe,
    take: async (more) => {
      add(more);
      const written = write();
      await readOn();
      await written;
    },
    again: readOn,
    look: async () => {
      const { class: read, misjudged, looking } = store.getState();
      if (looking.phase === 'running') return;
      wanted = true;
      const open = read.runs.filter(({ name }) => !misjudged.has(name));
      if (open.length > 0) await lookAt(open);
    },
    stop: () => {
      wanted = false;
    },
    keep: async (wish) => {
      if (!kept) return void (wish && set({ kept: 'failed' }));
      if (wish) {
        set({ kept: 'yes' });
        await write();
      } else {
        set({ kept: 'no' });
        await kept.wipe().catch(() => set({ kept: 'failed' }));
      }
    },
    resume: async () => {
      if (items.length > 0 || !kept) return;
      const before = await kept.read().catch(() => null);
      if (before === null || before.length === 0 || items.length > 0) return;
      set({ kept: 'yes' });
      add(before);
      await readOn();
    },
    wipe: async () => {
      round += 1;
      crew?.close();
      crew = null;
      [sources, items, verdicts, reading] = [[], [], [], null];
      set(fresh(), true);
      await kept?.wipe().catch(() => set({ kept: 'failed' }));
    },
  };
}
