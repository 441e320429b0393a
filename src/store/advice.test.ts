import { beforeEach, describe, expect, test } from 'vitest';
import { scenarioNamed } from '../../tests/support.ts';
import { type Fate, threads } from '../../tests/threads.ts';
import { hashOf, replay } from '../engine/index.ts';
import { readRun, startOf, verifyRun } from '../scenario/run-file.ts';
import { openAdviser } from './advice.ts';
import { createTable } from './table.ts';
import type { Table } from './types.ts';
import type { Request } from './worker.ts';

const scenario = scenarioNamed('tests/scenario/fixture');
const seat = scenario.lead;
const { start: intent } = scenario.intent;
const SEED = 987_654_321;

let at: ReturnType<typeof threads>;
const tableWith = (fate?: (request: Request) => Fate): Table => {
  at = threads(fate);
  return createTable({
    scenario: async (id) => (id === scenario.id ? scenario : null),
    saves: Promise.resolve(null),
    shelf: null,
    adviser: () => openAdviser(at.start),
  });
};
const begin = (table: Table, people: readonly string[] = []) =>
  table.start({ scenario, seed: SEED, intent, people });
const written = (table: Table) => {
  const read = readRun(table.exportRun().text);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
};
const answerAll = (table: Table): void => {
  for (const order of table.desk().candidates('answer')) if (!table.desk().check(order)) table.submit(order);
};

let table: Table;
beforeEach(async () => {
  table = tableWith();
  await begin(table);
});

describe('advice', () => {
  test('is a legal order with its reason, and the same question gets the same answer', async () => {
    const first = await table.ask()?.answer;
    expect(first && table.desk().check(first.order)).toBeNull();
    expect(first?.because.code).toMatch(/^[a-z]+$/);
    expect(await table.ask()?.answer).toEqual(first);
    expect(at.count()).toBe(1);
  });

  test('is made from what the seat sees: no seed, no hidden number, no dice travel to it', async () => {
    await table.ask()?.answer;
    const { view } = table.get();
    const questions = at.asked.filter((one) => one.kind !== 'scenario');
    expect(questions).toEqual([{ kind: 'advice', view }]);
    expect(JSON.stringify(questions)).not.toContain(String(SEED));
    expect(view?.state.seed).toBe(0);
  });

  test('is noted in the run by turn and orders before, and changes nothing else', async () => {
    const { view, hashes } = table.get();
    table.ask();
    expect(table.get()).toMatchObject({ view, hashes, advised: 1 });
    answerAll(table);
    const given = table.get().orders.length;
    table.ask();
    table.submit({ seat, kind: 'end' });
    const run = written(table);
    expect(run.advised).toEqual([
      { turn: 1, after: 0 },
      { turn: 1, after: given },
    ]);
    const verified = verifyRun(run, scenario);
    expect(verified).toMatchObject({ ok: true, value: { differs: null, illegal: null } });
    const { state } = replay(scenario, startOf(run), run.orders);
    expect(hashOf(state)).toBe(table.get().hashes.at(-1));

    const other = tableWith();
    expect(await other.importRun(table.exportRun().text)).toEqual({ ok: true });
    expect(other.get().advised).toBe(2);
    expect(other.exportRun().text).toBe(table.exportRun().text);
  });

  test('a run in which nobody asked says nothing of advice', () => {
    answerAll(table);
    expect(written(table)).not.toHaveProperty('advised');
  });

  test('stays noted where orders are taken back, after those that are left', () => {
    answerAll(table);
    const answers = table.get().orders.length;
    const [, second] = scenario.postures;
    expect(table.submit({ seat, kind: 'posture', posture: second?.id ?? '' })).toBeNull();
    table.ask();
    table.undo(0);
    expect(written(table).advised).toEqual([{ turn: 1, after: answers }]);
    table.undo(table.get().open.at(-1) ?? -1);
    expect(written(table).advised).toEqual([{ turn: 1, after: answers - 1 }]);
    expect(table.get().advised).toBe(1);
  });

  test('is for the council only', async () => {
    answerAll(table);
    table.submit({ seat, kind: 'end' });
    expect(table.get().phase).toBe('playback');
    expect(table.ask()).toBeNull();
    table.leave();
    expect(table.ask()).toBeNull();
    expect(table.get().advised).toBe(0);
  });

  test('is for the lead seat only, and another seat is not told that it was asked', async () => {
    const shared = tableWith();
    const other = scenario.seats.find((one) => one.id !== seat && one.policies.length > 0)?.id ?? '';
    await begin(shared, [other]);
    expect(shared.ask()).toBeNull();
    shared.proceed();
    expect(shared.get()).toMatchObject({ phase: 'chamber', seat: other });
    expect(shared.ask()).toBeNull();
    const policy = scenario.seats.find((one) => one.id === other)?.policies[0]?.id ?? '';
    expect(shared.seal([{ seat: other, kind: 'policy', policy }])).toBeNull();
    shared.proceed();
    expect(shared.get()).toMatchObject({ phase: 'council', seat });
    expect(shared.ask()).not.toBeNull();
    answerAll(shared);
    shared.submit({ seat, kind: 'end' });
    expect(shared.get()).toMatchObject({ phase: 'curtain', advised: 0 });
    expect(written(shared).advised?.length).toBe(1);
  });
});

