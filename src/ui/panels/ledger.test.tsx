// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, expect, test } from 'vitest';
import { button, nextMonth, press, put, read, readAll, tableOf, the } from '../../../tests/panels.tsx';
import { saltholm } from '../../../tests/support.ts';
import type { LedgerEntry } from '../../engine/index.ts';
import type { Table } from '../../store/types.ts';
import { sayIn } from '../say.ts';
import { LedgerSheet } from './ledger.tsx';

let table: Table;
let all: readonly LedgerEntry[];
beforeEach(async () => {
  table = await tableOf(saltholm());
  nextMonth(table);
  all = table.get().ledger.filter(({ cause }) => cause.kind !== 'setup');
  await put(table, <LedgerSheet />);
});

const found = (): number => Number(/^\d+/.exec(read('[role=status]'))?.[0] ?? 0);
/** Sets one of the filters. */
const choose = (index: number, value: string): Promise<void> =>
  act(() => {
    const select = document.querySelectorAll('select')[index] as HTMLSelectElement;
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
const type = (words: string): Promise<void> =>
  act(() => {
    const input = the('input') as HTMLInputElement;
    input.value = words;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });

test('every change is there, the newest first, but not how the game was set up', () => {
  expect(table.get().ledger.length).toBeGreaterThan(all.length);
  expect(found()).toBe(all.length);
  expect(readAll('.entry-when').at(-1)).toBe('Apr · News');
  expect(readAll('.entry-when')[0]).toBe('May · News');
});

test('it can be read by month, by step, and by both', async () => {
  expect(readAll('select:first-of-type option').slice(0, 3)).toEqual(['All', 'Apr', 'May']);
  const count = (fits: (entry: LedgerEntry) => boolean): number => all.filter(fits).length;
  await choose(0, '1');
  expect(found()).toBe(count(({ turn }) => turn === 1));
  expect(found()).toBeLessThan(all.length);
  await choose(1, 'drift');
  expect(found()).toBe(count(({ turn, step }) => turn === 1 && step === 'drift'));
  expect(new Set(readAll('.entry-when'))).toEqual(new Set(['Apr · Drift']));
  await choose(0, '2');
  expect(read('[role=status]')).toBe('No entries');
  await choose(0, '');
  await choose(1, '');
  expect(found()).toBe(all.length);
});

test('it can be searched, and then also in how the game was set up', async () => {
  const { scenario, view, ledger } = table.get();
  if (!scenario || !view) throw new Error('no game');
  const say = sayIn(scenario, view.state);
  const fits = ledger.filter((entry) => say.entry(entry).toLowerCase().includes('coastal gun'));
  expect(fits.some(({ cause }) => cause.kind === 'setup')).toBe(true);
  await type('  COASTAL gun ');
  expect(found()).toBe(fits.length);
  await type('no such thing');
  expect(read('[role=status]')).toBe('No entries');
  expect(document.querySelector('.entry')).toBeNull();
  await type('   ');
  expect(found()).toBe(all.length);
});

test('sixty are shown, and as many more as are asked for', async () => {
  const [one] = all;
  const many = (count: number): LedgerEntry[] =>
    Array.from({ length: count }, (_, index) => ({ ...(one as LedgerEntry), id: 1000 + index }));
  const show = (count: number) =>
    put(table, <LedgerSheet />, { now: { ...table.get(), ledger: many(count) } });
  await show(60);
  expect(readAll('.entry')).toHaveLength(60);
  expect(document.querySelector('button.wide')).toBeNull();
  await show(121);
  expect(read('[role=status]')).toBe('121 entries');
  expect(readAll('.entry')).toHaveLength(60);
  await press(button('Show older ones'));
  expect(readAll('.entry')).toHaveLength(120);
  await press(button('Show older ones'));
  expect(readAll('.entry')).toHaveLength(121);
  expect(document.querySelector('button.wide')).toBeNull();
});
