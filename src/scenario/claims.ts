import type { Expr } from '../engine/types/index.ts';
import type { Bases } from './bases.ts';
import { compileExpression } from './expression.ts';
import { collectNames } from './names.ts';
import type { SourceFile } from './problem.ts';
import { readDocument } from './read.ts';
import { completed } from './schema/complete.ts';

/** What a claim asks of a finished game, as an author writes it. */
export interface Asking {
  readonly test: string;
  readonly shows: { readonly amount: string };
}

/** The same compiled, and what is wrong in it. */
export interface AskingCompiled {
  readonly test: Expr;
  readonly amount: Expr;
  readonly issues: readonly string[];
}

/** Compiles what claims ask of a game by the names of a scenario. That something always holds or never is no fault in it. */
export function claimExpressions(
  claims: readonly Asking[],
  files: readonly SourceFile[],
  bases: Bases,
): readonly AskingCompiled[] {
  const names = collectNames(completed(readDocument(files, bases).value));
  return claims.map(({ test, shows }) => {
    const condition = compileExpression(test, names, 'condition');
    const number = compileExpression(shows.amount, names, 'amount');
    const issues = [...condition.issues, ...number.issues]
      .filter(({ code }) => code !== 'condition-always' && code !== 'condition-never')
      .map(({ code, offset }) => `${code} at ${offset}`);
    return { test: condition.expr, amount: number.expr, issues };
  });
}
