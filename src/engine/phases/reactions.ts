import { applyBlock } from '../blocks.ts';
import { commit } from '../changes/commit.ts';
import { holds } from '../expression.ts';
import type { Game } from '../game.ts';
import type { Reaction, StepId } from '../types/index.ts';

function due(game: Game, reaction: Reaction): boolean {
  const last = game.state.reacted[reaction.id];
  if (last === undefined) return true;
  return reaction.again >= 0 && game.state.turn - last >= Math.max(1, reaction.again);
}

/** Carries out the scenario's standing rules of a step: each whose condition holds and which has rested long enough. */
export function react(game: Game, step: StepId): void {
  for (const reaction of game.scenario.reactions(step)) {
    if (!due(game, reaction) || !holds(game, reaction.when)) continue;
    const cause = { kind: 'rule', rule: 'reaction', of: reaction.id } as const;
    const { reacted, turn } = game.state;
    const entry = commit(
      game,
      { kind: 'reaction-happened', reaction: reaction.id, from: reacted[reaction.id] ?? null, turn },
      { cause, facts: reaction.block.facts },
    );
    applyBlock(game, reaction.block, { cause, because: [entry] });
  }
}
