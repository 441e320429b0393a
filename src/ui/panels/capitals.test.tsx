// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, expect, test } from 'vitest';
import {
  button,
  nextMonth,
  otherwise,
  press,
  put,
  read,
  readAll,
  stateOf,
  tableOf,
  the,
} from '../../../tests/panels.tsx';
import { changed, saltholm } from '../../../tests/support.ts';
import type { State } from '../../engine/index.ts';
import type { Table } from '../../store/types.ts';
import { createUi } from '../state.ts';
import { CapitalDetail } from './capital.tsx';
import { CapitalsSheet } from './capitals.tsx';

let table: Table;
beforeEach(async () => {
  table = await tableOf(saltholm());
});

const row = (id: string): HTMLElement => the(`[data-row="actor:${id}"]`);
/** What Kongsvik did last month. */
const chose = (last: string | null): Partial<State> => {
  const { policies } = stateOf(table);
  return { policies: { ...policies, kongsvik: { sealed: null, last, entry: null } } };
};

test('powers that somebody plays come before all others; one’s own is none of them', async () => {
  await put(table, <CapitalsSheet />);
  expect(readAll('h2')).toEqual(['Powers', 'Neighbours and transit']);
  expect([...document.querySelectorAll<HTMLElement>('.row')].map((one) => one.dataset.row)).toEqual([
    'actor:northmark',
    'actor:southreach',
  ]);
  const { actors } = saltholm();
  const without = (id: string) => ({
    scenario: { ...saltholm(), actors: actors.filter((one) => one.id !== id) },
  });
  await put(table, <CapitalsSheet />, without('northmark'));
  expect(readAll('h2')).toEqual(['Neighbours and transit']);
  await put(table, <CapitalsSheet />, without('southreach'));
  expect(readAll('h2')).toEqual(['Powers']);
});

test('a capital has its stance in a number and a bar, what it did last, and how its stance moved', async () => {
  await put(table, <CapitalsSheet />);
  expect(read('.stance b', row('northmark'))).toBe('45');
  expect(the('.gauge-fill', row('northmark')).style.getPropertyValue('inline-size')).toBe('45%');
  expect(read('.change', row('northmark'))).toBe('·');
  expect(document.querySelector('.capital-policy')).toBeNull();
  await put(table, <CapitalsSheet />, { ...otherwise(table, chose('trade')), shown: () => 52 });
  expect(read('.capital-policy', row('northmark'))).toBe('Trade');
  expect(read('.change', row('northmark'))).toBe('▲7');
  expect(row('southreach').querySelector('.capital-policy')).toBeNull();
});

test('a capital is opened when it is pressed; one that there is not leaves the list', async () => {
  await put(table, <CapitalsSheet />);
  await press(row('southreach'));
  expect(table.get().selection).toEqual({ kind: 'actor', id: 'southreach' });
  expect(read('.detail h2')).toBe('Southreach');
  await act(() => table.select({ kind: 'actor', id: 'gone' }));
  expect(readAll('h2')).toEqual(['Powers', 'Neighbours and transit']);
  await act(() => table.select({ kind: 'node', id: 'northmark' }));
  expect(document.querySelector('.detail')).toBeNull();
});

test('business that is hidden is a band with a word', async () => {
  await put(table, <CapitalDetail id="northmark" />);
  const { bands } = table.get().view ?? {};
  const { low = 0, high = 0 } = bands?.haggling ?? {};
  expect(read('.worlds b')).toBe(`low, ${low}–${high}`);
  expect(button(/Haggling/).getAttribute('aria-label')).toBe(
    `Haggling at Northmark's court: low, ${low}–${high}. Why?`,
  );
  const { style } = the('.worlds .gauge-range');
  expect(style.getPropertyValue('inset-inline-start')).toBe(`${low}%`);
  expect(style.getPropertyValue('inline-size')).toBe(`${high - low}%`);
});

test('what is nobody’s business is the world’s; open, it is a number and a bar between its ends', async () => {
  table = await tableOf(
    changed(saltholm(), (copy) => {
      const court = copy.tracks.find(({ id }) => id === 'haggling');
      if (court) Object.assign(court, { owner: null, hidden: false, min: -60, max: 140, start: 40 });
    }),
  );
  await put(table, <CapitalsSheet />);
  expect(readAll('h2')).toEqual(['Powers', 'Neighbours and transit', 'The world']);
  const value = table.desk().value('haggling');
  expect(read('.worlds b')).toBe(String(value));
  expect(the('.worlds .gauge-fill').style.getPropertyValue('inline-size')).toBe(`${(value + 60) / 2}%`);
  await press(button(/Haggling/));
  expect(read('[role=dialog] h3')).toBe(`Haggling at Northmark's court: ${value}`);
});

