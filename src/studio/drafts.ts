import type { DBSchema, IDBPDatabase } from 'idb';
import { countChange } from '../scenario/difference.ts';
import type { SourceFile } from '../scenario/problem.ts';
import { type Database, hasDatabases, keepOpen } from '../storage/database.ts';
import { troubleOf } from '../storage/trouble.ts';
import type { DraftLine, VersionKind, VersionLine } from './types.ts';

/** A draft as it is stored. `revision` rises with every save: another page's save shows by it. */
export interface StoredDraft {
  readonly id: string;
  readonly name: string;
  readonly files: readonly SourceFile[];
  readonly savedAt: number;
  readonly revision: number;
  readonly problems: DraftLine['problems'];
  /** The page that saved it, and after how many of its changes. */
  readonly by?: Writer;
}

/** A page that writes a draft, and how many changes it has made. */
export interface Writer {
  readonly page: string;
  readonly count: number;
}

/** A state of a draft that is kept. */
export interface StoredVersion extends VersionLine {
  readonly draft: string;
  readonly files: readonly SourceFile[];
  /** When the stretch of writing that it ends began. */
  readonly begunAt: number;
}

/** What is to be saved. */
export interface Saved {
  readonly files: readonly SourceFile[];
  readonly at: number;
  readonly problems?: DraftLine['problems'];
  readonly by?: Writer;
  /** What it is called where the store does not know it any more. */
  readonly name?: string;
  readonly kind?: VersionKind;
}

/** The result of a save: the new revision, or the draft that another page has saved meanwhile. */
export type SaveResult = { readonly revision: number } | { readonly theirs: StoredDraft };

/** The drafts of this browser. All functions reject where its storage fails. */
export interface Drafts {
  readonly all: () => Promise<readonly StoredDraft[]>;
  readonly get: (id: string) => Promise<StoredDraft | null>;
  readonly add: (draft: StoredDraft) => Promise<void>;
  /** Saves over the revision that the caller knows, never over another one. */
  readonly save: (id: string, known: number, saved: Saved) => Promise<SaveResult>;
  /** Keeps a state in the history only. */
  readonly keep: (id: string, saved: Saved) => Promise<void>;
  readonly note: (id: string, part: Partial<Pick<StoredDraft, 'name' | 'problems'>>) => Promise<void>;
  /** Takes a draft out, with its history; both are given back, so that it can be put in again. */
  readonly remove: (
    id: string,
  ) => Promise<{ readonly draft: StoredDraft; readonly versions: readonly StoredVersion[] } | null>;
  readonly putBack: (draft: StoredDraft, versions: readonly StoredVersion[]) => Promise<void>;
  /** The history, newest first. */
  readonly versions: (id: string) => Promise<readonly StoredVersion[]>;
  readonly watch: Database<Schema>['watch'];
}

interface Schema extends DBSchema {
  drafts: { key: string; value: StoredDraft };
  versions: { key: [string, number]; value: StoredVersion };
}

/** A stretch of writing is one version as long as it goes on without such a break, and no longer than this. Milliseconds. */
const BREAK = 20_000;
const STRETCH = 90_000;
/** So many versions are kept at most, and so many characters of them. */
const MOST = 120;
const ROOM = 12_000_000;
/** Of the older ones, one in so many milliseconds. */
const SPARSE = 600_000;
const RECENT = 40;

const all = (id: string): IDBKeyRange => IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);
const sizeOf = (files: readonly SourceFile[]): number =>
  files.reduce((sum, { text }) => sum + text.length, 0);

/** Which versions are let go of, given all of them with the newest first. */
export function surplus(
  versions: readonly Pick<StoredVersion, 'number' | 'savedAt' | 'files'>[],
): readonly number[] {
  const gone: number[] = [];
  let room = ROOM;
  let kept = 0;
  let next = Number.POSITIVE_INFINITY;
  for (const [index, { number, savedAt, files }] of versions.entries()) {
    room -= sizeOf(files);
    const dense = index >= RECENT && next - savedAt < SPARSE;
    if (index > 0 && (dense || kept >= MOST || room < 0)) gone.push(number);
    else {
      kept++;
      next = savedAt;
    }
  }
  return gone;
}

type Change = ReturnType<typeof changing>;
const changing = (db: IDBPDatabase<Schema>) =>
  db.transaction(['drafts', 'versions'], 'readwrite', { durability: 'strict' });

