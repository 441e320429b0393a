import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { root } from '../src/cli/install.mjs';

/** Where the paths of the ledger and the keys of dice are written. */
const HOME = ['src/engine/changes/', 'src/engine/dice.ts', 'src/engine/prepare.ts'];

/** A path or key that is taken apart or looked into. */
const TAKEN_APART =
  /(\bwhat|\bkey|pathOf\([^)]*\)(\.what)?)\??\.(split|slice|startsWith|endsWith|includes|match|replace|indexOf)\(|\.(exec|test)\((\w+\.)*(what|key)\)/;

/** Files of the sources that are shipped. */
const files = readdirSync(`${root}/src`, { recursive: true, encoding: 'utf8' })
  .map((file) => `src/${file.replaceAll('\\', '/')}`)
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file));

/** Keys of other things: of a keyboard, a catalogue, a mapping in YAML, a storage. */
const OTHER_KEYS =
  /event\.key|keyed|catalogue|TextKey|pair|yaml|shelf\.key|Object\.keys|child\.key|item\.key/;

test('no path of the ledger and no key of a die is taken apart outside of the engine’s own table', () => {
  const found = files
    .filter((file) => !HOME.some((home) => file.startsWith(home)))
    .filter((file) => /engine\/(index|types)/.test(readFileSync(`${root}/${file}`, 'utf8')))
    .flatMap((file) =>
      readFileSync(`${root}/${file}`, 'utf8')
        .split('\n')
        .map((line, index) => ({ at: `${file}:${index + 1}`, line }))
        .filter(({ line }) => TAKEN_APART.test(line) && !OTHER_KEYS.test(line)),
    );
  expect(found.map(({ at, line }) => `${at} ${line.trim()}`)).toEqual([]);
});

/** A part of the state that is set, added to or taken out. `imagine` makes a world of its own, which nobody plays. */
const CHANGED =
  /\b(state|own|contract|shipment|dealt)\.[\w.]+(\[[^\]]+\])? (=|\+=|-=) |\bstate\.[\w.]+\.(push|splice|pop|shift)\(|\bdelete (game\.)?state\./;
const WRITERS = /^src\/engine\/(changes\/|forecast\.ts)/;

test('no rule changes the state but by the one writer', () => {
  const found = files
    .filter((file) => file.startsWith('src/engine/') && !WRITERS.test(file))
    .flatMap((file) =>
      readFileSync(`${root}/${file}`, 'utf8')
        .split('\n')
        .filter((line) => CHANGED.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
  expect(found).toEqual([]);
});
