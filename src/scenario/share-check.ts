import type { Scenario } from '../engine/index.ts';
import type { Bases } from './bases.ts';
import { checkScenario } from './load.ts';
import type { Problem, Result, SourceFile } from './problem.ts';
import { embeddedFiles, withEmbedded } from './run-embedded.ts';
import type { EmbeddedFile } from './run-write.ts';
import { ownFiles } from './share.ts';

/** A scenario that somebody has shared, checked and compiled. */
export interface SharedScenario {
  readonly scenario: Scenario;
  /** Its files as they travel in runs that are played here. */
  readonly files: readonly EmbeddedFile[];
  /** What the checker remarked that keeps nobody from playing. */
  readonly remarks: number;
  /** The scenario of this page that it extends; `changed`: it reads otherwise here than where it was shared. */
  readonly stands: { readonly id: string; readonly changed: boolean } | null;
}

/** What keeps a shared scenario from being played, and the files in which that is. */
export interface SharedFaults {
  readonly problems: readonly Problem[];
  readonly files: readonly SourceFile[];
}

/** Checks the files of a scenario that somebody has shared. `present` are the scenarios of this page it may extend. */
export function checkShared(
  files: readonly EmbeddedFile[],
  present: Bases,
): Result<SharedScenario, SharedFaults> {
  const bases = withEmbedded(files, present);
  const own = ownFiles(files);
  const { scenario, problems, files: read } = checkScenario(own, bases);
  if (!scenario) return { ok: false, error: { problems, files: read } };
  const travelling = embeddedFiles(own, bases, present.ids);
  const base = travelling.find((one) => one.base)?.base;
  const before = files.find((one) => one.base)?.base;
  return {
    ok: true,
    value: {
      scenario,
      files: travelling,
      remarks: problems.length,
      stands: base ? { id: base.id, changed: before !== undefined && before.hash !== base.hash } : null,
    },
  };
}
