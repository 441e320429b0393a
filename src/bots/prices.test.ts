import { expect, test } from 'vitest';
import { changed, flagship } from '../../tests/support.ts';
import { begin, type Contract, openGame } from '../engine/index.ts';
import { pricesOf } from './prices.ts';

const SYSTEM = 'hq-battery';
const scenario = changed(flagship(), (copy) => {
  copy.copies = [100, 50, 10];
});
const contract = (system: string, stage: Contract['stage'], count: number): Contract => ({
  id: `c-${system}-${stage}`,
  system,
  count,
  payment: 'yuan',
  stage,
  paid: 0,
  lead: 1,
  shut: 0,
  late: false,
  hurried: 0,
  route: null,
  arrived: 0,
  lost: 0,
  since: 1,
  entry: 0,
});

/** What the next lot is worth, by the same prices, with these contracts and so many lots delivered. */
function nextLot(contracts: readonly Contract[], delivered = 0): number {
  const state = begin(scenario, { seed: 1, intent: scenario.intent.start });
  const prices = pricesOf(openGame(scenario, state));
  const now = { ...state, contracts: [...contracts], delivered: { [SYSTEM]: delivered } };
  const game = openGame(scenario, now);
  return prices.lots(game, game.scenario.system(SYSTEM), 1);
}

test('a lot is worth less after each one that has come or is on order', () => {
  const first = nextLot([]);
  expect(first).toBeGreaterThan(0);
  const second = nextLot([contract(SYSTEM, 'talks', 1)]);
  expect(second).toBeLessThan(0.6 * first);
  expect(nextLot([], 1)).toBe(second);
  expect(nextLot([contract(SYSTEM, 'talks', 1)], 1)).toBeLessThan(0.3 * second);
  expect(nextLot([contract(SYSTEM, 'transit', 1)])).toBe(second);
});

test('what is over or of another kind does not count as on order', () => {
  const first = nextLot([]);
  expect(nextLot([contract(SYSTEM, 'ended', 2)])).toBe(first);
  expect(nextLot([contract(SYSTEM, 'delivered', 2)])).toBe(first);
  expect(nextLot([contract('j-10c', 'talks', 2)])).toBe(first);
});
