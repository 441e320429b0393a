// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { button, order, press, put, read, readAll, tableOf, the } from '../../../tests/panels.tsx';
import { saltholm } from '../../../tests/support.ts';
import type { Forecast, Order } from '../../engine/index.ts';
import type { Table } from '../../store/types.ts';
import { createUi } from '../state.ts';
import { OrderStrip } from './order-strip.tsx';

const GUN = { kind: 'contract', system: 'coastal-gun', number: 1, payment: 'silver' } as const;
const DRILL = { kind: 'programme', programme: 'drill' } as const;
const YAWN = { kind: 'answer', card: 'gun-show', option: 'yawn' } as const;

/** How far a number moves between two forecasts. */
const moved = (track: string, without: Forecast, given: Forecast): number =>
  (given.tracks[track]?.middle ?? 0) - (without.tracks[track]?.middle ?? 0);

const inTenths = (stored: number): string => String(Math.abs(stored) / 10);

/** The strip with an order that is pointed at. */
function pointedAt(table: Table, given: Omit<Order, 'seat'>): Promise<void> {
  const preview = { ...given, seat: table.get().seat } as Order;
  return put(table, <OrderStrip />, { open: { ...createUi().get(), preview } });
}

describe('the outlook', () => {
  test('waits, then tells what the month will come to, and the chance of a strike apart from it', async () => {
    const table = await tableOf(saltholm());
    order(table, YAWN);
    await put(table, <OrderStrip />);
    expect(read('.outlook-moves')).toMatch(/^Outlook:.* …$/);
    expect(document.querySelector('.outlook-strike')).toBeNull();
    const { tracks, strike } = table.desk().forecast([]);
    const { low = 0, high = 0 } = tracks.silver ?? {};
    await expect.poll(() => read('.outlook-moves')).toContain(`silver £${inTenths(low)}–${inTenths(high)}`);
    expect(read('.outlook-strike')).toBe(`· strike ${strike.middle} %`);
    expect(the('.outlook').title.replaceAll('\u00a0', ' ')).toMatch(/^silver £.* · strike \d+ %$/);
  });

  test('of a month that cannot be ended says what is still open', async () => {
    const table = await tableOf(saltholm());
    await put(table, <OrderStrip />);
    expect(read('.outlook .wide-only')).toBe('With the card still open:');
  });

  test('of an order that is pointed at tells what it adds and what it takes', async () => {
    const table = await tableOf(saltholm());
    const seat = table.get().seat;
    const desk = table.desk();
    const [without, given] = [desk.forecast([]), desk.forecast([{ ...DRILL, seat }])];
    expect(moved('defence', without, given)).toBeGreaterThan(0);
    expect(moved('silver', without, given)).toBeLessThan(0);
    await pointedAt(table, DRILL);
    await expect.poll(() => read('.outlook b')).toBe('With this order:');
    const words = read('.outlook-moves');
    expect(words).toContain(`coastal defence +${moved('defence', without, given)}`);
    expect(words).toContain(`silver −£${inTenths(moved('silver', without, given))}`);
  });

  test('of an order that is not legal stays that of the month', async () => {
    const table = await tableOf(saltholm());
    await pointedAt(table, { kind: 'build', project: 'northern-light' } as Omit<Order, 'seat'>);
    await expect.poll(() => read('.outlook-moves')).toContain('silver £');
    expect(document.querySelector('.outlook b')).toBeNull();
  });
});

describe('the orders of the month', () => {
  test('are listed with whom they are about, counted, and taken back by a button that says which', async () => {
    const table = await tableOf(saltholm());
    await put(table, <OrderStrip />);
    expect(read('.order-count')).toBe('No orders');
    expect(read('.order-ghost')).toBe('two directives left');
    order(table, GUN);
    order(table, DRILL);
    await put(table, <OrderStrip />);
    expect(readAll('.order-chip .words')).toEqual([
      'Talks: Coastal gun · Silver',
      'Programme: Drill the militia',
    ]);
    expect([...document.querySelectorAll('.order-chip path')].map((one) => one.getAttribute('fill'))).toEqual(
      ['#2B5A92', '#13736E'],
    );
    expect(read('.order-count')).toBe('2 orders');
    expect(read('.order-ghost')).toBe('no directives left');

    await press(button('Undo: Programme: Drill the militia'));
    expect(table.get().orders.map(({ kind }) => kind)).toEqual(['contract']);
    expect(readAll('.order-chip .words')).toEqual(['Talks: Coastal gun · Silver']);
    expect(read('.order-ghost')).toBe('one directive left');
  });

  test('of an earlier month are not among them', async () => {
    const table = await tableOf(saltholm());
    order(table, GUN);
    order(table, YAWN);
    order(table, { kind: 'end' });
    table.proceed();
    await put(table, <OrderStrip />);
    expect(readAll('.order-chip .words')).toHaveLength(2);
    expect(document.querySelector('.undo, .outlook, .order-ghost')).toBeNull();
    table.proceed();
    await put(table, <OrderStrip />);
    expect(readAll('.order-chip .words')).toEqual([]);
  });

  test('an answer opens its card again', async () => {
    const table = await tableOf(saltholm());
    const ui = createUi();
    order(table, YAWN);
    await put(table, <OrderStrip />, { ui });
    await press(button(/Northmark shows its new gun/, the('.order-chip')));
    expect(ui.get().overlay).toEqual({ kind: 'card', card: 'gun-show' });
  });

  test('only the last three are shown, and a way to all of them', async () => {
    const table = await tableOf(saltholm());
    const ui = createUi();
    order(table, { kind: 'posture', posture: 'proud' });
    order(table, GUN);
    order(table, DRILL);
    await put(table, <OrderStrip />, { ui });
    expect(readAll('.order-chip')).toHaveLength(3);
    expect(readAll('#orders > button')).toEqual(['3 orders']);
    order(table, YAWN);
    await put(table, <OrderStrip />, { ui });
    expect(readAll('.order-chip')).toHaveLength(3);
    await press(button('all 4'));
    expect(ui.get().overlay).toEqual({ kind: 'orders' });
  });

  test('are not there for another seat’s eyes', async () => {
    const table = await tableOf(saltholm());
    order(table, GUN);
    await put(table, <OrderStrip />, { now: { ...table.get(), seat: 'kongsvik' } });
    expect(document.querySelector('.order-chip, .outlook')).toBeNull();
    expect(read('.order-strip')).toContain('Harbour Town');
  });
});
