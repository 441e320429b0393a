import type { Id } from './expr.ts';
import type { OrderKind } from './order.ts';
import type { StepId } from './play.ts';

/** What brought a change about. */
export type Cause =
  | { readonly kind: 'setup' }
  | { readonly kind: 'order'; readonly order: OrderKind; readonly of: Id }
  | { readonly kind: 'option'; readonly card: Id; readonly option: Id }
  | { readonly kind: 'later'; readonly key: string; readonly label: string }
  | { readonly kind: 'policy'; readonly seat: Id; readonly policy: Id }
  | { readonly kind: 'rule'; readonly rule: Id; readonly of: Id }
  /** The course of the world: a track's own rule and a die from −reach to reach. */
  | {
      readonly kind: 'swing';
      readonly of: Id;
      readonly key: string;
      readonly reach: number;
      readonly rolled: number;
    }
  /** A draw among weighted things: this one had `weight` of `total` tickets. */
  | { readonly kind: 'lottery'; readonly key: string; readonly weight: number; readonly total: number }
  | {
      readonly kind: 'die';
      readonly key: string;
      readonly chance: number;
      readonly rolled: number;
      readonly parts: readonly Part[];
    };

/** One named part of a formula's total. */
export interface Part {
  readonly id: Id;
  readonly label: string;
  readonly amount: number;
  readonly facts: readonly Id[];
}

/** A formula worked out: `total` is the sum of the parts within the formula's bounds. */
export interface Sum {
  readonly total: number;
  readonly parts: readonly Part[];
}

/** One change and its cause. Nothing in a state changes without one. */
export interface LedgerEntry {
  readonly id: number; // from 0, in order of happening
  readonly because: readonly number[]; // entries that led to it
  readonly seat: Id | null; // whose order, policy or rule it was
  readonly turn: number;
  readonly step: StepId;
  /** What changed, as a path: `tracks.tension`, `contracts.c1.stage`, `shipments.s2.leg`, `closed.hormuz`, `hand.card`, `strike` … */
  readonly what: string;
  readonly from: number | string | null;
  readonly to: number | string | null;
  /** For a track: the change before bounds clamped it, stored units; otherwise null. */
  readonly asked: number | null;
  readonly cause: Cause;
  readonly facts: readonly Id[];
  /** Seats that see it in play; null: all. The review after the game shows all. */
  readonly seenBy: readonly Id[] | null;
  /** Day within the turn (shipments), else null. */
  readonly day: number | null;
  /** Derived tracks that moved with it: id -> [from, to], stored units. */
  readonly derived: Readonly<Record<Id, readonly [number, number]>> | null;
}
