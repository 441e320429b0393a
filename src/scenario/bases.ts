import { readLayer } from './layer.ts';
import type { SourceFile } from './problem.ts';

/** Most scenarios that may stand under one another below a scenario that extends. */
export const MOST_BASES = 4;

/** The files of a scenario under its id. */
export interface BaseFiles {
  readonly id: string;
  readonly files: readonly SourceFile[];
}

/** Where scenarios that others extend are found. Whoever checks a scenario hands it in. */
export interface Bases {
  /** What there is, for the message about an id that is not among them. */
  readonly ids: readonly string[];
  /** The files of that scenario; null where there is none. */
  readonly files: (id: string) => readonly SourceFile[] | null;
}

/** Nothing can be extended. */
export const NO_BASES: Bases = { ids: [], files: () => null };

/** What a scenario says it extends. */
export interface Extended {
  readonly id: string;
  readonly version: number;
}

/** Reads `the-year-after@1`; null where it is not written like that. */
export function extendedOf(written: unknown): Extended | null {
  const found = typeof written === 'string' ? /^([a-z][a-z0-9-]{0,47})@(\d{1,7})$/.exec(written) : null;
  return found === null ? null : { id: found[1] ?? '', version: Number(found[2]) };
}

/**
 * Fetches the bases that these files need, one under the other, for a check that cannot wait for them. `fetch` gives
 * null where there is no such scenario.
 */
export async function gatherBases(
  files: readonly SourceFile[],
  ids: readonly string[],
  fetch: (id: string) => Promise<readonly SourceFile[] | null>,
): Promise<Bases> {
  const found = new Map<string, readonly SourceFile[]>();
  let next: readonly SourceFile[] | null = files;
  while (next !== null && found.size <= MOST_BASES) {
    const wanted = extendedOf(readLayer(next, []).value.extends);
    if (wanted === null || found.has(wanted.id)) break;
    next = await fetch(wanted.id);
    if (next !== null) found.set(wanted.id, next);
  }
  return { ids, files: (id) => found.get(id) ?? null };
}
