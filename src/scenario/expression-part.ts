import type { Expr } from '../engine/types/index.ts';
import type { Range } from './expression-range.ts';
import type { MessageArgs, ProblemCode } from './messages.ts';

/** Limits of one expression: characters, parts, levels of the tree, and size of a number. */
export const EXPRESSION_LIMITS = { length: 1000, parts: 400, depth: 60, number: 1_000_000_000 } as const;

/** What a part gives: `flag` is an observable's 1 or 0, good as a number and as a condition; `none` follows a mistake. */
export type Type = 'number' | 'truth' | 'flag' | 'none';
/** A compiled part and what it gives. */
export interface Typed {
  readonly expr: Expr;
  readonly type: Type;
  /** What it can be, where that can be told. */
  readonly range?: Range | undefined;
  /** Of a condition: whether it always holds, or never. */
  readonly holds?: boolean | undefined;
}

/** What stands for a part with a mistake. */
export const NOTHING: Typed = { expr: 0, type: 'none' };

/** Notes a problem at a character of the expression; what it gives stands for the wrong part. */
export type Report = (code: ProblemCode, offset: number, args?: MessageArgs, suggestion?: string) => Typed;
