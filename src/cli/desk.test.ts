import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { columnOf, handInOf, students } from '../../tests/class.ts';
import { scenarioNamed } from '../../tests/support.ts';
import { tool } from '../../tests/tool.ts';
import { writeRun } from '../scenario/run-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'look-east-desk-'));
afterAll(() => rmSync(folder, { recursive: true }));

const written = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

test('the desk reads files and columns, names what it refuses, and says where the class parted ways', async () => {
  const scenario = scenarioNamed('first-moves');
  const [one, two, three] = students(scenario, 3);
  if (!one || !two || !three) throw new Error('no students');
  const run = written('anna.look-east.json', writeRun({ ...one.file, lesson: {} }));
  const rows = [two, three].map(
    async (student) => [student.name, await handInOf(scenario, student)] as const,
  );
  const column = written('class.csv', columnOf(await Promise.all(rows)));

  const good = tool('desk', run, column, '--json');
  expect(good.status).toBe(0);
  const read = JSON.parse(good.stdout);
  expect(read.refused).toEqual([]);
  expect(read.runs).toMatchObject(
    [one, two, three].map(({ name, file }, at) => ({
      name: at === 0 ? 'anna' : name,
      scenario: 'first-moves',
      seed: 7,
      score: file.score,
      verified: true,
      turns: file.hashes.length - 1,
    })),
  );
  const { turn, choices } = read.parted;
  expect(turn).toBeGreaterThan(0);
  expect(choices.reduce((sum: number, { runs }: { runs: number }) => sum + runs, 0)).toBe(3);

  const cut = written('cut.txt', (await handInOf(scenario, two)).slice(0, -30));
  const bad = tool('desk', run, cut);
  expect(bad.status).toBe(1);
  expect(bad.stdout).toMatch(/^name +scenario +seed +score +ending +turns\nanna /);
  expect(bad.stderr).toMatch(/^.*cut\.txt: It was cut off: \d+ of [\d,]+ letters are missing\..*\n$/);
});

test('the desk says what it cannot use', () => {
  expect(tool('desk')).toMatchObject({ status: 2, stdout: '' });
  const none = tool('desk', join(folder, 'nobody.csv'));
  expect(none).toMatchObject({ status: 2, stdout: '' });
  expect(none.stderr).toContain('nobody.csv');
});