describe('thinking', () => {
  const gaveUp = (message: string) => expect.objectContaining({ message });

  test('can be given up; the next question finds a worker', async () => {
    let hangs = true;
    const slow = tableWith(({ kind }) => ({ hangs: hangs && kind === 'advice' }));
    await begin(slow);
    const asked = slow.ask();
    await expect.poll(() => at.asked.length).toBe(2);
    asked?.cancel();
    await expect(asked?.answer).rejects.toEqual(gaveUp('dismissed'));
    expect(at.open.size).toBe(0);
    hangs = false;
    expect(await slow.ask()?.answer).toHaveProperty('order');
    expect(slow.get().advised).toBe(2);
  });

  test('about one position is given up when another is asked about, and when the game is left', async () => {
    const slow = tableWith(({ kind }) => ({ hangs: kind === 'advice' }));
    await begin(slow);
    const first = slow.ask();
    const second = slow.ask();
    await expect(first?.answer).rejects.toEqual(gaveUp('dismissed'));
    first?.cancel(); // too late, and no harm to the second
    expect(at.open.size).toBe(1);
    slow.leave();
    await expect(second?.answer).rejects.toEqual(gaveUp('dismissed'));
    expect(at.open.size).toBe(0);
  });

  test('fails where no worker can be had, which is no fault of who asked', async () => {
    const bare = createTable({
      scenario: async () => scenario,
      saves: Promise.resolve(null),
      shelf: null,
      adviser: () =>
        openAdviser(() => {
          throw new Error('no worker here');
        }),
    });
    await begin(bare);
    const asked = bare.ask();
    await expect(asked?.answer).rejects.toEqual(gaveUp('no worker here'));
    await expect(asked?.more()).rejects.toEqual(gaveUp('dismissed'));
  });

  test('goes on word by word about the question that was asked last, and no other', async () => {
    const first = table.ask();
    const word = await first?.answer;
    expect(word?.settled).toBe(false);
    expect((await first?.more())?.because.args.worlds).toBe(2);
    expect((await first?.more())?.because.args.worlds).toBe(4);
    const second = table.ask();
    await second?.answer;
    await expect(first?.more()).rejects.toEqual(gaveUp('dismissed'));
    expect((await second?.more())?.because.args.worlds).toBe(2);
    expect(at.count()).toBe(1);
  });

  test('fails where the worker dies, and the game goes on', async () => {
    const frail = tableWith(({ kind }) => (kind === 'advice' ? { dies: 'out of memory' } : {}));
    await begin(frail);
    await expect(frail.ask()?.answer).rejects.toEqual(gaveUp('out of memory'));
    answerAll(frail);
    expect(frail.submit({ seat, kind: 'end' })).toBeNull();
  });
});
