import { designate } from '../blocks.ts';
import { commit } from '../changes/commit.ts';
import { choose, throwDie } from '../dice.ts';
import { evaluate } from '../expression.ts';
import { workOut } from '../formulas.ts';
import type { Game } from '../game.ts';
import { isDesignated } from '../lookup.ts';

/** Exposure becomes a designation: one die a turn against the scenario's formula, then one target by weight. */
export function sanctions(game: Game): void {
  const { designation, designations } = game.scenario.data;
  if (!designation) return;
  const left = designations.filter((one) => !isDesignated(game, one.id));
  if (left.length === 0) return;
  const { total, parts } = workOut(game, designation);
  const { comes, cause } = throwDie(game, { die: 'designation', of: '', apart: '' }, total, parts);
  if (!comes) return;
  const chosen = choose(game, `designated/${game.state.turn}`, left, (one) => evaluate(game, one.weight));
  if (!chosen) return;
  const entry = commit(game, { kind: 'designation-drawn', designation: chosen.thing.id }, { cause });
  designate(game, chosen.thing.id, { cause: chosen.cause, because: [entry] });
}
