import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { tool } from '../../tests/tool.ts';

const folder = mkdtempSync(join(tmpdir(), 'look-east-runs-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = join(folder, 'a.look-east.json');
const fixture = 'tests/scenario/fixture';

/** Writes the run file again with something changed in it. */
function edited(change: (run: { hashes: string[]; orders: object[]; score: number }) => void): string {
  const run = JSON.parse(readFileSync(file, 'utf8'));
  change(run);
  const path = join(folder, 'edited.look-east.json');
  writeFileSync(path, JSON.stringify(run));
  return path;
}

test('a game played by the tool replays to the same hashes, and every edit is named', () => {
  const played = tool('play', '--scenario', fixture, '--seed', '5', '--player', 'random', '--out', file);
  expect(played).toMatchObject({ status: 0, stderr: '' });
  expect(played.stdout).toMatch(/^score \d+ ending [a-z-]+ (won|lost)\n$/);

  const run = JSON.parse(readFileSync(file, 'utf8'));
  const replayed = tool('replay', file);
  const turns = run.hashes.map((hash: string, turn: number) => `turn ${turn} ${hash}\n`).join('');
  expect(replayed.stdout).toBe(turns + played.stdout.replace(/ (won|lost)$/m, ''));
  expect(replayed.status).toBe(0);

  const json = JSON.parse(tool('replay', file, '--json', '--options').stdout);
  expect(json).toMatchObject({ score: run.score, problem: null, options: [] });
  expect(json.turns.map((turn: { hash: string }) => turn.hash)).toEqual(run.hashes);

  const wrongHash = tool(
    'replay',
    edited(({ hashes }) => hashes.splice(2, 1, '0'.repeat(16))),
  );
  expect(wrongHash.status).toBe(1);
  expect(wrongHash.stdout.split('\n').at(-2)).toBe(`turn 2 expected ${'0'.repeat(16)} got ${run.hashes[2]}`);

  const illegal = { turn: 1, seat: 'harbour-town', kind: 'expedite', contract: 'c99' };
  const wrongOrder = tool(
    'replay',
    edited(({ orders }) => orders.unshift(illegal)),
  );
  expect(wrongOrder.status).toBe(1);
  expect(wrongOrder.stdout.split('\n').at(-2)).toMatch(/^turn 1 order 1: .+\.$/);

  const wrongScore = tool(
    'replay',
    edited((one) => {
      one.score += 1;
    }),
  );
  expect(wrongScore).toMatchObject({ status: 1 });

  const unfinished = tool(
    'replay',
    edited((one) => one.orders.splice(2) && one.hashes.splice(1)),
    '--options',
  );
  expect(unfinished.stdout).toMatch(/^turn 0 [0-9a-f]{16}\n/);
});

test('a run says what it was played on, and what is not as its file says ends with exit 1', () => {
  const island = readFileSync('scenarios/island/scenario.yaml', 'utf8');
  const play = (text: string) => {
    const scenario = join(folder, 'island.yaml');
    const out = join(folder, 'island.look-east.json');
    writeFileSync(scenario, text);
    const { status, stderr } = tool(
      ...(['play', '--scenario', scenario, '--seed', '5', '--player', 'none', '--out', out] as const),
    );
    const isCopy = /^id: island/m.test(text) && text !== island;
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: isCopy ? `${scenario} bears the id island and is not that scenario: a changed copy.\n` : '',
    });
    return JSON.parse(readFileSync(out, 'utf8'));
  };
  const replay = (run: object) => {
    const path = join(folder, 'judged.look-east.json');
    writeFileSync(path, JSON.stringify(run));
    const { status, stdout } = tool('replay', path, '--json');
    return { status, stderr: tool('replay', path).stderr, ...JSON.parse(stdout) };
  };
  const run = play(island);
  const fine = { status: 0, stderr: '', verified: true, scoreHolds: true };
  expect(replay(run)).toMatchObject({ ...fine, scenario: { id: 'island', is: 'shipped' } });
  expect(replay({ ...run, embedded: undefined })).toMatchObject(fine);

  const copy = replay(play(island.replace(/^win-at: 59/m, 'win-at: 1')));
  const changes = [{ path: 'win-at', from: '59', to: '1' }];
  expect(copy).toMatchObject({
    status: 1,
    won: true,
    scenario: { id: 'island', is: 'changed', changes },
    verified: true,
    scoreHolds: true,
  });
  expect(copy.stderr).toBe(
    'Played on a changed copy of The Price of Fish, not on the scenario as it comes with the game.\n  win-at: 1, in the original 59\n',
  );

  const foreign = replay(play(island.replace(/^id: island/m, 'id: islet')));
  expect(foreign).toMatchObject({ status: 0, scenario: { id: 'islet', is: 'foreign' }, verified: true });
  expect(foreign.stderr).toContain('a scenario that does not come with the game');

  const bare = replay({ ...run, hashes: [] });
  expect(bare).toMatchObject({ status: 1, verified: false, scoreHolds: true });
  expect(bare.stderr).toContain('no hashes');
  expect(replay({ ...run, hashes: run.hashes.slice(0, 3) })).toMatchObject({ status: 1, verified: false });
  const forged = replay({ ...run, score: run.score + 40 });
  expect(forged).toMatchObject({ status: 1, verified: true, scoreHolds: false });
  expect(forged.stderr).toContain(`its orders give ${run.score}`);

  const broken = [{ ...run.embedded[0], text: `${run.embedded[0].text}\nnonsense: 1\n` }];
  const path = join(folder, 'broken.look-east.json');
  writeFileSync(path, JSON.stringify({ ...run, embedded: broken }));
  const { status, stdout, stderr } = tool('replay', path);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/The scenario inside this run is broken: there is a mistake in it\..*\n$/);
});

test.each([
  [
    'play',
    ['--seed', '1', '--player', 'none', '--scenario', 'atlantis', '--out', 'x'],
    /Scenarios: .*the-year-after/,
  ],
  ['play', ['--seed', '1', '--player', 'bob', '--scenario', fixture, '--out', 'x'], /Players: random, none/],
  ['play', ['--seed', 'one', '--player', 'none', '--scenario', fixture, '--out', 'x'], /whole number/],
  [
    'play',
    ['--seed', '1', '--player', 'none', '--scenario', fixture, '--intent', 'a=1', '--json'],
    /Objectives: /,
  ],
  ['play', ['--colour', 'red'], /Options: --scenario/],
  ['replay', [], /Name one run file/],
  ['replay', ['package.json'], /not a run file/],
  ['replay', ['nowhere.json'], /no file/],
])('%s %j is unusable, and one line says why', (name, args, words) => {
  const { status, stdout, stderr } = tool(name, ...args);
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toMatch(words);
  expect(stderr.trimEnd().split('\n').length).toBe(1);
});
