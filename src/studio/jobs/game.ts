import type { Scenario } from '../../engine/index.ts';
import { loadScenario } from '../../scenario/load.ts';
import { embeddedFiles } from '../../scenario/run-embedded.ts';
import type { EmbeddedFile } from '../../scenario/run-write.ts';
import { basesOf } from './bases.ts';
import type { CheckQuestion } from './check.ts';
import type { Job } from './job.ts';

/** A draft made ready to be played; null while it has errors. */
export type GameAnswer = { readonly scenario: Scenario; readonly files: readonly EmbeddedFile[] } | null;

/** Compiles a draft, and packs its files for the runs that will be played with it. */
export const game: Job<CheckQuestion, GameAnswer> = ({ files, bases, ids }) => {
  const known = basesOf(bases, ids);
  const loaded = loadScenario(files, known);
  return loaded.ok ? { scenario: loaded.value, files: embeddedFiles(files, known, ids) } : null;
};
