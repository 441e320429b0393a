import { describe, expect, test } from 'vitest';
import { changed, flagship, saltholm } from '../../tests/support.ts';
import { random } from '../bots/random.ts';
import { type Id, NOBODY, type Order, replay, type Scenario } from '../engine/index.ts';
import { readRun, startOf, verifyRun } from '../scenario/run-file.ts';
import { createTable } from './table.ts';
import type { Table } from './types.ts';

const PEOPLE = ['washington', 'moscow'] as const;

const tableOf = (scenario: Scenario): Table =>
  createTable({
    scenario: async (id) => (id === scenario.id ? scenario : null),
    saves: Promise.resolve(null),
    shelf: null,
  });

async function started(scenario: Scenario, people: readonly Id[], seed = 7): Promise<Table> {
  const table = tableOf(scenario);
  const opened = await table.start({ scenario, seed, intent: scenario.intent.start, people });
  expect(opened.ok).toBe(true);
  return table;
}

/** Some policy, some answers of the chamber's seat, and a no to what it was offered. */
function choices(table: Table, pick = 0): Order[] {
  const { seat } = table.get();
  const desk = table.desk();
  const policies = desk.candidates('policy');
  const answers = new Map(
    desk
      .candidates('answer')
      .filter((order) => desk.check(order) === null)
      .map((order) => [order.kind === 'answer' ? order.card : '', order]),
  );
  const replies = new Map(
    desk.candidates('reply').map((order) => [order.kind === 'reply' ? order.offer : '', order]),
  );
  const policy = policies[pick % Math.max(1, policies.length)];
  return [...(policy ? [policy] : []), ...answers.values(), ...replies.values()].map((order) => ({
    ...order,
    seat,
  }));
}

/** The lead seat orders a little and ends the month. */
function council(table: Table, seed: number): void {
  for (let n = 0; n < 12; n++) {
    const { view, scenario } = table.get();
    if (!view || !scenario) throw new Error('no council');
    const { order } = random(scenario, view, seed, n);
    if (order.kind !== 'end') table.submit(order);
  }
  const { seat } = table.get();
  for (const order of table.desk().candidates('answer')) if (!table.desk().check(order)) table.submit(order);
  expect(table.submit({ seat, kind: 'end' })).toBeNull();
}

/** One step further, whatever the phase. */
function step(table: Table, seed: number): void {
  const { phase, turn } = table.get();
  if (phase === 'chamber') expect(table.seal(choices(table, turn + seed))).toBeNull();
  else if (phase === 'council') council(table, seed * 100 + turn);
  else table.proceed();
}

/** Whatever of the published state could tell somebody else's secret. */
function leaks(table: Table): string[] {
  const { phase, seat, scenario, view, ledger, orders, history, open } = table.get();
  const found: string[] = [];
  if (phase === 'over' || !scenario) return found;
  if (phase === 'curtain') {
    if (view || ledger.length + orders.length + history.length + open.length > 0) found.push('curtain');
    return found;
  }
  for (const entry of ledger)
    if (entry.seenBy !== null && !entry.seenBy.includes(seat)) found.push(`entry ${entry.change.kind}`);
  for (const order of orders) if (order.seat !== seat) found.push(`order of ${order.seat}`);
  for (const [id, own] of Object.entries(view?.state.policies ?? {}))
    if (id !== seat && own.sealed !== null) found.push(`sealed by ${id}`);
  for (const { card } of view?.state.hand ?? [])
    if (scenario.cards.find((one) => one.id === card)?.seat !== seat) found.push(`card ${card}`);
  if (seat === scenario.lead) return found;
  const { state } = view ?? {};
  if (Object.keys(state?.intent ?? {}).length > 0) found.push('intent');
  if (state?.directives !== scenario.directives) found.push('directives');
  for (const { id, group, start } of scenario.tracks) {
    if (group !== 'purse') continue;
    if (!view?.unknown.includes(id) || state?.tracks[id] !== start) found.push(id);
    if (history.some((snapshot) => snapshot[id] !== start)) found.push(`past of ${id}`);
  }
  return found;
}

