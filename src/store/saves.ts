import type { DBSchema, IDBPDatabase } from 'idb';
import { hashText as checksumOf } from '../engine/index.ts';
import type { BranchOf } from '../scenario/run-write.ts';
import { ended, type Happening, hasDatabases, keepOpen } from '../storage/database.ts';
import { freshId } from '../storage/journal.ts';
import { troubleOf } from '../storage/trouble.ts';

/** What the list of saved games shows of a run without reading its text. */
export interface Summary {
  readonly scenario: string;
  readonly title: string;
  readonly turn: number;
  readonly turns: number;
  readonly score: number | null;
  readonly rules: number;
  /** The run that it is another way to play. */
  readonly branch?: BranchOf;
  /** The class link that it was begun by. */
  readonly lesson?: string;
  /** Where it is not played on the scenario as it comes with the page. */
  readonly on?: 'changed' | 'foreign';
}

/** A run as it was at one moment. */
export interface Version {
  readonly text: string;
  readonly checksum: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** Rises over all runs, whatever the clock says: the number of the journal. Absent where that could not be written. */
  readonly order?: number;
  readonly summary: Summary;
}

/** A record of the store. `revision` rises with every save: another tab's save shows by it. */
export interface StoredRun extends Version {
  readonly id: string;
  readonly revision: number;
  /** The version before, as long as it was whole. */
  readonly previous: Version | null;
}

/** Where a game stands in the store after a save. */
export interface Saved {
  readonly id: string;
  readonly revision: number;
  /** Somebody else has saved this run in the meantime, so that it was put under a new id. */
  readonly forked: boolean;
  /** The run that the caller knew is gone, deleted behind its back; it has been put in again. */
  readonly anew: boolean;
}

/** The saved runs. All functions reject where the browser's storage fails. */
export interface Saves {
  readonly all: () => Promise<readonly StoredRun[]>;
  readonly get: (id: string) => Promise<StoredRun | null>;
  /** Saves a version over the revision that the caller knows (0: a new run); never over one it does not know. */
  readonly put: (id: string, known: number, version: Version) => Promise<Saved>;
  readonly remove: (id: string) => Promise<void>;
  readonly watch: (listener: (happening: Happening) => void) => () => void;
  readonly close: () => void;
}

interface Schema extends DBSchema {
  runs: { key: string; value: StoredRun };
}

/** Makes a version of a run file's text. */
export const versionOf = (text: string, savedAt: number, summary: Summary): Version => ({
  text,
  checksum: checksumOf(text),
  savedAt,
  summary,
});

/** The version if it is what was written; null if anything in it has been lost or changed. */
export function wholeOf(version: Version | null | undefined): Version | null {
  if (typeof version?.text !== 'string' || typeof version.summary !== 'object') return null;
  const { text, checksum, savedAt, order, summary } = version;
  if (checksumOf(text) !== checksum) return null;
  return { text, checksum, savedAt, summary, ...(order === undefined ? {} : { order }) };
}

/** Whether a record is what is to be saved: by this page, or by another that took it out of the journal. */
const isThis = (present: StoredRun, known: number, { text, order }: Version): boolean =>
  present.text === text && (present.revision === known || (order !== undefined && present.order === order));

async function put(db: IDBPDatabase<Schema>, id: string, known: number, version: Version): Promise<Saved> {
  const change = db.transaction('runs', 'readwrite', { durability: 'strict' });
  const present = await change.store.get(id);
  if (present && isThis(present, known, version)) {
    await change.done;
    return { id, revision: present.revision, forked: false, anew: false };
  }
  const forked = present !== undefined && present.revision !== known;
  const key = forked ? freshId(version.savedAt) : id;
  const revision = forked ? 1 : known + 1;
  const previous = present && !forked ? (wholeOf(present) ?? present.previous) : null;
  await ended(change, change.store.put({ id: key, revision, ...version, previous }));
  return { id: key, revision, forked, anew: known > 0 && !present };
}

/**
 * Opens the browser's store of runs, or null where it gives none (private windows, storage switched off). Where it
 * cannot be used just now, every question says why.
 */
export async function openSaves(): Promise<Saves | null> {
  if (!hasDatabases()) return null;
  const database = keepOpen<Schema>({
    name: 'look-east',
    version: 1,
    upgrade: (db) => {
      db.createObjectStore('runs', { keyPath: 'id' });
    },
  });
  try {
    await database.use(async () => {});
  } catch (error) {
    if (troubleOf(error) === 'off') return null;
  }
  return {
    all: () => database.use((db) => db.getAll('runs')),
    get: async (id) => (await database.use((db) => db.get('runs', id))) ?? null,
    put: (id, known, version) => database.use((db) => put(db, id, known, version)),
    remove: (id) => database.use((db) => db.delete('runs', id)),
    watch: database.watch,
    close: database.close,
  };
}
