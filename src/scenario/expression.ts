import { type ASTNode, Environment } from '@marcbachmann/cel-js';
import type { Expr } from '../engine/types/index.ts';
import { EXPRESSION_LIMITS, NOTHING, type Report, type Typed } from './expression-part.ts';
import { Walk } from './expression-walk.ts';
import type { MessageArgs, ProblemCode } from './messages.ts';
import type { Names } from './names.ts';

/** What an expression is for: a condition gives yes or no, an amount a whole number. */
export type Want = 'condition' | 'amount';

/** Something wrong in an expression, at a character of its text. */
export interface ExpressionIssue {
  readonly code: ProblemCode;
  readonly offset: number;
  readonly args: MessageArgs;
  readonly suggestion: string | undefined;
}

/** The compiled tree (0 where it could not be), what is wrong, and whether `tenths(…)` stood around it. */
export interface Compiled {
  readonly expr: Expr;
  readonly tenths: boolean;
  readonly issues: readonly ExpressionIssue[];
}

const SHORTEN = 'move a part of it into a derived track.';

const environment = new Environment({
  unlistedVariablesAreDyn: true,
  limits: {
    maxAstNodes: 400,
    maxDepth: EXPRESSION_LIMITS.depth,
    maxCallArguments: 16,
    maxListElements: 16,
    maxMapEntries: 16,
  },
});

/** Compiles the text of an expression to an integer tree, with every name looked up. Never throws. */
export function compileExpression(text: string, names: Names, want: Want): Compiled {
  const issues: ExpressionIssue[] = [];
  const report = (code: ProblemCode, offset: number, args: MessageArgs = {}, suggestion?: string): Typed => {
    issues.push({ code, offset, args, suggestion });
    return NOTHING;
  };
  const failed = (): Compiled => ({ expr: 0, tenths: false, issues });
  if (text.length > EXPRESSION_LIMITS.length) {
    report('expression-length', 0, { limit: EXPRESSION_LIMITS.length }, SHORTEN);
    return failed();
  }
  let root: ASTNode;
  try {
    root = environment.parse(text).ast;
  } catch (error) {
    syntax(error, text, report);
    return failed();
  }
  const tenths =
    want === 'amount' && root.op === 'call' && root.args[0] === 'tenths' && root.args[1].length === 1;
  const inner = tenths && root.op === 'call' ? (root.args[1][0] ?? root) : root;
  const typed = new Walk(names, report).visit(inner, 0);
  if (want === 'condition') mustBeTruth(typed, inner, report);
  else mustBeNumber(typed, inner, text, report);
  return { expr: issues.some((issue) => issue.code !== 'expression-order') ? 0 : typed.expr, tenths, issues };
}

function syntax(error: unknown, text: string, report: Report): void {
  const { code, range } = error as { code?: string; range?: { start: number } };
  if (code === 'limit_exceeded' || error instanceof RangeError) {
    report('expression-depth', 0, {}, SHORTEN);
    return;
  }
  const end = Math.max(0, text.length - 1);
  const at = Math.min(range?.start ?? 0, end);
  const rest = text.slice(at);
  if (/^=(?!=)/.test(rest)) report('expression-equals', at, {}, 'write `==` to compare.');
  else report('expression-syntax', at, {}, instead(rest, code, (range?.start ?? 0) > end));
}

function instead(rest: string, code: string | undefined, atEnd: boolean): string | undefined {
  if (code === 'unterminated_string') return 'close the quote.';
  if (atEnd) return 'something is missing at its end.';
  if (/^(and|or|not)\b/i.test(rest)) return 'write `&&`, `||` and `!` for and, or and not.';
  if (/^[&|]/.test(rest)) return 'write `&&` for and, `||` for or.';
  return undefined;
}

function mustBeTruth(typed: Typed, node: ASTNode, report: Report): void {
  if (typed.type !== 'number') return;
  report('expression-condition', node.start, {}, 'compare it with a number, such as `… > 0`.');
}

function mustBeNumber(typed: Typed, node: ASTNode, text: string, report: Report): void {
  if (typed.type !== 'truth') return;
  const own = text.slice(node.start, node.end);
  report('expression-amount', node.start, {}, `write \`${own.length < 60 ? own : '…'} ? 1 : 0\`.`);
}
