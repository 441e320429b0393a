import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesIn } from '../../build/pack.ts';
import { siteFrom } from '../../build/site.ts';
import { HEADERS } from '../../src/cli/headers.mjs';
import { tool } from '../tool.ts';

let aside = '';
let built = '';
beforeEach(() => {
  aside = mkdtempSync(join(tmpdir(), 'look-east-'));
  built = join(aside, 'built');
  mkdirSync(join(built, 'assets'), { recursive: true });
  writeFileSync(join(built, 'index.html'), '<p>Look East</p>');
  writeFileSync(join(built, 'assets/a.woff2'), 'a font');
});
afterEach(() => rmSync(aside, { recursive: true }));

test('a folder for a web server has what its readers need, and each text packed beside it', () => {
  const folder = join(aside, 'look-east');
  const { files, bytes, zip } = siteFrom(built, folder);
  expect(filesIn(folder)).toEqual([
    'FOR THE SERVER.txt',
    'READ ME FIRST.txt',
    '_headers',
    'assets/a.woff2',
    'index.html',
    'index.html.br',
    'index.html.gz',
  ]);
  expect(files).toBe(7);
  const packed = (ending: string) => readFileSync(join(folder, `index.html.${ending}`));
  expect(String(brotliDecompressSync(packed('br')))).toBe('<p>Look East</p>');
  expect(String(gunzipSync(packed('gz')))).toBe('<p>Look East</p>');
  const headers = readFileSync(join(folder, '_headers'), 'utf8');
  for (const [name, value] of Object.entries(HEADERS)) expect(headers).toContain(`  ${name}: ${value}\n`);
  const unzipped = unzipSync(readFileSync(zip));
  expect(Object.keys(unzipped)).toEqual(filesIn(folder).map((file) => `look-east/${file}`));
  expect(Object.values(unzipped).reduce((sum, one) => sum + one.length, 0)).toBe(bytes);
});

test('the same files make the same zip', () => {
  const [one, other] = ['one', 'other'].map((name) => readFileSync(siteFrom(built, join(aside, name)).zip));
  expect(one?.equals(other ?? Buffer.of())).toBe(true);
});

test('the command says where they stand, and takes no folder that holds other files', () => {
  const folder = join(aside, 'look-east');
  const done = tool('site', '--built', built, '--out', folder, '--json');
  expect(JSON.parse(done.stdout)).toMatchObject({ folder, zip: `${folder}.zip`, files: 7 });
  const own = join(aside, 'own');
  mkdirSync(own);
  writeFileSync(join(own, 'homework.txt'), 'mine');
  expect(tool('site', '--built', built, '--out', own)).toMatchObject({
    status: 2,
    stderr: `'${own}' holds files of its own, which would be lost. Name a folder that is new.\n`,
  });
  expect(existsSync(join(own, 'homework.txt'))).toBe(true);
  expect(tool('site', '--built', own).stderr).toContain('there is no index.html in it');
  expect(tool('site', '--base', 'school').stderr).toContain('--base must begin and end with a slash');
});
