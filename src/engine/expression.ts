import type { Game } from './game.ts';
import { observable, type Reader, type Scope } from './observe.ts';
import type { Expr, Id, Operator } from './types/index.ts';

/** The scope of an expression that is asked about nothing in particular. */
export const NO_SCOPE: Scope = {};

/** Quotient rounded toward minus infinity; 0 when the divisor is 0, so that no file can make a NaN. */
export const quotient = (a: number, b: number): number => (b === 0 ? 0 : Math.floor(a / b));

const LARGEST = 1_000_000_000;
/** Holds results inside safe integers however an author multiplies. */
const bounded = (n: number): number => (n > LARGEST ? LARGEST : n < -LARGEST ? -LARGEST : n);
const remainder = (a: number, b: number): number => (b === 0 ? 0 : a - b * Math.floor(a / b));

/** Operators of two operands, each with its own loop of closures: a call less at every node of a tree. */
const BINARY: Partial<Record<Operator, (a: Reader, b: Reader) => Reader>> = {
  '+': (a, b) => (g, s) => bounded(a(g, s) + b(g, s)),
  '-': (a, b) => (g, s) => bounded(a(g, s) - b(g, s)),
  '*': (a, b) => (g, s) => bounded(a(g, s) * b(g, s)),
  '/': (a, b) => (g, s) => quotient(a(g, s), b(g, s)),
  '%': (a, b) => (g, s) => remainder(a(g, s), b(g, s)),
  min: (a, b) => (g, s) => Math.min(a(g, s), b(g, s)),
  max: (a, b) => (g, s) => Math.max(a(g, s), b(g, s)),
  '<': (a, b) => (g, s) => (a(g, s) < b(g, s) ? 1 : 0),
  '<=': (a, b) => (g, s) => (a(g, s) <= b(g, s) ? 1 : 0),
  '>': (a, b) => (g, s) => (a(g, s) > b(g, s) ? 1 : 0),
  '>=': (a, b) => (g, s) => (a(g, s) >= b(g, s) ? 1 : 0),
  '==': (a, b) => (g, s) => (a(g, s) === b(g, s) ? 1 : 0),
  '!=': (a, b) => (g, s) => (a(g, s) !== b(g, s) ? 1 : 0),
  and: (a, b) => (g, s) => (a(g, s) !== 0 && b(g, s) !== 0 ? 1 : 0),
  or: (a, b) => (g, s) => (a(g, s) !== 0 || b(g, s) !== 0 ? 1 : 0),
};

const zero: Reader = () => 0;

function compileRead(name: string, args: readonly Id[]): Reader {
  const row = observable(name);
  if (!row) throw new Error(`no observable is called ${name}`);
  return row.read(...args);
}

function compileTree(tree: Expr): Reader {
  if (typeof tree === 'number') return () => tree;
  if (tree[0] === 'read') return compileRead(tree[1] as string, tree.slice(2) as Id[]);
  const [operator, ...operands] = tree as readonly [Operator, ...Expr[]];
  const parts = operands.map(compileTree);
  const [a = zero, b = zero, c = zero] = parts;
  const binary = BINARY[operator];
  if (binary) return binary(a, b);
  switch (operator) {
    case 'neg':
      return (g, s) => -a(g, s);
    case 'abs':
      return (g, s) => Math.abs(a(g, s));
    case 'not':
      return (g, s) => (a(g, s) === 0 ? 1 : 0);
    case 'if':
      return (g, s) => (a(g, s) !== 0 ? b(g, s) : c(g, s));
    default:
      throw new Error(`no operator is called ${operator}`);
  }
}

const compiled = new WeakMap<object, Reader>();

/** The integer an expression has now. Trees are compiled to closures once, and the closures are never stored in a state. */
export function evaluate(game: Game, expr: Expr, scope: Scope = NO_SCOPE): number {
  if (typeof expr === 'number') return expr;
  let reader = compiled.get(expr);
  if (!reader) {
    reader = compileTree(expr);
    compiled.set(expr, reader);
  }
  return reader(game, scope);
}

/** Whether a condition holds now. */
export const holds = (game: Game, expr: Expr, scope: Scope = NO_SCOPE): boolean =>
  evaluate(game, expr, scope) !== 0;
