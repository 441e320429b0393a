import { commit } from '../changes/commit.ts';
import { addToTrack } from '../effects.ts';
import { holds } from '../expression.ts';
import type { Game } from '../game.ts';
import { standing } from '../score.ts';
import type { Ending } from '../types/index.ts';

function close(game: Game, ending: Ending): void {
  const { objectives, score } = standing(game);
  const won = !ending.early && score >= game.scenario.data.winAt;
  const outcome = { ending: ending.id, score, won, objectives, turn: game.state.turn };
  commit(
    game,
    { kind: 'game-ended', ending: ending.id, outcome },
    { cause: { kind: 'rule', rule: 'ending', of: ending.id }, facts: ending.facts },
  );
}

/** End of every turn: an early ending that holds closes the game; otherwise the shortfall is cleared. */
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
}

/** After the last turn: the first ending that holds, and the score. */
export function finalAssessment(game: Game): void {
  game.step = 'assessment';
  const ending = game.scenario.data.endings.find((one) => !one.early && holds(game, one.when));
  const last = game.scenario.data.endings.at(-1);
  if (ending ?? last) close(game, (ending ?? last) as Ending);
}