describe('three people at one screen', () => {
  test('choose one after the other, the lead seat last, each behind a curtain; then all look together', async () => {
    const table = await started(flagship(), PEOPLE);
    const seen: string[] = [];
    for (let n = 0; n < 10; n++) {
      const { phase, seat, turn } = table.get();
      seen.push(`${turn} ${phase} ${seat || 'all'}`);
      step(table, 1);
    }
    expect(seen).toEqual([
      '1 curtain moscow',
      '1 chamber moscow',
      '1 curtain washington',
      '1 chamber washington',
      '1 curtain tehran',
      '1 council tehran',
      '1 curtain all',
      '1 playback all',
      '1 review all',
      '2 curtain moscow',
    ]);
    expect(table.get().people).toEqual(['moscow', 'washington', 'tehran']);
  });

  test('play to the end; nothing hidden is in another seat’s state, and all is revealed when it is over', async () => {
    const scenario = flagship();
    for (const seed of [3, 11]) {
      const table = await started(scenario, PEOPLE, seed);
      for (let n = 0; table.get().phase !== 'over' && n < 300; n++) {
        expect(leaks(table), `${table.get().turn} ${table.get().phase} ${table.get().seat}`).toEqual([]);
        step(table, seed);
      }
      const { phase, view, ledger, orders, seat } = table.get();
      expect(phase).toBe('over');
      expect(seat).toBe(scenario.lead);
      expect(ledger.length).toBe(view?.state.entries);
      expect(new Set(orders.map((order) => order.seat))).toEqual(new Set(['tehran', ...PEOPLE]));
    }
  });

  test('a run that the page exports replays headless to the same hashes', async () => {
    const scenario = flagship();
    const table = await started(scenario, PEOPLE, 5);
    for (let n = 0; table.get().phase !== 'over' && n < 300; n++) step(table, 5);
    const read = readRun(table.exportRun().text);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect(read.value.people).toEqual(['moscow', 'washington']);
    const verified = verifyRun(read.value, scenario);
    if (!verified.ok) throw new Error(verified.error);
    expect(verified.value.differs).toBeNull();
    expect(verified.value.illegal).toBeNull();
    expect(verified.value.replayed.hashes).toEqual(table.get().hashes);
    const alone = replay(scenario, { ...startOf(read.value), people: [] }, read.value.orders);
    expect(alone.stop?.reason.code).toBe('not-your-seat');
  });

  test('the film shows what all may know, from the state in which the month was ended', async () => {
    const table = await started(flagship(), PEOPLE);
    while (table.get().phase !== 'playback') step(table, 2);
    const { view, film, ledger, seat, turn, open } = table.get();
    expect(seat).toBe(NOBODY);
    expect(turn).toBe(1);
    expect(view?.state.turn).toBe(1);
    expect(open).toEqual([]);
    expect(ledger.every((entry) => entry.seenBy === null)).toBe(true);
    expect(ledger.some((entry) => film && entry.id >= film.from && entry.id < film.to)).toBe(true);
    const others = Object.keys(view?.bands ?? {});
    expect(others).toEqual(
      flagship()
        .tracks.filter((track) => track.hidden)
        .map((track) => track.id),
    );
    table.proceed();
    expect(table.get().view?.state.turn).toBe(2);
  });

  test('what is sealed is sealed whole and for good', async () => {
    const table = await started(flagship(), PEOPLE);
    expect(table.seal([])).toEqual({ code: 'not-allowed', args: {} });
    table.proceed();
    expect(table.seal([])?.code).toBe('unanswered');
    expect(table.seal([{ kind: 'policy', seat: 'washington', policy: 'police-the-sea' }])?.code).toBe(
      'not-your-seat',
    );
    expect(table.seal([{ kind: 'policy', seat: 'moscow', policy: 'no-such' }])?.code).toBe('unknown');
    expect(table.submit({ kind: 'policy', seat: 'moscow', policy: 'court-gulf' })?.code).toBe('not-allowed');
    expect(table.get().phase).toBe('chamber');
    expect(table.seal([{ kind: 'policy', seat: 'moscow', policy: 'court-gulf' }])).toBeNull();
    expect(table.get()).toMatchObject({ phase: 'curtain', seat: 'washington' });
  });

  test('the lead seat can neither take back nor feel out what others have sealed', async () => {
    const table = await started(flagship(), PEOPLE);
    while (table.get().phase !== 'council') step(table, 4);
    expect(table.get().open).toEqual([]);
    for (const policy of ['court-gulf', 'feed-front', 'keep-bases'])
      expect(table.submit({ kind: 'policy', seat: 'moscow', policy })?.code).toBe('not-your-seat');
    const before = table.get();
    expect(table.submit({ kind: 'posture', seat: 'tehran', posture: 'quiet' })).toBeNull();
    expect(table.submit({ kind: 'mission', seat: 'tehran', actor: 'turkey', aim: 'goodwill' })).toBeNull();
    expect(table.get().open).toEqual([0, 1]);
    expect(table.undoPlan(1)?.order).toMatchObject({ kind: 'mission' });
    table.undo(1);
    expect(table.get().orders.map((order) => order.kind)).toEqual(['posture']);
    table.undo(0);
    expect(table.get().view?.state).toEqual(before.view?.state);
    expect(table.get().ledger).toEqual(before.ledger);
  });

  test('an opened run goes on at the curtain of the first seat that has not finished', async () => {
    const scenario = flagship();
    const table = await started(scenario, PEOPLE);
    const reopened = async () => {
      const other = tableOf(scenario);
      expect(await other.importRun(table.exportRun().text)).toEqual({ ok: true });
      const { phase, seat, view, readOnly } = other.get();
      expect([phase, view, readOnly]).toEqual(['curtain', null, false]);
      return seat;
    };
    expect(await reopened()).toBe('moscow');
    step(table, 1);
    expect(await reopened()).toBe('moscow');
    step(table, 1);
    expect(await reopened()).toBe('washington');
    step(table, 1);
    step(table, 1);
    expect(await reopened()).toBe('tehran');
    step(table, 1);
    expect(await reopened()).toBe('tehran');
    step(table, 1);
    expect(await reopened()).toBe('moscow');
  });

  test('a run that can only be shown is not open either', async () => {
    const scenario = flagship();
    const table = await started(scenario, PEOPLE);
    step(table, 1);
    step(table, 1);
    const other = tableOf(scenario);
    await other.importRun(table.exportRun().text.replace(/"rules": \d+/, '"rules": 1'));
    expect(other.get()).toMatchObject({ phase: 'curtain', seat: 'tehran', readOnly: true, view: null });
    other.proceed();
    expect(other.get()).toMatchObject({ phase: 'council', readOnly: true, open: [] });
    expect(leaks(other)).toEqual([]);
  });
});

