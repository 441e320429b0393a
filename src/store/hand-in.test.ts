import { expect, test } from 'vitest';
import { TINY } from '../../tests/studio/tiny.ts';
import { loadScenario } from '../scenario/load.ts';
import type { EmbeddedFile } from '../scenario/run-write.ts';
import { createTable } from './table.ts';

/** A table at which no scenario is known. */
const emptyTable = () =>
  createTable({ scenario: async () => null, saves: Promise.resolve(null), journal: null, shelf: null });

const FILES = [{ file: 'scenario.yaml', text: TINY }];

/** A game of a scenario of one's own, at its first council. */
async function own(files: readonly EmbeddedFile[]) {
  const loaded = loadScenario(FILES);
  if (!loaded.ok) throw new Error('the scenario is wrong');
  const scenario = loaded.value;
  const table = emptyTable();
  await table.start({ scenario, seed: 3, intent: scenario.intent.start, files });
  return table;
}

test('a small scenario of one’s own travels in the text of its game', async () => {
  const table = await own(FILES);
  const made = await table.handIn();
  if (!made.ok) throw new Error(made.why);
  expect(made).toMatchObject({ apart: false, code: null });
  const elsewhere = emptyTable();
  expect(await elsewhere.importRun(made.text)).toEqual({ ok: true });
  expect(elsewhere.exportRun().text).toBe(table.exportRun().text);
});

test('a large one is left out of it, and asked for where the text is opened', async () => {
  const noise = Array.from({ length: 9000 }, (_, at) => String.fromCharCode(0x4e00 + ((at * 7919) % 20000)));
  const made = await (await own([...FILES, { file: 'notes.yaml', text: `# ${noise.join('')}` }])).handIn();
  if (!made.ok) throw new Error(made.why);
  expect(made.apart).toBe(true);
  expect(await emptyTable().importRun(made.text)).toMatchObject({
    ok: false,
    notice: { code: 'hand-in-apart', tone: 'error' },
  });
});
