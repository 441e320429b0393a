import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fixtureFile } from './fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'look-east-check-'));
afterAll(() => rmSync(folder, { recursive: true }));

function check(...args: string[]) {
  return spawnSync(process.execPath, ['src/cli/run.mjs', 'check', ...args], { encoding: 'utf8' });
}

describe('npm run check', () => {
  it('is content with a good file', () => {
    const run = check(fixtureFile.file, '--json');
    expect(JSON.parse(run.stdout)).toEqual({ files: [fixtureFile.file], problems: [] });
    expect(run.status).toBe(0);
  }, 60_000);

  it('shows each problem with its line and a caret', () => {
    const file = join(folder, 'slip.yaml');
    writeFileSync(file, fixtureFile.text.replace('kind: capital', 'kind: capitol'));
    const run = check(file);
    expect(run.stdout).toContain('slip.yaml:121:78 error wrong-choice\n  121 |   harbour-town: {');
    expect(run.stdout).toContain('`capitol` is not one of the choices here. Did you mean `capital`?');
    const [, line, caret] = run.stdout.split('\n');
    expect(line?.slice(caret?.indexOf('^'))).toMatch(/^capitol/);
    expect(run.status).toBe(1);
  }, 60_000);

  it('names what there is when a scenario is unknown', () => {
    const run = check('the-year-befor');
    expect(run.stderr).toMatch(/^There is no scenario 'the-year-befor'\. Scenarios: .*the-year-after/);
    expect(run.stdout).toBe('');
    expect(run.status).toBe(2);
  }, 60_000);
});
