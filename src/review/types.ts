import type { Id, Order } from '../engine/index.ts';
import type { Closeness } from './suspects.ts';

/** A mean over worlds with the ends of its 95 % interval, points of the score. */
export interface Measured {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Something that ended otherwise for a decision, and through what. */
export interface Reason {
  /** A part of an objective, `objective.part`. */
  readonly what: string;
  /** What brought most of it about, in words; empty where nothing stands out. */
  readonly rule: string;
  /** Points of the score; below zero: lost. */
  readonly amount: number;
  /** The same as a part of a sentence. */
  readonly text: string;
}

/** A decision that cost points against the best alternative found. */
export interface TurningPoint {
  readonly turn: number;
  readonly seat: Id;
  /** Its place in the run's orders, from 0; of the order that ended the turn where something was left undone. */
  readonly order: number;
  /** What was ordered; empty where something was left undone. */
  readonly given: readonly Order[];
  /** What would have been better; empty: to leave it. */
  readonly better: readonly Order[];
  /** Points lost. */
  readonly by: Measured;
  /** Whether the loss is large enough to be called a blunder. */
  readonly blunder: boolean;
  readonly because: readonly Reason[];
  readonly sentence: string;
}

export const CHANCES = [
  'sign',
  'release',
  'stop',
  'project',
  'designation',
  'strike',
  'intercept',
  'later',
  'policies',
  'cards',
  'other',
] as const;
/** What chance decided: a die of that kind, or the dice of a month that are measured together. */
export type Chance = (typeof CHANCES)[number];

/** What one fall of a die, or the other dice of a month together, did to the score that was to be expected. */
export interface Luck {
  readonly turn: number;
  readonly die: Chance;
  /** What it was about; empty where there is nothing to name. */
  readonly of: Id;
  /** Percent; null where several dice are taken together. */
  readonly chance: number | null;
  readonly drawn: number | null;
  /** Points of the score. */
  readonly by: number;
  readonly sentence: string;
}

/** Another answer to a card than the one that was given. */
export interface OtherAnswer {
  readonly turn: number;
  readonly card: Id;
  readonly option: Id;
  /** Points that it brings more than the answer given, by what could be known in that month; few worlds, so a wide interval. */
  readonly by: Measured;
}

/** What one month did to the score that was to be expected. */
export interface MonthBalance {
  readonly turn: number;
  /** What was to be expected when its council opened, points. */
  readonly expected: Measured;
  /** What its orders did, against the reference's. */
  readonly judgement: Measured;
  /** What its dice and news did. */
  readonly chance: Measured;
}

/** One number over one turn: from its council's opening to the next. Stored units. */
export interface Caused {
  readonly turn: number;
  readonly what: Id;
  readonly from: number;
  readonly to: number;
  /** They add up to the change. */
  readonly parts: readonly { readonly cause: string; readonly amount: number }[];
}

/** The analysis of a run: why it came to its score (contracts.md). */
export interface Review {
  readonly run: {
    readonly scenario: Id;
    readonly seed: number;
    /** null where the run is not over; then what it stands at is what is to be expected of it. */
    readonly score: number | null;
    readonly ending: Id | null;
    readonly won: boolean | null;
  };
  readonly verdict: string;
  /** What was to be expected at the first council. */
  readonly expected: Measured;
  readonly points: readonly TurningPoint[];
  readonly luck: readonly Luck[];
  readonly answers: readonly OtherAnswer[];
  readonly judgement: Measured;
  readonly chance: Measured;
  readonly months: readonly MonthBalance[];
  readonly causes: readonly Caused[];
  readonly reference: string;
  /** Worlds that every month was played on in. */
  readonly worlds: number;
  /** Every decision was looked at, and is known to half a point or known not to have cost anything worth telling. */
  readonly settled: boolean;
  /** Why it may not be settled: how closely decisions are known, and how many were not looked at closely. */
  readonly known: Closeness;
}
