// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import {
  button,
  endMonth,
  nextMonth,
  order,
  press,
  put,
  putScreen,
  read,
  readAll,
  tableOf,
  the,
} from '../../../tests/panels.tsx';
import { flagship, saltholm } from '../../../tests/support.ts';
import type { Track } from '../../engine/index.ts';
import { finderOf } from '../../engine/vocabulary.ts';
import type { Sitting } from '../sitting.ts';
import { Change, changeOf, pastOf, Tracks, welcome } from './tracks.tsx';

const track = (id: string): Track => finderOf(saltholm()).the('tracks', id);
const PRAISE = { kind: 'answer', card: 'gun-show', option: 'praise' } as const;

describe('a change', () => {
  const cases = [
    ['more of what is good', 'defence', 3, 'change good', '▲3'],
    ['less of what is good', 'defence', -3, 'change bad', '▼3'],
    ['more of what is bad', 'exposure', 2, 'change bad', '▲2'],
    ['less of what is bad', 'exposure', -2, 'change good', '▼2'],
    ['money, in its own tenths', 'silver', -25, 'change bad', '▼2.5'],
    ['nothing', 'defence', 0, 'change', '·'],
  ] as const;
  test.each(cases)('%s', async (_, id, by, classes, words) => {
    await put(await tableOf(saltholm()), <Change track={track(id)} by={by} />);
    expect(the('.change').className.trim()).toBe(classes);
    expect(read('.change')).toBe(words);
  });

  test('of what is neither good nor bad is not welcomed', () => {
    expect(welcome({ ...track('defence'), good: 'none' }, 5)).toBeNull();
    expect(welcome(track('defence'), 0)).toBeNull();
  });
});

describe('the past of a number', () => {
  const sitting = (film: boolean): Sitting =>
    ({
      now: { history: [{ defence: 30 }, { defence: 34 }, { defence: 41 }], film: film ? {} : null },
      shown: () => 44,
    }) as unknown as Sitting;

  test('ends with what is shown; while a month is told, without the end that is not told yet', () => {
    expect(pastOf(sitting(false), 'defence')).toEqual([30, 34, 41, 44]);
    expect(pastOf(sitting(true), 'defence')).toEqual([30, 34, 44]);
  });

  test('its change is counted from the council of a month ago', () => {
    expect(changeOf(sitting(false), 'defence')).toBe(10);
    const first = { now: { history: [{ defence: 30 }], film: null }, shown: () => 28 } as unknown as Sitting;
    expect(changeOf(first, 'defence')).toBe(-2);
  });
});

/** What is read out of each number. */
const names = (): string[] =>
  [...document.querySelectorAll('#tracks button:not(.view-switch)')].map(
    (one) => one.getAttribute('aria-label') ?? '',
  );

test('each number is read out with its value and its change', async () => {
  const table = await tableOf(saltholm());
  await put(table, <Tracks />);
  expect(names()).toEqual([
    'Coastal defence 30, unchanged since last month. Why?',
    'Exposure 10, unchanged since last month. Why?',
    'Freedom of choice 100, unchanged since last month. Why?',
    'Strike risk this month: being worked out. Why?',
  ]);
  order(table, PRAISE);
  await put(table, <Tracks />);
  expect(names()[1]).toBe('Exposure 12, up 2 since last month. Why?');
  expect(read('[data-row="track:exposure"] b')).toBe('12');
  expect(the('[data-row="track:exposure"] .change').className).toBe('change bad');
  expect(readAll('h2')).toEqual(['Safety', 'Counts for no aim by itself']);
});

test('its gauge is as full as the number is, between its least and its most', async () => {
  const table = await tableOf(saltholm());
  await put(table, <Tracks />);
  expect(the('[data-row="track:defence"] .gauge-fill').style.getPropertyValue('inline-size')).toBe('30%');
  await put(table, <Tracks />, { shown: () => 75 });
  expect(the('[data-row="track:defence"] .gauge-fill').style.getPropertyValue('inline-size')).toBe('75%');
});

test('its line has a point for each month, and rises with it', async () => {
  const table = await tableOf(saltholm());
  nextMonth(table);
  nextMonth(table);
  await put(table, <Tracks />, { shown: () => 90 });
  const points = the('[data-row="track:defence"] polyline').getAttribute('points')?.split(' ') ?? [];
  expect(points).toHaveLength(4);
  const [y = 99] = points.slice(-1).map((one) => Number(one.split(',')[1]));
  expect(Math.min(...points.map((one) => Number(one.split(',')[1])))).toBe(y);
});

test('a number of which the seat knows nothing is not shown', async () => {
  const table = await tableOf(saltholm());
  const { view } = table.get();
  if (!view) throw new Error('no view');
  await put(table, <Tracks />, { view: { ...view, unknown: ['exposure'] } });
  expect(document.querySelector('[data-row="track:exposure"]')).toBeNull();
  expect(document.querySelector('[data-row="track:defence"]')).not.toBeNull();
});

test('another seat reads whose numbers they are', async () => {
  const table = await tableOf(saltholm());
  await put(table, <Tracks />, { now: { ...table.get(), seat: 'kongsvik' } });
  expect(readAll('h2')[0]).toBe('Saltholm');
});

test('pressed, a number tells its help, its facts and every change with its amount', async () => {
  const table = await tableOf(saltholm());
  order(table, PRAISE);
  await put(table, <Tracks />);
  await press(button(/^Coastal defence/));
  expect(read('[role=dialog] h3')).toBe('Coastal defence 30');
  expect(read('.why-answer')).toContain('How well the harbours are guarded.');
  expect(button('Fact A2')).toBeTruthy();
  await press(button('Close'));
  await press(button(/^Exposure/));
  expect(readAll('.entry-amount')).toEqual(['+2']);
  expect(read('.entry')).toContain('Northmark shows its new gun');
  expect(button(/^Exposure/).getAttribute('aria-expanded')).toBe('true');
});

test('while a month is told the numbers are where it has come to', async () => {
  const table = await tableOf(saltholm());
  endMonth(table);
  table.proceed();
  await putScreen(table);
  const by = (table.get().history[1]?.exposure ?? 0) - 10;
  expect(by).toBeLessThan(0);
  expect(read('[data-row="track:exposure"] .change')).toBe(`▼${-by}`);
});

test('each number stands under the aim that it feeds, be it through others, and once', async () => {
  const table = await tableOf(flagship());
  await put(table, <Tracks />);
  const { objectives } = flagship();
  expect(readAll('h2')).toEqual([...objectives.map(({ label }) => label), 'Counts for no aim by itself']);
  /** The heading above a number. */
  const over = (id: string): string => {
    let at: Element | null = the(`[data-row="track:${id}"]`).parentElement;
    while (at && at.tagName !== 'H2') at = at.previousElementSibling;
    return at?.textContent ?? '';
  };
  expect(['air-defence', 'bite', 'good-name', 'obligations', 'exposure'].map(over)).toEqual([
    'Security',
    'Prosperity',
    'Standing',
    'Autonomy',
    'Counts for no aim by itself',
  ]);
  const rows = [...document.querySelectorAll('[data-row]')].map((row) => row.getAttribute('data-row'));
  expect(new Set(rows).size).toBe(rows.length);
});
