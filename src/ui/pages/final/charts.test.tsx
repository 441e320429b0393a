// @vitest-environment happy-dom
import { beforeAll, describe, expect, test } from 'vitest';
import {
  gameOver,
  order,
  orderSome,
  put,
  read,
  readAll,
  sittingOf,
  tableOf,
  the,
} from '../../../../tests/panels.tsx';
import { saltholm } from '../../../../tests/support.ts';
import type { Table } from '../../../store/types.ts';
import { Charts } from './charts.tsx';
import { type Figure, figuresOf } from './figures.ts';

let table: Table;
let figures: readonly Figure[];

const figure = (id: Figure['id']): Figure => {
  const found = figures.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

const valuesOf = (id: Figure['id'], series: string): readonly (number | null)[] =>
  figure(id).series.find((one) => one.id === series)?.values ?? [];

beforeAll(async () => {
  table = await gameOver(saltholm());
  const course = table.course();
  if (!course) throw new Error('not over');
  figures = figuresOf(sittingOf(table), course);
});

describe('the course of a game', () => {
  test('is not told before the game is over', async () => {
    const early = await tableOf(saltholm());
    orderSome(early, 'contract');
    order(early, { kind: 'answer', card: 'gun-show', option: 'yawn' });
    expect(early.course()).toBeNull();
    await put(early, <Charts />);
    expect(document.querySelector('.run-chart')).toBeNull();
  });

  test('ends with the score and the aims of the assessment', () => {
    const { outcome } = table.get().view?.state ?? {};
    expect(valuesOf('aims', 'score').at(-1)).toBe(outcome?.score);
    for (const [id, value] of Object.entries(outcome?.objectives ?? {}))
      expect(valuesOf('aims', id).at(-1)).toBe(value);
    expect(valuesOf('aims', 'score')).toHaveLength(table.get().history.length);
  });

  test('counts lots that were signed for, and as delivered only those that came', () => {
    const { ledger } = table.get();
    const signed = ledger.filter(
      ({ change }) => change.kind === 'contract-moved' && change.from === 'talks' && change.to !== 'ended',
    ).length;
    expect(signed).toBeGreaterThan(0);
    expect(valuesOf('promised', 'signed').at(-1)).toBeGreaterThanOrEqual(signed);
    const [last] = [table.course()?.promised.at(-1)];
    const by = table.course()?.suppliers.map(({ lots }) => lots) ?? [];
    for (const kind of ['signed', 'came', 'lost'] as const)
      expect(by.reduce((sum, lots) => sum + lots[kind], 0)).toBe(last?.[kind]);
    expect(figure('promised').says).toContain(`${last?.signed}`);
  });

  test('has no share of a book in which nothing is written', () => {
    const first = valuesOf('dependence', 'arms')[0];
    expect(first).toBeNull();
    expect(valuesOf('dependence', 'cargo').at(-1)).toBeGreaterThan(0);
  });

  test('carries in no turn more than the whole of its flows', () => {
    const flows = saltholm().flows.length;
    const { carried = [] } = table.course() ?? {};
    const turns = carried[0]?.tenths.length ?? 0;
    expect(turns).toBe(table.get().history.length - 1);
    const sums = Array.from({ length: turns }, (_, turn) =>
      carried.reduce((sum, { tenths }) => sum + (tenths[turn] ?? 0), 0),
    );
    for (const sum of sums) expect(sum).toBeLessThanOrEqual(10 * flows);
    expect(Math.max(...sums)).toBeGreaterThan(0);
  });
});

describe('the charts', () => {
  test('have a name, a sentence, a scale and a table each', async () => {
    await put(table, <Charts />);
    const all = [...document.querySelectorAll('.run-chart')];
    expect(all).toHaveLength(5);
    for (const [at, one] of all.entries()) {
      expect(read('figcaption', one)).toBe(figures[at]?.says.replace(/[\s ⁠]+/g, ' ').trim());
      expect(readAll('.graph-marks li', one).length).toBeGreaterThan(1);
      const rows = readAll('tbody th', one);
      expect(rows).toEqual(figures[at]?.series.map(({ label }) => label));
      expect(readAll('.graph-key li', one).slice(0, rows.length)).toEqual(rows);
    }
  });

  test('have tables that hold what is drawn', async () => {
    await put(table, <Charts />);
    const money = the('[aria-labelledby="chart-money"]');
    expect(readAll('tbody td', money)).toEqual(
      figure('money').series.flatMap(({ values }) => values.map(String)),
    );
    expect(readAll('thead th', money).slice(1, 3)).toEqual(['Start', 'Apr']);
    const carried = the('[aria-labelledby="chart-carried"]');
    expect(readAll('thead th', carried)[1]).toBe('Apr');
  });
});
