import { sellers } from '../bots/one-road.ts';
import type { Reference, Scenario } from '../engine/index.ts';
import type { Task } from './task.ts';

/** Games that a score is compared with. */
const GAMES = 1000;
/** So many scores are kept of them, evenly spread. */
const KEPT = 100;

/** Players whose games make a fair crowd: from one who thinks to one who errs in every second decision. */
const CROWD = [
  'hedger',
  'hedger-fallible-10',
  'hedger-fallible-25',
  'hedger-fallible-50',
  'hedger-without-contracts',
] as const;
const ROADS = ['moscow-first', 'beijing-first', 'moscow-only', 'beijing-only'] as const;

/** The reference players of a scenario: those of one road only where there are two to buy on. */
export const referencePlayers = (scenario: Scenario): readonly string[] =>
  sellers(scenario).length > 1 ? [...CROWD, ...ROADS] : CROWD;

/** The games to be played: seeds from 1 on, players in turns, under the intent that the scenario begins with. */
export function referenceTasks(scenario: Scenario, games = GAMES): readonly Task[] {
  const players = referencePlayers(scenario);
  return Array.from({ length: games }, (_, i) => ({
    kind: 'run',
    player: players[i % players.length] ?? 'hedger',
    seed: 1 + Math.floor(i / players.length),
  }));
}

/** What is kept of the scores of some games. Throws a RangeError where there are none. */
export function referenceOf(scenario: Scenario, scores: readonly number[]): Reference {
  if (scores.length === 0) throw new RangeError('no game was played');
  const sorted = [...scores].sort((a, b) => a - b);
  const kept = Math.min(KEPT, sorted.length);
  return {
    players: referencePlayers(scenario),
    games: sorted.length,
    scores: Array.from(
      { length: kept },
      (_, i) => sorted[Math.floor(((i + 0.5) * sorted.length) / kept)] ?? 0,
    ),
  };
}
