import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { tool } from '../tool.ts';

const into = mkdtempSync(join(tmpdir(), 'look-east-new-'));
afterAll(() => rmSync(into, { recursive: true }));

/** What `new` says when it writes nothing: one line, and exit code 2. */
function refused(...args: string[]): string {
  const { status, stdout, stderr } = tool('new', ...args);
  expect([status, stdout, stderr.split('\n').length]).toEqual([2, '', 2]);
  return stderr.trim();
}

describe('npm run new', () => {
  it('writes a scenario that checks without a finding and plays at once', () => {
    const made = tool('new', 'two-towns', '--into', into);
    const folder = join(into, 'two-towns');
    expect([made.status, made.stderr]).toEqual([0, '']);
    expect(made.stdout).toContain(`npm run -s check -- ${folder}`);
    expect(made.stdout).toContain(`npm run -s play -- --scenario ${folder} --seed 1 --player random`);
    expect(readdirSync(folder)).toEqual(['scenario.yaml']);
    const text = readFileSync(join(folder, 'scenario.yaml'), 'utf8');
    const way = relative(folder, 'scenarios/schema.json');
    expect(text.split('\n')[0]).toBe(`# yaml-language-server: $schema=${way}`);
    expect(text).toMatch(/^id: two-towns #.*\ntitle: Two towns$/m);

    const checked = tool('check', folder);
    expect([checked.status, checked.stdout]).toEqual([0, '']);
    const out = join(into, 'run.look-east.json');
    const played = tool('play', '--scenario', folder, '--seed', '1', '--player', 'random', '--out', out);
    expect([played.status, played.stderr]).toEqual([0, '']);
    expect(played.stdout).toMatch(/^score \d+ ending \w+ (won|lost)\n$/);
    const replayed = tool('replay', out);
    expect([replayed.status, replayed.stderr]).toEqual([
      0,
      'Played on Two towns (two-towns), a scenario that does not come with the game.\n',
    ]);
    expect(replayed.stdout).toContain('turn 6 ');
  });

  it('never writes over what is there', () => {
    const file = join(into, 'two-towns', 'scenario.yaml');
    writeFileSync(file, 'mine');
    expect(refused('two-towns', '--into', into)).toMatch(
      /two-towns is there already, and stays as it is: choose/,
    );
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect(refused('template')).toBe(
      'scenarios/template is there already, and stays as it is: choose another id.',
    );
    expect(refused('the-year-after', '--into', into)).toMatch(
      /^There is a scenario 'the-year-after' already/,
    );
    expect(refused('third-town', '--into', join(file, 'below'))).toMatch(
      /scenario\.yaml is a file: name a folder/,
    );
    expect(readdirSync(into).sort()).toEqual(['run.look-east.json', 'two-towns']);
  });

  it('says how an id has to look', () => {
    expect(refused('--into', into)).toBe(
      'A new scenario needs an id. Write: npm run -s new -- ID [--into FOLDER].',
    );
    expect(refused('My Harbour', '--into', into)).toMatch(
      /^'My Harbour' cannot be an id: .* such as 'my-harbour'\.$/,
    );
    expect(refused('My', 'Häfen', '--into', into)).toMatch(/^An id is one word: .* such as 'my-hafen'\.$/);
    expect(refused('../up', '--into', into)).toMatch(/^'\.\.\/up' cannot be an id: .* such as 'up'\.$/);
    expect(refused('constructor', '--into', into)).toMatch(
      /^'constructor' cannot be an id: use small letters/,
    );
    expect(refused('7', '--into', into)).toMatch(/^'7' cannot be an id: use small letters/);
    expect(refused('a-town', '--over')).toBe("Unknown option '--over'. Options: --into, --help.");
    expect(existsSync(join(into, '..', 'up'))).toBe(false);
  });
});
