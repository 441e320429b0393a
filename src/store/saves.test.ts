import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test } from 'vitest';
import { scenarioNamed } from '../../tests/support.ts';
import { type LoggedOrder, RULES } from '../engine/index.ts';
import { openSaves, type Saves, type StoredRun } from './saves.ts';
import { createTable } from './table.ts';
import type { Table } from './types.ts';

const scenario = scenarioNamed('tests/scenario/fixture');
const seat = scenario.lead;
const { start: intent } = scenario.intent;
let clock = 1_000;
const tab = (saves?: Promise<Saves | null>): Table =>
  createTable({
    scenario: async (id) => (id === scenario.id ? scenario : null),
    shelf: null,
    now: () => ++clock,
    ...(saves ? { saves } : {}),
  });

const begin = async (table: Table) => {
  await table.start({ scenario, seed: 11, intent });
  await table.saved().catch(() => {});
};
const posture = (table: Table, index: number) =>
  table.submit({ seat, kind: 'posture', posture: scenario.postures[index]?.id ?? '' });
const codes = (table: Table) => table.get().notices.map((notice) => notice.code);
const runOf = (table: Table): string => table.get().run ?? '';

/** Changes a record behind the game's back. */
async function tamper(id: string, change: (record: StoredRun) => unknown): Promise<void> {
  const db = await openDB('look-east', 1);
  await db.put('runs', change(await db.get('runs', id)));
  db.close();
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('saving', () => {
  test('a new game, every order and every undo are saved as they are given', async () => {
    const table = tab();
    await begin(table);
    expect(await table.saved()).toMatchObject([{ id: runOf(table), turn: 1, state: 'good', score: null }]);
    posture(table, 1);
    expect(table.get().saving).toBe('saving');
    await table.saved();
    expect(table.get().saving).toBe('saved');

    const later = tab();
    expect(await later.resume(runOf(table))).toEqual({ ok: true });
    expect(later.get()).toMatchObject({ phase: 'council', run: runOf(table), readOnly: false });
    for (const key of ['view', 'ledger', 'orders', 'open', 'history', 'hashes'] as const)
      expect(later.get()[key]).toEqual(table.get()[key]);

    later.undo(0);
    await later.saved();
    const third = tab();
    await third.resume(runOf(table));
    expect(third.get().orders).toEqual([]);
  });

  test('several runs are listed, newest first, and removed one by one', async () => {
    const first = tab();
    await begin(first);
    const second = tab();
    await begin(second);
    const ids = (await second.saved()).map((run) => run.id);
    expect(ids).toEqual([runOf(second), runOf(first)]);
    await second.remove(runOf(first));
    expect((await second.saved()).map((run) => run.id)).toEqual([runOf(second)]);
    expect(await second.resume(runOf(first))).toMatchObject({ notice: { code: 'save-missing' } });
  });

  test('an imported run is saved as a game of its own', async () => {
    const table = tab();
    await begin(table);
    const other = tab();
    await other.importRun(table.exportRun().text);
    expect((await other.saved()).length).toBe(2);
    expect(runOf(other)).not.toBe(runOf(table));
  });
});

describe('a page that goes away', () => {
  /** A shelf as a browser has it. */
  function shelf() {
    const kept = new Map<string, string>();
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
      key: (index: number) => [...kept.keys()][index] ?? null,
      get length() {
        return kept.size;
      },
    };
  }
  const keeping = (aside: ReturnType<typeof shelf>, saves = openSaves()): Table =>
    createTable({ scenario: async () => scenario, shelf: aside, now: () => ++clock, saves });
  /** Saves that hang after the first, as they do when the page is gone; with `late` the next one still arrives. */
  const gone = async (late: boolean, onEnd: () => void): Promise<Saves | null> => {
    const real = await openSaves();
    let puts = 0;
    const put: Saves['put'] = async (id, known, version) => {
      puts += 1;
      if (puts === 1) return (real as Saves).put(id, known, version);
      if (puts === 2 && late) await real?.put(id, known, version);
      onEnd();
      return new Promise(() => {});
    };
    return real && { ...real, put };
  };

  for (const late of [false, true])
    test(`loses nothing where the save under way ${late ? 'arrives' : 'does not arrive'}`, async () => {
      const aside = shelf();
      let ended = () => {};
      const end = new Promise<void>((resolve) => {
        ended = resolve;
      });
      const leaving = keeping(
        aside,
        gone(late, () => ended()),
      );
      await begin(leaving);
      posture(leaving, 1);
      posture(leaving, 0);
      leaving.putAside();
      await end;
      const kept = leaving.get().orders;
      const reloaded = keeping(aside);
      expect(await reloaded.resume(runOf(leaving))).toEqual({ ok: true });
      expect(reloaded.get().orders).toEqual(kept);
      expect(await reloaded.saved()).toHaveLength(1);
      expect(aside.length).toBe(0);
      posture(reloaded, 1);
      expect(await reloaded.saved()).toHaveLength(1);
    });

  test('puts nothing aside when all is saved, and what lay there unread is no trouble', async () => {
    const aside = shelf();
    aside.setItem('look-east/unsaved/x', '{"id": 3');
    const table = keeping(aside);
    await begin(table);
    table.putAside();
    await table.saved();
    expect(aside.length).toBe(1);
    expect(table.get().saving).toBe('saved');
  });
});

