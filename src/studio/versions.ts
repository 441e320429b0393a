import type { SourceFile } from '../scenario/problem.ts';
import type { Drafts } from './drafts.ts';
import type { Studio, StudioState } from './types.ts';

/** What the history of the open draft needs of the studio. */
export interface VersionsOf {
  readonly db: () => Promise<Drafts | null>;
  readonly get: () => StudioState;
  /** Saves what is not saved yet. */
  readonly flush: () => Promise<void>;
  /** Puts an earlier text in the place of the present one. */
  readonly restored: (files: readonly SourceFile[]) => void;
}

/** The kept versions of the open draft. */
export function openVersions({
  db,
  get,
  flush,
  restored,
}: VersionsOf): Pick<Studio, 'versions' | 'version' | 'restore'> {
  const kept = async () => {
    const { open } = get();
    return open ? ((await (await db())?.versions(open.id)) ?? []) : [];
  };
  const version = async (number: number) =>
    (await kept()).find((one) => one.number === number)?.files ?? null;
  return {
    versions: async () => {
      await flush();
      return kept();
    },
    version,
    restore: async (number) => {
      await flush();
      const files = await version(number);
      if (files) restored(files);
      await flush();
    },
  };
}
