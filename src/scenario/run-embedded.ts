import { prepare, type Scenario } from '../engine/index.ts';
import { type Bases, gatherBases, NO_BASES } from './bases.ts';
import { loadScenario } from './load.ts';
import { nameOf, type Problem, type Result, type SourceFile } from './problem.ts';
import { readDocument } from './read.ts';
import type { EmbeddedFile, RunBase, RunFile } from './run-write.ts';

/** Why there is no scenario in a run file: none travels inside, its files are wrong, or its base is another one here. */
export type EmbeddedProblem =
  | { readonly code: 'none' }
  | { readonly code: 'wrong'; readonly problems: readonly Problem[] }
  | { readonly code: 'base'; readonly wanted: RunBase; readonly present: RunBase | null };

/** The scenario that travels inside a run file, checked and compiled. `bases` are the built-in ones it may extend. */
export function embeddedScenario(run: RunFile, bases: Bases = NO_BASES): Result<Scenario, EmbeddedProblem> {
  const files = run.embedded ?? [];
  const own = filesOf(files);
  if (own.length === 0) return { ok: false, error: { code: 'none' } };
  for (const { base: wanted } of files) {
    const present = wanted && presentBase(wanted.id, bases);
    if (wanted && present?.hash !== wanted.hash)
      return { ok: false, error: { code: 'base', wanted, present: present ?? null } };
  }
  const loaded = loadScenario(own, withEmbedded(files, bases));
  if (!loaded.ok) return { ok: false, error: { code: 'wrong', problems: loaded.error } };
  if (loaded.value.id !== run.scenario.id) return { ok: false, error: { code: 'wrong', problems: [] } };
  return loaded;
}

/**
 * What travels inside a run of these files: they themselves, those of the scenarios they extend as far as these are
 * not built in, and of the first that is its id, version and hash.
 */
export function embeddedFiles(
  files: readonly SourceFile[],
  bases: Bases,
  builtIn: readonly string[],
): EmbeddedFile[] {
  const embedded: EmbeddedFile[] = files.map(bare);
  let first = 0;
  for (const { id, files: under } of readDocument(files, bases).bases) {
    const base = builtIn.includes(id) ? presentBase(id, bases) : null;
    if (base !== null) return embedded.map((one, index) => (index === first ? { ...one, base } : one));
    first = embedded.length;
    embedded.push(...under.map((one) => ({ ...bare(one), of: id })));
  }
  return embedded;
}

/** A file without the folders it lies in. */
function bare({ file, text }: SourceFile): SourceFile {
  return { file: nameOf(file), text };
}

/** A built-in scenario as it is here: the hash is that of the compiled scenario, as in runs of its own. */
function presentBase(id: string, bases: Bases): RunBase | null {
  const loaded = loadScenario(bases.files(id) ?? [], bases);
  if (!loaded.ok) return null;
  return { id, version: loaded.value.version, hash: prepare(loaded.value).hash };
}

/** The files of one of the scenarios that travel; without an id those of the run's own. */
export function filesOf(embedded: readonly EmbeddedFile[], of?: string): readonly SourceFile[] {
  return embedded.filter((one) => one.of === of);
}

/** Scenarios that travel inside a run stand before those that are here. */
export function withEmbedded(embedded: readonly EmbeddedFile[], bases: Bases): Bases {
  const inside = [...new Set(embedded.flatMap((one) => one.of ?? []))];
  return {
    ids: [...new Set([...inside, ...bases.ids])],
    files: (id) => (inside.includes(id) ? filesOf(embedded, id) : bases.files(id)),
  };
}

/** Fetches the built-in scenarios that embedded files extend; `fetch` gives null where there is none. */
export function basesOfFiles(
  embedded: readonly EmbeddedFile[],
  ids: readonly string[],
  fetch: (id: string) => Promise<readonly SourceFile[] | null>,
): Promise<Bases> {
  const inside = withEmbedded(embedded, NO_BASES);
  return gatherBases(filesOf(embedded), ids, async (id) => inside.files(id) ?? (await fetch(id)));
}
