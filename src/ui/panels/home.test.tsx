// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import {
  button,
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
import type { Range, Scenario } from '../../engine/index.ts';
import type { Desk, Table } from '../../store/types.ts';
import { createUi } from '../state.ts';
import { HomeSheet } from './home.tsx';

let table: Table;
beforeEach(async () => {
  table = await tableOf(saltholm());
});

const bar = (): string[] =>
  ['inset-inline-start', 'inline-size'].map((property) =>
    the('.gauge-range').style.getPropertyValue(property),
  );
/** A desk whose forecast has such a chance of a strike. */
const striking = (range: Range): Desk => {
  const desk = table.desk();
  const strike = { ...range, mean: range.middle * 100 };
  return { ...desk, forecast: (orders) => ({ ...desk.forecast(orders), strike }) };
};

test('until the chance of a strike is worked out its place is kept, without a number', async () => {
  await put(table, <HomeSheet />);
  expect(read('.big')).toBe('…%');
  expect(bar()).toEqual(['0%', '2%']);
  expect(read('.chance')).not.toContain('Perhaps');
  const { parts, total } = table.desk().strike();
  expect(readAll('.factors tbody th')).toEqual(parts.map(({ label }) => label));
  expect(read('.factors tfoot')).toBe(`Sum${total}`);
});

test('then it stands with its band, on a bar as long as it can be at most', async () => {
  expect(saltholm().strike?.chance.max).toBe(25);
  await put(table, <HomeSheet />, { desk: striking({ low: 5, middle: 9, high: 15 }) });
  await expect.poll(() => read('.big')).toBe('9%');
  expect(read('.chance p:last-child')).toContain('Chance of a strike this month. Perhaps 5–15 %.');
  expect(bar()).toEqual(['20%', '40%']);
});

test('where nothing is hidden there is no band', async () => {
  await put(table, <HomeSheet />, { desk: striking({ low: 10, middle: 10, high: 10 }) });
  await expect.poll(() => read('.big')).toBe('10%');
  expect(read('.chance')).not.toContain('Perhaps');
  expect(bar()).toEqual(['40%', '2%']);
});

test('what is shown to the world is chosen here; what stands says so', async () => {
  await put(table, <HomeSheet />);
  const [calm, proud] = [button(/^Calm/), button(/^Proud/)];
  expect([calm, proud].map((one) => one.getAttribute('aria-pressed'))).toEqual(['true', 'false']);
  expect([calm, proud].map((one) => one.parentElement?.classList.contains('on'))).toEqual([true, false]);
  expect(read('small', calm)).toBe('Nothing is shown.');
  expect(read('small', proud)).toBe('Southreach −1');
  await press(proud);
  expect(stateOf(table).posture).toBe('proud');
});

test('a programme tells its price, what it does, and how often it was done', async () => {
  await put(table, <HomeSheet />);
  const drill = button(/^Drill/);
  expect(read('small', drill)).toBe('Costs 1 directive and £0.5 · Coastal defence +2 · 0 of 3 done');
  expect(readAll('p.hint')).toContain('Every Sunday. M1');
  await press(drill);
  expect(table.get().orders).toMatchObject([{ kind: 'programme', programme: 'drill' }]);
  await put(table, <HomeSheet />, otherwise(table, { programmes: { drill: 2 } }));
  expect(read('small', button(/^Drill/))).toMatch(/ · 2 of 3 done$/);
});

test('what a programme would change is told while it is pointed at', async () => {
  const preview = { kind: 'programme', seat: 'harbour-town', programme: 'drill' } as const;
  const open = { ...createUi().get(), preview };
  await put(table, <HomeSheet />, { open });
  expect(read('.forecast')).toBe('…');
  await put(table, <HomeSheet />, { open: { ...open, preview: { kind: 'end', seat: 'harbour-town' } } });
  expect(read('.forecast')).toBe('');
});

test('a seat with a doctrine chooses its policy here', async () => {
  const now = { ...table.get(), seat: 'kongsvik' };
  const { policies } = stateOf(table);
  const sealed = { sealed: 'threaten', last: null, entry: null };
  await put(table, <HomeSheet />);
  expect(readAll('h2')).toEqual(['Posture', 'Programmes']);
  await put(table, <HomeSheet />, { now });
  expect(readAll('h2')).toEqual(['Posture', 'Programmes', 'Policy of the month']);
  const pressed = (): (string | null)[] =>
    [...document.querySelectorAll('section:last-child button')].map((one) =>
      one.getAttribute('aria-pressed'),
    );
  expect(pressed()).toEqual(['false', 'false']);
  await put(table, <HomeSheet />, {
    now,
    ...otherwise(table, { policies: { ...policies, kongsvik: sealed } }),
  });
  expect(pressed()).toEqual(['false', 'true']);
  expect(read('section:last-child .on b')).toBe('Threaten');
  expect(read('section:last-child small')).toBe('The yards are busy.');
});

test('there is only what the scenario has; where it has nothing, that is said', async () => {
  const whole = saltholm();
  const bare = { ...whole, strike: null, postures: whole.postures.slice(0, 1), programmes: [] };
  const shown = async (part: Partial<Scenario>): Promise<string[]> => {
    await put(table, <HomeSheet />, { scenario: { ...bare, ...part } });
    return [...readAll('h2'), ...readAll('p.quiet')];
  };
  expect(await shown({})).toEqual(['In this game there is nothing to decide here.']);
  expect(document.querySelector('section')).toBeNull();
  expect(await shown({ strike: whole.strike })).toEqual([]);
  expect(document.querySelector('.risk')).not.toBeNull();
  expect(await shown({ postures: whole.postures })).toEqual(['Posture']);
  expect(await shown({ programmes: whole.programmes })).toEqual(['Programmes']);
  await put(table, <HomeSheet />, { scenario: bare, now: { ...table.get(), seat: 'kongsvik' } });
  expect([...readAll('h2'), ...readAll('p.quiet')]).toEqual(['Policy of the month']);
});
