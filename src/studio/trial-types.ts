import type { Id, Scenario, TrackGroup } from '../engine/index.ts';
import type { ConditionLine } from './explain-all.ts';

/** Who plays the turns that a trial jumps over. */
export const TRIAL_PLAYERS = ['none', 'hedger'] as const;
export type TrialPlayer = (typeof TRIAL_PLAYERS)[number];

/** One thing done in a trial. A trial is its list of steps: another scenario is tried by doing them again. */
export type TrialStep =
  /** Plays on until that turn's council. */
  | { readonly kind: 'jump'; readonly turn: number; readonly player: TrialPlayer }
  /** Sets a track, in shown units. */
  | { readonly kind: 'set'; readonly track: Id; readonly value: number }
  /** Puts a card into the hand, whether or not it could come. */
  | { readonly kind: 'deal'; readonly card: Id }
  | { readonly kind: 'answer'; readonly card: Id; readonly option: Id }
  /** Ends the turn; cards that are still open get their first answer. */
  | { readonly kind: 'next' };

export interface TrialQuestion {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly steps: readonly TrialStep[];
}

/**
 * Why a step did nothing, or not all it should. `gone`: what it names is no longer there; `derived`: that track is worked
 * out; `bounds`: the value was held within the track's bounds, and is `n` now; `past`: that turn is over; `over`: the game
 * is; `reason`: the rules refuse it; `stuck`: the player could not go on in turn `n` and the rest was played without orders.
 */
export type StepProblem =
  | { readonly code: 'gone' | 'derived' | 'past' | 'over' }
  | { readonly code: 'bounds' | 'stuck'; readonly n: number }
  | { readonly code: 'reason'; readonly why: string };

/** A track as it stands; numbers in shown units, words in the scenario's own money. */
export interface TrialTrack {
  readonly id: Id;
  readonly label: string;
  readonly group: TrackGroup;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly words: string;
  /** What the last step did to it; empty where nothing. */
  readonly change: string;
  readonly good: 'up' | 'down' | 'none';
  /** Positive, negative or 0. */
  readonly by: number;
  readonly derived: boolean;
}

export interface TrialOption {
  readonly id: Id;
  readonly label: string;
  /** What it costs and does now and later. */
  readonly does: string;
  /** Why it cannot be chosen; empty where it can. */
  readonly why: string;
}

/** A card in hand. */
export interface TrialCard {
  readonly id: Id;
  readonly headline: string;
  readonly text: string;
  /** The government whose card it is, where that is not the player's. */
  readonly seat: string;
  readonly options: readonly TrialOption[];
  /** The answer that was given; null while it is open. */
  readonly answer: Id | null;
}

/** A trial after all its steps. */
export interface TrialAnswer {
  readonly turn: number;
  readonly turns: number;
  readonly month: string;
  readonly outcome: {
    readonly title: string;
    readonly text: string;
    readonly score: number;
    readonly won: boolean;
  } | null;
  /** What the score would be if the game ended now. */
  readonly score: number;
  /** What was wrong with each step, or null. */
  readonly problems: readonly (StepProblem | null)[];
  readonly tracks: readonly TrialTrack[];
  readonly hand: readonly TrialCard[];
  /** What the last step changed and why, in order; `more`: so many were left out before them. */
  readonly changes: readonly string[];
  readonly more: number;
  readonly conditions: readonly ConditionLine[];
}
