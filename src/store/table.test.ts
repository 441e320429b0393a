import { beforeEach, describe, expect, test } from 'vitest';
import { scenarioNamed } from '../../tests/support.ts';
import { random } from '../bots/random.ts';
import { hashOf, type Order, replay } from '../engine/index.ts';
import { readRun } from '../scenario/run-file.ts';
import { createTable } from './table.ts';
import type { Table } from './types.ts';

const scenario = scenarioNamed('tests/scenario/fixture');
const seat = scenario.lead;
const { start: intent } = scenario.intent;
const newTable = () =>
  createTable({
    scenario: async (id) => (id === scenario.id ? scenario : null),
    saves: Promise.resolve(null),
    shelf: null,
  });

/** Answers every open card with its first legal option. */
function answerAll(table: Table): void {
  for (const order of table.desk().candidates('answer')) if (!table.desk().check(order)) table.submit(order);
}

function endTurn(table: Table): void {
  answerAll(table);
  expect(table.submit({ seat, kind: 'end' })).toBeNull();
}

/** Some legal orders of this council, chosen by the random player; the turn is not ended. */
function giveSome(table: Table, seed: number, most: number): void {
  for (let n = 0; n < most; n++) {
    const { view } = table.get();
    if (!view) return;
    const { order } = random(scenario, view, seed, n);
    if (order.kind === 'end') return;
    expect(table.submit(order)).toBeNull();
  }
}

let table: Table;
beforeEach(async () => {
  table = newTable();
  await table.start({ scenario, seed: 7, intent });
});

describe('phases', () => {
  test('end leads through film and review to the next council', () => {
    expect(table.get().phase).toBe('council');
    endTurn(table);
    const { phase, film, view, ledger } = table.get();
    expect(phase).toBe('playback');
    expect(view?.state.turn).toBe(2);
    expect(film?.turn).toBe(1);
    const shown = ledger.filter((entry) => film && entry.id >= film.from && entry.id < film.to);
    expect(shown.length).toBeGreaterThan(0);
    expect(new Set(shown.map((entry) => entry.turn))).toEqual(new Set([1]));
    expect(table.submit({ seat, kind: 'end' })).toEqual({ code: 'not-allowed', args: {} });
    table.proceed();
    expect(table.get().phase).toBe('review');
    expect(table.get().film).toEqual(film);
    table.proceed();
    expect(table.get()).toMatchObject({ phase: 'council', film: null, open: [] });
  });

  test('the last end leads to the assessment, where all entries are shown', () => {
    while (table.get().phase !== 'over') {
      if (table.get().phase === 'council') endTurn(table);
      else table.proceed();
    }
    const { view, ledger, hashes, history } = table.get();
    expect(view?.state.outcome).not.toBeNull();
    expect(ledger.length).toBe(view?.state.entries);
    expect(hashes.length).toBe(history.length);
    table.proceed();
    expect(table.get().phase).toBe('over');
  });

  test('no view or entry of a game under way shows what the seat may not see', () => {
    const { view, ledger } = table.get();
    expect(view?.state.seed).toBe(0);
    expect(ledger.every((entry) => entry.seenBy === null || entry.seenBy.includes(seat))).toBe(true);
  });

  test('leaving clears the table and keeps the settings', () => {
    table.set({ speed: 4 });
    table.leave();
    expect(table.get()).toMatchObject({ phase: 'none', view: null, run: null });
    expect(table.get().settings.speed).toBe(4);
    expect(() => table.desk()).toThrow();
  });
});

describe('undo', () => {
  test('taking back every order of a turn in any sequence returns the exact state of its beginning', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const before = { hash: hashOf(table.get().view), ledger: table.get().ledger };
      giveSome(table, seed, 12);
      for (let n = 0; table.get().open.length > 0; n++) {
        const { open } = table.get();
        table.undo(open[(seed * 7 + n * 3) % open.length] ?? -1);
      }
      expect(hashOf(table.get().view)).toBe(before.hash);
      expect(table.get().ledger).toEqual(before.ledger);
      endTurn(table);
      table.proceed();
      table.proceed();
      if (table.get().phase === 'over') return;
    }
  });

  test('what is left after an undo is what the same orders give from the start', () => {
    giveSome(table, 3, 10);
    const [first = -1] = table.get().open;
    const plan = table.undoPlan(first);
    const before = table.get().orders.length;
    table.undo(first);
    const { orders, view, ledger } = table.get();
    expect(orders.length).toBe(before - 1 - (plan?.falls.length ?? 0));
    const again = replay(scenario, { seed: 7, intent }, orders);
    expect(again.stop).toBeNull();
    expect(again.state.entries).toBe(view?.state.entries);
    expect(again.ledger.filter((entry) => entry.seenBy === null || entry.seenBy.includes(seat))).toEqual(
      ledger,
    );
  });

  test('orders about a later contract follow it to its new number; those about the one taken back fall', () => {
    const contracts = table
      .desk()
      .candidates('contract')
      .filter(
        (order): order is Extract<Order, { kind: 'contract' }> =>
          order.kind === 'contract' && order.number === 1,
      )
      .filter((order) => (scenario.systems.find((one) => one.id === order.system)?.routes.length ?? 0) > 1);
    const [first] = contracts;
    if (!first) throw new Error('the fixture sells something that can come by two routes');
    expect(table.submit(first)).toBeNull();
    expect(table.submit(first)).toBeNull();
    const [older, newer] = (table.get().view?.state.contracts ?? []).slice(-2);
    const other = scenario.systems.find((one) => one.id === first.system)?.routes.at(-1) ?? '';
    expect(table.submit({ seat, kind: 'route', contract: older?.id ?? '', route: other })).toBeNull();
    expect(table.submit({ seat, kind: 'route', contract: newer?.id ?? '', route: other })).toBeNull();
    const [index = -1] = table.get().open;
    expect(table.undoPlan(index)?.falls).toMatchObject([{ kind: 'route', contract: older?.id }]);
    table.undo(index);
    expect(table.get().orders.map((order) => order.kind)).toEqual(['contract', 'route']);
    expect(table.get().orders[1]).toMatchObject({ contract: older?.id, route: other });
    expect(table.get().view?.state.contracts.at(-1)).toMatchObject({ id: older?.id, route: other });
  });

  test('an order of an earlier turn cannot be taken back', () => {
    endTurn(table);
    table.proceed();
    table.proceed();
    expect(table.undoPlan(0)).toBeNull();
    const before = table.get();
    table.undo(0);
    expect(table.get()).toBe(before);
  });
});

