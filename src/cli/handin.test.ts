import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { tool } from '../../tests/tool.ts';

const folder = mkdtempSync(join(tmpdir(), 'look-east-handin-'));
afterAll(() => rmSync(folder, { recursive: true }));

const [file, text, back] = ['run.json', 'mail.txt', 'back.json'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];

test('a run is written as a text and comes back from it byte by byte; what is wrong is named', () => {
  tool('play', '--scenario', 'island', '--seed', '3', '--player', 'random', '--out', file);
  const printed = tool('handin', file);
  expect(printed).toMatchObject({ status: 0, stderr: '' });
  expect(printed.stdout).toMatch(/^LOOK-EAST 1\. island\. \d+\. [0-9A-Z ]+\.\n$/);
  const told = JSON.parse(tool('handin', file, '--json').stdout);
  expect(told).toEqual({
    text: printed.stdout.trim(),
    characters: printed.stdout.length - 1,
    apart: false,
    code: expect.stringMatching(/^[0-9A-Z ]+$/),
  });

  writeFileSync(
    text,
    `Here it is:\n\n> ${printed.stdout.slice(0, 90)}\n> ${printed.stdout.slice(90)}\nBest, A.`,
  );
  expect(tool('handin', '--read', text, '--out', back)).toMatchObject({ status: 0, stderr: '' });
  expect(readFileSync(back, 'utf8')).toBe(readFileSync(file, 'utf8'));
  const { run, characters } = JSON.parse(tool('handin', '--read', text, '--json').stdout);
  expect(run).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  expect(characters).toBe(readFileSync(text, 'utf8').length);

  writeFileSync(text, told.code);
  const { status, stdout } = tool('handin', '--read', text);
  expect([status, JSON.parse(stdout).hashes]).toEqual([0, run.hashes]);

  writeFileSync(text, printed.stdout.slice(0, 100));
  expect(tool('handin', '--read', text)).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringMatching(/is cut: \d+ of its \d+ letters are missing/),
  });
});

test('a run that is not what it says is a finding, both ways', () => {
  const run = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...run, hashes: run.hashes.with(1, '0'.repeat(16)) }));
  const { status, stdout } = tool('handin', file);
  expect(status).toBe(1);
  writeFileSync(text, stdout);
  expect(tool('handin', '--read', text, '--out', back)).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringMatching(/not true: at the end of month 1 its orders give another game/),
  });
});

test('what cannot be used is said in one line', () => {
  for (const args of [[], ['a', '--out', 'b'], ['a', '--read', 'b']])
    expect(tool('handin', ...args)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/^Name one run file.*\n$/),
    });
  for (const args of [['nowhere.json'], ['--read', 'nowhere.txt']])
    expect(tool('handin', ...args)).toMatchObject({ status: 2, stderr: expect.stringContaining('nowhere') });
});
