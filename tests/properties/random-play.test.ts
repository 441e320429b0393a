import { produce } from 'immer';
import { expect, test } from 'vitest';
import { orderOf } from '../../src/bots/index.ts';
import { random, settled } from '../../src/bots/random.ts';
import { begin, give, hashOf, type Order, replay, type State } from '../../src/engine/index.ts';
import { fuzzRun } from '../../src/lab/fuzz.ts';
import { flagship } from '../support.ts';

const RUNS = 1000;

test(`${RUNS} random legal runs: no crash, dead end, illegal state, unbooked change or die drawn twice`, () => {
  const scenario = flagship();
  const failures = [];
  let orders = 0;
  for (let seed = 1; seed <= RUNS; seed++) {
    const run = fuzzRun(scenario, seed, orderOf(seed % 2 ? random : settled));
    orders += run.orders.length;
    for (const failure of run.failures) failures.push({ seed, ...failure });
    if (run.failures.length === 0) expect(run.state.outcome).not.toBeNull();
  }
  expect(failures).toEqual([]);
  expect(orders).toBeGreaterThan(RUNS * 12);
});

test('the same recipes under immer and on plain state give the same hash at every turn of whole runs', () => {
  const scenario = flagship();
  for (let seed = 1; seed <= 20; seed++) {
    const run = fuzzRun(scenario, seed, orderOf(seed % 2 ? random : settled));
    let frozen: State = produce(begin(scenario, { seed }), () => {});
    const hashes = [hashOf(frozen)];
    for (const { turn: _turn, ...order } of run.orders) {
      frozen = produce(frozen, (draft) => {
        expect(give(scenario, draft as State, order as Order, { ledger: [] })).toBeNull();
      });
      if (order.kind === 'end') hashes.push(hashOf(frozen));
    }
    expect(hashes).toEqual(run.hashes);
  }
});

test('a replay gives the same hashes, whether or not anyone keeps the ledger', () => {
  const scenario = flagship();
  for (let seed = 1; seed <= 20; seed++) {
    const run = fuzzRun(scenario, seed, orderOf(seed % 2 ? random : settled));
    const again = replay(scenario, { seed }, run.orders);
    expect(again.stop).toBeNull();
    expect(again.hashes).toEqual(run.hashes);
    const silent = begin(scenario, { seed });
    for (const { turn: _turn, ...order } of run.orders) give(scenario, silent, order as Order);
    expect(hashOf(silent)).toBe(run.hashes.at(-1));
  }
});

test('an order that is refused leaves the state as it was', () => {
  const scenario = flagship();
  const state = begin(scenario, { seed: 5 });
  const before = hashOf(state);
  const wrong: Order[] = [
    { seat: 'moscow', kind: 'end' },
    { seat: scenario.lead, kind: 'expedite', contract: 'c99' },
    { seat: scenario.lead, kind: 'contract', system: 'no-such-thing', number: 1, payment: 'cash' },
    { seat: scenario.lead, kind: 'mission', actor: 'nowhere', aim: 'goodwill' },
    { seat: scenario.lead, kind: 'answer', card: 'no-card', option: 'x' },
    { seat: scenario.lead, kind: 'end' },
  ];
  for (const order of wrong) expect(give(scenario, state, order)).not.toBeNull();
  expect(hashOf(state)).toBe(before);
});
