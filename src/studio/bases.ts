import type { SourceFile } from '../scenario/problem.ts';
import type { BaseFiles, BuiltInFiles } from './types.ts';

/** A scenario that comes with the page, as far as the studio needs it. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly source: () => Promise<readonly SourceFile[]>;
}

/** The first of some scenarios that comes with the page, fetched; null where none does, or it cannot be fetched. */
export async function fetchBuiltIn(
  ids: readonly string[],
  sources: readonly Source[],
): Promise<BuiltInFiles | null> {
  const source = ids.map((id) => sources.find((one) => one.id === id)).find((one) => one !== undefined);
  const files = await source?.source().catch(() => null);
  return source && files ? { id: source.id, title: source.title, files } : null;
}

const MOST = 5;

/** The id in `extends:`, as it is being written. */
const extendedIn = (files: readonly SourceFile[]): string | undefined =>
  files
    .map(({ text }) => /^["']?extends["']?[ \t]*:[ \t]*["']?([a-z][a-z0-9-]*)@/m.exec(text)?.[1])
    .find(Boolean);

/** The built-in scenarios under a draft, fetched once each; what cannot be fetched is left out. */
export async function fetchBases(
  files: readonly SourceFile[],
  sources: readonly Source[],
): Promise<BaseFiles[]> {
  const found: BaseFiles[] = [];
  let id = extendedIn(files);
  while (id !== undefined && found.length < MOST && !found.some((one) => one.id === id)) {
    const source = sources.find((one) => one.id === id);
    const under = await source?.source().catch(() => null);
    if (!under) break;
    found.push({ id, files: under });
    id = extendedIn(under);
  }
  return found;
}
