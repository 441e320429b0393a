import { evaluate, NO_SCOPE, quotient } from './expression.ts';
import type { Game } from './game.ts';
import type { Scope } from './observe.ts';
import type { Contract, Factor, Flow, Formula, Gate, Id, Leg, Part, Sum } from './types/index.ts';

const clamp = (n: number, least: number, most: number): number => Math.max(least, Math.min(most, n));

/** Adds up factors; parts of 0 are left out, the total is held within bounds. What is shown is what is rolled. */
export function sumOf(
  game: Game,
  factors: readonly Factor[],
  scope: Scope,
  least: number,
  most: number,
  base: readonly Part[] = [],
): Sum {
  const parts = [...base];
  let total = 0;
  for (const one of base) total += one.amount;
  for (const { id, label, amount: expr, facts } of factors) {
    const amount = evaluate(game, expr, scope);
    if (amount === 0) continue;
    total += amount;
    parts.push({ id, label, amount, facts });
  }
  return { total: clamp(total, least, most), parts };
}

/** A formula of the scenario worked out in the present state: `{total, parts}`. */
export const workOut = (game: Game, formula: Formula, scope: Scope = NO_SCOPE): Sum =>
  sumOf(game, formula.factors, scope, formula.min, formula.max);

/** No road is ever certain to be shut by chance. */
export const MOST_RISK = 95;

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

/** What tenths of a flow earn this turn in stored units, after a discount in percent. */
export function incomeOf(game: Game, flow: Flow, tenths: number, percentOff: number): number {
  return Math.floor((tenths * evaluate(game, flow.worth) * (100 - percentOff)) / 100);
}

/** Chance a turn, percent, that a cargo is stopped on a leg. */
export function legRisk(game: Game, leg: Leg, cargo: Id): number {
  const risk = leg.risk === 0 ? 0 : evaluate(game, leg.risk, { cargo });
  return risk === 0 ? 0 : clamp(quotient(risk * game.scenario.cargo(cargo).risk, 100), 0, MOST_RISK);
}
