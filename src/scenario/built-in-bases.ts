import { scenarios } from 'virtual:scenarios';
import { type Bases, gatherBases } from './bases.ts';
import type { SourceFile } from './problem.ts';
import { basesOfFiles } from './run-embedded.ts';
import type { RunFile } from './run-write.ts';

/** Every scenario that comes with the page. */
export const builtInIds = scenarios.map(({ id }) => id);

/** The YAML of a built-in scenario; null where there is none. */
export async function builtInSource(id: string): Promise<readonly SourceFile[] | null> {
  return (await scenarios.find((one) => one.id === id)?.source()) ?? null;
}

/** The built-in scenarios that these files extend, fetched: a page has no disk to look on. */
export const builtInBases = (files: readonly SourceFile[]): Promise<Bases> =>
  gatherBases(files, builtInIds, builtInSource);

/** The built-in scenarios that the files inside a run extend, fetched. */
export const builtInBasesOf = (run: RunFile): Promise<Bases> =>
  basesOfFiles(run.embedded ?? [], builtInIds, builtInSource);
