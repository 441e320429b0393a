// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import {
  button,
  nextMonth,
  order,
  otherwise,
  press,
  put,
  read,
  readAll,
  tableOf,
  the,
} from '../../../tests/panels.tsx';
import { certain, changed, saltholm } from '../../../tests/support.ts';
import type { Table } from '../../store/types.ts';
import { ICONS } from '../parts/icons.ts';
import { RouteDetail, RouteList } from './routes.tsx';

let table: Table;
beforeEach(async () => {
  table = await tableOf(saltholm());
});

const row = (id: string): HTMLElement => the(`[data-row="${id}"]`);
/** Which picture stands in an element. */
const picture = (within: HTMLElement): string | undefined => {
  const html = the('.icon', within).innerHTML;
  const as = document.createElement('i');
  return Object.keys(ICONS).find((name) => {
    as.innerHTML = ICONS[name] ?? '';
    return html !== '' && as.innerHTML === html;
  });
};

test('every route has its days, its room and its risk, how much is seen of it, and who must agree', async () => {
  await put(table, <RouteList />);
  expect(readAll('h3')).toEqual(['Open (2)']);
  const cells = (id: string): string[] => readAll('.cell .unseen', row(id));
  expect(cells('route:north-line')).toEqual(['11 days', '99 units', 'risk 13 %']);
  expect(cells('route:south-line')).toEqual(['20 days', '12 units', 'risk 0 %']);
  expect(readAll('.cell [aria-hidden]', row('route:north-line'))).toEqual(['11', '99', '13 %']);
  expect(read('.second-line', row('route:north-line'))).toBe('50 % seen · Must agree: Kongsvik');
  expect(read('.second-line', row('route:south-line'))).toBe('0 % seen · Nobody has to agree');
  expect(the('.row-icon', row('route:north-line')).style.color).toBe('#2B5A92');
  expect(the('.row-icon', row('route:south-line')).style.color).toBe('var(--ink)');
  await press(row('route:south-line'));
  expect(table.get().selection).toEqual({ kind: 'route', id: 'south-line' });
});

test('a risk of a tenth and more is a warning', async () => {
  const report = table.desk().route('north-line');
  for (const [risk, warned] of [
    [9, false],
    [10, true],
  ] as const) {
    await put(table, <RouteList />, { desk: { ...table.desk(), route: () => ({ ...report, risk }) } });
    const warns = [...row('route:north-line').querySelectorAll('.cell')].map((one) =>
      one.classList.contains('warn'),
    );
    expect(warns).toEqual([false, false, warned]);
  }
});

test('a route wears the picture of what carries it for most of its days', async () => {
  const carried = async (modes: readonly ('sea' | 'rail' | 'road' | 'air')[], days: readonly number[]) => {
    const made = changed(saltholm(), (copy) => {
      copy.legs.slice(0, 2).forEach((leg, index) => {
        Object.assign(leg, { mode: modes[index], days: days[index] });
      });
    });
    table = await tableOf(made);
    await put(table, <RouteList />);
    await expect.poll(() => picture(the('.row-icon', row('route:north-line')))).toBeDefined();
    return picture(the('.row-icon', row('route:north-line')));
  };
  expect(await carried(['sea', 'sea'], [1, 1])).toBe('carrier-ship');
  expect(await carried(['rail', 'sea'], [4, 3])).toBe('carrier-train');
  expect(await carried(['rail', 'road'], [3, 4])).toBe('carrier-lorry');
  expect(await carried(['air', 'air'], [1, 1])).toBe('carrier-plane');
});

/** The republic whose northern neighbour lets nothing pass: friendlier than it is it would have to be. */
const unfriendly = () =>
  changed(saltholm(), (copy) => {
    for (const leg of copy.legs) if (leg.owners.length > 0) leg.consent = 60;
  });
const REASON = 'Kongsvik will not let it pass.';

test('what cannot be passed comes after what can, and says why', async () => {
  table = await tableOf(unfriendly());
  await put(table, <RouteList />);
  expect(readAll('h3')).toEqual(['Open (1)', 'Not to be passed (1)']);
  const [open, shut] = [...document.querySelectorAll('ul')];
  expect(the('button', open).dataset.row).toBe('route:south-line');
  expect(the('button', shut).dataset.row).toBe('route:north-line');
  expect(the('button', shut).classList.contains('shut')).toBe(true);
  expect(the('button', open).classList.contains('shut')).toBe(false);
  expect(read('.bad', shut)).toBe(REASON);
  expect(open?.querySelector('.bad')).toBeNull();
});

