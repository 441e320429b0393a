import type { Expr } from '../../engine/types/index.ts';

/** Amounts added up, as one expression; 0 for none. */
export function sumOf(amounts: readonly Expr[]): Expr {
  const [first = 0, ...rest] = amounts;
  return rest.reduce<Expr>((sum, amount) => ['+', sum, amount], first);
}
