import type { Expr, Id } from '../engine/types/index.ts';

/** The tracks an expression reads itself, in the order in which it does. */
export function tracksIn(expr: Expr): Id[] {
  if (typeof expr === 'number') return [];
  if (expr[0] === 'read') return expr[1] === 'track' || expr[1] === 'stored' ? [String(expr[2])] : [];
  return expr.slice(1).flatMap((operand) => tracksIn(operand as Expr));
}
