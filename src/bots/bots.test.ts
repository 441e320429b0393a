import { expect, test } from 'vitest';
import { flagship, scenarioNamed } from '../../tests/support.ts';
import { begin, viewOf } from '../engine/index.ts';
import { playOne } from '../lab/one-run.ts';
import { PLAYERS } from './index.ts';
import { searching } from './search.ts';

const fixture = scenarioNamed('tests/scenario/fixture');

/** Those who think long play one short game in the tests. */
const SLOW: readonly string[] = ['greedy', 'search'];

test.each(Object.keys(PLAYERS) as (keyof typeof PLAYERS)[])('%s plays whole games to an ending', (name) => {
  const slow = SLOW.includes(name);
  for (const scenario of slow ? [fixture] : [fixture, flagship()]) {
    for (let seed = 1; seed <= (slow ? 1 : 3); seed++) {
      const run = playOne({ scenario, seed, player: PLAYERS[name] });
      expect(run.state.outcome).not.toBeNull();
      expect(run.refused).toBe(0);
      expect(run.file.hashes.length).toBe((run.orders.end ?? 0) + 1);
      expect(run.file.score).toBe(run.state.outcome?.score);
    }
  }
});

test('what a player chooses hangs on what it sees and its own seed, never on the dice of the run', () => {
  const scenario = flagship();
  const players = [PLAYERS.hedger, PLAYERS.greedy, searching({ rollouts: 12, width: 3 })];
  const state = begin(scenario, { seed: 9 });
  const view = viewOf(scenario, state, scenario.lead);
  const shown = JSON.stringify(view);
  const hidden = { ...view, state: JSON.parse(JSON.stringify(view.state)) };
  for (const player of players) {
    expect(player(scenario, hidden, 3, 0)).toEqual(player(scenario, view, 3, 0));
    expect(JSON.stringify(view)).toBe(shown);
  }
});

test('a single road buys abroad from one actor only', () => {
  const scenario = flagship();
  const suppliers = new Map(scenario.suppliers.map((one) => [one.id, one.actor]));
  for (const [name, actor] of [
    ['moscow-only', 'russia'],
    ['beijing-only', 'china'],
  ] as const) {
    const { file } = playOne({ scenario, seed: 4, player: PLAYERS[name] });
    const bought = file.orders.flatMap((order) => (order.kind === 'contract' ? [order.system] : []));
    expect(bought.length).toBeGreaterThan(0);
    for (const id of bought) {
      const system = scenario.systems.find((one) => one.id === id);
      expect([actor, null]).toContain(suppliers.get(system?.supplier ?? ''));
    }
  }
});

test('a player plays the same game again from the same seed, and another from another', () => {
  const play = (seed: number) => playOne({ scenario: fixture, seed, player: PLAYERS.random }).file.orders;
  expect(play(5)).toEqual(play(5));
  expect(play(5)).not.toEqual(play(6));
});

test('the one who does nothing answers cards and ends turns', () => {
  const run = playOne({ scenario: flagship(), seed: 2, player: PLAYERS.none });
  expect(Object.keys(run.orders).sort()).toEqual(['answer', 'end']);
  const dealt = Object.values(run.cards).reduce((sum, card) => sum + card.dealt, 0);
  expect(dealt).toBeGreaterThanOrEqual(run.orders.answer ?? 0);
});

test('who thinks long puts its affairs in order first, and then spends its directives', () => {
  const free = new Set(['export', 'route', 'posture', 'exchange']);
  const spent = new Set(['contract', 'expedite', 'cancel', 'build', 'mission', 'programme']);
  const orders = [1, 2].flatMap(
    (seed) =>
      playOne({ scenario: flagship(), seed, player: searching({ rollouts: 2, width: 2 }) }).file.orders,
  );
  const late = orders.filter(({ kind }, i) => free.has(kind) && spent.has(orders[i - 1]?.kind ?? ''));
  expect(orders.some(({ kind }) => free.has(kind))).toBe(true);
  expect(orders.some(({ kind }) => spent.has(kind))).toBe(true);
  expect(late).toEqual([]);
});

test('whoever looks one month ahead gives orders of many kinds', () => {
  const { file, refused } = playOne({ scenario: flagship(), seed: 2, player: PLAYERS.greedy });
  const kinds = new Set(file.orders.map(({ kind }) => kind));
  for (const kind of ['contract', 'mission', 'export', 'answer', 'end'] as const)
    expect(kinds).toContain(kind);
  expect(kinds).not.toContain('policy');
  expect(refused).toBe(0);
});
