// What a web worker does for a class: reads and plays again what was handed in, and looks for what a run misjudged. One
// request at a time; what comes with the game is brought by the page when it is asked for.
import type { Item } from '../classroom/column.ts';
import type { Misjudgement } from '../classroom/misjudged.ts';
import { type Library, type Verdict, verify } from '../classroom/verify.ts';
import type { Id, Scenario } from '../engine/index.ts';
import type { SourceFile } from '../scenario/problem.ts';
import { basesOfFiles } from '../scenario/run-embedded.ts';
import type { RunFile } from '../scenario/run-write.ts';
import { startOf } from '../scenario/run-write.ts';
import { misjudgementsIn } from './class-points.ts';

/** What it is asked. */
export type ClassTask =
  | { readonly kind: 'verify'; readonly item: Item; readonly name: string }
  /** `scenario` where it came inside the run. */
  | { readonly kind: 'points'; readonly file: RunFile; readonly scenario: Scenario | null };

/** What it is told: what there is, a task, or what it wanted. */
export type ClassTold =
  | { readonly kind: 'library'; readonly ids: readonly Id[] }
  | { readonly kind: 'task'; readonly task: ClassTask }
  | { readonly kind: 'scenario'; readonly scenario: Scenario | null }
  | { readonly kind: 'source'; readonly files: readonly SourceFile[] | null };

/** What comes of a task. */
export type ClassDone =
  | { readonly kind: 'verified'; readonly verdict: Verdict }
  | { readonly kind: 'points'; readonly points: readonly Misjudgement[] }
  | { readonly kind: 'failed'; readonly message: string };

/** What it tells: what it wants of a scenario that comes with the game, and in the end what came of the task. */
export type ClassTells =
  | { readonly kind: 'wants'; readonly what: 'scenario' | 'source'; readonly id: Id }
  | { readonly kind: 'done'; readonly done: ClassDone };

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Does one task; never rejects. */
async function carryOut(task: ClassTask, library: Library): Promise<ClassDone> {
  try {
    if (task.kind === 'verify')
      return { kind: 'verified', verdict: await verify(task.item, task.name, library) };
    const { file } = task;
    const scenario = task.scenario ?? (await library.scenario(file.scenario.id));
    if (scenario === null) return { kind: 'failed', message: file.scenario.id };
    return {
      kind: 'points',
      points: misjudgementsIn(scenario, { start: startOf(file), orders: file.orders }),
    };
  } catch (error) {
    return { kind: 'failed', message: messageOf(error) };
  }
}

/** A worker's side of the talk; `tell` brings its words to the page. */
export function listening(tell: (tells: ClassTells) => void): (told: ClassTold) => void {
  let builtIn: readonly Id[] = [];
  const scenarios = new Map<Id, Scenario>();
  let come: (told: ClassTold) => void = () => {};
  const want = (what: 'scenario' | 'source', id: Id): Promise<ClassTold> =>
    new Promise((resolve) => {
      come = resolve;
      tell({ kind: 'wants', what, id });
    });
  const scenario = async (id: Id): Promise<Scenario | null> => {
    const known = scenarios.get(id);
    if (known !== undefined || !builtIn.includes(id)) return known ?? null;
    const told = await want('scenario', id);
    // What could not be fetched is asked for again.
    if (told.kind !== 'scenario' || told.scenario === null) return null;
    scenarios.set(id, told.scenario);
    return told.scenario;
  };
  const library: Library = {
    scenario,
    all: async () => {
      const all: Scenario[] = [];
      for (const id of builtIn) all.push(...[(await scenario(id)) ?? []].flat());
      return all;
    },
    bases: ({ embedded = [] }) =>
      basesOfFiles(embedded, builtIn, async (id) => {
        const told = await want('source', id);
        return told.kind === 'source' ? told.files : null;
      }),
  };
  return (told) => {
    if (told.kind === 'library') builtIn = told.ids;
    else if (told.kind === 'task')
      void carryOut(told.task, library).then((done) => tell({ kind: 'done', done }));
    else come(told);
  };
}

/** A worker's own scope, of which the page's types know nothing. */
interface Scope {
  onmessage: ((event: { readonly data: ClassTold }) => void) | null;
  readonly postMessage: (tells: ClassTells) => void;
}

if (typeof document === 'undefined' && typeof postMessage === 'function') {
  const scope = globalThis as unknown as Scope;
  const listen = listening((tells) => scope.postMessage(tells));
  scope.onmessage = ({ data }) => listen(data);
}
