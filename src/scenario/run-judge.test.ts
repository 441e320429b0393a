import { describe, expect, test } from 'vitest';
import { random } from '../bots/random.ts';
import { playOne } from '../lab/one-run.ts';
import { loadScenario } from './load.ts';
import { diskBases, readScenario } from './node.ts';
import type { SourceFile } from './problem.ts';
import { embeddedFiles } from './run-embedded.ts';
import type { RunFile } from './run-file.ts';
import { judgeRun, type Shipped } from './run-judge.ts';

const bases = diskBases();
const shipped: Shipped = {
  scenario: (id) => {
    const read = bases.ids.includes(id) ? readScenario(id) : null;
    return read?.ok ? read.value : null;
  },
  bases,
};

/** A run of a scenario under `scenarios/` with its text changed, which travels inside. */
function copy(id: string, change: (text: string) => string, seed = 3): RunFile {
  const files = (bases.files(id) ?? []).map(
    ({ file, text }): SourceFile => ({ file, text: /scenario\.yaml$/.test(file) ? change(text) : text }),
  );
  const loaded = loadScenario(files, bases);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  const { file } = playOne({ scenario: loaded.value, seed, player: random });
  return { ...file, embedded: embeddedFiles(files, bases, bases.ids) };
}

const same = (text: string): string => text;
const easy = (text: string): string => text.replace(/^win-at: 59/m, 'win-at: 1');

function judged(run: RunFile) {
  const found = judgeRun(run, shipped);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
}

describe('what a run was played on', () => {
  test('is the shipped scenario, whether that travels inside or not', () => {
    const inside = copy('island', same);
    const { embedded: _, ...plain } = inside;
    for (const run of [inside, plain, copy('first-moves', same)]) {
      const { origin, claims } = judged(run);
      expect(origin).toEqual({ id: run.scenario.id, title: expect.any(String), is: 'shipped' });
      expect(claims).toMatchObject({ verified: true, scoreHolds: true, differs: null });
    }
  });

  test('is a changed copy where it bears a shipped id and is not it, and what was changed is told in its author’s words', () => {
    const { origin, claims } = judged(copy('island', easy));
    expect(origin).toEqual({
      id: 'island',
      title: 'The Price of Fish',
      is: 'changed',
      changes: [{ path: 'win-at', from: '59', to: '1' }],
      more: 0,
    });
    expect(claims).toMatchObject({ verified: true, scoreHolds: true });
  });

  test('what a game hangs on stands before what is only read, however much of that was changed', () => {
    const noisy = (text: string): string =>
      text
        .replaceAll(/(help|label): (?=[A-Z])/g, '$1: Once more ')
        .replace(/start: 32, drift/, 'start: 95, drift');
    const { origin } = judged(copy('island', noisy));
    expect(origin.changes?.[0]).toEqual({ path: 'tracks.shelter.start', from: '32', to: '95' });
    expect(origin.changes?.length).toBe(12);
    expect(origin.more).toBeGreaterThan(0);
    const [, prose] = origin.changes ?? [];
    expect(prose).toMatchObject({
      path: expect.stringMatching(/\.(help|label)$/),
      to: expect.stringMatching(/^Once more /),
    });
  });

  test('is a changed copy too where it stands on a shipped one, or on a base that travels along', () => {
    const { origin } = judged(copy('first-moves', (text) => text.replace('turns: 6', 'turns: 5')));
    expect(origin).toMatchObject({
      is: 'changed',
      title: 'First Moves',
      changes: [{ path: 'calendar.turns', from: '6', to: '5' }],
    });
  });

  test('is another edition where the scenario does not travel and its hash is not the one here', () => {
    const { embedded: _, ...run } = copy('island', easy);
    const { origin } = judged(run);
    expect(origin).toEqual({ id: 'island', title: 'The Price of Fish', is: 'changed' });
  });

  test('is not the shipped one where the file names another hash than it has', () => {
    const run = copy('island', same);
    expect(judged({ ...run, scenario: { ...run.scenario, hash: '0'.repeat(16) } }).origin.is).toBe('changed');
  });

  test('is foreign where no shipped scenario bears its id', () => {
    const { origin } = judged(copy('island', (text) => text.replace(/^id: island/m, 'id: islet')));
    expect(origin).toEqual({ id: 'islet', title: 'The Price of Fish', is: 'foreign' });
  });

  test('a broken scenario inside is told, and never replaced by the shipped one of that id', () => {
    const run = copy('island', same);
    const [first] = run.embedded ?? [];
    const broken = { ...run, embedded: [{ file: 'scenario.yaml', text: `${first?.text}\nnonsense: 1\n` }] };
    expect(judgeRun(broken, shipped)).toMatchObject({ ok: false, error: { code: 'wrong' } });
    expect(judgeRun({ ...run, scenario: { ...run.scenario, id: 'islet' } }, shipped)).toEqual({
      ok: false,
      error: { code: 'wrong', problems: [] },
    });
    const { embedded: _, ...alone } = { ...run, scenario: { ...run.scenario, id: 'islet' } };
    expect(judgeRun(alone, shipped)).toEqual({ ok: false, error: { code: 'unknown' } });
  });
});

describe('what a run file says of itself', () => {
  const run = copy('island', same);
  const last = run.hashes.length - 1;
  test.each<[string, Partial<RunFile>, object]>([
    ['no hashes', { hashes: [] }, { verified: false, hashes: { have: 0, need: last + 1 }, differs: null }],
    ['too few', { hashes: run.hashes.slice(0, 2) }, { verified: false, hashes: { have: 2, need: last + 1 } }],
    ['too many', { hashes: [...run.hashes, '0'.repeat(16)] }, { verified: false }],
    ['a wrong one', { hashes: run.hashes.with(last, '0'.repeat(16)) }, { verified: false, differs: last }],
    [
      'a forged score',
      { score: 100 },
      { verified: true, scoreHolds: false, score: { said: 100, given: run.score } },
    ],
    ['no score', { score: undefined } as object, { verified: true, scoreHolds: true }],
    ['a score too early', { orders: run.orders.slice(0, 2) }, { verified: false, scoreHolds: false }],
    [
      'an order that is not legal',
      { orders: [{ turn: 1, seat: 'x', kind: 'expedite', contract: 'c9' }, ...run.orders] },
      { verified: false, scoreHolds: false },
    ],
  ])('%s', (_, part, found) => {
    expect(judged({ ...run, ...part }).claims).toMatchObject(found);
  });
});
