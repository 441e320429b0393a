import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { scenarioNamed } from '../../tests/support.ts';
import type { EmbeddedFile } from '../scenario/run-write.ts';
import { type Journal, openJournal } from '../storage/journal.ts';
import { beginPlay } from './play.ts';
import { runText, withFilesOf } from './run-text.ts';
import { openSaves, type Saves } from './saves.ts';
import { createTable } from './table.ts';
import type { Table } from './types.ts';

const scenario = scenarioNamed('tests/scenario/fixture');
const seat = scenario.lead;
const { start: intent } = scenario.intent;
const FILES: readonly EmbeddedFile[] = [{ file: 'scenario.yaml', text: 'title: Mine\n' }];
let clock = 1_000;

interface Storage {
  readonly saves?: Promise<Saves | null>;
  readonly journal?: Journal | null;
}

const page = (storage: Storage = {}): Table =>
  createTable({ scenario: async () => scenario, shelf: null, now: () => ++clock, ...storage });
const begin = (table: Table, files: readonly EmbeddedFile[] | null = null) =>
  table.start({ scenario, seed: 11, intent, files });
const posture = (table: Table, index: number) =>
  table.submit({ seat, kind: 'posture', posture: scenario.postures[index]?.id ?? '' });
const codes = (table: Table) => table.get().notices.map((notice) => notice.code);
const runOf = (table: Table): string => table.get().run ?? '';
const isSaved = (table: Table): Promise<void> => expect.poll(() => table.get().saving).toBe('saved');

/** The store of runs of a page that is killed before a run is there as a whole, but for the first so many saves. */
async function killedAfter(whole: number): Promise<Saves | null> {
  const saves = (await openSaves()) as Saves;
  let puts = 0;
  return { ...saves, put: (...of) => (++puts > whole ? new Promise(() => {}) : saves.put(...of)) };
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a page that is killed', () => {
  const other = (table: Table): void => {
    const { candidates, check } = table.desk();
    const orders = (['export', 'programme', 'mission', 'build', 'contract', 'answer'] as const).flatMap(
      candidates,
    );
    const legal = orders.find((order) => check(order) === null);
    expect(legal && table.submit(legal)).toBe(null);
  };
  const acts = [
    (table: Table) => posture(table, 1),
    other,
    (table: Table) => table.undo(0),
    (table: Table) => posture(table, 1),
    (table: Table) => table.undo(1),
  ];

  for (const whole of [0, 1])
    for (const given of acts.keys())
      test(`loses nothing of ${given} acts that it had called saved, ${whole} times saved as a whole`, async () => {
        const killed = page({ saves: killedAfter(whole) });
        await begin(killed);
        await isSaved(killed);
        for (const act of acts.slice(0, given)) {
          act(killed);
          expect(killed.get().saving).toBe('saving');
          await isSaved(killed);
        }
        const next = page();
        expect(await next.resume(runOf(killed))).toEqual({ ok: true });
        expect(next.get().orders).toEqual(killed.get().orders);
        expect(await next.saved()).toHaveLength(1);
      });

  test('is called saved no sooner than something is written', async () => {
    let write: ((number: number) => void) | null = null;
    const journal: Journal = {
      page: 'slow',
      write: () => new Promise((resolve) => (write = resolve)),
      read: async () => [],
      forget: async () => {},
    };
    const table = page({ journal, saves: killedAfter(0) });
    await begin(table);
    await expect.poll(() => write).not.toBeNull();
    expect(table.get().saving).toBe('saving');
    (write as ((number: number) => void) | null)?.(1);
    await isSaved(table);
  });

  test('leaves a run of an author with its files', async () => {
    const killed = page({ saves: killedAfter(1) });
    await begin(killed, FILES);
    await killed.saved();
    posture(killed, 1);
    await isSaved(killed);
    const journal = openJournal();
    const [step] = (await journal?.read('run/')) ?? [];
    expect(JSON.stringify(step)).not.toContain('title: Mine');
    await page().saved();
    const record = await (await openSaves())?.get(runOf(killed));
    expect(record?.text).toBe(killed.exportRun().text);
    expect(record?.text).toContain('title: Mine');
    expect(await journal?.read('run/')).toEqual([]);
  });

  test('loses nothing of what it did while an earlier save ended', async () => {
    const saves = (await openSaves()) as Saves;
    let release = (): void => {};
    const hold = new Promise<void>((resolve) => (release = resolve));
    let puts = 0;
    const put: Saves['put'] = async (...of) => {
      puts += 1;
      // The first is slow, the second never ends.
      await (puts === 1 ? hold : new Promise(() => {}));
      return saves.put(...of);
    };
    const killed = page({ saves: Promise.resolve({ ...saves, put }) });
    await begin(killed);
    await expect.poll(() => puts).toBe(1);
    posture(killed, 1);
    await isSaved(killed);
    release();
    await expect.poll(() => puts).toBe(2);
    const next = page();
    await next.resume(runOf(killed));
    expect(next.get().orders).toEqual(killed.get().orders);
    expect(next.get().orders).toHaveLength(1);
  });

  test('loses nothing that was written down before an earlier act could not be', async () => {
    const saves = (await openSaves()) as Saves;
    const journal = openJournal() as Journal;
    let fail = (): void => {};
    let writes = 0;
    let puts = 0;
    const killed = page({
      journal: {
        ...journal,
        write: (...of) =>
          // The second does not come through, and is told only after the third has.
          ++writes === 2 ? new Promise((_, no) => (fail = () => no(new Error('no')))) : journal.write(...of),
      },
      saves: Promise.resolve({
        ...saves,
        put: (...of) => (++puts > 2 ? new Promise(() => {}) : saves.put(...of)),
      }),
    });
    await begin(killed);
    await killed.saved();
    posture(killed, 1);
    other(killed);
    await isSaved(killed);
    fail();
    await expect.poll(async () => (await saves.get(runOf(killed)))?.revision).toBe(2);
    const next = page();
    await next.resume(runOf(killed));
    expect(next.get().orders).toHaveLength(2);
    expect(next.get().orders).toEqual(killed.get().orders);
  });

  test('is not waited for: another page that opens meanwhile does not make it another game', async () => {
    let hold = Promise.resolve();
    let release = (): void => {};
    const saves = (await openSaves()) as Saves;
    const first = page({
      saves: Promise.resolve({ ...saves, put: async (...of) => hold.then(() => saves.put(...of)) }),
    });
    await begin(first);
    await first.saved();
    hold = new Promise((resolve) => (release = resolve));
    posture(first, 1);
    await isSaved(first);
    expect(await page().saved()).toHaveLength(1);
    release();
    await first.saved();
    posture(first, 0);
    expect(await first.saved()).toHaveLength(1);
    expect(codes(first)).toEqual([]);
  });
});

