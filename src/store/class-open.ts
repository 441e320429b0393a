import { classFragment, type LinkProblem, packLesson, readLesson } from '../classroom/class-link.ts';
import type { Lesson } from '../classroom/lesson.ts';
import { type Id, type LoggedOrder, prepare, type Scenario } from '../engine/index.ts';
import type { Notice } from './types.ts';

export { classFragment, packLesson };

/** A class link that is read, with the scenario of this page that it is played on. */
export interface OpenedClass {
  readonly ok: true;
  readonly lesson: Lesson;
  readonly scenario: Scenario;
  /** Whether the scenario is the very edition that the lesson was set up with. */
  readonly same: boolean;
}

/** Why a class link cannot be played here, with the scenario that is nearest to it; null where there is none. */
export interface ClosedClass {
  readonly ok: false;
  readonly why:
    | LinkProblem
    | { readonly code: 'scenario'; readonly id: Id }
    | { readonly code: 'part-missing' };
  readonly nearest: { readonly scenario: Scenario; readonly seed?: number } | null;
}

type Find = (id: Id) => Promise<Scenario | null>;

/** What can be played in place of a link that is cut or mistyped. */
async function nearestTo(problem: LinkProblem, find: Find): Promise<ClosedClass['nearest']> {
  const remains = 'remains' in problem ? problem.remains : null;
  if (!remains) return null;
  const scenario = await find(remains.scenario);
  return scenario && { ...remains, scenario };
}

/** Reads the text of a class link and finds its scenario. Never rejects. */
export async function openClass(link: string, find: Find): Promise<OpenedClass | ClosedClass> {
  const read = readLesson(link);
  try {
    if (!read.ok) return { ok: false, why: read.error, nearest: await nearestTo(read.error, find) };
    const lesson = read.value;
    const scenario = await find(lesson.scenario.id);
    if (!scenario) return { ok: false, why: { code: 'scenario', id: lesson.scenario.id }, nearest: null };
    return { ok: true, lesson, scenario, same: prepare(scenario).hash === lesson.scenario.hash };
  } catch {
    return { ok: false, why: { code: 'part-missing' }, nearest: null };
  }
}

/** How a class link names a scenario: by its id and the hash of this edition. */
export const editionOf = (scenario: Scenario): Lesson['scenario'] => ({
  id: scenario.id,
  hash: prepare(scenario).hash,
});

/** A run that a class can go on from together. */
export interface RestartFrom {
  readonly ok: true;
  readonly scenario: Scenario;
  readonly seed: number;
  readonly intent: Readonly<Record<Id, number>>;
  readonly people: readonly Id[];
  readonly orders: readonly LoggedOrder[];
  /** The last turn whose council it came to. */
  readonly last: number;
}

type Restarted = RestartFrom | { readonly ok: false; readonly notice: Notice };

const refused = (code: string): Restarted => ({ ok: false, notice: { code, args: {}, tone: 'error' } });

/** Reads a run file that a class is to go on from: it must be of a scenario of this page, whole, and past its first turn. */
export async function restartFrom(text: string, find: Find): Promise<Restarted> {
  const { openRun } = await import('./open-run.ts');
  const opened = await openRun(text, find);
  if (!opened.ok) return opened;
  const { play, origin, notice } = opened.value;
  if (notice) return { ok: false, notice };
  if (origin.is !== 'shipped') return refused('lesson-foreign');
  const { turn, outcome } = play.state;
  const last = outcome ? outcome.turn : turn;
  if (last < 2) return refused('lesson-early');
  const { seed, intent, people = [] } = play.start;
  return { ok: true, scenario: play.scenario, seed, intent, people, orders: play.orders, last };
}