test('a capital in full has its name, its stance and its own business', async () => {
  await put(table, <CapitalDetail id="northmark" />);
  expect(read('.detail-head h2')).toBe('Kongsvik');
  expect(read('.detail-head p')).toBe('Northmark');
  expect(button(/^Kongsvik's stance: 45\. Why\?/).textContent).toContain('Stance to you45');
  expect(readAll('h3')).toEqual(['Own business, as far as you can see', 'Missions', 'An offer']);
  await press(button(/^Kongsvik's stance/));
  expect(read('[role=dialog] h3')).toBe("Kongsvik's stance 45");
  await press(button('Close'));
  await put(table, <CapitalDetail id="southreach" />);
  expect(readAll('h3')).toEqual(['Missions', 'An offer']);
  table.select({ kind: 'actor', id: 'southreach' });
  await press(button('Back'));
  expect(table.get().selection).toBeNull();
});

test('it tells what it chose last, with its reason', async () => {
  await put(table, <CapitalDetail id="northmark" />, otherwise(table, chose('trade')));
  expect(readAll('h3')[0]).toBe('Chosen last month');
  expect(read('.policy')).toBe('Trade The yards are busy.');
  await put(table, <CapitalDetail id="northmark" />, otherwise(table, chose(null)));
  expect(document.querySelector('.policy')).toBeNull();
});

test('transit that it has granted is told as long as it holds', async () => {
  const granted = (until: number) => otherwise(table, { turn: 3, consents: { northmark: until } });
  await put(table, <CapitalDetail id="northmark" />, granted(3));
  expect(read('.hint.good')).toBe('Transit is granted until the end of Jun.');
  await put(table, <CapitalDetail id="northmark" />, granted(2));
  expect(document.querySelector('.hint.good')).toBeNull();
});

test('a mission tells its price and all that it does, and is sent when it is pressed', async () => {
  await put(table, <CapitalDetail id="northmark" />);
  expect(readAll('.choice b')).toEqual(['Goodwill', 'Free passage']);
  expect(readAll('.choice small')).toEqual([
    'Costs 1 directive · Stance of Kongsvik +4',
    'Costs 1 directive · Transit granted by Kongsvik for 2 months · in 1 month, 50 %: The envoy writes home (Exposure +1)',
  ]);
  await press(button(/^Free passage/));
  expect(table.get().orders).toMatchObject([{ kind: 'mission', actor: 'northmark', aim: 'passage' }]);
  await put(table, <CapitalDetail id="southreach" />);
  expect(readAll('.choice b')).toEqual(['Goodwill']);
});

test('one that was sent lately has half the effect, and says so', async () => {
  const half = async (turn: number, sent: number): Promise<boolean> => {
    const missions = { 'northmark/passage': sent };
    await put(table, <CapitalDetail id="northmark" />, otherwise(table, { turn, missions }));
    expect(readAll('.choice small')[0]).not.toContain('sent lately');
    return readAll('.choice small')[1]?.endsWith(' · sent lately: half the effect') ?? false;
  };
  expect(await half(1, 1)).toBe(false);
  expect(await half(2, 1)).toBe(true);
  expect(await half(3, 1)).toBe(true);
  expect(await half(4, 1)).toBe(false);
});

test('what a mission would change is told while it is pointed at', async () => {
  const preview = { kind: 'mission', seat: 'harbour-town', actor: 'northmark', aim: 'goodwill' } as const;
  const open = { ...createUi().get(), preview };
  await put(table, <CapitalDetail id="northmark" />, { open });
  expect(read('.forecast')).toBe('…');
  await put(table, <CapitalDetail id="northmark" />, {
    open: { ...open, preview: { kind: 'end', seat: 'harbour-town' } },
  });
  expect(read('.forecast')).toBe('');
});

test('where no mission can be sent, that is said', async () => {
  await put(table, <CapitalDetail id="northmark" />, { scenario: { ...saltholm(), aims: [], asks: [] } });
  expect(readAll('p.hint').at(-1)).toBe('No mission can be sent there.');
  expect(document.querySelector('.choices, .forecast')).toBeNull();
});

test('the last choice of a real month is told in both places', async () => {
  nextMonth(table);
  const last = stateOf(table).policies.kongsvik?.last;
  const words = last === 'trade' ? 'Trade' : 'Threaten';
  await put(table, <CapitalsSheet />);
  expect(read('.capital-policy')).toBe(words);
  await put(table, <CapitalDetail id="northmark" />);
  expect(read('.policy b')).toBe(words);
});
