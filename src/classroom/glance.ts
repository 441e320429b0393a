import type { Id } from '../engine/index.ts';
import type { ClassRun, Taken } from './class-run.ts';
import { type Calibration, calibrationOf } from './guess.ts';

/** How many runs of a class took something, and what those came to. */
export interface Tally {
  readonly id: Id;
  readonly label: string;
  readonly runs: number;
  readonly lots: number;
  /** The mean score of those who took it; null where none of them has come to an end. */
  readonly score: number | null;
}

/** The scores of an aim over a class. */
export interface AimTold {
  readonly id: Id;
  readonly label: string;
  /** By run, 0 to 100. */
  readonly reached: readonly { readonly name: string; readonly value: number }[];
  readonly median: number;
}

/** A class that played one scenario, at a glance. */
export interface Glance {
  readonly ended: number;
  readonly won: number;
  /** Of those that have come to an end; null where none has. */
  readonly median: number | null;
  readonly best: number | null;
  readonly least: number | null;
  readonly aims: readonly AimTold[];
  readonly suppliers: readonly Tally[];
  readonly routes: readonly Tally[];
  readonly endings: readonly { readonly title: string; readonly runs: number }[];
  /** Of all guesses of the class together; null where none has been decided. */
  readonly foretold: Calibration | null;
}

/** The middle of some values, halves rounded up; null where there are none. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : Math.round((low + high) / 2);
}

const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : Math.round((10 * values.reduce((a, b) => a + b, 0)) / values.length) / 10;

/** The most often taken first. */
function tallyOf(runs: readonly ClassRun[], of: (run: ClassRun) => readonly Taken[]): readonly Tally[] {
  const labels = new Map(runs.flatMap((run) => of(run).map(({ id, label }) => [id, label] as const)));
  return [...labels]
    .map(([id, label]): Tally => {
      const those = runs.filter((run) => of(run).some((one) => one.id === id));
      const lots = those.flatMap(of).filter((one) => one.id === id);
      return {
        id,
        label,
        runs: those.length,
        lots: lots.reduce((all, one) => all + one.lots, 0),
        score: meanOf(those.flatMap(({ score }) => score ?? [])),
      };
    })
    .sort((a, b) => b.runs - a.runs || b.lots - a.lots);
}

function aimsOf(runs: readonly ClassRun[]): readonly AimTold[] {
  return (runs[0]?.aims ?? []).map(({ id, label }) => {
    const reached = runs.map(({ name, aims }) => ({
      name,
      value: aims.find((aim) => aim.id === id)?.reached ?? 0,
    }));
    return { id, label, reached, median: medianOf(reached.map(({ value }) => value)) ?? 0 };
  });
}

function endingsOf(runs: readonly ClassRun[]): Glance['endings'] {
  const counts = new Map<string, number>();
  for (const { endingTitle } of runs)
    if (endingTitle !== null) counts.set(endingTitle, (counts.get(endingTitle) ?? 0) + 1);
  return [...counts]
    .map(([title, count]) => ({ title, runs: count }))
    .sort((a, b) => b.runs - a.runs || (a.title < b.title ? -1 : 1));
}

/** What a class that played one scenario came to. */
export function glanceOf(runs: readonly ClassRun[]): Glance {
  const scores = runs.flatMap(({ score }) => score ?? []);
  return {
    ended: scores.length,
    won: runs.filter(({ won }) => won).length,
    median: medianOf(scores),
    best: scores.length === 0 ? null : Math.max(...scores),
    least: scores.length === 0 ? null : Math.min(...scores),
    aims: aimsOf(runs),
    suppliers: tallyOf(runs, (run) => run.suppliers),
    routes: tallyOf(runs, (run) => run.routes),
    endings: endingsOf(runs),
    foretold: calibrationOf(runs.flatMap(({ guesses }) => guesses)),
  };
}
