// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import {
  button,
  nextMonth,
  order,
  otherwise,
  press,
  put,
  read,
  readAll,
  stateOf,
  tableOf,
  the,
} from '../../../tests/panels.tsx';
import { certain, saltholm } from '../../../tests/support.ts';
import type { Table } from '../../store/types.ts';
import { ShipmentDetail, ShipmentList } from './shipments.tsx';

let table: Table;

/** A game in which two contracts are under way: one gun, and two. */
async function underWay(): Promise<void> {
  table = await tableOf(certain(100));
  order(table, { kind: 'contract', system: 'coastal-gun', number: 2, payment: 'silver' });
  nextMonth(table);
  nextMonth(table);
}

test('lots under way have their number, where they are, and how long they still take', async () => {
  await underWay();
  const [one, two] = stateOf(table).shipments;
  if (!one || !two) throw new Error('nothing is under way');
  const shipments = [
    { ...one, leg: 1, days: 2 },
    { ...two, seen: true },
  ];
  await put(table, <ShipmentList />, otherwise(table, { shipments }));
  expect(readAll('.row-main')).toEqual([
    'Coastal gunNorth Sound – Harbour Town',
    'Coastal gun × 2waits at Kongsvik · seen',
  ]);
  expect(readAll('.row-note')).toEqual(['2 days left', '11 days left']);
  await press(the('[data-row="shipment:s2"]'));
  expect(table.get().selection).toEqual({ kind: 'shipment', id: 's2' });
});

test('where nothing is under way there is still the regular trade, as far as it goes', async () => {
  table = await tableOf(saltholm());
  order(table, { kind: 'export', channel: 'fish-south', tenths: 0 });
  await put(table, <ShipmentList />);
  expect(read('p.quiet')).toBe('No arms are under way.');
  expect(readAll('.plain li')).toEqual(['Fish to Kongsvik: 6 tenths', 'Grain from South Port: 10 tenths']);
});

test('a shipment tells how far it has come, what may be lost of it, and whether it has been seen', async () => {
  await underWay();
  const [, two] = stateOf(table).shipments;
  if (!two) throw new Error('nothing is under way');
  const leg = (id: string) => ({ ...table.desk().leg(id), risk: id === 'kongsvik-sound' ? 4 : 9 });
  const desk = { ...table.desk(), leg };
  await put(table, <ShipmentDetail shipment={two} />, { desk });
  expect(read('h2')).toBe('Coastal gun × 2');
  expect(readAll('.detail > p')).toEqual([
    '11 of 11 days still to go.',
    'Chance of a loss a month on the rest of the way: 13 %.',
    'The other side has not seen it.',
  ]);
  const bar = (): string => the('.gauge-fill').style.getPropertyValue('inline-size');
  expect(bar()).toBe('0%');

  await put(table, <ShipmentDetail shipment={{ ...two, count: 1, seen: true, leg: 1, days: 0 }} />, { desk });
  expect(read('h2')).toBe('Coastal gun');
  expect(readAll('.detail > p')).toEqual([
    '5 of 11 days still to go.',
    'Chance of a loss a month on the rest of the way: 9 %.',
    'The other side has seen it.',
  ]);
  expect(Number.parseFloat(bar())).toBeCloseTo((6 / 11) * 100, 3);
  const report = table.desk().route('north-line');
  await put(table, <ShipmentDetail shipment={two} />, {
    desk: { ...desk, route: () => ({ ...report, days: 0 }) },
  });
  expect(bar()).toBe('100%');
});

test('from a shipment one comes to its route, to its story, and back', async () => {
  await underWay();
  const [one] = stateOf(table).shipments;
  if (!one) throw new Error('nothing is under way');
  await put(table, <ShipmentDetail shipment={one} />);
  expect(document.querySelectorAll('.detail-head .mark')).toHaveLength(1);
  await press(button('Its journey so far'));
  expect(read('[role=dialog] h3')).toBe('Coastal gun');
  await press(button('The North Line'));
  expect(table.get().selection).toEqual({ kind: 'route', id: 'north-line' });
  await press(button('Back'));
  expect(table.get().selection).toBeNull();
});
