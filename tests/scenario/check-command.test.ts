import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { EmbeddedFile } from '../../src/scenario/run-write.ts';
import { SHARE_SUFFIX, writeShared } from '../../src/scenario/share.ts';
import { tool } from '../tool.ts';
import { fixtureFile } from './fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'look-east-check-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('npm run check', () => {
  it('is content with a good file', () => {
    const run = tool('check', fixtureFile.file, '--json');
    expect(JSON.parse(run.stdout)).toEqual({ files: [fixtureFile.file], problems: [] });
    expect(run.status).toBe(0);
  });

  it('shows each problem with its line and a caret', () => {
    const file = join(folder, 'slip.yaml');
    writeFileSync(file, fixtureFile.text.replace('kind: capital', 'kind: capitol'));
    const run = tool('check', file);
    expect(run.stdout).toContain('slip.yaml:128:78 error wrong-choice\n  128 |   harbour-town: {');
    expect(run.stdout).toContain('`capitol` is not one of the choices here. Did you mean `capital`?');
    const [, line, caret] = run.stdout.split('\n');
    expect(line?.slice(caret?.indexOf('^'))).toMatch(/^capitol/);
    expect(run.status).toBe(1);
  });

  it('takes the files of a folder as the page does, however they are called and were saved, and says what it leaves', () => {
    const mine = join(folder, 'mine');
    mkdirSync(join(mine, 'old'), { recursive: true });
    const write = (name: string, text: string | Uint8Array): void => writeFileSync(join(mine, name), text);
    const [head = '', ...sections] = fixtureFile.text.split(/^(?=cards:)/m);
    const utf16 = Buffer.from(`\ufeff${sections.join('')}`, 'utf16le');
    write('Scenario.YML', `\ufeff${head.replaceAll('\n', '\r')}`);
    write('cards.Yaml', utf16);
    write('cards (1).yaml', utf16);
    write('._cards.yaml', new Uint8Array([0, 5, 22, 7]));
    write('~$cards.yaml', 'x');
    write('cards.yaml~', 'x');
    write('old/cards.yaml', 'x');
    write('NOTES.md', 'x');
    write('.DS_Store', 'x');
    const run = tool('check', mine, '--json');
    expect(run.stderr).toBe(
      `Left out of ${mine}: ._cards.yaml (hidden), cards.yaml~ (a backup), ~$cards.yaml (made by a program that has the file open), old (a folder inside), cards (1).yaml (a copy of cards.Yaml).\n`,
    );
    expect(JSON.parse(run.stdout)).toEqual({
      files: [join(mine, 'Scenario.YML'), join(mine, 'cards.Yaml')],
      problems: [],
    });
    // A file of the folder stands for all of it; what is left out is looked at alone where it is named.
    expect(tool('check', join(mine, 'cards.Yaml'), '--json').stdout).toBe(run.stdout);
    expect(JSON.parse(tool('check', join(mine, 'cards (1).yaml'), '--json').stdout).files).toEqual([
      join(mine, 'cards (1).yaml'),
    ]);
  });

  it('takes a scenario that was shared as one file, as the page does, and says what another JSON file is', () => {
    const shared = (name: string, ...files: readonly EmbeddedFile[]): string => {
      const path = join(folder, `${name}${SHARE_SUFFIX}`);
      writeFileSync(path, writeShared(files));
      return path;
    };
    const { text } = fixtureFile;
    const good = shared('good', { file: 'scenario.yaml', text });
    const slip = shared('slip', {
      file: 'scenario.yaml',
      text: text.replace('kind: capital', 'kind: capitol'),
    });
    const run = tool('check', good, slip);
    expect(run.stdout).toContain(`${slip}/scenario.yaml:128:78 error wrong-choice\n`);
    expect(run.stdout).not.toContain(good);
    expect(run.stderr).toBe('2 files, 1 problem.\n');
    const played = join(folder, 'played.look-east.json');
    expect(tool('play', '--scenario', good, '--seed', '3', '--player', 'none', '--out', played).status).toBe(
      0,
    );
    const other = tool('check', played);
    expect(other.stderr).toBe(
      `${played} is a game that was played, not a scenario: npm run -s replay -- ${played} plays it again.\n`,
    );
    expect(other.status).toBe(2);
    expect(tool('check', shared('empty')).stderr).toContain('holds no scenario.');
  });

  it('names what there is when a scenario is unknown', () => {
    const run = tool('check', 'the-year-befor');
    expect(run.stderr).toMatch(/^There is no scenario 'the-year-befor'\. Scenarios: .*the-year-after/);
    expect(run.stdout).toBe('');
    expect(run.status).toBe(2);
  });
});