test('a route in full has its legs one after the other, each with its terms', async () => {
  await put(table, <RouteDetail id="north-line" leg="sound-harbour" />);
  expect(read('h2')).toBe('The North Line');
  expect(read('.detail-head p')).toBe('11 days · 99 units a month · risk 13 % · 50 % seen');
  expect(readAll('p.hint')).toEqual(['The way is open.', 'The short way. A1']);
  expect(readAll('.leg b')).toEqual(['Kongsvik – North Sound', 'North Sound – Harbour Town']);
  expect(readAll('.leg small')).toEqual([
    'sea · 6 days · 99 units · risk 4 % A1',
    'From stance 30, Kongsvik will let it pass; now 45',
    'sea · 5 days · 99 units · risk 9 %',
  ]);
  const legs = [...document.querySelectorAll('.leg')];
  expect(legs.map((one) => one.classList.contains('on'))).toEqual([false, true]);
  expect(legs.map((one) => one.getAttribute('aria-current'))).toEqual([null, 'true']);
  expect(document.querySelector('.leg.shut, .bad, .notice-line')).toBeNull();
  expect(readAll('h3')).toEqual(['Legs, from abroad to home', 'On it now']);
  expect(readAll('.plain li')).toEqual(['Fish to Kongsvik: 6 tenths']);
});

test('an owner who will not let it pass is bad news, one who has granted it is not', async () => {
  const stance = (n: number) => ({ ...table.desk(), value: () => n });
  const words = (): string => readAll('.leg-main small')[1] ?? '';
  const bad = (): boolean | undefined =>
    document.querySelectorAll('.leg-main small')[1]?.classList.contains('bad');
  await put(table, <RouteDetail id="north-line" />, { desk: stance(29) });
  expect([words(), bad()]).toEqual(['From stance 30, Kongsvik will let it pass; now 29', true]);
  await put(table, <RouteDetail id="north-line" />, { desk: stance(30) });
  expect([words(), bad()]).toEqual(['From stance 30, Kongsvik will let it pass; now 30', false]);
  const granted = (turn: number) => ({
    desk: stance(0),
    ...otherwise(table, { turn: 3, consents: { northmark: turn } }),
  });
  await put(table, <RouteDetail id="north-line" />, granted(3));
  expect([words(), bad()]).toEqual(['Transit granted by Kongsvik until the end of Jun', false]);
  await put(table, <RouteDetail id="north-line" />, granted(2));
  expect([words(), bad()]).toEqual(['From stance 30, Kongsvik will let it pass; now 0', true]);
});

test('a route that cannot be passed says why in place of that it is open; its leg too', async () => {
  table = await tableOf(unfriendly());
  await put(table, <RouteDetail id="north-line" />);
  expect(read('.notice-line')).toBe(REASON);
  expect(document.querySelector('.hint.good')).toBeNull();
  const legs = [...document.querySelectorAll('.leg')];
  expect(legs.map((one) => one.classList.contains('shut'))).toEqual([true, false]);
  expect(readAll('.leg .bad')).toEqual(['From stance 60, Kongsvik will let it pass; now 45', REASON]);
});

test('it lists what is on it, and the works that rest on the same facts', async () => {
  table = await tableOf(
    changed(certain(100), (copy) => {
      const work = copy.projects.find(({ id }) => id === 'breakwater');
      if (work) work.facts = ['A1'];
    }),
  );
  nextMonth(table);
  nextMonth(table);
  order(table, { kind: 'export', channel: 'fish-north', tenths: 0 });
  await put(table, <RouteDetail id="north-line" />);
  expect(readAll('h3')).toEqual(['Legs, from abroad to home', 'On it now', 'Works']);
  expect(document.querySelector('[data-row="shipment:s1"]')).not.toBeNull();
  expect(document.querySelector('.plain li')).toBeNull();
  expect(document.querySelector('[data-row="project:breakwater"]')).not.toBeNull();
  await put(table, <RouteDetail id="north-line" />, otherwise(table, { shipments: [] }));
  expect(readAll('h3')).toEqual(['Legs, from abroad to home', 'Works']);
  await press(button('Closures so far'));
  expect(read('[role=dialog] h3')).toBe('The North Line');
  table.select({ kind: 'route', id: 'north-line' });
  await press(button('Back'));
  expect(table.get().selection).toBeNull();
});
