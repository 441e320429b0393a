import type { ASTNode } from '@marcbachmann/cel-js';
import { observable, type Reach } from '../engine/observe.ts';
import { printed } from './expression-print.ts';
import type { Names } from './names.ts';

/** The least and the greatest that something can be. */
export type Range = Reach;

/** What a thing that an expression reads can be; nothing where nobody can tell. */
export function rangeOfRead(names: Names, name: string, id = ''): Range | undefined {
  const range = observable(name)?.range ?? undefined;
  switch (range) {
    case 'turns':
      return names.turns;
    case 'track':
      return names.range('track', id);
    case 'stages':
      return names.range('project', id);
    default:
      return range;
  }
}

/** The range of a sum, product or quotient, rounded down as the rules do. */
export function combined(op: string, a: Range | undefined, b: Range | undefined): Range | undefined {
  if (a === undefined || b === undefined) return undefined;
  switch (op) {
    case '+':
      return [a[0] + b[0], a[1] + b[1]];
    case '-':
      return [a[0] - b[1], a[1] - b[0]];
    case '*':
      return around(a, b, (x, y) => (x === 0 || y === 0 ? 0 : x * y));
    case '/':
      // By nought gives nought.
      if (b[0] <= 0 && b[1] >= 0) return undefined;
      return around(a, b, (x, y) => Math.floor(x / y));
    case '%':
      return b[0] > 0 ? [0, b[1] - 1] : undefined;
    case 'min':
      return [Math.min(a[0], b[0]), Math.min(a[1], b[1])];
    case 'max':
      return [Math.max(a[0], b[0]), Math.max(a[1], b[1])];
    default:
      return undefined;
  }
}

function around(a: Range, b: Range, of: (x: number, y: number) => number): Range | undefined {
  const all = a.flatMap((x) => b.map((y) => of(x, y)));
  return all.some(Number.isNaN) ? undefined : [Math.min(...all), Math.max(...all)];
}

/** Both ranges together. */
export function either(a: Range | undefined, b: Range | undefined): Range | undefined {
  return a && b && [Math.min(a[0], b[0]), Math.max(a[1], b[1])];
}

/** Whether a comparison always or never holds; null where it depends. */
export function decided(op: string, a: Range | undefined, b: Range | undefined): boolean | null {
  if (a === undefined || b === undefined) return null;
  const apart = a[1] < b[0] || b[1] < a[0];
  const same = a[0] === a[1] && b[0] === b[1] && a[0] === b[0];
  switch (op) {
    case '<':
      return a[1] < b[0] ? true : a[0] >= b[1] ? false : null;
    case '<=':
      return a[1] <= b[0] ? true : a[0] > b[1] ? false : null;
    case '>':
      return a[0] > b[1] ? true : a[1] <= b[0] ? false : null;
    case '>=':
      return a[0] >= b[1] ? true : a[1] < b[0] ? false : null;
    case '==':
      return apart ? false : same ? true : null;
    case '!=':
      return apart ? true : same ? false : null;
    default:
      return null;
  }
}

/** “`turn` is 1 to 12 here.” */
export function rangeInWords(node: ASTNode, [least, most]: Range): string {
  const what = printed(node);
  const shown = what.length > 40 ? 'this side' : `\`${what}\``;
  if (least === most) return `${shown} is ${least} here.`;
  return Number.isFinite(most)
    ? `${shown} is ${least} to ${most} here.`
    : `${shown} is ${least} or more here.`;
}

/** A comparison of something with a number, as the spans of numbers for which it holds. */
export interface Atom {
  readonly node: ASTNode;
  /** What is compared, in one spelling. */
  readonly of: string;
  readonly spans: readonly Range[];
  /** All that it can be; nothing where one of several names is meant. */
  readonly range: Range | undefined;
}

const MIRRORED: Readonly<Record<string, string>> = {
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
  '==': '==',
  '!=': '!=',
};

/** Reads a comparison with a number, or a question of which only one answer can hold; null for anything else. */
export function atomOf(node: ASTNode, rangeOf: (node: ASTNode) => Range | undefined): Atom | null {
  if (node.op === 'call') return choiceOf(node);
  if (node.op === '!_') return opposite(atomOf(node.args, rangeOf), node);
  const mirrored = MIRRORED[node.op];
  if (mirrored === undefined) return null;
  const [left, right] = node.args as [ASTNode, ASTNode];
  const [side, op, value] = isNumber(right) ? [left, node.op, right] : [right, mirrored, left];
  if (!isNumber(value) || isNumber(side)) return null;
  const n = numberOf(value);
  const range = rangeOf(side) ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  return { node, of: printed(side), spans: within(holding(op, n), range), range };
}

const isNumber = (node: ASTNode): boolean =>
  node.op === '-_' ? isNumber(node.args) : node.op === 'value' && typeof node.args === 'bigint';

const numberOf = (node: ASTNode): number => (node.op === '-_' ? -numberOf(node.args) : Number(node.args));

function holding(op: string, n: number): Range[] {
  const [least, most] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  switch (op) {
    case '<':
      return [[least, n - 1]];
    case '<=':
      return [[least, n]];
    case '>':
      return [[n + 1, most]];
    case '>=':
      return [[n, most]];
    case '==':
      return [[n, n]];
    default:
      return [
        [least, n - 1],
        [n + 1, most],
      ];
  }
}

/** What two sets of spans have in common. */
export function common(a: readonly Range[], b: readonly Range[]): Range[] {
  return a.flatMap((one) => within(b, one));
}

function within(spans: readonly Range[], range: Range): Range[] {
  return spans
    .map(([least, most]): Range => [Math.max(least, range[0]), Math.min(most, range[1])])
    .filter(([least, most]) => least <= most);
}

/** Whether the spans leave nothing of the range out. */
export function covers(spans: readonly Range[], range: Range): boolean {
  let next = range[0];
  for (const [least, most] of [...spans].sort((a, b) => a[0] - b[0])) {
    if (least > next) return false;
    if (most >= next) next = most + 1;
  }
  return next > range[1];
}

function opposite(atom: Atom | null, node: ASTNode): Atom | null {
  if (atom?.range === undefined) return null;
  const [least, most] = atom.range;
  const gaps: Range[] = [];
  let next = least;
  for (const [from, to] of [...atom.spans].sort((a, b) => a[0] - b[0])) {
    if (from > next) gaps.push([next, from - 1]);
    next = Math.max(next, to + 1);
  }
  if (next <= most) gaps.push([next, most]);
  return { ...atom, node, spans: gaps };
}

/** Questions of which only one answer can hold at a time, and how many of their names say what is asked about. */
const ONE_OF: Readonly<Record<string, number>> = { chosen: 1, policy: 1, posture: 0 };

function choiceOf(node: ASTNode & { op: 'call' }): Atom | null {
  const [name, args] = node.args;
  const about = ONE_OF[name];
  if (about === undefined || !Object.hasOwn(ONE_OF, name) || args.length !== about + 1) return null;
  if (args.some((arg) => arg.op !== 'value' || typeof arg.args !== 'string')) return null;
  const of = `${name} ${args
    .slice(0, about)
    .map((arg) => String((arg as { args: unknown }).args))
    .join(' ')}`;
  // Every answer has a place of its own on a line.
  const place = codeOf(String((args[about] as { args: unknown }).args));
  return { node, of, spans: [[place, place]], range: undefined };
}

function codeOf(text: string): number {
  let code = 0;
  for (const sign of text) code = (code * 31 + (sign.codePointAt(0) ?? 0)) % 9_007_199_254_000;
  return code;
}
