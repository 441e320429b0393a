import type { Game } from './game.ts';
import { OBSERVABLES, type Observable, type Scope } from './observe.ts';
import type { Expr, Id, Operator } from './types/index.ts';

type Reader = (game: Game, scope: Scope) => number;

/** The scope of an expression that is asked about nothing in particular. */
export const NO_SCOPE: Scope = {};

/** Quotient rounded toward minus infinity; 0 when the divisor is 0, so that no file can make a NaN. */
export const quotient = (a: number, b: number): number => (b === 0 ? 0 : Math.floor(a / b));

const LARGEST = 1_000_000_000;
/** Holds results inside safe integers however an author multiplies. */
const bounded = (n: number): number => Math.max(-LARGEST, Math.min(LARGEST, n));

const BINARY: Partial<Record<Operator, (a: number, b: number) => number>> = {
  '+': (a, b) => bounded(a + b),
  '-': (a, b) => bounded(a - b),
  '*': (a, b) => bounded(a * b),
  '/': quotient,
  '%': (a, b) => (b === 0 ? 0 : a - b * Math.floor(a / b)),
  min: Math.min,
  max: Math.max,
  '<': (a, b) => (a < b ? 1 : 0),
  '<=': (a, b) => (a <= b ? 1 : 0),
  '>': (a, b) => (a > b ? 1 : 0),
  '>=': (a, b) => (a >= b ? 1 : 0),
  '==': (a, b) => (a === b ? 1 : 0),
  '!=': (a, b) => (a !== b ? 1 : 0),
};

const zero: Reader = () => 0;

function compileRead(name: string, args: readonly Id[]): Reader {
  const observable: Observable | undefined = (OBSERVABLES as Record<string, Observable>)[name];
  if (!observable) throw new Error(`no observable is called ${name}`);
  return (game, scope) => observable.read(game, scope, args);
}

function compileTree(tree: Expr): Reader {
  if (typeof tree === 'number') return () => tree;
  if (tree[0] === 'read') return compileRead(tree[1] as string, tree.slice(2) as Id[]);
  const [operator, ...operands] = tree as readonly [Operator, ...Expr[]];
  const parts = operands.map(compileTree);
  const [a = zero, b = zero, c = zero] = parts;
  const binary = BINARY[operator];
  if (binary) return (g, s) => binary(a(g, s), b(g, s));
  switch (operator) {
    case 'neg':
      return (g, s) => -a(g, s);
    case 'abs':
      return (g, s) => Math.abs(a(g, s));
    case 'not':
      return (g, s) => (a(g, s) === 0 ? 1 : 0);
    case 'and':
      return (g, s) => (a(g, s) !== 0 && b(g, s) !== 0 ? 1 : 0);
    case 'or':
      return (g, s) => (a(g, s) !== 0 || b(g, s) !== 0 ? 1 : 0);
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
