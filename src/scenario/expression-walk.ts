import type { ASTNode } from '@marcbachmann/cel-js';
import { OBSERVABLES, type ObservableName } from '../engine/observe.ts';
import type { Expr, Operator } from '../engine/types/index.ts';
import type { MessageArgs, ProblemCode } from './messages.ts';
import { KIND_WORDS, type NameKind, type Names } from './names.ts';
import { closest, didYouMean, orOneOf } from './suggest.ts';

/** Limits of one expression: characters, levels of the tree, and size of a number. */
export const EXPRESSION_LIMITS = { length: 1000, depth: 60, number: 1_000_000_000 } as const;

/** Observables that answer yes or no; they count as 1 or 0 in sums. */
export const YES_OR_NO: ReadonlySet<string> = new Set<ObservableName>([
  'chosen',
  'policy',
  'posture',
  'done',
  'open',
  'closed',
  'designated',
  'paying',
  'carries',
]);

/** Read without brackets. */
const VARIABLES: ReadonlySet<string> = new Set<ObservableName>(['turn', 'turns']);
/** Reached by writing the track's name. */
const HELPERS = { min: 2, max: 2, abs: 1, clamp: 3 } as const;
const FUNCTION_NAMES: readonly string[] = [...Object.keys(OBSERVABLES), ...Object.keys(HELPERS), 'tenths'];

const ARITHMETIC: ReadonlySet<string> = new Set(['+', '-', '*', '/', '%']);
const ORDER: ReadonlySet<string> = new Set(['<', '<=', '>', '>=']);
const ANY_OPERATOR: ReadonlySet<string> = new Set([...ARITHMETIC, ...ORDER, '==', '!=', '&&', '||']);

/** What a part gives: `flag` is an observable's 1 or 0, good as a number and as a condition; `none` follows a mistake. */
export type Type = 'number' | 'truth' | 'flag' | 'none';
/** A compiled part and what it gives. */
export interface Typed {
  readonly expr: Expr;
  readonly type: Type;
}

/** What stands for a part with a mistake. */
export const NOTHING: Typed = { expr: 0, type: 'none' };

/** Notes a problem at a character of the expression; what it gives stands for the wrong part. */
export type Report = (code: ProblemCode, offset: number, args?: MessageArgs, suggestion?: string) => Typed;

/** One walk over the tree of an expression: whitelists operators, looks up names, checks types. */
export class Walk {
  readonly names: Names;
  readonly report: Report;

  constructor(names: Names, report: Report) {
    this.names = names;
    this.report = report;
  }

  visit(node: ASTNode, depth: number): Typed {
    if (depth > EXPRESSION_LIMITS.depth) return this.report('expression-depth', node.start);
    switch (node.op) {
      case 'value':
        return this.literal(node.args, node);
      case 'id':
        return this.variable(node.args, node);
      case '.':
        return this.member(node);
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

  private variable(name: string, node: ASTNode): Typed {
    if (VARIABLES.has(name)) return { expr: ['read', name], type: 'number' };
    const id = name.replaceAll('_', '-');
    if (this.names.has('track', id)) return { expr: ['read', 'track', id], type: 'number' };
    if (Object.hasOwn(OBSERVABLES, name) || Object.hasOwn(HELPERS, name)) {
      return this.report(
        'expression-call',
        node.start,
        { name },
        `write \`${name}(${this.example(name)})\`.`,
      );
    }
    if (this.names.has('actor', id))
      return this.report('expression-name', node.start, { name }, `write \`${name}.stance\`.`);
    const known = this.names
      .of('track')
      .filter((one) => !one.includes('.'))
      .map(written);
    const meant = closest(name, [...known, ...VARIABLES]);
    return this.report(
      'expression-name',
      node.start,
      { name },
      meant === undefined ? undefined : `did you mean \`${meant}\`?`,
    );
  }

  private member(node: ASTNode & { op: '.' }): Typed {
    const [object, field] = node.args;
    if (object.op !== 'id') return this.report('expression-operator', node.start, { name: '.' });
    const actor = object.args.replaceAll('_', '-');
    const track = `${actor}.stance`;
    if (field === 'stance' && this.names.has('track', track))
      return { expr: ['read', 'track', track], type: 'number' };
    const name = `${object.args}.${field}`;
    const meant = closest(
      actor,
      this.names.of('actor').filter((one) => one !== this.names.home),
    );
    const suggestion = meant === undefined ? undefined : `did you mean \`${written(meant)}.stance\`?`;
    return this.report('expression-name', node.start, { name }, suggestion);
  }

  private call(name: string, args: readonly ASTNode[], node: ASTNode, depth: number): Typed {
    if (name === 'tenths') return this.report('expression-tenths', node.start);
    if (Object.hasOwn(HELPERS, name)) return this.helper(name as keyof typeof HELPERS, args, node, depth);
    if (!Object.hasOwn(OBSERVABLES, name)) {
      return this.report('expression-function', node.start, { name }, didYouMean(name, FUNCTION_NAMES));
    }
    const kinds = OBSERVABLES[name as ObservableName].args;
    if (args.length !== kinds.length) {
      return this.report(
        'expression-arguments',
        node.start,
        { name, wanted: counted(kinds) },
        `write \`${name}(${this.example(name)})\`.`,
      );
    }
    const ids: string[] = [];
    for (const [index, kind] of kinds.entries()) {
      const arg = args[index] as ASTNode;
      const id =
        kind === 'number' ? this.numberArgument(name, arg) : this.idArgument(name, kind, arg, ids[index - 1]);
      if (id === null) return NOTHING;
      ids.push(id);
    }
    return { expr: ['read', name, ...ids], type: YES_OR_NO.has(name) ? 'flag' : 'number' };
  }

  private numberArgument(name: string, arg: ASTNode): string | null {
    if (arg.op === 'value' && typeof arg.args === 'bigint' && arg.args < 1000n) return String(arg.args);
    this.report('expression-literal', arg.start, { name, wanted: 'a whole number' });
    return null;
  }

  private idArgument(name: string, kind: NameKind, arg: ASTNode, before: string | undefined): string | null {
    if (arg.op !== 'value' || typeof arg.args !== 'string') {
      const word = arg.op === 'id' ? arg.args.replaceAll('_', '-') : kind;
      this.report(
        'expression-literal',
        arg.start,
        { name, wanted: `the id of a ${KIND_WORDS[kind]} in quotes` },
        `write \`'${word}'\`.`,
      );
      return null;
    }
    const id = arg.args;
    const within = kind === 'option' || kind === 'policy' ? before : undefined;
    if (this.names.has(kind, id, within)) return id;
    const known = this.names.of(kind, within);
    this.report('unknown-id', arg.start, { kind: KIND_WORDS[kind], name: id }, orOneOf(id, known));
    return null;
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

  private example(name: string): string {
    if (!Object.hasOwn(OBSERVABLES, name)) return 'a, b';
    return OBSERVABLES[name as ObservableName].args
      .map((kind) => (kind === 'number' ? '2' : `'${this.names.of(kind)[0] ?? kind}'`))
      .join(', ');
  }
}

/** An id as it is written in expressions. */
function written(id: string): string {
  return id.replaceAll('-', '_');
}

function counted(kinds: readonly string[]): string {
  if (kinds.length === 0) return 'nothing';
  return kinds
    .map((kind) => (kind === 'number' ? 'a number' : `the id of a ${KIND_WORDS[kind as NameKind]}`))
    .join(' and ');
}
