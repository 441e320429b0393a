import type { ASTNode } from '@marcbachmann/cel-js';

/** How tightly an operator binds; what binds less tightly inside it needs brackets. */
const TIGHT: Readonly<Record<string, number>> = {
  '?:': 0,
  '||': 1,
  '&&': 2,
  '==': 3,
  '!=': 3,
  '<': 3,
  '<=': 3,
  '>': 3,
  '>=': 3,
  in: 3,
  '+': 4,
  '-': 4,
  '*': 5,
  '/': 5,
  '%': 5,
  '!_': 6,
  '-_': 6,
};

/** Writes a part of an expression down again, with the brackets it needs. */
export function printed(node: ASTNode): string {
  switch (node.op) {
    case '!_':
    case '-_':
      return `${node.op[0]}${within(node.args, 6)}`;
    case '?:': {
      const [test, yes, no] = node.args;
      return `${within(test, 1)} ? ${within(yes, 0)} : ${within(no, 0)}`;
    }
    case 'call':
      return `${node.args[0]}(${node.args[1].map(printed).join(', ')})`;
    default: {
      const tight = TIGHT[node.op];
      if (tight === undefined || !Array.isArray(node.args)) return node.input.slice(node.start, node.end);
      const [left, right] = node.args as [ASTNode, ASTNode];
      return `${within(left, tight)} ${node.op} ${within(right, tight + 1)}`;
    }
  }
}

function within(node: ASTNode, tight: number): string {
  const text = printed(node);
  return (TIGHT[node.op] ?? 9) < tight ? `(${text})` : text;
}

/** A part as it stands inside a product. */
export const factor = (node: ASTNode): string => within(node, 5);
