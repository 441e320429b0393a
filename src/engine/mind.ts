import { choose } from './dice.ts';
import { evaluate, NO_SCOPE } from './expression.ts';
import { sumOf } from './formulas.ts';
import type { Game } from './game.ts';
import type { Cause, Policy, Seat, Sum } from './types/index.ts';

/** A sum of reasons has no bounds: what speaks against a policy counts too. */
const UNBOUND = 10_000;

/** What speaks for a policy and against it in the present state, by name, and what it comes to (rulebook section 12). */
export const reasonsFor = (game: Game, { reasons }: Policy): Sum =>
  sumOf(game, reasons, NO_SCOPE, -UNBOUND, UNBOUND);

/**
 * How many tickets each policy of a seat has. A mind draws among its best policy and those that come near it, the nearer the
 * more; a seat without one draws among all by their weight.
 */
export function ticketsOf(game: Game, { policies, nearly }: Seat): ReadonlyMap<Policy, number> {
  const totals = policies.map((policy) => [policy, evaluate(game, policy.weight)] as const);
  if (nearly === null) return new Map(totals.map(([policy, total]) => [policy, Math.max(0, total)]));
  const best = Math.max(...totals.map(([, total]) => total));
  return new Map(totals.map(([policy, total]) => [policy, Math.max(0, total - best + nearly + 1)]));
}

/** The policy that a seat chooses by itself in the present state, and why; null where it considers none. */
export function chosenPolicy(
  game: Game,
  seat: Seat,
): { readonly policy: Policy; readonly cause: Cause } | null {
  const tickets = ticketsOf(game, seat);
  const key = `policy/${game.state.turn}/${seat.id}`;
  const chosen = choose(game, key, seat.policies, (policy) => tickets.get(policy) ?? 0);
  if (chosen === null) return null;
  const { thing: policy, cause } = chosen;
  if (seat.nearly === null) return { policy, cause };
  // Reasons are for readers of the ledger.
  const sum: Sum = game.ledger ? reasonsFor(game, policy) : { total: 0, parts: [] };
  const { weight, total } = cause;
  const mind: Cause = { kind: 'mind', seat: seat.id, policy: policy.id, key, sum, weight, total };
  return { policy, cause: mind };
}
