import { expect, test } from 'vitest';
import { saltholm } from '../../tests/support.ts';
import type { RunRecord } from './record.ts';
import { cellOf, decidedByMonth, type Plan, placesOf, tasksOf } from './sweep.ts';
import { workerOf } from './task.ts';

const plan: Plan = {
  players: ['none', 'random'],
  swept: [
    { path: 'winAt', values: [40, 60] },
    { path: 'directives', values: [1, 2, 3] },
  ],
  runs: 2,
  seed: 7,
};

test('cells are players by parameters, and all have the same seeds', () => {
  const places = placesOf(plan);
  const tasks = tasksOf(plan);
  expect(places.length).toBe(12);
  expect(tasks.length).toBe(24);
  expect(places[1]).toEqual({
    player: 'none',
    settings: [
      { path: 'winAt', value: 40 },
      { path: 'directives', value: 2 },
    ],
  });
  expect(tasks.map((task) => task.seed)).toEqual(places.flatMap(() => [7, 8]));
});

test('what a cell counts is what its runs did', () => {
  const tasks = tasksOf({ ...plan, players: ['random'], swept: [], runs: 20 });
  const done = workerOf(saltholm())(tasks);
  const runs = done.flatMap((one) => (one.ok ? [one.value as RunRecord] : []));
  const cell = cellOf({}, runs, [], runs);
  expect(cell.runs).toBe(20);
  expect(Object.values(cell.endings).reduce((sum, n) => sum + n, 0)).toBe(20);
  expect(cell.orders.end).toBe(runs.reduce((sum, run) => sum + run.turns, 0));
  expect(cell.difference).toEqual({ value: 0, low: 0, high: 0 });
  const dealt = runs.flatMap((run) => run.hands.flat()).length;
  expect(Object.values(cell.cards).reduce((sum, card) => sum + card.dealt, 0)).toBeGreaterThanOrEqual(dealt);
  for (const run of runs) expect(run.standings.length).toBe(run.turns + 1);
});

test('a run is decided once those that stood where it stands nearly all ended alike', () => {
  const [made] = workerOf(saltholm())([{ kind: 'run', player: 'none', seed: 1 }]);
  if (!made?.ok) throw new Error('no run');
  // At the start all stand alike and half of them will win; at the end the score tells.
  const runs = Array.from({ length: 200 }, (_, i) => {
    const won = i % 2 === 0;
    return { ...(made.value as RunRecord), won, standings: [5000, won ? 7000 : 4000] };
  });
  expect(decidedByMonth(runs)[0]).toBeLessThan(5);
  expect(decidedByMonth(runs)[1]).toBeGreaterThan(85);
  expect(decidedByMonth(runs.slice(0, 30))).toEqual([]);
});
