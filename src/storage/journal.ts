import type { DBSchema } from 'idb';
import { ended, hasDatabases, keepOpen } from './database.ts';

/** Something written down before all else: of which run or draft, by which page, and what. */
export interface Step {
  readonly of: string;
  readonly page: string;
  readonly what: unknown;
}

/** A step with its number, which rises over all pages of the browser, whatever its clock says. */
export interface NumberedStep extends Step {
  readonly number: number;
}

/**
 * What must not be lost, written down at once and durably while the whole takes its time. A step lies here until what
 * it tells has been saved at its place. All functions reject where the storage fails.
 */
export interface Journal {
  /** The page that writes. */
  readonly page: string;
  /**
   * Writes a step in the same moment, in the place of an earlier one of the page; resolves with its number when not
   * even the end of the browser can undo it.
   */
  readonly write: (of: string, what: unknown, instead?: number | null) => Promise<number>;
  /** All steps whose `of` begins so, oldest first. */
  readonly read: (beginning: string) => Promise<readonly NumberedStep[]>;
  readonly forget: (numbers: readonly number[]) => Promise<void>;
}

interface Schema extends DBSchema {
  steps: { key: number; value: Step };
}

/** A database of its own: it asks no older page in another tab to let go of the saved games. */
const NAME = 'look-east-journal';

/** An id that no other page makes. */
export function freshId(now: number): string {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return `${now.toString(36)}-${random.toString(36)}`;
}

/** The journal of this browser, as one page has it; null where there is no storage. */
export function openJournal(page = freshId(Date.now())): Journal | null {
  if (!hasDatabases()) return null;
  const database = keepOpen<Schema>({
    name: NAME,
    version: 1,
    upgrade: (db) => {
      db.createObjectStore('steps', { autoIncrement: true });
    },
  });
  return {
    page,
    write: (of, what, instead = null) =>
      database.use(async (db) => {
        const change = db.transaction('steps', 'readwrite', { durability: 'strict' });
        const number = change.store.add({ of, page, what });
        const gone = instead === null ? [] : [change.store.delete(instead)];
        // Said outright, the end of the transaction needs nothing more of this page, which has a picture to draw.
        change.commit();
        await ended(change, number, ...gone);
        return number;
      }),
    read: (beginning) =>
      database.use(async (db) => {
        const steps: NumberedStep[] = [];
        let cursor = await db.transaction('steps').store.openCursor();
        while (cursor) {
          if (cursor.value.of.startsWith(beginning)) steps.push({ ...cursor.value, number: cursor.key });
          cursor = await cursor.continue();
        }
        return steps;
      }),
    forget: (numbers) =>
      database.use(async (db) => {
        const change = db.transaction('steps', 'readwrite');
        await ended(change, ...numbers.map((number) => change.store.delete(number)));
      }),
  };
}