test('a run that was written down without its author’s files gets them back, to the letter', () => {
  const play = beginPlay(scenario, { seed: 3, intent });
  expect(withFilesOf(runText(play, null), runText(play, FILES))).toBe(runText(play, FILES));
  expect(withFilesOf(runText(play, null), runText(play, null))).toBe(runText(play, null));
});

test('games are listed newest first whatever the clock says', async () => {
  const first = page();
  await begin(first);
  await first.saved();
  clock -= 500;
  const second = page();
  await begin(second);
  const ids = (await second.saved()).map(({ id }) => id);
  expect(ids).toEqual([runOf(second), runOf(first)]);
  clock -= 100;
  posture(first, 1);
  expect((await first.saved()).map(({ id }) => id)).toEqual([runOf(first), runOf(second)]);
});

describe('storage that fails under an open game', () => {
  /** A store that refuses with an error until it is told otherwise. */
  async function refusing(name: string) {
    const saves = (await openSaves()) as Saves;
    const state = { refuses: false };
    const put: Saves['put'] = async (...of) => {
      if (state.refuses) throw new DOMException('no', name);
      return saves.put(...of);
    };
    return { state, saves: { ...saves, put } };
  }

  for (const [name, code] of [
    ['QuotaExceededError', 'storage-full'],
    ['VersionError', 'storage-newer'],
    ['UnknownError', 'save-failed'],
  ] as const)
    test(`is called ${code}, and saving goes on by itself when it can`, async () => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      const { state, saves } = await refusing(name);
      const table = page({ saves: Promise.resolve(saves), journal: null });
      await begin(table);
      await table.saved();
      state.refuses = true;
      posture(table, 1);
      await table.saved();
      expect(codes(table)).toEqual([code]);
      expect(table.get().saving).toBe('failed');
      await vi.advanceTimersByTimeAsync(10_000);
      await table.saved();
      expect(codes(table)).toEqual([code]);
      state.refuses = false;
      await vi.advanceTimersByTimeAsync(10_000);
      await table.saved();
      expect(table.get().saving).toBe('saved');
      expect(codes(table)).toEqual([]);
      vi.useRealTimers();
      const next = page();
      await next.resume(runOf(table));
      expect(next.get().orders).toEqual(table.get().orders);
    });

  test('deleted by another page: the game is saved anew at once, and that is said', async () => {
    const table = page();
    await begin(table);
    posture(table, 1);
    await table.saved();
    await deleteDB('look-east');
    await expect.poll(() => page().saved()).toHaveLength(1);
    await isSaved(table);
    expect(codes(table)).toEqual(['save-anew']);
    const next = page();
    await next.resume(runOf(table));
    expect(next.get().orders).toEqual(table.get().orders);
  });
});
