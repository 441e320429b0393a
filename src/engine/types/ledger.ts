import type { Change } from './change.ts';
import type { Id } from './expr.ts';
import type { OrderKind } from './order.ts';
import type { StepId } from './play.ts';

export const RULES_AT_WORK = [
  'arrears',
  'books',
  'building',
  'calendar',
  'chain',
  'closed',
  'condition',
  'dated',
  'deed',
  'directive',
  'doctrine',
  'drift',
  'ending',
  'exposure',
  'full',
  'leg-condition',
  'listed',
  'missing',
  'money',
  'movement',
  'pledge',
  'posture',
  'production',
  'reaction',
  'refused',
  'release',
  'repaired',
  'sale',
  'sign',
  'term',
  'transit',
  'unknown',
  'upkeep',
] as const;
/** A rule of the game that changes something by itself; `unknown`: a seat is not told which. */
export type RuleAtWork = (typeof RULES_AT_WORK)[number];

export const DICE = [
  'designation',
  'flow',
  'intercept',
  'later',
  'project',
  'release',
  'seen',
  'sign',
  'stop',
  'strike',
] as const;
/** A percentile die, by what it decides. */
export type Die = (typeof DICE)[number];

/** Lots of a system. */
export interface Lots {
  readonly system: Id;
  readonly count: number;
}

/** What brought a change about. */
export type Cause =
  | { readonly kind: 'setup' }
  /** `lots`: those of the contract that the order is about. */
  | { readonly kind: 'order'; readonly order: OrderKind; readonly of: Id; readonly lots?: Lots }
  | { readonly kind: 'option'; readonly card: Id; readonly option: Id }
  | { readonly kind: 'later'; readonly key: string; readonly label: string }
  | { readonly kind: 'policy'; readonly seat: Id; readonly policy: Id }
  /** A lot of it has come, and does what it does. */
  | { readonly kind: 'delivery'; readonly system: Id }
  /** `lots`: those of the contract that the rule is about. */
  | { readonly kind: 'rule'; readonly rule: RuleAtWork; readonly of: Id; readonly lots?: Lots }
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
  /** A seat's own choice of a policy: what spoke for it, and its tickets among those that came near the best. */
  | {
      readonly kind: 'mind';
      readonly seat: Id;
      readonly policy: Id;
      readonly key: string;
      readonly sum: Sum;
      readonly weight: number;
      readonly total: number;
    }
  /** What came of an offer: the capital's sum of reasons, where it was worked out. */
  | {
      readonly kind: 'offer';
      readonly actor: Id;
      readonly gives: readonly Id[];
      readonly ask: Id;
      readonly sum: Sum | null;
    }
  | {
      readonly kind: 'die';
      readonly die: Die;
      /**
       * What it was about: the system at a gate, the shipment that may be seen, the leg on which a cargo may be stopped, a channel,
       * a project, a target, the key of what comes later; empty where there is nothing to name.
       */
      readonly of: Id;
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
  /** What changed, with all that it speaks of. */
  readonly change: Change;
  readonly cause: Cause;
  readonly facts: readonly Id[];
  /** Seats that see it in play; null: all. The review after the game shows all. */
  readonly seenBy: readonly Id[] | null;
  /** Day within the turn (shipments), else null. */
  readonly day: number | null;
  /** Derived tracks that moved with it: id -> [from, to], stored units. */
  readonly derived: Readonly<Record<Id, readonly [number, number]>> | null;
}
