// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { put, readAll, tableOf } from '../../../tests/panels.tsx';
import { saltholm } from '../../../tests/support.ts';
import type { Order } from '../../engine/index.ts';
import { useOutcomes } from './outcomes.ts';

const seat = 'harbour-town';
const DRILL: Order = { kind: 'programme', seat, programme: 'drill' };
const SHOW: Order = { kind: 'posture', seat, posture: 'proud' };
/** The church silver cannot be pawned while the chest is full. */
const BARRED: Order = { kind: 'exchange', seat, exchange: 'pawn' };

function Outcomes({ orders }: { orders: readonly Order[] }) {
  return (
    <ul>
      {useOutcomes(orders).map((words, index) => (
        <li key={index}>{words ?? '…'}</li>
      ))}
    </ul>
  );
}

test('what each order would come to is told when all are worked out, and nothing of one that is not legal', async () => {
  const table = await tableOf(saltholm());
  const asked: (readonly Order[])[] = [];
  const desk = {
    ...table.desk(),
    forecast: (orders: readonly Order[]) => {
      asked.push(orders);
      return table.desk().forecast(orders);
    },
  };
  await put(table, <Outcomes orders={[DRILL, BARRED, SHOW]} />, { desk });
  expect(readAll('li')).toEqual(['…', '…', '…']);
  await expect.poll(() => readAll('li')[0]).not.toBe('…');
  const [drilled, barred, shown] = readAll('li');
  expect(asked).toEqual([[DRILL], [SHOW]]);
  expect(barred).toBe('…');
  expect(drilled).toContain('coastal defence 26–32');
  expect(shown).toContain('coastal defence 24–30');
  await put(table, <Outcomes orders={[DRILL]} />, { desk });
  expect(readAll('li')).toEqual(['…']);
});