describe('two tabs on one run', () => {
  test('the second to save goes on under a new id and says so', async () => {
    const first = tab();
    await begin(first);
    const second = tab();
    await second.resume(runOf(first));
    posture(first, 1);
    await first.saved();
    posture(second, 1);
    await second.saved();
    expect(codes(second)).toEqual(['save-forked']);
    expect(codes(first)).toEqual([]);
    expect(runOf(second)).not.toBe(runOf(first));
    posture(second, 0);
    second.submit({ seat, kind: 'exchange', exchange: scenario.exchanges[0]?.id ?? '' });
    const runs = await second.saved();
    expect(runs.map((run) => run.id).sort()).toEqual([runOf(first), runOf(second)].sort());
    expect(codes(second)).toEqual(['save-forked']);
  });
});

describe('damage', () => {
  const spoil = (record: StoredRun) => ({ ...record, text: record.text.replace('"seed": 11', '"seed": 12') });

  test('is found, and the last good version opens as a game of its own', async () => {
    const table = tab();
    await begin(table);
    posture(table, 1);
    await table.saved();
    const id = runOf(table);
    await tamper(id, spoil);

    const later = tab();
    const [damaged, good] = await later.saved();
    expect(damaged).toMatchObject({ id, state: 'damaged', title: scenario.title });
    expect(good).toMatchObject({ state: 'good', turn: 1 });
    expect(await later.resume(id)).toMatchObject({ ok: false, notice: { code: 'save-damaged' } });
    expect(await later.resume(good?.id ?? '')).toEqual({ ok: true });
    expect(codes(later)).toEqual(['restored']);
    expect(later.get().orders).toEqual([]);
    expect(runOf(later)).not.toBe(id);
    expect((await later.saved()).map((run) => run.state)).toEqual(['good', 'damaged', 'good']);
  });

  test('without a good version it says that nothing is left', async () => {
    const table = tab();
    await begin(table);
    await tamper(runOf(table), (record) => ({ ...spoil(record), previous: null }));
    expect(await table.resume(runOf(table))).toMatchObject({ notice: { code: 'save-lost' } });
  });

  test('of any kind never breaks the list', async () => {
    const table = tab();
    await begin(table);
    await tamper(runOf(table), ({ id }) => ({ id, text: 5, summary: null, previous: { text: 'x' } }));
    expect(await table.saved()).toMatchObject([{ state: 'damaged', turn: 0 }]);
  });

  test('a good version is never lost behind a damaged one', async () => {
    const table = tab();
    await begin(table);
    posture(table, 1);
    await table.saved();
    const id = runOf(table);
    await tamper(id, spoil);
    table.undo(0);
    await table.saved();
    const saves = await openSaves();
    const record = await saves?.get(id);
    expect(record?.previous?.summary.turn).toBe(1);
    expect(record?.previous?.text).toContain('"seed": 11');
  });
});

test('a run of other rules is listed as such and opens read-only', async () => {
  const table = tab();
  await begin(table);
  const saves = await openSaves();
  const record = await saves?.get(runOf(table));
  const { hashText } = await import('../engine/index.ts');
  const text = record?.text.replace(`"rules": ${RULES}`, '"rules": 77') ?? '';
  await tamper(runOf(table), (one) => ({
    ...one,
    text,
    checksum: hashText(text),
    summary: { ...one.summary, rules: 77 },
  }));
  const later = tab();
  expect(await later.saved()).toMatchObject([{ state: 'other-rules' }]);
  expect(await later.resume(runOf(table))).toEqual({ ok: true });
  expect(later.get()).toMatchObject({ readOnly: true, run: null });
  expect(codes(later)).toEqual(['run-other-rules']);
});

describe('storage that fails', () => {
  const broken: Saves = {
    all: () => Promise.reject(new Error('no')),
    get: () => Promise.reject(new Error('no')),
    put: () => Promise.reject(new Error('full')),
    remove: () => Promise.reject(new Error('no')),
    watch: () => () => {},
    close: () => {},
  };

  test('does not stop the game; it says so once', async () => {
    const table = tab(Promise.resolve(broken));
    await begin(table);
    posture(table, 1);
    await expect(table.saved()).rejects.toThrow('no');
    expect(table.get()).toMatchObject({ saving: 'failed', phase: 'council' });
    expect(codes(table)).toEqual(['save-failed']);
    expect(table.get().orders.map((order: LoggedOrder) => order.kind)).toEqual(['posture']);
    expect(await table.resume('x')).toMatchObject({ ok: false, notice: { code: 'save-unreadable' } });
  });

  test('whether it stays is asked once, with the first game that is saved, and said where it does not', async () => {
    let asked = 0;
    const last = async () => {
      asked += 1;
      return 'fleeting' as const;
    };
    const table = createTable({ scenario: async () => scenario, shelf: null, now: () => ++clock, last });
    expect(asked).toBe(0);
    await begin(table);
    await expect.poll(() => codes(table)).toEqual(['storage-fleeting']);
    table.dismiss(0);
    posture(table, 1);
    await table.saved();
    await begin(table);
    expect(asked).toBe(1);
    expect(codes(table)).toEqual([]);
  });

  test('or is not there at all', async () => {
    Reflect.deleteProperty(globalThis, 'indexedDB');
    const table = tab();
    await begin(table);
    expect(table.get().saving).toBe('off');
    expect(codes(table)).toEqual(['storage-off']);
  });
});