describe('cards of other seats', () => {
  const scenario = changed(saltholm(), (copy) => {
    for (const card of copy.cards)
      Object.assign(card, { seat: 'kongsvik', turn: 1, when: 1, chained: false });
  });

  test('are on their own seat’s page only, and the seal waits for their answer', async () => {
    const table = await started(scenario, ['kongsvik']);
    table.proceed();
    const { view } = table.get();
    expect(view?.state.hand.length).toBeGreaterThan(0);
    const [policy, ...answers] = choices(table);
    if (!policy) throw new Error('no policy');
    expect(table.seal([policy])?.code).toBe('unanswered');
    expect(table.seal([policy, ...answers])).toBeNull();
    table.proceed();
    expect(table.get()).toMatchObject({ phase: 'council', seat: scenario.lead });
    expect(leaks(table)).toEqual([]);
    const { hand, dealt } = table.get().view?.state ?? {};
    expect(hand).toEqual([]);
    expect(dealt).toEqual({});
  });
});

describe('one person alone', () => {
  test('meets no curtain, and the run file says nothing of other people', async () => {
    for (const people of [undefined, [], ['tehran']]) {
      const table = tableOf(flagship());
      const start = { scenario: flagship(), seed: 7, intent: flagship().intent.start };
      await table.start(people ? { ...start, people } : start);
      expect(table.get()).toMatchObject({ phase: 'council', seat: 'tehran', people: ['tehran'] });
      expect(JSON.parse(table.exportRun().text)).not.toHaveProperty('people');
    }
  });

  test('a run file with a seat that does not exist is refused', async () => {
    const table = await started(flagship(), PEOPLE);
    const text = table.exportRun().text.replace('"moscow"', '"atlantis"');
    expect(await tableOf(flagship()).importRun(text)).toMatchObject({
      ok: false,
      notice: { code: 'run-start' },
    });
  });
});
