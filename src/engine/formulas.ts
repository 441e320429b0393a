import { evaluate, NO_SCOPE } from './expression.ts';
import type { Game } from './game.ts';
import type { Scope } from './observe.ts';
import type { Contract, Factor, Formula, Id, Part, Sum } from './types/index.ts';

const clamp = (n: number, least: number, most: number): number => Math.max(least, Math.min(most, n));

const part = (game: Game, scope: Scope, factor: Factor): Part => ({
  id: factor.id,
  label: factor.label,
  amount: evaluate(game, factor.amount, scope),
  facts: factor.facts,
});

/** Adds up factors; parts of 0 are left out, the total is held within bounds. What is shown is what is rolled. */
export function sumOf(
  game: Game,
  factors: readonly Factor[],
  scope: Scope,
  least: number,
  most: number,
  base: readonly Part[] = [],
): Sum {
  const parts = [
    ...base,
    ...factors.map((factor) => part(game, scope, factor)).filter((one) => one.amount !== 0),
  ];
  return {
    total: clamp(
      parts.reduce((sum, one) => sum + one.amount, 0),
      least,
      most,
    ),
    parts,
  };
}

/** A formula of the scenario worked out in the present state: `{total, parts}`. */
export const workOut = (game: Game, formula: Formula, scope: Scope = NO_SCOPE): Sum =>
  sumOf(game, formula.factors, scope, formula.min, formula.max);

export type Gate = 'sign' | 'release';

/**
 * The supplier's willingness at a gate: the chance in percent that it opens, as named parts (rulebook section 6).
 * null where the gate never refuses.
 */
export function willingness(game: Game, system: Id, gate: Gate, scope: Scope): Sum | null {
  const wanted = game.scenario.system(system);
  const base = wanted[gate];
  if (base === null) return null;
  const supplier = game.scenario.supplier(wanted.supplier);
  const start: Part = { id: 'base', label: 'base', amount: base, facts: wanted.facts };
  return sumOf(game, supplier[gate], scope, 1, 99, [start]);
}

/** Willingness at the gate a contract stands before or comes to next. */
export function contractWillingness(game: Game, contract: Contract, gate: Gate): Sum | null {
  return willingness(game, contract.system, gate, { payment: contract.payment, number: contract.count });
}

/** Percent off the price of the outgoing flow. */
export const discount = (game: Game): Sum =>
  game.scenario.data.discount ? workOut(game, game.scenario.data.discount) : { total: 0, parts: [] };

/** Chance of a strike this turn, percent, with its parts (rulebook section 9). */
export const strikeChance = (game: Game): Sum =>
  game.scenario.data.strike ? workOut(game, game.scenario.data.strike.chance) : { total: 0, parts: [] };

/** What a tenth of a flow earns this turn in stored units, after the discount. */
export function tenthEarns(game: Game, worth: number): number {
  return Math.floor((worth * (100 - discount(game).total)) / 100);
}