/** Puts a state into the history: over the newest where that is still being written, else after it. */
async function remember(
  change: Change,
  draft: string,
  { files, at, kind = 'written' }: Saved,
): Promise<void> {
  const store = change.objectStore('versions');
  const found = (await store.getAll(all(draft))).reverse();
  const [last, before] = found;
  if (last && countChange(last.files, files).none) return;
  const same = last?.kind === 'written' && kind === 'written' && found.length > 1;
  const goesOn = same && at - last.savedAt < BREAK && at - last.begunAt < STRETCH;
  const against = goesOn ? before : last;
  const { added, removed } = countChange(against?.files ?? [], files);
  const number = goesOn ? last.number : (last?.number ?? 0) + 1;
  const begunAt = goesOn ? last.begunAt : at;
  const version: StoredVersion = { draft, number, files, savedAt: at, begunAt, added, removed, kind };
  await store.put(version);
  if (goesOn) return;
  for (const gone of surplus([version, ...found])) await store.delete([draft, gone]);
}

/**
 * Opens the browser's store of drafts, or null where it gives none (private windows, storage switched off). Where it
 * cannot be used just now, every question says why.
 */
export async function openDrafts(name = 'look-east-studio'): Promise<Drafts | null> {
  if (!hasDatabases()) return null;
  const database = keepOpen<Schema>({
    name,
    version: 1,
    upgrade: (fresh) => {
      fresh.createObjectStore('drafts', { keyPath: 'id' });
      fresh.createObjectStore('versions', { keyPath: ['draft', 'number'] });
    },
  });
  try {
    await database.use(async () => {});
  } catch (error) {
    if (troubleOf(error) === 'off') return null;
  }
  return draftsIn(database);
}

const sameFiles = (some: readonly SourceFile[], others: readonly SourceFile[]): boolean =>
  some.length === others.length &&
  some.every(({ file, text }, at) => others[at]?.file === file && others[at]?.text === text);

async function save(db: IDBPDatabase<Schema>, id: string, known: number, saved: Saved): Promise<SaveResult> {
  const change = changing(db);
  const store = change.objectStore('drafts');
  const present = await store.get(id);
  if (present && present.revision !== known) {
    await change.done;
    // Another page may have saved for this one what it found in the journal.
    return sameFiles(present.files, saved.files) ? { revision: present.revision } : { theirs: present };
  }
  // A draft that another page has deleted is put in again rather than lost.
  const revision = known + 1;
  const { files, at, by, problems = present?.problems ?? null } = saved;
  const draft = { id, name: present?.name ?? saved.name ?? id, files, savedAt: at, revision, problems };
  await store.put(by ? { ...draft, by } : draft);
  await remember(change, id, saved);
  await change.done;
  return { revision };
}

function draftsIn({ use, watch }: Database<Schema>): Drafts {
  return {
    watch,
    all: () => use((db) => db.getAll('drafts')),
    get: async (id) => (await use((db) => db.get('drafts', id))) ?? null,
    add: (draft) =>
      use(async (db) => {
        const change = changing(db);
        await change.objectStore('drafts').put(draft);
        await remember(change, draft.id, { files: draft.files, at: draft.savedAt });
        await change.done;
      }),
    save: (id, known, saved) => use((db) => save(db, id, known, saved)),
    keep: (id, saved) =>
      use(async (db) => {
        const change = changing(db);
        await remember(change, id, saved);
        await change.done;
      }),
    note: (id, part) =>
      use(async (db) => {
        const change = db.transaction('drafts', 'readwrite');
        const present = await change.store.get(id);
        if (present) await change.store.put({ ...present, ...part });
        await change.done;
      }),
    remove: (id) =>
      use(async (db) => {
        const change = changing(db);
        const draft = await change.objectStore('drafts').get(id);
        const versions = await change.objectStore('versions').getAll(all(id));
        await change.objectStore('drafts').delete(id);
        await change.objectStore('versions').delete(all(id));
        await change.done;
        return draft ? { draft, versions } : null;
      }),
    putBack: (draft, versions) =>
      use(async (db) => {
        const change = changing(db);
        await change.objectStore('drafts').put(draft);
        for (const version of versions) await change.objectStore('versions').put(version);
        await change.done;
      }),
    versions: async (id) => (await use((db) => db.getAll('versions', all(id)))).reverse(),
  };
}
