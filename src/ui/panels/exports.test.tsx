// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test } from 'vitest';
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
import type { Order, Range } from '../../engine/index.ts';
import type { Table } from '../../store/types.ts';
import { createUi } from '../state.ts';
import { ExportsSheet } from './exports.tsx';

let table: Table;
beforeEach(async () => {
  table = await tableOf(saltholm());
});

/** The row of a channel. */
const channel = (label: string): HTMLElement => {
  const found = [...document.querySelectorAll<HTMLElement>('.channel')].find((one) =>
    one.textContent?.includes(label),
  );
  if (!found) throw new Error(`no ${label}`);
  return found;
};
const on = (id: string): number | undefined => stateOf(table).channels[id];

test('a flow tells how many of its tenths go somewhere; fewer than all is bad news', async () => {
  await put(table, <ExportsSheet />);
  const [fish, grain] = [...document.querySelectorAll('section')];
  expect(read('h2', fish)).toBe('Salted fish8 of 10 tenths');
  expect(read('h2', grain)).toBe('Grain10 of 10 tenths');
  expect(the('.head-note', fish).classList.contains('bad')).toBe(true);
  expect(the('.head-note', grain).classList.contains('bad')).toBe(false);
  const drawn = (of?: Element): string =>
    [...(of?.querySelectorAll('.tenths i') ?? [])].map((one) => one.className.at(-1)).join('');
  expect(drawn(fish)).toBe('00000011pp');
  expect(drawn(grain)).toBe('0000000000');
});

test('each channel of a flow has its shade, and after four they come again', async () => {
  table = await tableOf(
    changed(saltholm(), (copy) => {
      const south = copy.channels.find(({ id }) => id === 'fish-south');
      if (!south) return;
      for (const id of ['a', 'b', 'c']) copy.channels.push({ ...south, id, label: id, start: 0 });
    }),
  );
  const channels = { 'fish-north': 2, 'fish-south': 1, a: 1, b: 3, c: 4 };
  await put(table, <ExportsSheet />, otherwise(table, { channels }));
  const tenths = [...document.querySelectorAll('section:first-of-type .tenths i')];
  expect(tenths.map((one) => one.className.at(-1)).join('')).toBe('00123330000');
});

test('a channel tells what it fills and how much it takes at most', async () => {
  await put(table, <ExportsSheet />);
  expect(readAll('small', channel('Fish to Kongsvik'))[0]).toBe('fills Silver · at most 10 tenths');
  expect(readAll('small', channel('Fish to South Port'))[0]).toBe('fills Silver · at most 4 tenths');
  expect(readAll('small', channel('Grain from South Port'))[0]).toBe('at most 10 tenths');
  expect(readAll('small.bad')).toEqual(['', '', '']);
});

test('one more and one less are ordered, between nothing and the most it takes', async () => {
  await put(table, <ExportsSheet />);
  await press(button('One more: Fish to South Port'));
  await press(button('One more: Fish to South Port'));
  expect(on('fish-south')).toBe(4);
  expect(read('.stepper b', channel('Fish to South Port'))).toBe('4');
  expect(button('One more: Fish to South Port').title).toBe('It ends here.');
  for (const left of [3, 2, 1, 0]) {
    await press(button('One less: Fish to South Port'));
    expect(on('fish-south')).toBe(left);
  }
  expect(button('One less: Fish to South Port').title).toBe('It ends here.');
  await press(button('One less: Grain from South Port'));
  expect(table.get().orders.at(-1)).toMatchObject({ kind: 'route', channel: 'grain-south', tenths: 9 });
  expect(table.get().orders[0]).toMatchObject({ kind: 'export', channel: 'fish-south', tenths: 0 });
});

test('a channel says why nothing passes on its road, and on what terms it takes more', async () => {
  table = await tableOf(
    changed(saltholm(), (copy) => {
      for (const leg of copy.legs) if (leg.owners.length > 0) leg.consent = 60;
      for (const track of copy.tracks) if (track.id === 'southreach.stance') track.start = 30;
    }),
  );
  await put(table, <ExportsSheet />);
  expect(readAll('small', channel('Fish to Kongsvik'))).toEqual([
    'fills Silver · at most 10 tenths',
    'Kongsvik will not let it pass.',
    '',
  ]);
  expect(readAll('small', channel('Fish to South Port'))).toEqual([
    'fills Silver · at most 4 tenths',
    '',
    'Southreach buys from friends only.',
  ]);
});

