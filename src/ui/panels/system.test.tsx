// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { button, press, put, read, readAll, tableOf, the } from '../../../tests/panels.tsx';
import { changed, saltholm } from '../../../tests/support.ts';
import type { System } from '../../engine/index.ts';
import type { Table } from '../../store/types.ts';
import { createUi } from '../state.ts';
import { Chance } from './chance.tsx';
import { SystemDetail } from './system.tsx';

let table: Table;
beforeEach(async () => {
  table = await tableOf(saltholm());
});

/** The republic whose gun is sold on other terms. */
const gunWith = (terms: Partial<System>) =>
  changed(saltholm(), (copy) => {
    Object.assign(copy.systems.find(({ id }) => id === 'coastal-gun') ?? {}, terms);
  });
/** The choices of one kind: what each says, the chosen one starred. */
const offered = (name: string): string[] =>
  [...document.querySelectorAll<HTMLInputElement>(`input[name=${name}]`)].map(
    (one) => `${read('span', one.parentElement ?? undefined)}${one.checked ? '*' : ''}`,
  );
const choose = (name: string, index: number): Promise<void> =>
  press([...document.querySelectorAll<HTMLElement>(`input[name=${name}]`)][index] as HTMLElement);

test('a system on offer has who makes it, what it brings, and its terms', async () => {
  await put(table, <SystemDetail id="coastal-gun" />);
  expect(read('h2')).toBe('Coastal gun');
  expect(read('.detail-head p')).toBe('Northmark Works · Coastal defence +15');
  expect(offered('lots')).toEqual(['1*', '2', '3']);
  expect(offered('payment')).toEqual(['£4 Silver*', '4.5 in goods In salted fish']);
  expect(readAll('.plain li')).toEqual([
    'The North Line 11 days, risk 13 %',
    'The South Line 20 days, risk 0 %',
  ]);
  expect(readAll('h3')).toEqual(['Made in 1 month; then it comes by']);
  expect(the('.mark path').getAttribute('fill')).toBe('#2B5A92');
});

test('more lots cost more, and that is what is ordered; then its contract is opened', async () => {
  const ui = createUi();
  await put(table, <SystemDetail id="coastal-gun" />, { ui });
  await choose('lots', 1);
  expect(offered('lots')).toEqual(['1', '2*', '3']);
  expect(offered('payment')).toEqual(['£8 Silver*', '9 in goods In salted fish']);
  await choose('payment', 1);
  expect(offered('payment')).toEqual(['£8 Silver', '9 in goods In salted fish*']);
  await press(button(/^Open talks/));
  expect(table.get().orders).toMatchObject([
    { kind: 'contract', system: 'coastal-gun', number: 2, payment: 'fish' },
  ]);
  expect(table.get().selection).toEqual({ kind: 'contract', id: 'c2' });
});

test('no more lots than three, and no more than there are', async () => {
  const lots = async (limit: number): Promise<number> => {
    await put(await tableOf(gunWith({ limit })), <SystemDetail id="coastal-gun" />);
    return offered('lots').length;
  };
  expect([await lots(2), await lots(3), await lots(7)]).toEqual([2, 3, 3]);
});

test('the chance at each gate is a tab, with its parts', async () => {
  await put(table, <SystemDetail id="coastal-gun" />);
  expect(readAll('[role=tab]')).toEqual(['Chance to sign', 'Chance of release']);
  expect(read('.chance b')).toBe('Chance that Northmark Works will sign');
  await press(button('Chance of release'));
  expect(read('.chance b')).toBe('Chance that Northmark Works will release');
  const of = { system: 'coastal-gun', payment: 'silver', number: 1 };
  expect(read('.big')).toBe(`${table.desk().willingness(of, 'release')?.total}%`);
  expect(the('[role=tabpanel]').getAttribute('aria-labelledby')).toBe('gate-tab-release');
});

test('a gate that never refuses says so; where neither does there are no tabs', async () => {
  table = await tableOf(gunWith({ sign: null }));
  await put(table, <SystemDetail id="coastal-gun" />);
  expect(read('[role=tabpanel]')).toBe('This gate never refuses.');
  await press(button('Chance of release'));
  expect(read('.chance b')).toBe('Chance that Northmark Works will release');
  await put(await tableOf(gunWith({ release: null })), <SystemDetail id="coastal-gun" />);
  expect(document.querySelector('[role=tablist]')).not.toBeNull();
  await put(table, <SystemDetail id="watchtower" />);
  expect(document.querySelector('[role=tablist], [role=tabpanel]')).toBeNull();
});

test('what is made at home needs no way, and has the home’s mark', async () => {
  await put(table, <SystemDetail id="watchtower" />);
  expect(readAll('p.hint')).toEqual([
    'A fire on the cliff, and someone to light it.',
    'It needs no way: it is there as soon as it is finished.',
  ]);
  expect(the('.mark path').getAttribute('fill')).toBe('#13736E');
});

test('a way that cannot be passed says why', async () => {
  table = await tableOf(
    changed(saltholm(), (copy) => {
      for (const leg of copy.legs) if (leg.owners.length > 0) leg.consent = 60;
    }),
  );
  await put(table, <SystemDetail id="coastal-gun" />);
  expect(readAll('.plain .bad')).toEqual(['Kongsvik will not let it pass.']);
});

test('what cannot arrive before the game ends says so before talks are opened', async () => {
  const late = async (lead: number): Promise<boolean> => {
    const told = changed(saltholm(), (copy) => {
      for (const system of copy.systems) system.lead = lead;
    });
    await put(await tableOf(told), <SystemDetail id="coastal-gun" />);
    return read('.detail').includes('It cannot arrive before the game ends.');
  };
  const { turns } = saltholm().calendar;
  expect([await late(turns - 1), await late(turns)]).toEqual([false, true]);
});

test('the way back leads to the desk', async () => {
  const ui = createUi();
  ui.set({ system: 'coastal-gun' });
  await put(table, <SystemDetail id="coastal-gun" />, { ui });
  await press(button('Back'));
  expect(ui.get().system).toBeNull();
});

const SUM = { total: 40, low: 40, high: 40, parts: [{ id: 'base', label: 'test', amount: 40, facts: [] }] };

test('a chance has what is hidden only where something is', async () => {
  const chance = (low: number, high: number, colour = 'navy') =>
    put(table, <Chance sum={{ ...SUM, low, high }} gate="sign" supplier="The works" colour={colour} />);
  await chance(40, 40);
  expect(read('.chance p:last-child')).toBe(
    'Chance that the works will sign if the gate came this month. Every part of it:',
  );
  expect(read('tbody th')).toBe('Base for this system');
  expect(the('.willing').style.getPropertyValue('--minus')).toBe('navy');
  await chance(30, 40, '');
  expect(read('.chance p:last-child')).toContain('What is hidden from you could make it 30 to 40 %.');
  expect(the('.willing').style.getPropertyValue('--minus')).toBe('var(--down)');
});