describe('orders that set the same thing anew', () => {
  test('leave one order in the log, and none where they end where they began', () => {
    const channel = scenario.channels.find((one) => one.start >= 3);
    if (!channel) throw new Error('the fixture has a channel with tenths on it');
    const flow = scenario.flows.find((one) => one.id === channel.flow);
    const kind = flow?.direction === 'out' ? 'export' : 'route';
    const put = (tenths: number) => table.submit({ seat, kind, channel: channel.id, tenths } as Order);
    expect(put(channel.start - 1)).toBeNull();
    expect(put(channel.start - 2)).toBeNull();
    expect(table.get().orders).toMatchObject([{ kind, channel: channel.id, tenths: channel.start - 2 }]);
    expect(put(channel.start)).toBeNull();
    expect(table.get().orders).toEqual([]);
    expect(put(channel.start)).toMatchObject({ code: 'same' });
  });
});

describe('the run file', () => {
  test('of the table replays headless to the same hashes', () => {
    for (let turn = 1; turn <= 3; turn++) {
      giveSome(table, turn, 6);
      endTurn(table);
      table.proceed();
      table.proceed();
      if (table.get().phase === 'over') break;
    }
    const { name, text } = table.exportRun();
    expect(name).toMatch(/^[a-z-]+-7-\d\d\.look-east\.json$/);
    const read = readRun(text);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const again = replay(scenario, { seed: read.value.seed, intent: read.value.intent }, read.value.orders);
    expect(again.hashes).toEqual(table.get().hashes);
    expect(read.value.hashes).toEqual(table.get().hashes);
  });

  test('opens as a game of its own and is the same game', async () => {
    giveSome(table, 5, 5);
    const { text } = table.exportRun();
    const other = newTable();
    expect(await other.importRun(text)).toEqual({ ok: true });
    const { view, ledger, orders, open, history } = table.get();
    expect(other.get()).toMatchObject({ phase: 'council', readOnly: false });
    expect(other.get()).toMatchObject({ view, ledger, orders, open, history });
  });

  test.each([
    ['{', 'run-not-json'],
    ['[]', 'run-format'],
    ['{"format":"look-east-run","version":9}', 'run-version'],
    ['{"format":"look-east-run","version":1}', 'run-shape'],
  ])('%s is refused by name', async (text, code) => {
    expect(await table.importRun(text)).toMatchObject({ ok: false, notice: { code } });
    expect(table.get().phase).toBe('council');
  });

  test('of an unknown scenario or an impossible intent is refused', async () => {
    const run = JSON.parse(table.exportRun().text);
    const unknown = { ...run, scenario: { ...run.scenario, id: 'atlantis' } };
    expect(await table.importRun(JSON.stringify(unknown))).toMatchObject({
      notice: { code: 'run-scenario', args: { scenario: 'atlantis' } },
    });
    expect(await table.importRun(JSON.stringify({ ...run, intent: { nothing: 100 } }))).toMatchObject({
      notice: { code: 'run-start' },
    });
  });

  test.each([
    ['run-other-rules', (run: { rules: number }) => ({ ...run, rules: 99 })],
    [
      'run-other-scenario',
      (run: object) => ({ ...run, scenario: { id: scenario.id, hash: '0'.repeat(16) } }),
    ],
    [
      'run-differs',
      (run: { hashes: string[] }) => ({ ...run, hashes: ['0'.repeat(16), ...run.hashes.slice(1)] }),
    ],
    [
      'run-illegal',
      (run: object) => ({ ...run, orders: [{ turn: 1, seat, kind: 'expedite', contract: 'c99' }] }),
    ],
  ])('%s: it is shown and cannot be continued', async (code, change) => {
    const run = JSON.parse(table.exportRun().text);
    expect(await table.importRun(JSON.stringify(change(run)))).toEqual({ ok: true });
    expect(table.get()).toMatchObject({
      readOnly: true,
      run: null,
      open: [],
      notices: [{ code: 'storage-off' }, { code }],
    });
    expect(table.submit({ seat, kind: 'end' })).toMatchObject({ code: 'not-allowed' });
  });
});

describe('notices', () => {
  test('without storage the game goes on and says so once', () => {
    expect(table.get().saving).toBe('off');
    endTurn(table);
    expect(table.get().notices.map((notice) => notice.code)).toEqual(['storage-off']);
    table.dismiss(0);
    expect(table.get().notices).toEqual([]);
  });
});
