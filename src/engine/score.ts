import { evaluate, quotient } from './expression.ts';
import type { Game } from './game.ts';
import type { Id } from './types/index.ts';

/** The objectives as they stand, 0 to 100 each, and the score under the run's intent (rulebook section 11). */
export function standing(game: Game): { readonly objectives: Record<Id, number>; readonly score: number } {
  const objectives: Record<Id, number> = {};
  let weighted = 0;
  for (const objective of game.scenario.data.objectives) {
    const value = Math.max(0, Math.min(100, evaluate(game, objective.value)));
    objectives[objective.id] = value;
    weighted += value * (game.state.intent[objective.id] ?? 0);
  }
  return { objectives, score: quotient(weighted + 50, 100) };
}
