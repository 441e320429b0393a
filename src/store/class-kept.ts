import type { DBSchema } from 'idb';
import type { Source } from '../classroom/column.ts';
import { hasDatabases, keepOpen } from '../storage/database.ts';

/** What was handed in, kept in this browser because somebody wished it. All functions reject where the storage fails. */
export interface KeptClass {
  /** Null: nothing is kept. */
  readonly read: () => Promise<readonly Source[] | null>;
  readonly write: (sources: readonly Source[]) => Promise<void>;
  readonly wipe: () => Promise<void>;
}

interface Schema extends DBSchema {
  sources: { key: string; value: readonly Source[] };
}

/** A database of its own: a class is wiped without touching anybody's games. */
const NAME = 'look-east-class';
const KEY = 'class';

/** The class that this browser keeps; null where it has no storage. */
export function openKeptClass(): KeptClass | null {
  if (!hasDatabases()) return null;
  const database = keepOpen<Schema>({
    name: NAME,
    version: 1,
    upgrade: (db) => {
      db.createObjectStore('sources');
    },
  });
  return {
    read: async () => (await database.use((db) => db.get('sources', KEY))) ?? null,
    write: async (sources) => {
      await database.use((db) => db.put('sources', sources, KEY));
    },
    wipe: () => database.use((db) => db.clear('sources')),
  };
}
