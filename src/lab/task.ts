import type { Id, LoggedOrder, Scenario } from '../engine/index.ts';
import { type MeasureRequest, measureGame } from './articles.ts';
import { type Outlook, outlook, type Situation, type Trial, tryAnswers } from './branches.ts';
import { type Setting, withSettings } from './parameter.ts';
import { playerNamed } from './players.ts';
import { type RunRecord, recordRun } from './record.ts';

interface Seeded {
  readonly player: string;
  readonly seed: number;
  readonly intent?: Readonly<Record<Id, number>>;
  readonly settings?: readonly Setting[];
}

/** One piece of work for a worker, about one seed; plain data. */
export type Task =
  | (Pick<Seeded, 'settings'> & MeasureRequest & { readonly kind: 'measure' })
  | (Seeded & { readonly kind: 'run'; readonly ledger?: boolean; readonly given?: boolean })
  | (Seeded & {
      readonly kind: 'answers';
      readonly situations: readonly Situation[];
      readonly given: readonly LoggedOrder[];
      readonly dice: number;
    })
  | (Seeded & {
      readonly kind: 'outlook';
      readonly given: readonly LoggedOrder[];
      readonly after: number;
      readonly dice: number;
    });

/** What comes of a task, by its kind. */
export interface Results {
  readonly run: RunRecord;
  readonly answers: readonly Trial[];
  readonly outlook: Outlook;
  /** What expressions came to at the end of a game. */
  readonly measure: readonly number[];
}
export type Result = Results[keyof Results];

/** A task done, or the words of what went wrong in it. */
export type Done =
  | { readonly ok: true; readonly value: Result }
  | { readonly ok: false; readonly message: string };

/** Does tasks over one scenario, in a worker or in place; scenarios with settings are made once. */
export function workerOf(scenario: Scenario): (tasks: readonly Task[]) => Done[] {
  const made = new Map<string, Scenario>();
  const scenarioOf = (settings: readonly Setting[]): Scenario => {
    const key = JSON.stringify(settings);
    const known = made.get(key) ?? withSettings(scenario, settings);
    made.set(key, known);
    return known;
  };
  return (tasks) =>
    tasks.map((task) => {
      try {
        return { ok: true, value: carryOut(task, scenarioOf(task.settings ?? [])) };
      } catch (error) {
        return { ok: false, message: error instanceof Error ? error.message : String(error) };
      }
    });
}

function carryOut(task: Task, scenario: Scenario): Result {
  if (task.kind === 'measure') return measureGame(scenario, task);
  if (task.kind === 'answers') return tryAnswers(scenario, task, task.situations, task.dice);
  if (task.kind === 'outlook') return outlook(scenario, task, task.after, task.dice);
  const { player: name, seed, intent, ledger = false, given = false } = task;
  const player = playerNamed(name);
  if (!player) throw new Error(`there is no player ${name}`);
  return recordRun({ scenario, name, player, seed, ledger, given, ...(intent ? { intent } : {}) });
}
