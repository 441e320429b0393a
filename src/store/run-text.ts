import { RULES } from '../engine/index.ts';
import type { RunOrigin } from '../scenario/run-origin.ts';
import { type EmbeddedFile, RUN_SUFFIX, type RunFile, runFileOf, writeRun } from '../scenario/run-write.ts';
import type { Play } from './play.ts';
import type { Summary } from './saves.ts';
import type { ExportedRun } from './types.ts';

/** A game as a run file, with the scenario's own files where it is not built in. */
export function runOf(play: Play, embedded: readonly EmbeddedFile[] | null): RunFile {
  const { scenario, start, orders, hashes, state, advised, decisive, branch, lesson } = play;
  const run = runFileOf(scenario, start, orders, hashes, state.outcome?.score);
  return {
    ...run,
    ...(advised.length > 0 ? { advised } : {}),
    ...(decisive ? { decisive } : {}),
    ...(branch ? { branch } : {}),
    ...(lesson ? { lesson } : {}),
    ...(embedded ? { embedded } : {}),
  };
}

/** The text of that run file. */
export const runText = (play: Play, embedded: readonly EmbeddedFile[] | null): string =>
  writeRun(runOf(play, embedded));

/** A game as a run file of its own, named after its scenario, seed and turn. */
export function exportedRun(play: Play, embedded: readonly EmbeddedFile[] | null): ExportedRun {
  const { scenario, start, state } = play;
  const name = `${scenario.id}-${start.seed}-${String(state.turn).padStart(2, '0')}${RUN_SUFFIX}`;
  return { name, text: runText(play, embedded) };
}

/** The text of a run that was written without its author's files, with those of another text of the same run. */
export function withFilesOf(text: string, other: string): string {
  const { embedded } = JSON.parse(other) as RunFile;
  return embedded ? writeRun({ ...(JSON.parse(text) as RunFile), embedded }) : text;
}

/** What the list of saved games shows of a game. */
export const summaryOf = ({ scenario, state, branch, lesson }: Play, origin: RunOrigin | null): Summary => ({
  scenario: scenario.id,
  title: scenario.title,
  turn: state.turn,
  turns: scenario.calendar.turns,
  score: state.outcome?.score ?? null,
  rules: RULES,
  ...(branch === null ? {} : { branch }),
  ...(lesson?.link === undefined ? {} : { lesson: lesson.link }),
  ...(origin === null || origin.is === 'shipped' ? {} : { on: origin.is }),
});
