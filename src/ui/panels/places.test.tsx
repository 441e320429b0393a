// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { button, otherwise, press, put, read, readAll, tableOf, the } from '../../../tests/panels.tsx';
import { saltholm } from '../../../tests/support.ts';
import type { Table } from '../../store/types.ts';
import { NodeDetail, PlaceList } from './places.tsx';

let table: Table;
beforeEach(async () => {
  table = await tableOf(saltholm());
});

/** Every place of the list with what is said of it. */
const list = (): string[][] => {
  const [names, notes] = [readAll('.row-main'), readAll('.row-note')];
  return names.map((name, index) => [name, notes[index] ?? '']);
};
const shut = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('.row.shut')].map((one) => one.dataset.row ?? '');

test('passages that are a danger come first, then all places by name, each with what it is', async () => {
  await put(table, <PlaceList />);
  expect(list()).toEqual([
    ['North Sound', 'risk 7 %'],
    ['Harbour Town', 'capital'],
    ['Kongsvik', 'port'],
    ['South Port', 'port'],
  ]);
  expect(shut()).toEqual([]);
  expect(document.querySelectorAll('.mark')).toHaveLength(3);
  expect(document.querySelectorAll('.no-mark')).toHaveLength(1);
});

test('what is closed comes before all others, and says until when', async () => {
  await put(table, <PlaceList />, otherwise(table, { closed: { 'south-port': 0, kongsvik: 3 } }));
  expect(list()).toEqual([
    ['Kongsvik', 'closed until the end of Jun'],
    ['South Port', 'closed'],
    ['North Sound', 'risk 7 %'],
    ['Harbour Town', 'capital'],
  ]);
  expect(shut()).toEqual(['node:kongsvik', 'node:south-port']);
});

test('a closure lasts through its month, and is over in the next', async () => {
  await put(table, <PlaceList />, otherwise(table, { turn: 3, closed: { 'north-sound': 3, kongsvik: 2 } }));
  expect(list().slice(0, 2)).toEqual([
    ['North Sound', 'closed until the end of Jun'],
    ['Harbour Town', 'capital'],
  ]);
  expect(shut()).toEqual(['node:north-sound']);
});

test('a place is opened when it is pressed', async () => {
  await put(table, <PlaceList />);
  await press(the('[data-row="node:kongsvik"]'));
  expect(table.get().selection).toEqual({ kind: 'node', id: 'kongsvik' });
});

test('a passage tells its danger in a number and a bar, and which routes go through it', async () => {
  await put(table, <NodeDetail id="north-sound" />);
  expect(read('h2')).toBe('North Sound');
  expect(read('.detail-head p')).toBe('strait');
  expect(document.querySelector('.mark, .notice-line')).toBeNull();
  expect(read('.detail > p')).toBe('Risk of the passage: 7 %');
  expect(the('.gauge-fill').style.getPropertyValue('inline-size')).toBe('7%');
  expect(read('.fact-links')).toBe('A1');
  expect(readAll('.rows .row-main')).toEqual(['The North Line']);
  await press(the('.rows button'));
  expect(table.get().selection).toEqual({ kind: 'route', id: 'north-line' });
});

test('a town tells whose it is; routes that begin there and that end there go through it', async () => {
  await put(table, <NodeDetail id="harbour-town" />);
  expect(read('.detail-head p')).toBe('capital · Saltholm');
  expect(document.querySelectorAll('.detail-head .mark')).toHaveLength(1);
  expect(document.querySelector('.gauge')).toBeNull();
  expect(readAll('.rows .row-main')).toEqual(['The North Line', 'The South Line']);
  await put(table, <NodeDetail id="kongsvik" />);
  expect(readAll('.rows .row-main')).toEqual(['The North Line']);
});

test('a place that is closed says so before all else; the way back leads to the list', async () => {
  table.select({ kind: 'node', id: 'kongsvik' });
  await put(table, <NodeDetail id="kongsvik" />, otherwise(table, { closed: { kongsvik: 2 } }));
  expect(read('.notice-line')).toBe('closed until the end of May');
  await press(button('Closures so far'));
  expect(read('[role=dialog] h3')).toBe('Kongsvik');
  await press(button('Back'));
  expect(table.get().selection).toBeNull();
});
