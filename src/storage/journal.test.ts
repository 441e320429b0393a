import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { openJournal } from './journal.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test('a journal keeps the steps of all pages in the order in which they were written', async () => {
  const one = openJournal('one');
  const two = openJournal('two');
  const first = await one?.write('run/a', 1);
  const second = await two?.write('run/a', 2);
  await one?.write('draft/b', 3);
  expect(await two?.read('run/')).toEqual([
    { of: 'run/a', page: 'one', what: 1, number: first },
    { of: 'run/a', page: 'two', what: 2, number: second },
  ]);
  await two?.forget([first ?? 0]);
  expect((await one?.read('run/'))?.map(({ what }) => what)).toEqual([2]);
});

test('a step takes the place of the one before, and numbers never come twice', async () => {
  const journal = openJournal('one');
  const first = (await journal?.write('run/a', 1)) ?? 0;
  const second = (await journal?.write('run/a', 2, first)) ?? 0;
  await journal?.forget([second]);
  const third = (await journal?.write('run/a', 3)) ?? 0;
  expect(first < second && second < third).toBe(true);
  expect((await journal?.read(''))?.map(({ what }) => what)).toEqual([3]);
});

test('a step is on its way before anything else of the page happens', async () => {
  const journal = openJournal('one');
  await journal?.read('');
  const before = IDBObjectStore.prototype.add;
  let asked = 0;
  IDBObjectStore.prototype.add = function add(...given) {
    asked += 1;
    return before.apply(this, given);
  };
  const written = journal?.write('run/a', 1);
  expect(asked).toBe(1);
  IDBObjectStore.prototype.add = before;
  await written;
});

test('a journal reads what begins as it is asked, oldest first, and forgets what it is told', async () => {
  const journal = openJournal('one');
  for (const of of ['run/b', 'draft/a', 'run/a', 'runs']) await journal?.write(of, of);
  const read = async (beginning: string) => (await journal?.read(beginning))?.map(({ of }) => of);
  expect(await read('')).toEqual(['run/b', 'draft/a', 'run/a', 'runs']);
  expect(await read('run/')).toEqual(['run/b', 'run/a']);
  expect(await read('a')).toEqual([]);
  await journal?.forget([]);
  await journal?.forget(((await journal?.read('run/')) ?? []).map(({ number }) => number));
  expect(await read('')).toEqual(['draft/a', 'runs']);
});

test('there is no journal where there is no storage, and each page has its own name', () => {
  expect(openJournal('one')?.page).toBe('one');
  expect(openJournal()?.page).not.toBe(openJournal()?.page);
  Object.assign(globalThis, { indexedDB: undefined });
  expect(openJournal('one')).toBeNull();
});
