import { type Expr, evaluate, type Game, type Operator, type Scope } from '../engine/index.ts';
import { YES_OR_NO } from '../scenario/expression-lookup.ts';

/** A piece of the words of a condition. What is read from the game carries what it reads now; `flag`: as yes or no. */
export interface Piece {
  readonly text: string;
  readonly value?: number;
  readonly flag?: true;
}

/**
 * A condition taken apart. `all`: every part must hold; `any`: one is enough; `not`: its part must not hold; `if`: a
 * question and the answer that counts now; `plain`: a statement; `always`: it hangs on nothing.
 */
export interface Explained {
  readonly kind: 'all' | 'any' | 'not' | 'if' | 'plain' | 'always';
  /** As the author writes it, without values; ids keep their hyphens. */
  readonly text: string;
  /** The same with what is read now. */
  readonly pieces: readonly Piece[];
  readonly value: number;
  readonly holds: boolean;
  readonly parts: readonly Explained[];
}

/** How operators are written, and how tightly they bind; what binds less tightly inside them needs brackets. */
const SIGNS: Partial<Record<Operator, readonly [string, number]>> = {
  or: ['||', 1],
  and: ['&&', 2],
  '==': ['==', 3],
  '!=': ['!=', 3],
  '<': ['<', 3],
  '<=': ['<=', 3],
  '>': ['>', 3],
  '>=': ['>=', 3],
  '+': ['+', 4],
  '-': ['-', 4],
  '*': ['*', 5],
  '/': ['/', 5],
  '%': ['%', 5],
};
const COMPARED: readonly string[] = ['<', '<=', '>', '>=', '==', '!='];
const CHOICE = 0;
const PREFIX = 6;

type Tree = readonly [string, ...Expr[]];

const isTree = (expr: Expr): expr is Tree & Exclude<Expr, number> =>
  typeof expr !== 'number' && expr[0] !== 'read';
const operands = (expr: Tree): Expr[] => expr.slice(1) as Expr[];

/** `min(min(a, b), c)` is written `min(a, b, c)`; `a && (b && c)` has three parts. */
function flat(name: string, expr: Expr): Expr[] {
  return isTree(expr) && expr[0] === name ? operands(expr).flatMap((one) => flat(name, one)) : [expr];
}

/** Writes down what it is given; neighbours without a value are joined. */
class Line {
  readonly pieces: Piece[] = [];

  say(text: string): void {
    const last = this.pieces.at(-1);
    if (last && last.value === undefined) this.pieces[this.pieces.length - 1] = { text: last.text + text };
    else this.pieces.push({ text });
  }

  read(text: string, value: number, flag: boolean): void {
    this.pieces.push(flag ? { text, value, flag } : { text, value });
  }
}

/** Writes expressions in the words of their author, with what they read in one game. */
class Writer {
  private readonly game: Game;
  private readonly scope: Scope;

  constructor(game: Game, scope: Scope) {
    this.game = game;
    this.scope = scope;
  }

  line(expr: Expr): Piece[] {
    const line = new Line();
    this.write(line, expr, 0);
    return line.pieces;
  }

  private write(line: Line, expr: Expr, tight: number): void {
    if (typeof expr === 'number') {
      line.say(String(expr));
      return;
    }
    if (!isTree(expr)) {
      this.read(line, expr as readonly string[] & Expr);
      return;
    }
    const sign = SIGNS[expr[0] as Operator];
    const own =
      sign?.[1] ?? (expr[0] === 'if' ? CHOICE : expr[0] === 'not' || expr[0] === 'neg' ? PREFIX : 9);
    if (own < tight) line.say('(');
    this.operator(line, expr, sign, own);
    if (own < tight) line.say(')');
  }

  private operator(line: Line, expr: Tree, sign: readonly [string, number] | undefined, own: number): void {
    const [a = 0, b = 0, c = 0] = operands(expr);
    if (sign) {
      this.side(line, expr[0], a, own);
      line.say(` ${sign[0]} `);
      this.side(line, expr[0], b, own + 1);
      return;
    }
    if (expr[0] === 'not' || expr[0] === 'neg') {
      line.say(expr[0] === 'not' ? '!' : '-');
      this.write(line, a, PREFIX);
      return;
    }
    if (expr[0] === 'if') {
      this.write(line, a, CHOICE + 1);
      line.say(' ? ');
      this.write(line, b, CHOICE);
      line.say(' : ');
      this.write(line, c, CHOICE);
      return;
    }
    line.say(`${expr[0]}(`);
    for (const [index, one] of flat(expr[0], expr as Expr).entries()) {
      if (index > 0) line.say(', ');
      this.write(line, one, 0);
    }
    line.say(')');
  }

  /** One side of an operator; what is compared with something else is also said as a number where it is a sum. */
  private side(line: Line, operator: string, expr: Expr, tight: number): void {
    this.write(line, expr, tight);
    const sum = isTree(expr) && expr[0] !== 'neg' && SIGNS[expr[0] as Operator]?.[1] !== 3;
    if (COMPARED.includes(operator) && sum && expr[0] !== 'and' && expr[0] !== 'or' && expr[0] !== 'not')
      line.read(' =', evaluate(this.game, expr, this.scope), false);
  }

  private read(line: Line, expr: readonly string[] & Expr): void {
    const [, name = '', ...args] = expr as readonly string[];
    const value = evaluate(this.game, expr, this.scope);
    const quoted = args.map((arg) => (/^\d+$/.test(arg) ? arg : `'${arg}'`)).join(', ');
    const text = name === 'track' ? (args[0] ?? '') : args.length === 0 ? name : `${name}(${quoted})`;
    line.read(text, value, YES_OR_NO.has(name));
  }
}

/** The words of an expression without what it reads. */
const words = (pieces: readonly Piece[]): string =>
  pieces.map(({ text, value }) => (value !== undefined && text === ' =' ? '' : text)).join('');

/** Takes a compiled condition apart and says of each part whether it holds in a game, and on what that rests. */
export function explain(game: Game, expr: Expr, scope: Scope = {}): Explained {
  const writer = new Writer(game, scope);
  const visit = (part: Expr): Explained => {
    const pieces = writer.line(part);
    const value = evaluate(game, part, scope);
    const said = (kind: Explained['kind'], parts: readonly Expr[] = []): Explained => ({
      kind,
      text: words(pieces),
      pieces,
      value,
      holds: value !== 0,
      parts: parts.map(visit),
    });
    if (typeof part === 'number') return said('always');
    if (!isTree(part)) return said('plain');
    const [a = 0, b = 0, c = 0] = operands(part);
    switch (part[0]) {
      case 'and':
        return said('all', flat('and', part));
      case 'or':
        return said('any', flat('or', part));
      case 'not':
        return said('not', [a]);
      case 'if':
        return said('if', [a, evaluate(game, a, scope) === 0 ? c : b]);
      default:
        return said('plain');
    }
  };
  return visit(expr);
}
