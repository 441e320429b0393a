// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { emptyTable, endMonth, gameOver, nextMonth } from '../../tests/panels.tsx';
import { saltholm } from '../../tests/support.ts';
import { threads } from '../../tests/threads.ts';
import { readRun, verifyRun } from '../scenario/run-file.ts';
import { type Line, lineBehind, partsAt } from './beside.ts';
import type { Table } from './types.ts';

const TURN = 3;
let table: Table;
beforeEach(async () => {
  table = await gameOver(saltholm());
});

describe('a game that is tried again', () => {
  test('goes on from the council of that turn, is a game of its own, and replays to its own hashes', async () => {
    const { hashes, orders, ledger, history } = table.get();
    expect(table.tryAgain(TURN)).toBe(true);
    const now = table.get();
    expect(now).toMatchObject({ phase: 'council', turn: TURN, branch: { turn: TURN }, decisive: null });
    expect(now.hashes).toEqual(hashes.slice(0, TURN));
    expect(now.history).toEqual(history.slice(0, TURN));
    expect(now.orders).toEqual(orders.filter(({ turn }) => turn < TURN));
    const known = new Set(ledger.map(({ id }) => id));
    expect(now.ledger.filter(({ id }) => !known.has(id))).toEqual([]);
    expect(now.ledger.length).toBeLessThan(ledger.length);
    nextMonth(table);
    while (table.get().phase !== 'over') nextMonth(table);
    const read = readRun(table.exportRun().text);
    if (!read.ok) throw new Error(read.error.code);
    expect(read.value.branch?.turn).toBe(TURN);
    expect(verifyRun(read.value, saltholm())).toMatchObject({
      ok: true,
      value: { differs: null, illegal: null },
    });
    const other = emptyTable(saltholm());
    expect(await other.importRun(table.exportRun().text)).toEqual({ ok: true });
    expect(other.exportRun().text).toBe(table.exportRun().text);
  });

  test('is the same game where the same is ordered again', () => {
    const { hashes, orders } = table.get();
    table.tryAgain(TURN);
    for (const { turn, ...order } of orders) {
      if (turn < TURN) continue;
      while (table.get().phase !== 'council') table.proceed();
      expect(table.submit(order as Parameters<Table['submit']>[0])).toBeNull();
    }
    expect(table.get().hashes).toEqual(hashes);
  });

  test('has to be over, and to have come to that turn', () => {
    expect(table.tryAgain(0)).toBe(false);
    expect(table.tryAgain(table.get().history.length)).toBe(false);
    expect(table.get().phase).toBe('over');
    expect(table.tryAgain(1)).toBe(true);
    expect(table.tryAgain(1)).toBe(false);
    endMonth(table);
    expect(table.tryAgain(1)).toBe(false);
  });
});

describe('a run beside another', () => {
  const lineOf = (of: Table): Promise<Line> => {
    const { seed, orders, view } = of.get();
    const { intent = {} } = view?.state ?? {};
    return lineBehind(saltholm(), { start: { seed, intent }, orders }, threads().start);
  };

  test('is told month by month, and the month is named in which they part', async () => {
    const first = await lineOf(table);
    const { outcome } = table.get().view?.state ?? {};
    expect(first.outcome).toEqual(outcome);
    expect(first.months.map(({ turn }) => turn)).toEqual(first.months.map((_, index) => index + 1));
    expect(first.months.at(-1)?.score).toBe(outcome?.score);
    expect(first.months.some(({ orders }) => orders.length > 0)).toBe(true);
    table.tryAgain(TURN);
    nextMonth(table);
    const branch = await lineOf(table);
    expect(branch.months.slice(0, TURN - 1)).toEqual(first.months.slice(0, TURN - 1));
    expect(partsAt(first, branch)).toBe(TURN);
    expect(partsAt(first, first)).toBeNull();
  });

  test('is the hedger’s where no orders are given, the same each time', async () => {
    const watch = () => lineBehind(saltholm(), { start: { seed: 7 } }, threads().start);
    const line = await watch();
    expect(line.outcome).not.toBeNull();
    expect(await watch()).toEqual(line);
  });

  test('tells of a worker that dies', async () => {
    const { start } = threads(() => ({ dies: 'gone' }));
    await expect(lineBehind(saltholm(), { start: { seed: 7 } }, start)).rejects.toThrow('gone');
  });
});
