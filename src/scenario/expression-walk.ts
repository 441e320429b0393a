import type { ASTNode } from '@marcbachmann/cel-js';
import type { Expr, Operator } from '../engine/types/index.ts';
import { HELPERS, Lookup, written } from './expression-lookup.ts';
import { EXPRESSION_LIMITS, type Report, type Typed } from './expression-part.ts';
import type { Names } from './names.ts';

const ARITHMETIC: ReadonlySet<string> = new Set(['+', '-', '*', '/', '%']);
const ORDER: ReadonlySet<string> = new Set(['<', '<=', '>', '>=']);
const ANY_OPERATOR: ReadonlySet<string> = new Set([...ARITHMETIC, ...ORDER, '==', '!=', '&&', '||']);

/** One walk over the tree of an expression: whitelists operators and checks what they work on. */
export class Walk {
  private readonly names: Names;
  private readonly report: Report;
  private readonly lookup: Lookup;

  constructor(names: Names, report: Report) {
    this.names = names;
    this.report = report;
    this.lookup = new Lookup(names, report);
  }

  visit(node: ASTNode, depth: number): Typed {
    if (depth > EXPRESSION_LIMITS.depth) return this.report('expression-depth', node.start);
    switch (node.op) {
      case 'value':
        return this.literal(node.args, node);
      case 'id':
        return this.lookup.variable(node.args, node);
      case '.':
        return this.lookup.member(node);
      case 'call':
        return this.call(node.args[0], node.args[1], node, depth);
      case '!_':
        return this.not(node.args, depth);
      case '-_':
        return this.negative(node.args, depth);
      case '?:':
        return this.choice(node.args, depth);
      case 'rcall':
        return this.report('expression-operator', node.start, { name: `.${node.args[0]}()` });
      default:
        if (ANY_OPERATOR.has(node.op))
          return this.binary(node.op, node.args as [ASTNode, ASTNode], node, depth);
        return this.report('expression-operator', node.start, {
          name: node.op === 'list' ? '[…]' : node.op === 'map' ? '{…}' : node.op,
        });
    }
  }

  private literal(value: unknown, node: ASTNode): Typed {
    if (typeof value === 'boolean') return { expr: value ? 1 : 0, type: 'truth' };
    if (typeof value === 'bigint') {
      if (value > BigInt(EXPRESSION_LIMITS.number)) return this.report('expression-range', node.start);
      return { expr: Number(value), type: 'number' };
    }
    if (typeof value === 'number')
      return this.report(
        'expression-decimal',
        node.start,
        {},
        'for tenths of money write `tenths(…)` around the whole.',
      );
    return this.report('expression-operator', node.start, { name: node.input.slice(node.start, node.end) });
  }

  private call(name: string, args: readonly ASTNode[], node: ASTNode, depth: number): Typed {
    if (name === 'tenths') return this.report('expression-tenths', node.start);
    if (Object.hasOwn(HELPERS, name)) return this.helper(name as keyof typeof HELPERS, args, node, depth);
    return this.lookup.observable(name, args, node);
  }

  private helper(name: keyof typeof HELPERS, args: readonly ASTNode[], node: ASTNode, depth: number): Typed {
    const count = HELPERS[name];
    const many = name === 'min' || name === 'max';
    if (many ? args.length < 2 : args.length !== count) {
      const wanted = many
        ? 'two or more numbers'
        : count === 1
          ? 'one number'
          : 'a number, the least and the most';
      return this.report('expression-arguments', node.start, { name, wanted });
    }
    const operands = args.map((arg) => this.number(arg, name, depth));
    const [first = 0, second = 0, third = 0] = operands;
    if (name === 'abs') return { expr: ['abs', first], type: 'number' };
    if (name === 'clamp') return { expr: ['min', ['max', first, second], third], type: 'number' };
    const expr = operands.slice(1).reduce<Expr>((all, one) => [name, all, one], first);
    return { expr, type: 'number' };
  }

  private not(arg: ASTNode, depth: number): Typed {
    return { expr: ['not', this.truth(arg, '!', depth)], type: 'truth' };
  }

  private negative(arg: ASTNode, depth: number): Typed {
    const operand = this.number(arg, '-', depth);
    return { expr: typeof operand === 'number' ? 0 - operand : ['neg', operand], type: 'number' };
  }

  private choice(args: readonly ASTNode[], depth: number): Typed {
    const [test, yes, no] = args as [ASTNode, ASTNode, ASTNode];
    const when = this.truth(test, '? :', depth);
    const a = this.visit(yes, depth + 1);
    const b = this.visit(no, depth + 1);
    const mixed = (a.type === 'number' && b.type === 'truth') || (a.type === 'truth' && b.type === 'number');
    if (mixed)
      return this.report('expression-types', no.start, {
        name: '? :',
        wanted: 'two numbers or two conditions',
      });
    const type = a.type === 'none' || b.type === 'none' ? 'none' : a.type === 'flag' ? b.type : a.type;
    return { expr: ['if', when, a.expr, b.expr], type };
  }

  private binary(op: string, args: readonly [ASTNode, ASTNode], node: ASTNode, depth: number): Typed {
    const [left, right] = args;
    if (op === '&&' || op === '||') {
      return {
        expr: [op === '&&' ? 'and' : 'or', this.truth(left, op, depth), this.truth(right, op, depth)],
        type: 'truth',
      };
    }
    if (op === '==' || op === '!=') return this.equal(op, left, right, depth);
    const own = node.input.slice(node.start, node.end);
    if (op === '-' && this.names.has('track', own)) {
      return this.report('expression-name', node.start, { name: own }, `did you mean \`${written(own)}\`?`);
    }
    const a = this.number(left, op, depth);
    const b = this.number(right, op, depth);
    if ((op === '/' || op === '%') && b === 0 && right.op === 'value')
      return this.report('expression-zero', right.start);
    if (op === '*' && (left.op === '/' || right.op === '/')) {
      this.report('expression-order', node.start, {}, 'multiply first: `a * c / b`, not `a / b * c`.');
    }
    return { expr: [op as Operator, a, b], type: ORDER.has(op) ? 'truth' : 'number' };
  }

  private equal(op: '==' | '!=', left: ASTNode, right: ASTNode, depth: number): Typed {
    const a = this.visit(left, depth + 1);
    const b = this.visit(right, depth + 1);
    const mixed = (a.type === 'number' && b.type === 'truth') || (a.type === 'truth' && b.type === 'number');
    if (mixed)
      this.report('expression-types', right.start, { name: op, wanted: 'two numbers or two conditions' });
    return { expr: [op, a.expr, b.expr], type: 'truth' };
  }

  private number(node: ASTNode, name: string, depth: number): Expr {
    const typed = this.visit(node, depth + 1);
    if (typed.type === 'truth')
      this.report('expression-types', node.start, { name, wanted: 'numbers' }, 'write `(… ? 1 : 0)`.');
    return typed.expr;
  }

  private truth(node: ASTNode, name: string, depth: number): Expr {
    const typed = this.visit(node, depth + 1);
    if (typed.type === 'number')
      this.report(
        'expression-types',
        node.start,
        { name, wanted: 'conditions' },
        'compare it with a number, such as `… > 0`.',
      );
    return typed.expr;
  }
}
