import { expect, test } from 'vitest';
import { changed, flagship, saltholm } from '../../tests/support.ts';
import { type Reference, rankAmong } from '../engine/index.ts';
import { readScenario, scenarioIds } from '../scenario/node.ts';
import { playOne } from './one-run.ts';
import { playerNamed } from './players.ts';
import { referenceOf, referencePlayers, referenceTasks } from './reference.ts';

const among = (...scores: readonly number[]): Reference => ({ players: [], games: scores.length, scores });

test('a score ranks above those that are lower, in whole percent', () => {
  expect(rankAmong(among(10, 20, 30, 40), 25)).toBe(50);
  expect(rankAmong(among(10, 20, 30, 40), 10)).toBe(0);
  expect(rankAmong(among(10, 20, 30, 40), 41)).toBe(100);
  expect(rankAmong(among(10, 20, 30), 25)).toBe(67);
});

test('a hundred scores are kept of a thousand, evenly spread, whatever the order', () => {
  const scores = Array.from({ length: 1000 }, (_, i) => (i * 7) % 1000);
  const { games, scores: kept, players } = referenceOf(flagship(), scores);
  expect(games).toBe(1000);
  expect(kept).toEqual(Array.from({ length: 100 }, (_, i) => i * 10 + 5));
  expect(players).toEqual(referencePlayers(flagship()));
  expect(referenceOf(flagship(), [3, 1, 2]).scores).toEqual([1, 2, 3]);
  expect(() => referenceOf(flagship(), [])).toThrow(RangeError);
});

test('players take turns over the same seeds; one road is walked only where there are two', () => {
  const tasks = referenceTasks(flagship(), 20);
  const players = referencePlayers(flagship());
  expect(tasks.map(({ player }) => player)).toEqual(
    Array.from({ length: 20 }, (_, i) => players[i % players.length]),
  );
  expect(tasks.map(({ seed }) => seed)).toEqual(
    Array.from({ length: 20 }, (_, i) => 1 + Math.floor(i / players.length)),
  );
  for (const player of players) expect(playerNamed(player), player).toBeDefined();
  const alone = changed(saltholm(), (copy) => {
    for (const supplier of copy.suppliers) supplier.actor = null;
  });
  expect(referencePlayers(alone)).not.toContain('moscow-only');
});

const SHIPPED = scenarioIds().filter((id) => id !== 'template');
test.each(SHIPPED)('the scores that %s comes with are those of its players today', (id) => {
  const read = readScenario(id);
  if (!read.ok) throw new Error(id);
  const scenario = read.value;
  const { reference } = scenario;
  if (reference === null) throw new Error(`npm run -s reference -- --scenario ${id} --write`);
  expect(reference.games).toBe(1000);
  expect(reference.players).toEqual(referencePlayers(scenario));
  // The mean over a few of the same games lies near that of all: far off, the scenario is another one than it was.
  const some = referenceTasks(scenario, 36).map(({ player, seed }) => {
    const found = playerNamed(player);
    if (!found) throw new Error(player);
    return playOne({ scenario, seed, player: found }).state.outcome?.score ?? 0;
  });
  const mean = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / list.length;
  expect(Math.abs(mean(some) - mean(reference.scores))).toBeLessThan(5);
});
