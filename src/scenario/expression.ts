import { type ASTNode, Environment } from '@marcbachmann/cel-js';
import type { Expr } from '../engine/types/index.ts';
import { isVariable } from './expression-lookup.ts';
import { mend } from './expression-mend.ts';
import { EXPRESSION_LIMITS, NOTHING, type Report, type Typed } from './expression-part.ts';
import { printed } from './expression-print.ts';
import { atomOf, common, type Range } from './expression-range.ts';
import { Walk } from './expression-walk.ts';
import { MESSAGES, type MessageArgs, type ProblemCode } from './messages.ts';
import type { Names } from './names.ts';
import { ODD_SPACES } from './odd-signs.ts';

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
  /** What it can be, where that can be told. */
  readonly range: Range | undefined;
  /** Of a condition: whether it always holds, or never; nothing where it depends. */
  readonly holds: boolean | undefined;
}

const SHORTEN = 'move a part of it into a derived track.';

const environment = new Environment({
  unlistedVariablesAreDyn: true,
  limits: {
    maxAstNodes: EXPRESSION_LIMITS.parts,
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
  const failed = (): Compiled => ({ expr: 0, tenths: false, issues, range: undefined, holds: undefined });
  if (text.length > EXPRESSION_LIMITS.length) {
    report('expression-length', 0, { limit: EXPRESSION_LIMITS.length }, SHORTEN);
    return failed();
  }
  let root: ASTNode;
  try {
    root = environment.parse(readable(text, names, report)).ast;
  } catch (error) {
    syntax(error, text, names, want, report);
    return failed();
  }
  const tenths =
    want === 'amount' && root.op === 'call' && root.args[0] === 'tenths' && root.args[1].length === 1;
  const inner = tenths && root.op === 'call' ? (root.args[1][0] ?? root) : root;
  const typed = new Walk(names, report).visit(inner, 0);
  if (want === 'condition') mustBeTruth(typed, inner, report);
  else mustBeNumber(typed, inner, report);
  const { range, holds } = typed;
  return { expr: issues.some(({ code }) => isError(code)) ? 0 : typed.expr, tenths, issues, range, holds };
}

/**
 * The text as it is parsed, every character in its place: blanks of other kinds become spaces, and names that were
 * written with hyphens, which is reported, get underscores.
 */
function readable(text: string, names: Names, report: Report): string {
  return text
    .replace(ODD_SPACES, ' ')
    .replace(/'[^']*'|"[^"]*"|[A-Za-z]\w*(?:-[A-Za-z]\w*)+/g, (found, offset: number) => {
      const name = found.replaceAll('-', '_');
      const isText = /^['"]/.test(found);
      if (isText || !isVariable(name, names) || found.split('-').every((part) => isVariable(part, names)))
        return found;
      report('expression-name', offset, { name: found }, `did you mean \`${name}\`?`);
      return name;
    });
}

/** What is compared with numbers in a condition whose parts are joined with and. */
export interface Conditions {
  /** The numbers for which each part can hold, by what is compared. */
  readonly spans: ReadonlyMap<string, readonly Range[]>;
  /** There is nothing else in it. */
  readonly exact: boolean;
}

/** Takes a condition apart where all of its parts must hold; null where it cannot be read. */
export function conditionsIn(text: string, names: Names): Conditions | null {
  if (compileExpression(text, names, 'condition').issues.some(({ code }) => isError(code))) return null;
  const parts = (node: ASTNode): ASTNode[] =>
    node.op === '&&' ? (node.args as ASTNode[]).flatMap(parts) : [node];
  const found = parts(environment.parse(text.replace(ODD_SPACES, ' ')).ast);
  const walk = new Walk(names, () => NOTHING);
  const atoms = found.map((part) => atomOf(part, (side) => walk.visit(side, 0).range));
  const spans = new Map<string, readonly Range[]>();
  for (const atom of atoms) {
    if (atom === null) continue;
    const before = spans.get(atom.of);
    spans.set(atom.of, before === undefined ? atom.spans : common(before, atom.spans));
  }
  return { spans, exact: atoms.every((atom) => atom !== null) };
}

function syntax(error: unknown, text: string, names: Names, want: Want, report: Report): void {
  const { code, range } = error as { code?: string; range?: { start: number } };
  if (code === 'limit_exceeded' || error instanceof RangeError) {
    tooComplex(report);
    return;
  }
  const mended = mend(text, (name) => isVariable(name, names));
  if (mended !== null) {
    const { offset, args, advice } = mended.slip;
    // What was rewritten is worth showing only if it can be read.
    const good = mended.text !== null && compiles(mended.text, names, want);
    const suggestion = good && (mended.text ?? '').length < 80 ? `write \`${mended.text}\`.` : advice;
    report(mended.slip.code, offset, args, suggestion ?? INSTEAD[mended.slip.code]);
    return;
  }
  const end = Math.max(0, text.length - 1);
  const atEnd = (range?.start ?? 0) > end;
  const suggestion =
    code === 'unterminated_string'
      ? 'close the quote.'
      : atEnd
        ? 'something is missing at its end.'
        : undefined;
  report('expression-syntax', Math.min(range?.start ?? 0, end), {}, suggestion);
}

/** What to write instead where the whole cannot be rewritten. */
const INSTEAD: Partial<Record<ProblemCode, string>> = {
  'expression-equals': 'write `==` to compare.',
  'expression-words': 'write `&&`, `||` and `!` for and, or and not.',
  'expression-sign': 'there are `+ - * / %`, comparisons, `&&`, `||` and `!`.',
  'expression-quotes': "write straight quotes: `'…'`.",
  'expression-percent': 'write the number alone.',
};

function compiles(text: string, names: Names, want: Want): boolean {
  try {
    environment.parse(text);
  } catch {
    return false;
  }
  return compileExpression(text, names, want).issues.every(({ code }) => !isError(code));
}

const isError = (code: ProblemCode): boolean => MESSAGES[code][0] === 'error';

function tooComplex(report: Report): void {
  const { depth, parts } = EXPRESSION_LIMITS;
  report('expression-depth', 0, { parts, depth }, SHORTEN);
}

function mustBeTruth(typed: Typed, node: ASTNode, report: Report): void {
  if (typed.type !== 'number') return;
  report('expression-condition', node.start, {}, 'compare it with a number, such as `… > 0`.');
}

function mustBeNumber(typed: Typed, node: ASTNode, report: Report): void {
  if (typed.type !== 'truth') return;
  const own = printed(node);
  report('expression-amount', node.start, {}, `write \`${own.length < 60 ? own : '…'} ? 1 : 0\`.`);
}
