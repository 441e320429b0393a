import type { ASTNode } from '@marcbachmann/cel-js';
import type { Expr, Operator } from '../engine/types/index.ts';
import { HELPERS, Lookup } from './expression-lookup.ts';
import { EXPRESSION_LIMITS, NOTHING, type Report, type Typed } from './expression-part.ts';
import { printed } from './expression-print.ts';
import {
  atomOf,
  combined,
  common,
  covers,
  decided,
  either,
  type Range,
  rangeInWords,
} from './expression-range.ts';
import { insteadOfIn, multipliedFirst, sameAgain, slipIn } from './expression-slips.ts';
import type { Names } from './names.ts';

const ARITHMETIC: ReadonlySet<string> = new Set(['+', '-', '*', '/', '%']);
const ORDER: ReadonlySet<string> = new Set(['<', '<=', '>', '>=']);
const ANY_OPERATOR: ReadonlySet<string> = new Set([...ARITHMETIC, ...ORDER, '==', '!=', '&&', '||']);

/** One walk over the tree of an expression: whitelists operators and checks what they work on. */
export class Walk {
  private readonly names: Names;
  private readonly report: Report;
  private readonly lookup: Lookup;
  /** Parts of a longer condition that has been looked at as a whole. */
  private readonly weighed = new Set<ASTNode>();

  constructor(names: Names, report: Report) {
    this.names = names;
    this.report = report;
    this.lookup = new Lookup(names, report);
  }

  visit(node: ASTNode, depth: number): Typed {
    if (depth > EXPRESSION_LIMITS.depth) {
      const { depth: levels, parts } = EXPRESSION_LIMITS;
      return this.report('expression-depth', node.start, { parts, depth: levels });
    }
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
      case 'in':
        return this.report('expression-operator', node.start, { name: 'in' }, insteadOfIn(node));
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
    if (typeof value === 'boolean') return { expr: value ? 1 : 0, type: 'truth', holds: value };
    if (typeof value === 'bigint') {
      if (value > BigInt(EXPRESSION_LIMITS.number)) return this.report('expression-range', node.start);
      return { expr: Number(value), type: 'number', range: [Number(value), Number(value)] };
    }
    if (typeof value === 'number')
      return this.report(
        'expression-decimal',
        node.start,
        {},
        'for tenths of money write `tenths(…)` around the whole.',
      );
    if (typeof value === 'string')
      return this.report(
        'expression-text',
        node.start,
        {},
        'compare with a number, or write a name without quotes.',
      );
    return this.report('expression-operator', node.start, { name: printed(node) });
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
    const [first = NOTHING, second = NOTHING, third = NOTHING] = operands;
    const joined = (op: 'min' | 'max', a: Typed, b: Typed): Typed => ({
      expr: [op, a.expr, b.expr],
      type: 'number',
      range: combined(op, a.range, b.range),
    });
    if (name === 'abs') {
      const turned = combined('-', [0, 0], first.range);
      return { expr: ['abs', first.expr], type: 'number', range: combined('max', first.range, turned) };
    }
    if (name === 'clamp') return joined('min', joined('max', first, second), third);
    return operands.slice(1).reduce((all, one) => joined(name, all, one), first);
  }

  private not(arg: ASTNode, depth: number): Typed {
    const { expr, holds } = this.truth(arg, '!', depth);
    return { expr: ['not', expr], type: 'truth', holds: holds === undefined ? undefined : !holds };
  }

  private negative(arg: ASTNode, depth: number): Typed {
    const { expr, range } = this.number(arg, '-', depth);
    return {
      expr: typeof expr === 'number' ? 0 - expr : ['neg', expr],
      type: 'number',
      range: combined('-', [0, 0], range),
    };
  }

  private choice(args: readonly ASTNode[], depth: number): Typed {
    const [test, yes, no] = args as [ASTNode, ASTNode, ASTNode];
    const { expr: when } = this.truth(test, '? :', depth);
    const a = this.visit(yes, depth + 1);
    const b = this.visit(no, depth + 1);
    if (mixed(a, b))
      return this.report('expression-types', no.start, {
        name: '? :',
        wanted: 'two numbers or two conditions',
      });
    const type = a.type === 'none' || b.type === 'none' ? 'none' : a.type === 'flag' ? b.type : a.type;
    return { expr: ['if', when, a.expr, b.expr], type, range: either(a.range, b.range) };
  }

  private binary(op: string, args: readonly [ASTNode, ASTNode], node: ASTNode, depth: number): Typed {
    const [left, right] = args;
    if (op === '&&' || op === '||') return this.joined(op, left, right, node, depth);
    const slip = slipIn(op, left, right, (one) => this.isNumber(one));
    if (slip !== null) return this.report(slip.code, slip.at.start, { ...slip.args }, slip.suggestion);
    if (op === '==' || op === '!=') return this.equal(op, left, right, node, depth);
    const a = this.number(left, op, depth);
    const b = this.number(right, op, depth);
    if ((op === '/' || op === '%') && b.expr === 0 && right.op === 'value')
      return this.report('expression-zero', right.start);
    if (op === '*' && (left.op === '/' || right.op === '/'))
      this.report('expression-order', node.start, {}, `multiply first: \`${multipliedFirst(left, right)}\`.`);
    const expr: Expr = [op as Operator, a.expr, b.expr];
    if (!ORDER.has(op)) return { expr, type: 'number', range: combined(op, a.range, b.range) };
    return { expr, type: 'truth', holds: this.weigh(op, node, left, right, a, b) };
  }

