import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { scenarioNamed } from '../../tests/support.ts';
import { none } from '../bots/none.ts';
import type { Scenario } from '../engine/index.ts';
import { playOne } from '../lab/one-run.ts';
import { builtInSource } from '../scenario/built-in-bases.ts';
import { loadScenario } from '../scenario/load.ts';
import type { EmbeddedFile, RunFile } from '../scenario/run-write.ts';
import { createTable } from './table.ts';
import type { Table } from './types.ts';

const shipped = scenarioNamed('island');
const sources = (await builtInSource('island')) ?? [];
const tableOf = (find = async (id: string) => (id === 'island' ? shipped : null)): Table =>
  createTable({ scenario: find, shelf: null, now: () => 1 });

/** The island with its text changed: the scenario, its files, and a whole run of it in which they travel. */
function copy(change: (text: string) => string) {
  const files: EmbeddedFile[] = sources.map(({ file, text }) => ({
    file: file.slice(file.indexOf('/') + 1),
    text: change(text),
  }));
  const loaded = loadScenario(files);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  const scenario: Scenario = loaded.value;
  return { scenario, files, run: { ...playOne({ scenario, seed: 3, player: none }).file, embedded: files } };
}

const same = copy((text) => text);
const easy = copy((text) => text.replace(/^win-at: 59/m, 'win-at: 1'));
const islet = copy((text) => text.replace(/^id: island/m, 'id: islet'));
const codes = (table: Table) => table.get().notices.map(({ code }) => code);
const known = (table: Table) => table.get().remarks.map(({ code }) => code);

async function opened(run: Partial<RunFile>): Promise<Table> {
  const table = tableOf();
  expect(await table.importRun(JSON.stringify(run))).toEqual({ ok: true });
  return table;
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('a run that is opened', () => {
  test('says nothing where it is of the shipped scenario and all of it holds', async () => {
    const { embedded: _, ...plain } = same.run;
    for (const run of [plain, same.run]) {
      const table = await opened(run);
      expect(table.get()).toMatchObject({ origin: { is: 'shipped' }, remarks: [], notices: [] });
      expect((await table.saved())[0]).not.toHaveProperty('on');
    }
  });

  test('of a changed copy says so, with what was changed, in the list and when it is opened again', async () => {
    const table = await opened(easy.run);
    const { origin } = table.get();
    expect(origin).toEqual({
      id: 'island',
      title: 'The Price of Fish',
      is: 'changed',
      changes: [{ path: 'win-at', from: '59', to: '1' }],
      more: 0,
    });
    expect([codes(table), known(table)]).toEqual([['run-changed'], ['run-changed']]);
    expect(await table.saved()).toMatchObject([{ on: 'changed' }]);
    expect(JSON.parse(table.exportRun().text)).toMatchObject({ embedded: easy.files });
    const id = table.get().run ?? '';
    table.leave();
    expect([codes(table), known(table)]).toEqual([[], []]);
    const later = tableOf();
    expect(await later.resume(id)).toEqual({ ok: true });
    expect(later.get().origin).toEqual(origin);
    expect(known(later)).toEqual(['run-changed']);
  });

  test('of a foreign scenario says so', async () => {
    const table = await opened(islet.run);
    expect([codes(table), known(table)]).toEqual([['run-foreign'], ['run-foreign']]);
    expect(await table.saved()).toMatchObject([{ on: 'foreign' }]);
  });

  test('of another edition is shown and not continued', async () => {
    const { embedded: _, ...run } = easy.run;
    const table = await opened(run);
    expect(table.get()).toMatchObject({ readOnly: true, origin: { is: 'changed' } });
    expect([codes(table), known(table)]).toEqual([['run-other-scenario'], ['run-edition', 'run-unlike']]);
  });

  test.each<[string, Partial<RunFile>, string]>([
    ['without hashes', { hashes: [] }, 'run-no-hashes'],
    ['with too few', { hashes: same.run.hashes.slice(0, 2) }, 'run-few-hashes'],
    ['with a forged score', { score: 100 }, 'run-score'],
  ])('%s says so', async (_, part, code) => {
    const table = await opened({ ...same.run, ...part });
    expect(table.get().readOnly).toBe(false);
    expect([codes(table), known(table)]).toEqual([[code], [code]]);
    expect(table.get().view?.state.outcome?.score).toBe(same.run.score);
  });

  test('whose scenario is broken is called that, and not opened as the shipped one', async () => {
    const open = (run: object) => tableOf().importRun(JSON.stringify({ ...same.run, ...run }));
    const main = sources.find(({ file }) => file.endsWith('scenario.yaml'));
    const text = `${main?.text}\nnonsense: 1\n`;
    expect(await open({ embedded: [{ file: 'scenario.yaml', text }] })).toMatchObject({
      notice: { code: 'run-embedded', args: { count: 1, id: 'island' }, tone: 'error' },
    });
    expect(await open({ embedded: islet.files })).toMatchObject({
      notice: { code: 'run-embedded', args: { count: 0 } },
    });
  });

  test('is not opened where the scenario of its name cannot be fetched to be compared', async () => {
    const table = tableOf(() => Promise.reject(new Error('no network')));
    expect(await table.importRun(JSON.stringify(easy.run))).toMatchObject({
      notice: { code: 'part-missing' },
    });
  });
});

describe('a game that is begun', () => {
  test.each([
    ['the shipped scenario', same.scenario, null, 'shipped', []],
    ['its very files', same.scenario, same.files, 'shipped', []],
    ['a changed copy', easy.scenario, easy.files, 'changed', ['run-changed']],
    ['a foreign one', islet.scenario, islet.files, 'foreign', ['run-foreign']],
  ])('on %s knows it', async (_, scenario, files, is, remarks) => {
    const table = tableOf();
    expect(await table.start({ scenario, files, seed: 1, intent: scenario.intent.start })).toEqual({
      ok: true,
    });
    expect(table.get().origin?.is).toBe(is);
    expect([known(table), codes(table)]).toEqual([remarks, []]);
    expect((await table.saved())[0]?.on).toBe(is === 'shipped' ? undefined : is);
    table.leave();
    expect(table.get()).toMatchObject({ origin: null, remarks: [] });
  });
});
