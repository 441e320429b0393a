/**
 * The scenario as the engine plays it: plain JSON, already checked, every name resolved.
 * The YAML that people write becomes this in `src/scenario`; nothing here can be wrong any more.
 * Money is kept in tenths of its shown unit, so all numbers in the rules are integers.
 */

/** An id: `[a-z][a-z0-9-]*`, unique among things of its kind. A stance is the track `<actor>.stance`. */
export type Id = string;

/** Operators of an expression. Comparisons and logic give 1 or 0; `/` rounds toward minus infinity. */
export const OPERATORS = [
  '+',
  '-',
  '*',
  '/',
  '%',
  'neg',
  'min',
  'max',
  'abs',
  '<',
  '<=',
  '>',
  '>=',
  '==',
  '!=',
  'and',
  'or',
  'not',
  'if',
] as const;

export type Operator = (typeof OPERATORS)[number];

/** An integer syntax tree: a literal, `['read', observable, ...ids]`, or an operator with its operands. */
export type Expr = number | readonly ['read', string, ...Id[]] | readonly [Operator, ...Expr[]];

/** Amounts by purse (a track of group `purse`), in tenths of the shown unit. */
export type Price = Readonly<Record<Id, number>>;

/** One change that a card, rule or order makes. Amounts are in stored units (tenths where a track has them). */
export type Effect =
  | { readonly do: 'add'; readonly track: Id; readonly by: Expr }
  | { readonly do: 'set'; readonly track: Id; readonly to: Expr }
  /** Adds to the stance of the actor the order is aimed at. */
  | { readonly do: 'warm'; readonly by: Expr }
  /** Shuts a leg or a node for some turns (0: until opened again); `open` lifts it. */
  | { readonly do: 'close'; readonly place: Id; readonly turns: Expr }
  | { readonly do: 'open'; readonly place: Id }
  /** Shuts a supplier's whole line, or one system's, for some turns. */
  | { readonly do: 'shut'; readonly supplier: Id; readonly system: Id | null; readonly turns: Expr }
  /** Transit is granted on the legs of an actor (null: the order's target) whatever its stance, for some turns. */
  | { readonly do: 'consent'; readonly actor: Id | null; readonly turns: Expr }
  /** Puts lots of a system at its depot without a contract. */
  | { readonly do: 'lots'; readonly system: Id; readonly count: Expr; readonly route: Id | null }
  /** Speeds up (negative) or slows down the contracts of a system that are in production, in turns. */
  | { readonly do: 'hasten'; readonly system: Id; readonly turns: Expr }
  | { readonly do: 'advance'; readonly project: Id; readonly stages: Expr }
  | { readonly do: 'deal'; readonly card: Id; readonly in: number }
  | { readonly do: 'designate'; readonly target: Id }
  /** Enters a deed with an actor (null: the order's target, or nobody) into its account. */
  | { readonly do: 'undertake'; readonly deed: Id; readonly actor: Id | null; readonly size: Expr }
  /** Keeps (or pays) or breaks the oldest open deed of a kind with an actor (null: the order's target, or anybody). */
  | {
      readonly do: 'settle';
      readonly deed: Id;
      readonly actor: Id | null;
      readonly stand: 'kept' | 'broken';
    };

/** Effects that belong together. `key` names the block in the whole scenario; the agenda refers to it. */
export interface Block {
  readonly key: string;
  readonly effects: readonly Effect[];
  readonly facts: readonly Id[];
}

/** A block that waits `in` turns (0: this turn's adjudication), then happens with `chance` percent. */
export interface Later {
  readonly in: number;
  readonly chance: Expr;
  readonly label: string;
  readonly block: Block;
}

/** A condition with the words for "why not". */
export interface Condition {
  readonly when: Expr;
  readonly otherwise: string;
}
