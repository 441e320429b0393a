import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
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
    expect(run.stdout).toContain('slip.yaml:121:78 error wrong-choice\n  121 |   harbour-town: {');
    expect(run.stdout).toContain('`capitol` is not one of the choices here. Did you mean `capital`?');
    const [, line, caret] = run.stdout.split('\n');
    expect(line?.slice(caret?.indexOf('^'))).toMatch(/^capitol/);
    expect(run.status).toBe(1);
  });

  it('names what there is when a scenario is unknown', () => {
    const run = tool('check', 'the-year-befor');
    expect(run.stderr).toMatch(/^There is no scenario 'the-year-befor'\. Scenarios: .*the-year-after/);
    expect(run.stdout).toBe('');
    expect(run.status).toBe(2);
  });
});
