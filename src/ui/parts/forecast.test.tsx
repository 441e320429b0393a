// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, expect, test } from 'vitest';
import { nextMonth, order, plain, put, read, tableOf } from '../../../tests/panels.tsx';
import { saltholm } from '../../../tests/support.ts';
import type { Order } from '../../engine/index.ts';
import type { Table } from '../../store/types.ts';
import { forecastWords, inOneLine } from '../outlook.ts';
import { sayIn } from '../say.ts';
import { type Sitting, useSitting } from '../sitting.ts';
import { OrderForecast, useForecast, useStrikeChance } from './forecast.tsx';

let table: Table;
beforeEach(async () => {
  table = await tableOf(saltholm());
});

const SEAT = 'harbour-town';
const DRILL: Order = { kind: 'programme', seat: SEAT, programme: 'drill' };

test('an order’s forecast keeps its place until it is worked out, and then says what it would change', async () => {
  const desk = table.desk();
  const { scenario, view } = table.get();
  if (!scenario || !view) throw new Error('no game');
  const sitting = { scenario, desk, say: sayIn(scenario, view.state) } as unknown as Sitting;
  const words = inOneLine(forecastWords(sitting, desk.forecast([]), desk.forecast([DRILL])));
  await put(table, <OrderForecast order={DRILL} />);
  expect(read('.forecast .quiet')).toBe('…');
  await expect.poll(() => read('.forecast')).toMatch(/^With this order: /);
  expect(read('.forecast')).toBe(`With this order: ${plain(words)}`);
  expect(words).toContain('coastal defence +2');
});

test('of what cannot be ordered, or of nothing, nothing is forecast', async () => {
  for (const given of [null, { kind: 'exchange', seat: SEAT, exchange: 'pawn' } as const]) {
    await put(table, <OrderForecast order={given} />);
    expect(read('.forecast')).toBe('');
    expect(document.querySelector('.forecast b')).toBeNull();
  }
});

function Lots({ orders }: { orders: readonly Order[] | null }) {
  const { desk } = useSitting();
  const forecast = useForecast(orders, 0);
  const same = forecast && JSON.stringify(forecast) === JSON.stringify(desk.forecast(orders ?? []));
  return <output>{forecast === null ? 'none' : same ? 'right' : 'stale'}</output>;
}

test('a forecast is worked out after the paint, and anew with every order', async () => {
  await put(table, <Lots orders={[]} />);
  expect(read('output')).toBe('none');
  await expect.poll(() => read('output')).toBe('right');
  await act(() => order(table, { kind: 'programme', programme: 'drill' }));
  expect(read('output')).toBe('none');
  await expect.poll(() => read('output')).toBe('right');
  await put(table, <Lots orders={[{ kind: 'posture', seat: SEAT, posture: 'proud' }]} />);
  expect(read('output')).toBe('none');
  await expect.poll(() => read('output')).toBe('right');
  await put(table, <Lots orders={null} />);
  expect(read('output')).toBe('none');
});

function Strike() {
  const { from, low, middle, high } = useStrikeChance();
  return <output>{`${from} ${low} ${middle} ${high}`}</output>;
}

test('the chance of a strike keeps its place while it is worked out anew, but not into the next month', async () => {
  const words = (): string => {
    const { low, middle, high } = table.desk().forecast([]).strike;
    return `orders ${low} ${middle} ${high}`;
  };
  await put(table, <Strike />);
  expect(read('output')).toMatch(/^nothing-yet /);
  await expect.poll(() => read('output')).toBe(words());
  const before = read('output');
  await act(() => order(table, { kind: 'cancel', contract: 'c1' }));
  expect(read('output')).toBe(before);
  await expect.poll(() => read('output')).toBe(words());
  expect(words()).not.toBe(before);
  await act(() => nextMonth(table));
  const { low, total, high } = table.desk().strike();
  expect(read('output')).toBe(`nothing-yet ${low} ${total} ${high}`);
});
