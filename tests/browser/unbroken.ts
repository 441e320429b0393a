import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { root } from '../../src/cli/install.mjs';
import type { Scenario } from '../../src/engine/index.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import type { EmbeddedFile } from '../../src/scenario/run-write.ts';

const FIXTURE = 'tests/scenario/fixture/scenario.yaml';

const NAMES = ['title', 'subtitle', 'label', 'name', 'headline', 'capital', 'otherwise', 'published'];
const TEXTS = ['summary', 'help', 'text', 'claim', 'briefing', 'notes', 'assumptions'];

/** Fields of a scenario that hold an author's words, with how many letters go into each. */
const LETTERS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(NAMES.map((key) => [key, 120])),
  author: 80,
  ...Object.fromEntries(TEXTS.map((key) => [key, 200])),
};

/** The same value with one word of so many letters in place of whatever an author says in it. */
function unbroken(value: unknown, letters?: number): unknown {
  if (typeof value === 'string') return letters === undefined ? value : 'Unbroken'.repeat(letters / 8);
  if (Array.isArray(value)) return value.map((one) => unbroken(one, letters));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([key, field]) => [key, unbroken(field, LETTERS[key] ?? letters)]);
  return Object.fromEntries(fields);
}

/** The made-up republic of the fixture, in which every name and text is one long word, and ids are as long as ids may be. */
export function unbrokenScenario(): { readonly scenario: Scenario; readonly files: readonly EmbeddedFile[] } {
  const text = ['coastal-gun', 'north-line', 'northmark-works', 'gun-show'].reduce(
    (all, id) => all.replaceAll(id, id.padEnd(48, 'x')),
    JSON.stringify(unbroken(parse(readFileSync(`${root}/${FIXTURE}`, 'utf8'))), null, 1),
  );
  const files = [{ file: 'scenario.yaml', text }];
  const loaded = loadScenario(files);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error, null, 1));
  return { scenario: loaded.value, files };
}
