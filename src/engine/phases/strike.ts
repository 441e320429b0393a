import { applyBlock } from '../blocks.ts';
import { commit } from '../changes/commit.ts';
import { choose, dieKey, throwDie } from '../dice.ts';
import { evaluate } from '../expression.ts';
import { workOut } from '../formulas.ts';
import type { Game } from '../game.ts';
import type { Strike } from '../types/index.ts';

/** One aim point: which target, and whether the defence stops it. */
function salvo(game: Game, strike: Strike, number: number, because: number): void {
  const aimed = choose(game, `aim/${game.state.turn}/${number}`, strike.targets, (one) =>
    evaluate(game, one.weight),
  );
  if (!aimed) return;
  const target = aimed.thing;
  const aim = commit(
    game,
    { kind: 'target-chosen', salvo: number, target: target.id },
    { cause: aimed.cause, because: [because], seat: strike.by, facts: target.block.facts },
  );
  const { total, parts } = workOut(game, strike.intercept);
  const intercept = { die: 'intercept', of: target.id, apart: String(number) } as const;
  const { comes: stopped, cause } = throwDie(game, intercept, total, parts);
  const entry = commit(
    game,
    { kind: 'target-struck', target: target.id, hit: !stopped },
    { cause, because: [aim], seat: strike.by, facts: target.block.facts },
  );
  if (!stopped) applyBlock(game, target.block, { cause, because: [entry], seat: strike.by });
}

const CHECK = { die: 'strike', of: '', apart: '' } as const;

/** The die of a turn's strike check. */
export const strikeKey = (turn: number): string => dieKey(CHECK, turn);

/** Strike check: one die against the chance of section 9; a strike meets the defence aim point by aim point. */
export function strikeCheck(game: Game): void {
  const { strike } = game.scenario.data;
  if (!strike) return;
  const { total, parts } = workOut(game, strike.chance);
  const { comes, cause } = throwDie(game, CHECK, total, parts);
  const entry = commit(
    game,
    { kind: 'strike-decided', comes, turn: game.state.turn },
    { cause, seat: strike.by, facts: game.ledger ? parts.flatMap((part) => part.facts) : [] },
  );
  if (!comes) return;
  const salvos = evaluate(game, strike.salvos);
  for (let number = 1; number <= salvos; number++) salvo(game, strike, number, entry);
  applyBlock(game, strike.block, { cause, because: [entry], seat: strike.by });
}
