import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hedger } from '../../src/bots/hedger.ts';
import { random } from '../../src/bots/random.ts';
import { begin, give, hashOf, type LedgerEntry, type Order, prepare } from '../../src/engine/index.ts';
import { playOne } from '../../src/lab/one-run.ts';
import { flagship } from '../support.ts';
import { boardgame, immer, plain } from './drivers.ts';
import { manyCards, manyLegs, TIMES } from './grown.ts';
import { record } from './recorded.ts';
import { checkSame } from './rules.ts';

test('recorded runs end in the same state on plain state, by immer and in boardgame.io', () => {
  const scenario = flagship();
  const runs = [...record(scenario, hedger, 2), ...record(scenario, random, 4)];
  for (const driver of [plain, immer, boardgame]) checkSame(scenario, runs, driver);
});

test('boardgame.io is a development dependency: no page and no tool brings it', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(Object.keys(dependencies)).not.toContain('boardgame.io');
  expect(devDependencies['boardgame.io']).toBe('0.50.2');
});

test('an order that is refused is not passed over', () => {
  const scenario = flagship();
  const run = {
    seed: 1,
    orders: [{ turn: 1, seat: scenario.lead, kind: 'cancel', contract: 'c99' }] as const,
  };
  expect(() => plain(scenario, run)).toThrow('refused');
  expect(() => immer(scenario, run)).toThrow('refused');
});

test(`a grown scenario has ${TIMES} times the cards, or legs and routes, and can be played to its end`, () => {
  const scenario = flagship();
  const cards = manyCards(scenario);
  const legs = manyLegs(scenario);
  expect(cards.cards).toHaveLength(scenario.cards.length * TIMES);
  expect(legs.legs).toHaveLength(scenario.legs.length * TIMES);
  expect(legs.routes).toHaveLength(scenario.routes.length * TIMES);
  const keys = cards.cards.flatMap(({ options }) => options.map((one) => one.block.key));
  expect(new Set(keys).size).toBe(keys.length);
  for (const grown of [cards, legs]) {
    for (let seed = 1; seed <= 5; seed++)
      expect(playOne({ scenario: grown, seed, player: random }).state.outcome).not.toBeNull();
  }
});

test('the dependence books are read for the ledger only where an entry may have changed what hangs on them', () => {
  const scenario = flagship();
  const { file } = playOne({ scenario, seed: 1, player: hedger });
  const ledger: LedgerEntry[] = [];
  const state = begin(scenario, { seed: 1 }, ledger);
  let reads = 0;
  state.books = new Proxy(state.books, {
    get(target, key, receiver) {
      if (key === Symbol.iterator) reads += 1;
      return Reflect.get(target, key, receiver);
    },
  });
  for (const { turn: _turn, ...order } of file.orders) {
    const before = { reads, entries: ledger.length };
    give(scenario, state, order as Order, { ledger });
    if (order.kind !== 'end') continue;
    const entries = ledger.length - before.entries;
    // The rules read them some times a turn; the ledger once an entry would be three times as many as there are entries.
    expect(reads - before.reads).toBeLessThan(entries);
  }
  expect(hashOf(state)).toBe(file.hashes.at(-1));
  expect(prepare(scenario).derived.length).toBeGreaterThan(0);
});
