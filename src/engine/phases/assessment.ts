import { addToTrack, book } from '../effects.ts';
import { evaluate, holds, quotient } from '../expression.ts';
import type { Game } from '../game.ts';
import type { Ending, Id } from '../types/index.ts';
import { turnPage } from './drift.ts';

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

function close(game: Game, ending: Ending): void {
  const { objectives, score } = standing(game);
  const won = !ending.early && score >= game.scenario.data.winAt;
  game.state.outcome = { ending: ending.id, score, won, objectives, turn: game.state.turn };
  book(
    game,
    { what: 'outcome', from: null, to: ending.id },
    { cause: { kind: 'rule', rule: 'ending', of: ending.id }, facts: ending.facts },
  );
}

/** End of every turn: an early ending that holds closes the game; otherwise the shortfall is cleared and the books turn. */
export function assess(game: Game): void {
  const ending = game.scenario.data.endings.find((one) => one.early && holds(game, one.when));
  if (ending) {
    close(game, ending);
    return;
  }
  const { shortfall } = game.scenario.data;
  if (shortfall !== null) {
    const cause = { kind: 'rule', rule: 'drift', of: shortfall } as const;
    addToTrack(game, shortfall, -game.value(shortfall), { cause });
  }
  turnPage(game);
}

/** After the last turn: the first ending that holds, and the score. */
export function finalAssessment(game: Game): void {
  game.step = 'assessment';
  const ending = game.scenario.data.endings.find((one) => !one.early && holds(game, one.when));
  const last = game.scenario.data.endings.at(-1);
  if (ending ?? last) close(game, (ending ?? last) as Ending);
}
