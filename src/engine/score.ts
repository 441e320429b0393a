import { evaluate, quotient } from './expression.ts';
import type { Game } from './game.ts';
import type { Id } from './types/index.ts';

export interface Standing {
  readonly objectives: Record<Id, number>;
  /** Points by objective weighed by the intent, 0 to 100. */
  readonly score: number;
  /** The same in hundredths of a point, unrounded. */
  readonly hundredths: number;
}

/** The objectives as they stand, 0 to 100 each, and the score under the run's intent (rulebook section 11). */
export function standing(game: Game): Standing {
  const objectives: Record<Id, number> = {};
  let weighted = 0;
  for (const objective of game.scenario.data.objectives) {
    const value = Math.max(0, Math.min(100, evaluate(game, objective.value)));
    objectives[objective.id] = value;
    weighted += value * (game.state.intent[objective.id] ?? 0);
  }
  return { objectives, score: quotient(weighted + 50, 100), hundredths: weighted };
}
