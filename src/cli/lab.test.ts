import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { saltholm } from '../../tests/support.ts';
import { startTool, tool } from '../../tests/tool.ts';
import { RULES } from '../engine/index.ts';
import { readCsv } from '../lab/csv.ts';
import { dispatch } from '../lab/dispatch.ts';
import type { Done, Task } from '../lab/task.ts';
import { openPool } from './lab/pool.ts';

const folder = mkdtempSync(join(tmpdir(), 'look-east-lab-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fixture = 'tests/scenario/fixture';
const whole = ['--scenario', fixture, '--player', 'random,none', '--runs', '12', '--seed', '4294967290'];

test('two workers find what one finds, to the last byte of the table', () => {
  const measure = (workers: number) => {
    const csv = join(folder, `${workers}.csv`);
    const sweep = ['--sweep', 'winAt=40,60', '--csv', csv, '--workers', String(workers), '--json'];
    const { status, stdout } = tool('lab', ...whole, ...sweep);
    expect(status).toBe(0);
    const report = JSON.parse(stdout);
    for (const cell of report.cells) expect(cell.seconds).toBeGreaterThan(0);
    for (const cell of report.cells) delete cell.seconds;
    return { report, csv: readFileSync(csv, 'utf8') };
  };
  const one = measure(1);
  expect(measure(2)).toEqual(one);
  const { report, csv } = one;
  expect(report).toMatchObject({
    scenario: saltholm().id,
    rules: RULES,
    player: 'random,none',
    seed: 4294967290,
  });
  expect(report.cells.map((cell: { at: unknown }) => cell.at)).toEqual([
    { player: 'random', winAt: 40 },
    { player: 'random', winAt: 60 },
    { player: 'none', winAt: 40 },
    { player: 'none', winAt: 60 },
  ]);
  const [head, ...rows] = readCsv(csv);
  expect(head?.slice(0, 5)).toEqual(['player', 'winAt', 'seed', 'score', 'won']);
  expect(rows.length).toBe(48);
  // Seeds go on from 0 after the largest; every cell has the same.
  expect(rows.slice(0, 12).map((row) => row[2])).toEqual(rows.slice(36).map((row) => row[2]));
  expect(rows[6]?.[2]).toBe('0');
  for (const [i, cell] of report.cells.entries()) {
    const its = rows.slice(12 * i, 12 * i + 12);
    expect(cell.runs).toBe(12);
    expect(cell.won).toBe(its.filter((row) => row[4] === 'true').length);
    expect(cell.score.mean).toBeCloseTo(its.reduce((sum, row) => sum + Number(row[3]), 0) / 12, 9);
  }
});

test('a worker that dies is reported with its seed, and the other runs are kept', async () => {
  const worker = join(folder, 'mortal.mjs');
  writeFileSync(
    worker,
    `export default (tasks) => tasks.map(({ seed }) => (seed === 5 ? process.exit(9) : { ok: true, value: seed }));`,
  );
  const pool = openPool(saltholm(), 2, pathToFileURL(worker).href);
  const tasks = Array.from({ length: 20 }, (_, seed): Task => ({ kind: 'run', player: 'none', seed }));
  const done: Done[] = [];
  await dispatch<Task, Done>({
    tasks,
    crew: pool,
    died: (task, message) => ({ ok: false, message: `seed ${task.seed}: ${message}` }),
    onDone: (index, one) => {
      done[index] = one;
    },
  });
  await pool.close();
  expect(done.length).toBe(20);
  for (const [seed, one] of done.entries()) {
    if (seed === 5) expect(one).toMatchObject({ ok: false, message: expect.stringMatching(/^seed 5: .*9/) });
    else expect(one).toEqual({ ok: true, value: seed });
  }
});

test.skipIf(process.platform === 'win32')('an interrupted table is whole', async () => {
  const csv = join(folder, 'broken-off.csv');
  const endless = ['--scenario', fixture, '--player', 'random', '--runs', '1000000', '--seed', '1'];
  const child = startTool('lab', ...endless, '--csv', csv);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const lines = () => (existsSync(csv) ? readFileSync(csv, 'utf8').split('\n').length : 0);
  await expect.poll(lines).toBeGreaterThan(20);
  child.kill('SIGINT');
  expect(await ended).toBe(130);
  const text = readFileSync(csv, 'utf8');
  const [head, ...rows] = readCsv(text);
  expect(text.endsWith('\r\n')).toBe(true);
  expect(rows.length).toBeGreaterThan(15);
  for (const row of rows) expect(row.length).toBe(head?.length);
});

test.each([
  ['lab', ['--scenario', 'atlantis'], /There is no scenario 'atlantis'\. Scenarios: .*the-year-after/],
  ['lab', ['--scenario', fixture, '--player', 'bob'], /no player 'bob'\. Players: random, none/],
  ['lab', ['--scenario', fixture, '--player', 'none', '--seed', '1'], /--runs must be a whole number/],
  ['lab', [...whole, '--sweep', 'trakcs.x=1'], /no parameter 'trakcs\.x'.*tracks/],
  ['lab', [...whole, '--sweep', 'winAt=forty'], /whole numbers.*'forty'/],
  ['lab', [...whole, '--sweep', 'winAt'], /path=a,b,c/],
  ['lab', [...whole, '--intent', 'a=1'], /Objectives: /],
  ['lab', [...whole, '--csv', join(folder, 'nowhere', 'x.csv')], /cannot be written/],
  ['lab', ['--colour', 'red'], /Options: --scenario/],
  ['balance', ['--scenario', 'atlantis'], /Scenarios: /],
  ['balance', ['--into', join(folder, 'nothing.md')], /There is no file/],
  ['balance', ['--fast'], /Options: --scenario, --quick/],
])('%s %j is unusable, and one line says why', (name, args, words) => {
  const csv = join(folder, 'unwritten.csv');
  const { status, stdout, stderr } = tool(name, ...(name === 'lab' ? ['--csv', csv, ...args] : args));
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toMatch(words);
  expect(stderr.trimEnd().split('\n').length).toBe(1);
  expect(existsSync(csv)).toBe(false);
});
