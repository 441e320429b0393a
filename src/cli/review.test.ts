import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { tool } from '../../tests/tool.ts';
import type { Review } from '../review/types.ts';

const folder = mkdtempSync(join(tmpdir(), 'look-east-review-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = join(folder, 'run.look-east.json');

/** Writes the run file again with something changed in it. */
function edited(
  change: (run: { hashes: string[]; orders: { turn: number }[]; scenario: { id: string } }) => void,
) {
  const run = JSON.parse(readFileSync(file, 'utf8'));
  change(run);
  const path = join(folder, 'edited.look-east.json');
  writeFileSync(path, JSON.stringify(run));
  return path;
}

test('a run is reviewed in the shape that others rely on, the same each time; every edit is named', () => {
  const scenario = 'tests/scenario/fixture';
  tool('play', '--scenario', scenario, '--seed', '5', '--player', 'random', '--out', file);
  const run = JSON.parse(readFileSync(file, 'utf8'));
  const first = tool('review', file, '--json');
  expect(first).toMatchObject({ status: 0, stderr: expect.stringContaining('does not come with the game') });
  expect(tool('review', file, '--json').stdout).toBe(first.stdout);
  const told: Review = JSON.parse(first.stdout);
  expect(told).toMatchObject({
    run: { seed: 5, score: run.score },
    reference: 'hedger',
    judgement: { mean: expect.any(Number), low: expect.any(Number), high: expect.any(Number) },
    chance: { mean: expect.any(Number), low: expect.any(Number), high: expect.any(Number) },
  });
  expect(typeof told.settled).toBe('boolean');
  for (const { order, turn } of told.points) expect(run.orders[order].turn).toBe(turn);
  for (const { from, to, parts } of told.causes)
    expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(to - from);

  const printed = tool('review', file);
  expect(printed.stdout.startsWith(`${told.verdict}\n`)).toBe(true);

  const other = tool(
    'review',
    edited(({ hashes }) => hashes.splice(2, 1, '0'.repeat(16))),
    '--seconds',
    '1',
  );
  expect(other.status).toBe(1);
  expect(other.stderr).toContain(`turn 2 expected ${'0'.repeat(16)} got ${run.hashes[2]}`);
  expect(other.stdout).not.toBe('');

  const cut = tool(
    'review',
    edited((one) => {
      one.orders = one.orders.filter(({ turn }) => turn === 1);
    }),
    '--seconds',
    '1',
    '--json',
  );
  expect(cut.status).toBe(1);
  expect(JSON.parse(cut.stdout)).toMatchObject({ run: { score: null, won: null } });
});

test('what cannot be reviewed is said in one line', () => {
  expect(tool('review')).toMatchObject({ status: 2, stdout: '' });
  expect(tool('review', 'package.json').stderr).toMatch(/not a run file/);
  const path = edited((run) => {
    run.scenario.id = 'atlantis';
    Object.assign(run, { embedded: undefined });
  });
  const unknown = tool('review', path);
  expect(unknown).toMatchObject({ status: 2, stdout: '' });
  expect(unknown.stderr).toMatch(/atlantis.*Scenarios: .*the-year-after/);
  expect(tool('review', file, '--seconds', 'soon')).toMatchObject({ status: 2, stdout: '' });
});
