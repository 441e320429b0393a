import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { hashText as checksumOf } from '../engine/index.ts';

/** What the list of saved games shows of a run without reading its text. */
export interface Summary {
  readonly scenario: string;
  readonly title: string;
  readonly turn: number;
  readonly turns: number;
  readonly score: number | null;
  readonly rules: number;
  /** Where it is not played on the scenario as it comes with the page. */
  readonly on?: 'changed' | 'foreign';
}

/** A run as it was at one moment. */
export interface Version {
  readonly text: string;
  readonly checksum: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
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
}

/** The saved runs. All functions reject where the browser's storage fails. */
export interface Saves {
  readonly all: () => Promise<readonly StoredRun[]>;
  readonly get: (id: string) => Promise<StoredRun | null>;
  /** Saves a version over the revision that the caller knows (0: a new run); never over one it does not know. */
  readonly put: (id: string, known: number, version: Version) => Promise<Saved>;
  readonly remove: (id: string) => Promise<void>;
}

interface Schema extends DBSchema {
  runs: { key: string; value: StoredRun };
}

const NAME = 'look-east';

/** A fresh id for a run; no other tab makes the same. */
export function freshId(now: number): string {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return `${now.toString(36)}-${random.toString(36)}`;
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
  const { text, checksum, savedAt, summary } = version;
  return checksumOf(text) === checksum ? { text, checksum, savedAt, summary } : null;
}

async function put(db: IDBPDatabase<Schema>, id: string, known: number, version: Version): Promise<Saved> {
  const change = db.transaction('runs', 'readwrite', { durability: 'strict' });
  const present = await change.store.get(id);
  const forked = present !== undefined && present.revision !== known;
  const key = forked ? freshId(version.savedAt) : id;
  const revision = forked ? 1 : known + 1;
  const previous = present && !forked ? (wholeOf(present) ?? present.previous) : null;
  await Promise.all([change.store.put({ id: key, revision, ...version, previous }), change.done]);
  return { id: key, revision, forked };
}

/** Opens the browser's store of runs, or null where it gives none (private windows, storage switched off). */
export async function openSaves(): Promise<Saves | null> {
  if (typeof indexedDB === 'undefined') return null;
  try {
    const db = await openDB<Schema>(NAME, 1, {
      upgrade: (fresh) => {
        fresh.createObjectStore('runs', { keyPath: 'id' });
      },
    });
    return {
      all: () => db.getAll('runs'),
      get: async (id) => (await db.get('runs', id)) ?? null,
      put: (id, known, version) => put(db, id, known, version),
      remove: (id) => db.delete('runs', id),
    };
  } catch {
    return null;
  }
}
