import { designate } from '../blocks.ts';
import { choose, percentile } from '../dice.ts';
import { book } from '../effects.ts';
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
  const key = `designation/${game.state.turn}`;
  const rolled = percentile(game, key);
  if (rolled >= total) return;
  const chosen = choose(game, `designated/${game.state.turn}`, left, (one) => evaluate(game, one.weight));
  if (!chosen) return;
  const entry = book(
    game,
    { what: 'designation', from: null, to: chosen.thing.id },
    { cause: { kind: 'die', key, chance: total, rolled, parts } },
  );
  designate(game, chosen.thing.id, { cause: chosen.cause, because: [entry] });
}
