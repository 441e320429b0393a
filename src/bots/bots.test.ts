import { expect, test } from 'vitest';
import { flagship, scenarioNamed } from '../../tests/support.ts';
import { playOne } from '../lab/one-run.ts';
import { PLAYERS } from './index.ts';

const fixture = scenarioNamed('tests/scenario/fixture');

test.each(Object.keys(PLAYERS) as (keyof typeof PLAYERS)[])('%s plays whole games to an ending', (name) => {
  for (const scenario of [fixture, flagship()]) {
    for (let seed = 1; seed <= 3; seed++) {
      const run = playOne({ scenario, seed, player: PLAYERS[name] });
      expect(run.state.outcome).not.toBeNull();
      expect(run.refused).toBe(0);
      expect(run.file.hashes.length).toBe((run.orders.end ?? 0) + 1);
      expect(run.file.score).toBe(run.state.outcome?.score);
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