  private joined(op: '&&' | '||', left: ASTNode, right: ASTNode, node: ASTNode, depth: number): Typed {
    if (!this.weighed.has(node)) this.weighTogether(op, node);
    const expr = op === '&&' ? 'and' : 'or';
    const meant = sameAgain(op, left, right);
    if (meant !== null && this.isNumber(right)) {
      this.truth(left, op, depth);
      return this.report(
        'expression-types',
        right.start,
        { name: op, wanted: 'conditions' },
        `write \`${meant}\`.`,
      );
    }
    const a = this.truth(left, op, depth);
    const b = this.truth(right, op, depth);
    // Of “and” one that never holds decides, of “or” one that always does.
    const deciding = op === '||';
    const decisive = a.holds === deciding || b.holds === deciding;
    const holds = decisive ? deciding : a.holds === undefined ? undefined : b.holds;
    return { expr: [expr, a.expr, b.expr], type: 'truth', holds };
  }

  /** Finds conditions joined with and that exclude each other, and such joined with or that leave nothing out. */
  private weighTogether(op: '&&' | '||', node: ASTNode): void {
    const atoms = this.parts(op, node).flatMap((part) => atomOf(part, (side) => this.rangeOf(side)) ?? []);
    const known = new Map<string, readonly Range[]>();
    for (const { node: part, of, spans, range } of atoms) {
      const before = known.get(of);
      if (before === undefined || spans.length === 0) {
        if (before === undefined) known.set(of, spans);
        continue;
      }
      const now = op === '&&' ? common(before, spans) : [...before, ...spans];
      known.set(of, now);
      if (op === '&&' && before.length > 0 && now.length === 0)
        this.report('condition-clash', part.start, {}, 'write `||` between them if one is enough.');
      const single = covers(before, range ?? NEVER) || covers(spans, range ?? NEVER);
      if (op === '||' && range !== undefined && !single && covers(now, range)) {
        this.report('condition-always', node.start, {}, 'write `&&` if both are meant.');
        return;
      }
    }
  }

  private parts(op: string, node: ASTNode): ASTNode[] {
    if (node.op !== op) return [node];
    this.weighed.add(node);
    return (node.args as ASTNode[]).flatMap((part) => this.parts(op, part));
  }

  /** Finds comparisons that never hold, or always. */
  private weigh(
    op: string,
    node: ASTNode,
    left: ASTNode,
    right: ASTNode,
    a: Typed,
    b: Typed,
  ): boolean | undefined {
    const holds = decided(op, a.range, b.range);
    if (holds === null) return undefined;
    const [side, range] = left.op === 'value' ? [right, b.range] : [left, a.range];
    const suggestion = range && rangeInWords(side, range);
    this.report(holds ? 'condition-always' : 'condition-never', node.start, {}, suggestion);
    return holds;
  }

  private equal(op: '==' | '!=', left: ASTNode, right: ASTNode, node: ASTNode, depth: number): Typed {
    const a = this.visit(left, depth + 1);
    const b = this.visit(right, depth + 1);
    if (mixed(a, b))
      this.report('expression-types', right.start, { name: op, wanted: 'two numbers or two conditions' });
    const holds = mixed(a, b) ? undefined : this.weigh(op, node, left, right, a, b);
    return { expr: [op, a.expr, b.expr], type: 'truth', holds };
  }

  private number(node: ASTNode, name: string, depth: number): Typed {
    const typed = this.visit(node, depth + 1);
    if (typed.type === 'truth')
      this.report('expression-types', node.start, { name, wanted: 'numbers' }, 'write `(… ? 1 : 0)`.');
    return typed;
  }

  private truth(node: ASTNode, name: string, depth: number): Typed {
    const typed = this.visit(node, depth + 1);
    if (typed.type === 'number')
      this.report(
        'expression-types',
        node.start,
        { name, wanted: 'conditions' },
        'compare it with a number, such as `… > 0`.',
      );
    return typed;
  }

  /** What a part can be, without saying what is wrong with it. */
  private rangeOf(node: ASTNode): Range | undefined {
    return new Walk(this.names, () => NOTHING).visit(node, 0).range;
  }

  private isNumber(node: ASTNode): boolean {
    return new Walk(this.names, () => NOTHING).visit(node, 0).type === 'number';
  }
}

/** Nothing is in it. */
const NEVER: Range = [1, 0];

function mixed(a: Typed, b: Typed): boolean {
  return (a.type === 'number' && b.type === 'truth') || (a.type === 'truth' && b.type === 'number');
}
