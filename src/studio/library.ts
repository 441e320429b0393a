import type { SourceFile } from '../scenario/problem.ts';
import { freshId } from '../storage/journal.ts';
import type { Drafts, StoredDraft, StoredVersion } from './drafts.ts';
import { forget, type Shelf } from './pending.ts';
import type { DraftLine, Studio, StudioState } from './types.ts';

const linesIn = (files: readonly SourceFile[]): number =>
  files.reduce((sum, { text }) => sum + (text === '' ? 0 : text.replace(/\n$/, '').split('\n').length), 0);

const lineOf = ({ id, name, savedAt, files, problems }: StoredDraft): DraftLine => ({
  id,
  name,
  savedAt,
  problems,
  lines: linesIn(files),
});

/** What the library has of the studio around it. */
export interface LibraryDesk {
  readonly db: () => Promise<Drafts | null>;
  /** Drafts that could not be stored. */
  readonly loose: Map<string, StoredDraft>;
  readonly shelf: Shelf | null;
  readonly now: () => number;
  readonly get: () => StudioState;
  readonly set: (part: Partial<StudioState>) => void;
  readonly close: () => Promise<void>;
}

/** All drafts of this browser: the list, and what is done with one as a whole. */
export function openLibrary(
  desk: LibraryDesk,
): Pick<Studio, 'list' | 'rename' | 'duplicate' | 'remove' | 'bringBack'> {
  const { db, loose, shelf, now, get, set } = desk;
  let taken: { readonly draft: StoredDraft; readonly versions: readonly StoredVersion[] } | null = null;

  async function list(): Promise<void> {
    const drafts = await db();
    if (!drafts) return set({ storage: 'off', drafts: [...loose.values()].map(lineOf) });
    try {
      const all = [...loose.values(), ...(await drafts.all())];
      set({ storage: 'here', drafts: all.map(lineOf).sort((a, b) => b.savedAt - a.savedAt) });
    } catch {
      set({ storage: 'failed' });
    }
  }

  return {
    list,
    rename: async (id, name) => {
      const { open } = get();
      if (open?.id === id) set({ open: { ...open, name } });
      const lost = loose.get(id);
      if (lost) loose.set(id, { ...lost, name });
      await (await db())?.note(id, { name }).catch(() => {});
      await list();
    },
    duplicate: async (id, name) => {
      const drafts = await db();
      const stored = loose.get(id) ?? (await drafts?.get(id));
      if (!stored) return;
      const copy = { ...stored, id: freshId(now()), name, savedAt: now(), revision: 1 };
      if (drafts && !loose.has(id)) await drafts.add(copy);
      else loose.set(copy.id, copy);
      await list();
    },
    remove: async (id) => {
      if (get().open?.id === id) await desk.close();
      const lost = loose.get(id);
      taken = lost ? { draft: lost, versions: [] } : ((await (await db())?.remove(id)) ?? null);
      loose.delete(id);
      forget(shelf, id);
      set({ removed: taken && { id, name: taken.draft.name } });
      await list();
    },
    bringBack: async () => {
      const back = taken;
      taken = null;
      set({ removed: null });
      if (!back) return;
      const drafts = await db();
      if (drafts) await drafts.putBack(back.draft, back.versions);
      else loose.set(back.draft.id, back.draft);
      await list();
    },
  };
}
