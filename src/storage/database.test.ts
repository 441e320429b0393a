import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type Database, ended, type Happening, hasDatabases, keepOpen } from './database.ts';
import { troubleOf } from './trouble.ts';

interface Schema extends DBSchema {
  things: { key: string; value: string };
}

const NAME = 'things';
const upgrade = (db: IDBPDatabase<Schema>): void => {
  if (!db.objectStoreNames.contains('things')) db.createObjectStore('things');
};
const opened = (version = 1, patience = 10_000): Database<Schema> =>
  keepOpen<Schema>({ name: NAME, version, upgrade, patience });
const put = (to: Database<Schema>, key: string): Promise<unknown> =>
  to.use((db) => db.put('things', 'here', key));
const keys = (of: Database<Schema>): Promise<readonly string[]> => of.use((db) => db.getAllKeys('things'));
const trouble = (failing: Promise<unknown>): Promise<string> => failing.then(() => 'none', troubleOf);

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('a database', () => {
  test('that another page deletes lets go, says that it is lost, and is made anew', async () => {
    const database = opened();
    const heard: Happening[] = [];
    database.watch((happening) => heard.push(happening));
    await put(database, 'a');
    await deleteDB(NAME);
    expect(heard).toEqual(['lost']);
    await put(database, 'b');
    expect(await keys(database)).toEqual(['b']);
  });

  test('that was closed without a word is opened again', async () => {
    const database = opened();
    await put(database, 'a');
    await database.use(async (db) => db.close());
    await put(database, 'b');
    expect(await keys(database)).toEqual(['a', 'b']);
  });

  test('of a newer edition is not touched, and called that', async () => {
    const newer = opened(2);
    await put(newer, 'a');
    expect(await trouble(keys(opened(1)))).toBe('newer');
    expect(await keys(newer)).toEqual(['a']);
  });

  test('that an older page holds is blocked, and goes on when that page lets go', async () => {
    const older = await openDB<Schema>(NAME, 1, { upgrade });
    const database = opened(2);
    const heard: Happening[] = [];
    database.watch((happening) => heard.push(happening));
    expect(await trouble(put(database, 'a'))).toBe('blocked');
    expect(await trouble(put(database, 'b'))).toBe('blocked');
    older.close();
    await expect.poll(() => heard).toEqual(['blocked', 'open']);
    await put(database, 'c');
    // What was refused has not been done behind anybody's back.
    expect(await keys(database)).toEqual(['c']);
  });

  test('that does not open in time is late', async () => {
    const open = indexedDB.open.bind(indexedDB);
    const requests: (() => void)[] = [];
    vi.spyOn(indexedDB, 'open').mockImplementation((...asked) => {
      const held = open(...asked);
      const late = new Proxy(held, {
        get: (target, name) => {
          if (name !== 'addEventListener') return Reflect.get(target, name, target);
          return (type: string, listener: EventListener) =>
            target.addEventListener(type, (event) => {
              if (type === 'success') requests.push(() => listener.call(target, event));
              else listener.call(target, event);
            });
        },
      });
      return late;
    });
    expect(await trouble(put(opened(1, 5), 'a'))).toBe('late');
    // It opens all the same, in its own time; only nobody has been told yet.
    await expect.poll(() => requests.length).toBeGreaterThan(0);
  });

  test('breaks off with its own reason, and that is told', async () => {
    const database = opened();
    const full = database.use(() => Promise.reject(new DOMException('full', 'QuotaExceededError')));
    expect(await trouble(full)).toBe('full');
    expect(troubleOf(new DOMException('no', 'SecurityError'))).toBe('off');
    expect(troubleOf(null)).toBe('failed');
  });

  test('is told of to those who listen, until they stop', async () => {
    const database = opened();
    const [heard, unheard]: [Happening[], Happening[]] = [[], []];
    database.watch((happening) => heard.push(happening));
    database.watch((happening) => unheard.push(happening))();
    await put(database, 'a');
    expect(heard).toEqual([]);
    await deleteDB(NAME);
    // It was lost once; that it is deleted again is nothing new.
    await deleteDB(NAME);
    expect([heard, unheard]).toEqual([['lost'], []]);
  });

  test('that is closed is opened again by the next question, and keeps what it had', async () => {
    const database = opened();
    await put(database, 'a');
    database.close();
    database.close();
    expect(await keys(database)).toEqual(['a']);
  });

  test('does not try again what failed by itself', async () => {
    const database = opened();
    await put(database, 'a');
    let tries = 0;
    const failing = database.use(() => {
      tries += 1;
      return Promise.reject(new Error('mine'));
    });
    await expect(failing).rejects.toThrow('mine');
    expect(tries).toBe(1);
    const closed = database.use(() => {
      tries += 1;
      return Promise.reject(new DOMException('closed', 'InvalidStateError'));
    });
    await expect(closed).rejects.toThrow('closed');
    // What was closed under it is opened and asked once more.
    expect(tries).toBe(3);
  });

  test('says what broke a transaction off, not what that did to its requests', async () => {
    const aborted = Promise.reject(new Error('aborted'));
    await expect(ended({ done: Promise.resolve() }, aborted)).resolves.toBeUndefined();
    await expect(ended({ done: Promise.reject(new Error('full')) }, aborted)).rejects.toThrow('full');
  });

  test('is not there where reading the property throws', () => {
    const kept = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB') as PropertyDescriptor;
    Object.defineProperty(globalThis, 'indexedDB', {
      configurable: true,
      get: () => {
        throw new DOMException('switched off', 'SecurityError');
      },
    });
    expect(hasDatabases()).toBe(false);
    // Some browsers give nothing in a private window, some null.
    for (const none of [undefined, null]) {
      Object.defineProperty(globalThis, 'indexedDB', { configurable: true, value: none });
      expect(hasDatabases()).toBe(false);
    }
    Object.defineProperty(globalThis, 'indexedDB', kept);
    expect(hasDatabases()).toBe(true);
  });
});
