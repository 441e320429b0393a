import type { Id, Scenario } from '../engine/index.ts';
import type { CheckQuestion } from './jobs/check.ts';

export interface CompareQuestion {
  readonly scenario: Scenario;
  /** The files of the version before. */
  readonly before: CheckQuestion;
  /** Pairs of games of each player. */
  readonly runs?: number;
  /** What is not played by then is left out. */
  readonly seconds?: number;
}

/** A number in both versions and its difference over the same seeds, with the ends of its 95 % interval. */
export interface Moved {
  readonly before: number;
  readonly now: number;
  readonly by: number;
  readonly low: number;
  readonly high: number;
  /** Chance alone does not do that. */
  readonly sure: boolean;
}

export interface ComparedPlayer {
  readonly player: string;
  readonly pairs: number;
  readonly score: Moved;
  /** Percent of its games. */
  readonly won: Moved;
}

/** Something that comes in some games: percent of them. `only`: the other version does not have it. */
export interface ComparedThing {
  readonly id: Id;
  readonly label: string;
  readonly share: Moved;
  readonly only: 'before' | 'now' | null;
}

/** What two versions of a draft have come to so far, over the same seeds. */
export interface CompareReport {
  readonly phase: 'games' | 'done';
  readonly pairs: number;
  readonly ofPairs: number;
  /** Pairs in which both games went alike: the same score, ending and cards. */
  readonly alike: number;
  readonly failed: number;
  readonly short: boolean;
  readonly players: readonly ComparedPlayer[];
  readonly endings: readonly ComparedThing[];
  readonly cards: readonly ComparedThing[];
}

/** `same`: the two play the same game; `errors`: the version before has so many. */
export type CompareAnswer =
  | { readonly kind: 'report'; readonly report: CompareReport }
  | { readonly kind: 'same' }
  | { readonly kind: 'errors'; readonly errors: number };