describe('a road without room for all that is put on it', () => {
  const forecasts: (readonly Order[])[] = [];
  beforeEach(() => {
    forecasts.length = 0;
  });
  /** What is said of it where so many tenths of the fish to the north get through. */
  const putWith = async (room: Partial<Range>, preview: Order | null = null, tenths = 6): Promise<void> => {
    const desk = table.desk();
    const carried = { 'fish-north': { low: 0, middle: 0, high: 0, ...room } };
    await put(table, <ExportsSheet />, {
      ...otherwise(table, { channels: { 'fish-north': tenths } }),
      open: { ...createUi().get(), preview },
      desk: {
        ...desk,
        forecast: (orders) => {
          forecasts.push(orders);
          return { ...desk.forecast(orders), carried };
        },
      },
    });
  };
  const words = (): string => read('[role=status]', channel('Fish to Kongsvik'));
  const seat = 'harbour-town';
  const more = (tenths: number, id = 'fish-north'): Order => ({
    kind: 'export',
    seat,
    channel: id,
    tenths,
  });

  test('says so, and how much passes at most', async () => {
    await putWith({ low: 1, high: 5 });
    await expect.poll(words).toBe('There is no room for all of it this month: at most 5 tenths pass.');
  });

  test('says perhaps where some of what is imagined gets through', async () => {
    await putWith({ low: 5, high: 6 });
    await expect.poll(words).toBe('Perhaps not all of it gets through this month: 5 tenths at worst.');
  });

  test('says nothing where all gets through', async () => {
    await putWith({ low: 6, high: 6 });
    await expect.poll(() => forecasts.length).toBeGreaterThan(0);
    await act(async () => {});
    expect(words()).toBe('');
  });

  test('is asked about what is pointed at, where that could be ordered of this channel', async () => {
    await putWith({ low: 7, high: 7 }, more(8));
    await expect.poll(words).toBe('There is no room for all of it this month: at most 7 tenths pass.');
    expect(forecasts).toEqual([[more(8)]]);
    await putWith({ low: 7, high: 7 }, more(99));
    await expect.poll(() => forecasts.length).toBe(2);
    await putWith({ low: 7, high: 7 }, more(1, 'fish-south'));
    expect(words()).toBe('');
    expect(forecasts[1]).toEqual([]);
  });

  test('is not asked about where nothing is put on it', async () => {
    await putWith({}, more(0));
    expect(words()).toBe('');
    await putWith({}, null, 0);
    expect(words()).toBe('');
    expect(forecasts).toEqual([]);
  });
});

test('what is taken off the price is told with its parts, where there is such a thing', async () => {
  await put(table, <ExportsSheet />);
  const discount = the('.factors').closest('section') ?? undefined;
  expect(read('h2', discount)).toBe('Taken off the price 6 %');
  expect(readAll('tbody th', discount)).toEqual(['One buyer takes most of it']);
  await put(table, <ExportsSheet />, { scenario: { ...saltholm(), discount: null } });
  expect(document.querySelector('.factors')).toBeNull();
});

test('an exchange tells what is given, what is got, and what else it does', async () => {
  const terms = async (give: Record<string, number>, get: Record<string, number>): Promise<string> => {
    const made = changed(saltholm(), (copy) => {
      const [pawn] = copy.exchanges;
      if (pawn) Object.assign(pawn, { give, get });
    });
    await put(await tableOf(made), <ExportsSheet />);
    return read('.choices small');
  };
  expect(await terms({ silver: 15 }, { silver: 20 })).toBe('You give £1.5 and get £2 · Southreach −5');
  expect(await terms({}, { silver: 20 })).toBe('You get £2 · Southreach −5');
  expect(await terms({ silver: 15 }, {})).toBe('You give £1.5 · Southreach −5');
  expect(await terms({}, {})).toBe('Southreach −5');
  expect(readAll('h2')).toContain('Exchange');
  await put(table, <ExportsSheet />, { scenario: { ...saltholm(), exchanges: [] } });
  expect(readAll('h2')).not.toContain('Exchange');
});

test('an exchange is made when it is pressed', async () => {
  table = await tableOf(
    changed(saltholm(), (copy) => {
      for (const track of copy.tracks) if (track.id === 'silver') track.start = 20;
    }),
  );
  await put(table, <ExportsSheet />);
  await press(button(/^Pawn the church silver/));
  expect(table.get().orders).toMatchObject([{ kind: 'exchange', exchange: 'pawn' }]);
});

test('a purse tells what came and went since the last council, gains first, and what it comes to', async () => {
  await put(table, <ExportsSheet />);
  expect(readAll('h3')).toEqual(['Silver£12.5']);
  expect(read('section:last-of-type .quiet')).toBe('Nothing has come or gone yet.');
  expect(document.querySelector('.sums tr')).toBeNull();

  const before = table.desk().value('silver');
  nextMonth(table);
  const after = table.desk().value('silver');
  await put(table, <ExportsSheet />);
  const cells = [...document.querySelectorAll('.sums .num')];
  const amounts = cells.map((one) =>
    Number(
      read('.num', one.parentElement ?? undefined)
        .replace('−', '-')
        .replace('£', ''),
    ),
  );
  const sum = amounts.pop();
  expect(sum).toBeCloseTo((after - before) / 10);
  expect(amounts.reduce((all, one) => all + one, 0)).toBeCloseTo(sum ?? Number.NaN);
  expect(amounts.length).toBeGreaterThan(2);
  expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
  expect(cells.slice(0, -1).map((one) => one.classList.contains('good'))).toEqual(amounts.map((n) => n > 0));
  expect(cells.slice(0, -1).map((one) => one.classList.contains('bad'))).toEqual(amounts.map((n) => n < 0));
  expect(readAll('.sums th').at(-1)).toBe('In all');
  expect(document.querySelector('section:last-of-type .quiet')).toBeNull();
});
