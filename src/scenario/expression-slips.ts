import type { ASTNode } from '@marcbachmann/cel-js';
import { factor, printed } from './expression-print.ts';
import type { MessageArgs, ProblemCode } from './messages.ts';

/** Something that can be read as an expression, but was meant otherwise. */
export interface NodeSlip {
  readonly code: ProblemCode;
  readonly at: ASTNode;
  readonly args?: MessageArgs;
  readonly suggestion: string | undefined;
}

const COMPARES: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '==', '!=']);
const ORDER: ReadonlySet<string> = new Set(['<', '<=', '>', '>=']);

/** `1 < turn < 5`, `!tension > 40` and decimals in a product. */
export function slipIn(
  op: string,
  left: ASTNode,
  right: ASTNode,
  isNumber: (node: ASTNode) => boolean,
): NodeSlip | null {
  if (ORDER.has(op) && ORDER.has(left.op) && !bracketed(left)) {
    const middle = (left.args as ASTNode[])[1];
    const suggestion = middle && `write \`${printed(left)} && ${printed(middle)} ${op} ${printed(right)}\`.`;
    return { code: 'expression-chain', at: left, suggestion };
  }
  if (COMPARES.has(op) && left.op === '!_' && isNumber(left.args)) {
    const suggestion = `write \`!(${printed(left.args)} ${op} ${printed(right)})\`.`;
    return { code: 'expression-types', at: left.args, args: { name: '!', wanted: 'conditions' }, suggestion };
  }
  if (op === '*' && isDecimal(right)) return scaled(left, right, right);
  if (op === '*' && isDecimal(left)) return scaled(right, left, left);
  if (op === '/' && isDecimal(right)) return scaled(left, right, right, true);
  return null;
}

/** Whether the author put brackets around it: then it is meant as it is. */
function bracketed(node: ASTNode): boolean {
  return /^\s*\)/.test(node.input.slice(node.end));
}

const isDecimal = (node: ASTNode): boolean => node.op === 'value' && typeof node.args === 'number';

function scaled(part: ASTNode, decimal: ASTNode, at: ASTNode, divides = false): NodeSlip {
  const digits = decimal.input.slice(decimal.start, decimal.end).split('.')[1]?.length ?? 0;
  const below = 10 ** Math.min(digits, 6);
  const above = Math.round(Number(decimal.args) * below);
  const shared = divisor(above, below);
  const [times, by] = divides ? [below / shared, above / shared] : [above / shared, below / shared];
  const text = `${times === 1 ? factor(part) : `${factor(part)} * ${times}`}${by === 1 ? '' : ` / ${by}`}`;
  const usable = Number.isSafeInteger(times) && by > 0;
  return { code: 'expression-decimal', at, suggestion: usable ? `write \`${text}\`.` : undefined };
}

const divisor = (a: number, b: number): number => (b === 0 ? Math.max(1, a) : divisor(b, a % b));

/** A product in which the division comes last. */
export function multipliedFirst(left: ASTNode, right: ASTNode): string {
  const [above, below, times] =
    left.op === '/'
      ? [...(left.args as ASTNode[]), right]
      : [left, (right.args as ASTNode[])[1], (right.args as ASTNode[])[0]];
  if (above === undefined || below === undefined || times === undefined) return 'a * c / b';
  return `${factor(above)} * ${factor(times)} / ${factor(below)}`;
}

/** `turn in [3, 6]` as two comparisons. */
export function insteadOfIn(node: ASTNode): string | undefined {
  const [side, list] = node.args as [ASTNode, ASTNode];
  if (list.op !== 'list' || list.args.length === 0 || list.args.length > 4) return undefined;
  return `write \`${list.args.map((one) => `${printed(side)} == ${printed(one)}`).join(' || ')}\`.`;
}

/** `turn == 3 || 4` with the comparison written again. */
export function sameAgain(op: string, left: ASTNode, right: ASTNode): string | null {
  if (right.op !== 'value' || !COMPARES.has(left.op)) return null;
  const [side] = left.args as [ASTNode, ASTNode];
  return `${printed(left)} ${op} ${printed(side)} ${left.op} ${printed(right)}`;
}
