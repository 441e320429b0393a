// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { nextMonth, sittingOf, tableOf } from '../../tests/panels.tsx';
import { changed, saltholm, scenarioNamed } from '../../tests/support.ts';
import type { Table } from '../store/types.ts';
import { coreTracks, inCore, shownSheets, shownTracks } from './core-view.ts';

const FIRST_MOVES = scenarioNamed('first-moves');
const unguided = () => changed(saltholm(), (copy) => copy.guide.splice(0));

beforeEach(() => localStorage.clear());
const core = (table: Table): boolean => inCore(sittingOf(table));

test('the core is six numbers, some of each aim; a scenario with fewer shows them all', () => {
  expect(coreTracks(FIRST_MOVES)).toEqual([
    ...['air-defence', 'home-front', 'autonomy', 'good-name'],
    ...['air-power', 'bite'],
  ]);
  const small = saltholm();
  const watched = small.tracks.filter(({ group }) => ['country', 'around', 'derived'].includes(group));
  expect([...coreTracks(small)].sort()).toEqual(watched.map(({ id }) => id).sort());
});

test('it stands for as long as the guide leads, and everything comes when that is over or laid aside', async () => {
  const table = await tableOf(saltholm());
  expect(core(table)).toBe(true);
  const sitting = sittingOf(table);
  expect(inCore({ ...sitting, open: { ...sitting.open, guided: false } })).toBe(false);
  const last = Math.max(...saltholm().guide.map(({ turn }) => turn));
  for (let turn = 1; turn < last; turn++) nextMonth(table);
  expect(core(table)).toBe(true);
  nextMonth(table);
  expect(core(table)).toBe(false);
});

test('a wish goes before the guide, in any scenario, but is the lead seat’s alone', async () => {
  const plain = await tableOf(unguided());
  expect(core(plain)).toBe(false);
  plain.set({ view: 'few' });
  expect(core(plain)).toBe(true);
  const sitting = sittingOf(plain);
  expect(inCore({ ...sitting, now: { ...sitting.now, seat: 'kongsvik' } })).toBe(false);
  const guided = await tableOf(saltholm());
  guided.set({ view: 'all' });
  expect(core(guided)).toBe(false);
});

test('two sheets at first; those that the guide comes to, and what is opened, come with it', async () => {
  const table = await tableOf(FIRST_MOVES);
  table.openSheet('contracts');
  const sitting = sittingOf(table);
  const after = (passed: number) => ({
    ...sitting,
    open: { ...sitting.open, passed: FIRST_MOVES.guide.slice(0, passed).map(({ id }) => id) },
  });
  expect(shownSheets(after(0))).toEqual(['contracts', 'capitals']);
  expect(shownSheets(after(4))).toEqual(['contracts', 'capitals', 'home']);
  table.openSheet('ledger');
  expect(shownSheets(sittingOf(table))).toEqual(['contracts', 'capitals', 'ledger']);
  table.set({ view: 'all' });
  expect(shownSheets(sittingOf(table))).toHaveLength(6);
  expect(shownTracks(sittingOf(table)).length).toBeGreaterThan(12);
});

test('a number that the guide speaks of is shown from then on', async () => {
  const told = changed(FIRST_MOVES, (copy) => {
    const [first] = copy.guide;
    if (first) (first.tracks as string[]).push('tension');
  });
  const ids = async (scenario: typeof told): Promise<string[]> =>
    shownTracks(sittingOf(await tableOf(scenario))).map(({ id }) => id);
  expect(await ids(FIRST_MOVES)).not.toContain('tension');
  expect(await ids(FIRST_MOVES)).toHaveLength(6);
  expect(await ids(told)).toContain('tension');
});
