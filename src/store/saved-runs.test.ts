import { describe, expect, test } from 'vitest';
import { RULES } from '../engine/index.ts';
import { findRun, listOf, recordId } from './saved-runs.ts';
import { type Saves, type StoredRun, type Summary, type Version, versionOf } from './saves.ts';

const SUMMARY: Summary = {
  scenario: 'saltholm',
  title: 'The Lighthouse Season',
  turn: 2,
  turns: 6,
  score: null,
  rules: RULES,
};
const version = (text: string, savedAt: number, over: Partial<Summary> = {}): Version =>
  versionOf(text, savedAt, { ...SUMMARY, ...over });
const record = (id: string, over: Partial<StoredRun> = {}): StoredRun => ({
  id,
  revision: 3,
  previous: null,
  ...version(`text of ${id}`, 100),
  ...over,
});
const LINE = {
  scenario: 'saltholm',
  title: 'The Lighthouse Season',
  turn: 2,
  turns: 6,
  savedAt: 100,
  score: null,
} as const;

describe('the list of saved games', () => {
  test('tells of each what it is, and whether it can be gone on with', () => {
    expect(
      listOf([
        record('a'),
        record('b', { summary: { ...SUMMARY, rules: RULES - 1, score: 40, on: 'foreign' } }),
        record('c', { summary: { ...SUMMARY, on: 'changed' } }),
      ]),
    ).toEqual([
      { ...LINE, id: 'a', state: 'good' },
      { ...LINE, id: 'b', state: 'other-rules', score: 40, on: 'foreign' },
      { ...LINE, id: 'c', state: 'good', on: 'changed' },
    ]);
  });

  test('has the newest first: by number, and by the clock where there is none', () => {
    const ids = listOf([
      record('old', { savedAt: 5 }),
      record('older', { savedAt: 1 }),
      record('seventh', { order: 7, savedAt: 2 }),
      record('ninth', { order: 9, savedAt: 1 }),
      record('broken', { order: 'x' as never, savedAt: 3 }),
    ]).map(({ id }) => id);
    expect(ids).toEqual(['ninth', 'seventh', 'old', 'broken', 'older']);
  });

  test('does not change what it is made from', () => {
    const records = [record('a', { savedAt: 1 }), record('b', { savedAt: 2 })];
    expect(listOf(records).map(({ id }) => id)).toEqual(['b', 'a']);
    expect(records.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('has a line for the last good version of a damaged game', () => {
    const previous = version('before', 90, { turn: 1 });
    expect(listOf([record('a', { checksum: 'wrong', previous })])).toEqual([
      { ...LINE, id: 'a', state: 'damaged' },
      { ...LINE, id: 'a/last-good', state: 'good', savedAt: 90, turn: 1 },
    ]);
    const lost = record('a', { checksum: 'wrong', previous: { ...previous, text: 'other' } });
    expect(listOf([lost]).map(({ id, state }) => `${id} ${state}`)).toEqual(['a damaged']);
  });

  test('tells what is left of a record that is no record', () => {
    const NOTHING = { scenario: '', title: '', turn: 0, turns: 0, score: null, state: 'damaged' };
    const left = (over: object) => listOf([record('a', over as never)])[0];
    expect(left({ text: 7, savedAt: 'x', summary: null })).toEqual({ ...NOTHING, id: 'a', savedAt: 0 });
    expect(left({ text: null, summary: 'gone' })).toEqual({ ...NOTHING, id: 'a', savedAt: 100 });
    expect(left({ text: null, summary: { title: 'Half' } })).toEqual({
      ...NOTHING,
      id: 'a',
      savedAt: 100,
      title: 'Half',
    });
  });
});

test('a line of the list stands for a record, or for its last good version', () => {
  expect(recordId('a-1')).toEqual({ id: 'a-1', lastGood: false });
  expect(recordId('a-1/last-good')).toEqual({ id: 'a-1', lastGood: true });
  expect(recordId('a/last-good/b')).toEqual({ id: 'a/last-good/b', lastGood: false });
});

describe('a listed game', () => {
  const saves = (get: Saves['get']): Saves => ({ get }) as unknown as Saves;
  const holding = (...records: readonly StoredRun[]): Saves =>
    saves(async (id) => records.find((one) => one.id === id) ?? null);
  const code = async (from: Saves | null, listed = 'a'): Promise<string> => {
    const found = await findRun(from, listed);
    return found.ok ? 'found' : found.notice.code;
  };

  test('is found with the place at which it is saved on', async () => {
    expect(await findRun(holding(record('a')), 'a')).toEqual({
      ok: true,
      place: { id: 'a', revision: 3 },
      text: 'text of a',
    });
  });

  test('that was damaged is found as it was before, and will not be saved over it', async () => {
    const damaged = record('a', { checksum: 'wrong', previous: version('before', 90) });
    expect(await findRun(holding(damaged), 'a/last-good')).toEqual({ ok: true, place: null, text: 'before' });
    expect(await code(holding(damaged))).toBe('save-damaged');
    expect(await code(holding(record('a', { checksum: 'wrong' })))).toBe('save-lost');
    expect(await code(holding(record('a')), 'a/last-good')).toBe('save-lost');
  });

  test('that cannot be read says why', async () => {
    expect(await code(holding(record('b')))).toBe('save-missing');
    expect(await code(null)).toBe('save-unreadable');
    const failing = (error: unknown) => saves(() => Promise.reject(error));
    expect(await code(failing(new Error('disk')))).toBe('save-unreadable');
    expect(await code(failing(new DOMException('x', 'VersionError')))).toBe('storage-newer');
  });
});
