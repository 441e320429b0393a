// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { wipeDevice } from './wipe.ts';

const SCOPE = 'https://school.example/look-east/';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => vi.unstubAllGlobals());

async function database(name: string): Promise<void> {
  const db = await openDB(name, 1, { upgrade: (fresh) => void fresh.createObjectStore('things') });
  db.close();
}
const names = async () => (await indexedDB.databases()).map(({ name }) => name);

test('all that is the game’s own goes, and nothing of others at the same address', async () => {
  for (const name of ['look-east', 'look-east-journal', 'others']) await database(name);
  localStorage.setItem('look-east/settings', '{}');
  localStorage.setItem('others', '1');
  sessionStorage.setItem('look-east/run', 'a');
  const deleted: string[] = [];
  const unregister = vi.fn(async () => true);
  vi.stubGlobal('caches', {
    keys: async () => [`precache-${SCOPE}`, 'precache-https://school.example/sums/'],
    delete: async (name: string) => deleted.push(name),
  });
  vi.stubGlobal('navigator', {
    serviceWorker: { getRegistration: async () => ({ scope: SCOPE, unregister }) },
  });
  expect(await wipeDevice()).toEqual([]);
  expect(await names()).toEqual(['others']);
  expect(Object.keys(localStorage)).toEqual(['others']);
  expect(Object.keys(sessionStorage)).toEqual([]);
  expect(deleted).toEqual([`precache-${SCOPE}`]);
  expect(unregister).toHaveBeenCalledOnce();
});

test('what another tab holds is named, and the rest goes all the same', async () => {
  const held = await openDB('look-east', 1, { upgrade: (fresh) => void fresh.createObjectStore('things') });
  localStorage.setItem('look-east/settings', '{}');
  expect(await wipeDevice()).toEqual(['databases']);
  expect(Object.keys(localStorage)).toEqual([]);
  held.close();
});
