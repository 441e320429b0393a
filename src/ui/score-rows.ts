import type { Id, Scenario } from '../engine/index.ts';
import type { Desk } from '../store/types.ts';

/** One line of the sum that makes a score. */
export interface ScoreRow {
  /** The objective; `weakest`: the weakest of them once more, by itself. */
  readonly id: Id;
  readonly label: string;
  readonly help: string;
  readonly weakest: boolean;
  /** Percent of the score that it decides. */
  readonly weight: number;
  readonly value: number;
  /** Points that it counts for. */
  readonly counts: number;
}

interface Asked {
  readonly scenario: Scenario;
  readonly state: { readonly intent: Readonly<Record<Id, number>> };
  readonly desk: Pick<Desk, 'counted'>;
}

/** The parts of a score: the objectives under the player's own points, and the weakest of them by itself. */
export function scoreRows(
  { scenario, state, desk }: Asked,
  objectives: Readonly<Record<Id, number>>,
): readonly ScoreRow[] {
  const { weakest } = scenario;
  const counted = desk.counted(objectives);
  const rows = scenario.objectives.map(
    ({ id, label, help }): ScoreRow => ({
      id,
      label,
      help,
      weakest: false,
      weight: ((state.intent[id] ?? 0) * (100 - weakest)) / 100,
      value: objectives[id] ?? 0,
      counts: counted.objectives[id] ?? 0,
    }),
  );
  if (counted.weakest === null) return rows;
  const { objective, counts } = counted.weakest;
  const its = rows.find(({ id }) => id === objective);
  if (!its) return rows;
  return [...rows, { ...its, id: 'weakest', weakest: true, weight: weakest, counts }];
}

/** Points with one decimal, as `12.3`. */
export const tenthOf = (n: number): string => String(Math.round(n * 10) / 10);
