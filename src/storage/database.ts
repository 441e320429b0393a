import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { Waiting } from './trouble.ts';

/** What happens to a database besides the answers to what is asked of it. */
export type Happening =
  /** Opening it takes long: `blocked` by an older page in another tab, or the browser is `late`. */
  | 'blocked'
  | 'late'
  /** It can be used; after a time in which it could not. */
  | 'open'
  /** It was taken away while it was in use: deleted, or closed by the browser. */
  | 'lost';

/** One database of the browser, opened anew whenever it has been closed under the page. */
export interface Database<S extends DBSchema> {
  /**
   * Works with the database, in the same moment where it is open. Where it does not open in time the work is given up
   * and says why.
   */
  readonly use: <T>(work: (db: IDBPDatabase<S>) => Promise<T>) => Promise<T>;
  readonly watch: (listener: (happening: Happening) => void) => () => void;
  readonly close: () => void;
}

/** How a database is opened. */
export interface Opening<S extends DBSchema> {
  readonly name: string;
  readonly version: number;
  readonly upgrade: (db: IDBPDatabase<S>, from: number) => void;
  /** Milliseconds after which opening is called late. */
  readonly patience?: number;
}

const PATIENCE = 4000;

/** Whether the browser has a database at all: reading the property alone may throw. */
export function hasDatabases(): boolean {
  try {
    return typeof indexedDB !== 'undefined' && indexedDB !== null;
  } catch {
    return false;
  }
}

const isClosed = (error: unknown): boolean =>
  error instanceof DOMException && (error.name === 'InvalidStateError' || error.name === 'AbortError');

/** The end of a transaction: rejects with what broke it off, not with what that did to its requests. */
export async function ended(
  change: { readonly done: Promise<void> },
  ...requests: readonly Promise<unknown>[]
): Promise<void> {
  for (const request of requests) request.catch(() => {});
  await change.done;
}

/** Keeps a database open; the first question opens it. */
export function keepOpen<S extends DBSchema>(opening: Opening<S>): Database<S> {
  const { name, version, upgrade, patience = PATIENCE } = opening;
  const listeners = new Set<(happening: Happening) => void>();
  let db: IDBPDatabase<S> | null = null;
  let coming: Promise<IDBPDatabase<S>> | null = null;
  /** Why it has not opened yet, once that has taken long. */
  let waiting: 'blocked' | 'late' | null = null;

  const tell = (happening: Happening): void => {
    for (const listener of listeners) listener(happening);
  };
  const wait = (why: 'blocked' | 'late'): void => {
    if (waiting === why) return;
    waiting = why;
    tell(why);
  };

  function lose(): void {
    if (!db) return;
    db = null;
    tell('lost');
  }

  async function open(): Promise<IDBPDatabase<S>> {
    const timer = setTimeout(() => wait('late'), patience);
    try {
      const fresh = await openDB<S>(name, version, {
        upgrade,
        blocked: () => wait('blocked'),
        // Another page deletes it, or is of a newer edition: whoever does not let go stands in its way.
        blocking: () => {
          fresh.close();
          lose();
        },
        terminated: lose,
      });
      db = fresh;
      if (waiting) tell('open');
      waiting = null;
      return fresh;
    } finally {
      clearTimeout(timer);
      coming = null;
    }
  }

  async function tryTo<T>(work: (db: IDBPDatabase<S>) => Promise<T>): Promise<T> {
    const here = db;
    if (here) {
      try {
        return await work(here);
      } catch (error) {
        // It was closed, or is being closed, and nobody was told: what was under way has been given up as a whole.
        if (db === here && !isClosed(error)) throw error;
        if (db === here) db = null;
      }
    }
    coming ??= open();
    return work(await coming);
  }

  function use<T>(work: (db: IDBPDatabase<S>) => Promise<T>): Promise<T> {
    if (waiting) return Promise.reject(new Waiting(waiting));
    return new Promise((resolve, reject) => {
      let over: Waiting | null = null;
      const stop = watch((happening) => {
        if (happening !== 'blocked' && happening !== 'late') return;
        over = new Waiting(happening);
        reject(over);
      });
      const inTime = (db: IDBPDatabase<S>): Promise<T> => (over ? Promise.reject(over) : work(db));
      tryTo(inTime).finally(stop).then(resolve, reject);
    });
  }

  function watch(listener: (happening: Happening) => void): () => void {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }

  return {
    use,
    watch,
    close: () => {
      db?.close();
      db = null;
    },
  };
}
