// @vitest-environment happy-dom

import { act } from 'preact/test-utils';
import { beforeEach, expect, test } from 'vitest';
import { button, nextMonth, press, put, read, readAll, tableOf, the } from '../../../tests/panels.tsx';
import { certain, saltholm } from '../../../tests/support.ts';
import type { Selection, Table } from '../../store/types.ts';
import { CorridorsSheet } from './corridors.tsx';

let table: Table;
beforeEach(async () => {
  table = await tableOf(saltholm());
});

test('it begins with the routes; each part is a tab', async () => {
  await put(table, <CorridorsSheet />);
  expect(readAll('[role=tab]')).toEqual(['Routes', 'Under way', 'Works', 'Places']);
  const shown = async (tab: string): Promise<string> => {
    await press(button(tab));
    expect(read('[role=tab][aria-selected=true]')).toBe(tab);
    expect(the('[role=tabpanel]').getAttribute('aria-labelledby')).toBe(
      the('[role=tab][aria-selected=true]').id,
    );
    return read('[role=tabpanel] h3, [role=tabpanel] .row-main');
  };
  expect(read('[role=tabpanel] h3')).toBe('Open (2)');
  expect(await shown('Under way')).toBe('Regular trade');
  expect(await shown('Works')).toBe('Your own');
  expect(await shown('Places')).toBe('North Sound');
  expect(await shown('Routes')).toBe('Open (2)');
  expect(document.querySelector('.badge')).toBeNull();
});

test('lots under way are counted on their tab', async () => {
  table = await tableOf(certain(100));
  nextMonth(table);
  nextMonth(table);
  await put(table, <CorridorsSheet />);
  expect(readAll('.badge')).toEqual(['1']);
  expect(read('#corridors-tab-shipments')).toBe('Under way1');
});

test('what has been pointed at is opened, and the lists come back when it is closed', async () => {
  table = await tableOf(certain(100));
  nextMonth(table);
  nextMonth(table);
  await put(table, <CorridorsSheet />);
  const opened = async (selection: Selection): Promise<string> => {
    await act(() => table.select(selection));
    return read('h2');
  };
  expect(await opened({ kind: 'route', id: 'south-line' })).toBe('The South Line');
  expect(document.querySelector('.leg.on')).toBeNull();
  expect(await opened({ kind: 'leg', id: 'sound-harbour' })).toBe('The North Line');
  expect(read('.leg.on b')).toBe('North Sound – Harbour Town');
  expect(await opened({ kind: 'node', id: 'kongsvik' })).toBe('Kongsvik');
  expect(await opened({ kind: 'project', id: 'breakwater' })).toBe('The breakwater');
  expect(await opened({ kind: 'shipment', id: 's1' })).toBe('Coastal gun');
  await press(button('Back'));
  expect(read('h2')).toBe('Corridors');
});

test('what is no longer there, or is none of its things, leaves the lists', async () => {
  await put(table, <CorridorsSheet />);
  for (const kind of ['route', 'leg', 'node', 'project', 'shipment', 'contract', 'actor'] as const) {
    await act(() => table.select({ kind, id: kind === 'actor' ? 'northmark' : 'gone' }));
    expect(read('h2')).toBe('Corridors');
  }
});
