import type { Id, LoggedOrder } from '../engine/index.ts';

/** Where a class goes on together from: the council of a turn, and the orders of a run that led to it. */
export interface Restart {
  /** The turn whose council comes first; 2 or more. */
  readonly turn: number;
  /** Every order of the turns before it, each turn's `end` among them. */
  readonly orders: readonly LoggedOrder[];
}

/** One lesson, as a teacher sets it up and a class link carries it: everything that a class has in common. */
export interface Lesson {
  /** What the class calls it; may be empty. */
  readonly title: string;
  /** The scenario, by its id and the hash of the edition that it was set up with. */
  readonly scenario: { readonly id: Id; readonly hash: string };
  /** The fortune number. */
  readonly seed: number;
  /** Seats that persons at one screen take besides the lead seat. */
  readonly people: readonly Id[];
  /** Points by objective, where they are the same for all; null: each player weighs the aims. */
  readonly intent: Readonly<Record<Id, number>> | null;
  /** Two share a screen, and both must agree on every order. */
  readonly pairs: boolean;
  /** Whether chances are guessed before a turn ends. */
  readonly predict: boolean;
  /** Turns before whose end a sentence of reasons is asked; rising. */
  readonly reasons: readonly number[];
  /** Turns after which the game waits for a word; rising. */
  readonly stops: readonly number[];
  /** How much of the screen is shown: a setting that the lesson makes for its games. */
  readonly view: 'auto' | 'few' | 'all';
  /** Null: the game begins at its beginning. */
  readonly from: Restart | null;
}

/** Characters of a title, and how many turns can be named for reasons or stops. */
export const LESSON_LIMITS = { title: 80, turns: 60, people: 20, orders: 2_000 } as const;

/** Turns as a lesson holds them: each once, rising. */
export const inTurns = (turns: readonly number[]): readonly number[] =>
  [...new Set(turns)].sort((a, b) => a - b);
