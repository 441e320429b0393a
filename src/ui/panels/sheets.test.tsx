// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import {
  button,
  Hold,
  otherwise,
  press,
  put,
  read,
  readAll,
  stateOf,
  tableOf,
  the,
} from '../../../tests/panels.tsx';
import { saltholm } from '../../../tests/support.ts';
import type { Selection, Table } from '../../store/types.ts';
import type { Sitting } from '../sitting.ts';
import { Sheets } from './sheets.tsx';

let table: Table;
let now: Sitting;
beforeEach(async () => {
  table = await tableOf(saltholm());
  table.openSheet('contracts');
  table.set({ view: 'all' });
});

const putSheets = (but: Partial<Sitting> = {}): Promise<void> =>
  put(
    table,
    <>
      <Hold take={(sitting) => (now = sitting)} />
      <Sheets />
    </>,
    but,
  );
const drawer = (): boolean => the('.sheets').classList.contains('open');

test('each sheet is a tab, and shows what belongs to it', async () => {
  await putSheets();
  expect(readAll('.sheet-tabs [role=tab]')).toEqual([
    'Contracts',
    'Corridors',
    'Capitals',
    'Exports',
    'Home',
    'Ledger',
  ]);
  const shown = async (tab: string): Promise<string> => {
    await press(button(tab));
    expect(read('.sheet-tabs [aria-selected=true]')).toBe(tab);
    return read('#sheet-panel h2');
  };
  expect(read('#sheet-panel h2')).toBe('Your contracts');
  expect(await shown('Corridors')).toBe('Corridors');
  expect(await shown('Capitals')).toBe('Powers');
  expect(await shown('Exports')).toContain('Salted fish');
  expect(await shown('Home')).toBe('Posture');
  expect(await shown('Ledger')).toBe('Ledger');
});

test('a tab that is chosen pulls the drawer up; pressed again it lets it down', async () => {
  await putSheets();
  expect(drawer()).toBe(false);
  await press(button('Home'));
  expect(drawer()).toBe(true);
  await press(button('Capitals'));
  expect(drawer()).toBe(true);
  await press(button('Capitals'));
  expect(drawer()).toBe(false);
  await press(button('Capitals'));
  expect(drawer()).toBe(true);
  await press(button('Back to the map'));
  expect(drawer()).toBe(false);
});

test('what is pointed at opens the sheet that speaks of it', async () => {
  await putSheets();
  const opened = async (selection: Selection | null): Promise<string> => {
    await act(() => table.openSheet('home'));
    await act(() => now.ui.set({ drawer: false, system: 'watchtower' }));
    await act(() => table.select(selection));
    return table.get().sheet;
  };
  expect(await opened({ kind: 'contract', id: 'c1' })).toBe('contracts');
  expect([drawer(), now.open.system]).toEqual([true, null]);
  for (const [kind, id] of [
    ['route', 'north-line'],
    ['leg', 'sound-harbour'],
    ['node', 'kongsvik'],
    ['project', 'breakwater'],
    ['shipment', 's1'],
  ] as const)
    expect(await opened({ kind, id })).toBe('corridors');
  expect(await opened({ kind: 'actor', id: 'northmark' })).toBe('capitals');
  expect(await opened({ kind: 'track', id: 'defence' })).toBe('home');
  expect(drawer()).toBe(true);
  expect(await opened(null)).toBe('home');
  expect(drawer()).toBe(false);
});

test('what has been opened comes into sight, but not what is there from the first', async () => {
  const sight = vi.spyOn(Element.prototype, 'scrollIntoView').mockReturnValue();
  await putSheets();
  expect(sight).not.toHaveBeenCalled();
  await press(button('Home'));
  expect(sight).toHaveBeenCalledTimes(1);
  await press(button('Home'));
  expect(sight).toHaveBeenCalledTimes(1);
  sight.mockRestore();
});

test('contracts that are refused are counted on their tab as bad news', async () => {
  const [contract] = stateOf(table).contracts;
  if (!contract) throw new Error('nothing is on order');
  const shut = (until: number) => otherwise(table, { turn: 2, contracts: [{ ...contract, shut: until }] });
  await putSheets(shut(2));
  expect(document.querySelector('.badge')).toBeNull();
  await putSheets(shut(3));
  expect(read('#sheet-tab-contracts')).toBe('Contracts1 refused');
  expect(the('.badge').classList.contains('alert')).toBe(true);
});
