import type { Block, Condition, Expr, Id, Later, Price } from './expr.ts';
import type { Factor, Formula } from './scenario.ts';

export interface Upkeep {
  readonly id: Id;
  readonly label: string;
  readonly purse: Id;
  /** Stored units a turn. */
  readonly amount: Expr;
  readonly facts: readonly Id[];
}

export interface Exchange {
  readonly id: Id;
  readonly label: string;
  readonly give: Price;
  readonly get: Price;
  readonly condition: Condition | null;
  readonly block: Block;
}

export interface Posture {
  readonly id: Id;
  readonly label: string;
  readonly help: string;
  /** Exposure added is multiplied by this many percent. */
  readonly exposure: number;
  /** What is put on display: nothing, deliveries as they come, or everything there is. */
  readonly shows: 'nothing' | 'deliveries' | 'everything';
  /** Each turn while it is held. */
  readonly block: Block;
}

export interface Aim {
  readonly id: Id;
  readonly label: string;
  readonly help: string;
  readonly actors: readonly Id[];
  /** Effects on numbers are halved if the same mission was sent within `again` turns. */
  readonly again: number;
  readonly block: Block;
  readonly later: readonly Later[];
}

export interface Programme {
  readonly id: Id;
  readonly label: string;
  readonly help: string;
  readonly price: Price;
  readonly limit: number;
  readonly condition: Condition | null;
  readonly block: Block;
  readonly later: readonly Later[];
}

export interface Option {
  readonly id: Id;
  readonly label: string;
  readonly price: Price;
  readonly condition: Condition | null;
  readonly block: Block;
  readonly later: readonly Later[];
  /** What the teacher may say about when it is right; shown in the review. */
  readonly rightWhen: string;
}

export interface Card {
  readonly id: Id;
  readonly seat: Id;
  /** The actor the news comes from; null: from home. */
  readonly from: Id | null;
  readonly icon: Id | null;
  readonly headline: string;
  readonly text: string;
  /** Fixed turn, or null. */
  readonly turn: number | null;
  readonly when: Expr;
  readonly weight: Expr;
  /** Turns until it may come again; 0: never. */
  readonly again: number;
  /** Only by another card's `deal`. */
  readonly chained: boolean;
  /** After the sources' own time: marked so on the card. */
  readonly imagined: boolean;
  readonly options: readonly Option[];
  readonly facts: readonly Id[];
}

/** A standing rule: where `when` holds at its step, its block happens. */
export interface Reaction {
  readonly id: Id;
  readonly label: string;
  readonly step: StepId;
  readonly when: Expr;
  /** Turns before it may happen again; 0: every turn; -1: once. */
  readonly again: number;
  readonly block: Block;
}

export interface Designation {
  readonly id: Id;
  readonly label: string;
  readonly weight: Expr;
  /** Turns it lasts; 0: for good. */
  readonly turns: number;
  readonly block: Block;
}

export interface Target {
  readonly id: Id;
  readonly label: string;
  readonly node: Id | null;
  readonly weight: Expr;
  readonly block: Block;
}

export interface Strike {
  readonly chance: Formula;
  /** Aim points of one strike. */
  readonly salvos: Expr;
  /** Chance that one aim point is defended, percent. */
  readonly intercept: Formula;
  readonly targets: readonly Target[];
  /** Happens with every strike, whatever gets through. */
  readonly block: Block;
  readonly by: Id;
}

export interface Objective {
  readonly id: Id;
  readonly label: string;
  readonly help: string;
  /** Its value, 0 to 100 once it is held within bounds: the sum of its parts. */
  readonly value: Expr;
  /** What its value is made of, named for whoever opens it. */
  readonly parts: readonly Factor[];
}

export interface Ending {
  readonly id: Id;
  readonly title: string;
  readonly text: string;
  readonly icon: Id | null;
  readonly when: Expr;
  /** Ends the game as soon as it holds, and it cannot be won. */
  readonly early: boolean;
  readonly facts: readonly Id[];
}

export const STEPS = [
  'news',
  'council',
  'policies',
  'missions',
  'gates',
  'interdiction',
  'shipments',
  'exports',
  'sanctions',
  'strike',
  'drift',
  'assessment',
] as const;

/** The steps of a turn in the order they resolve (rulebook section 4). */
export type StepId = (typeof STEPS)[number];

export const GUIDE_PLACES = [
  'card',
  'contracts',
  'corridors',
  'capitals',
  'exports',
  'home',
  'ledger',
  'tracks',
  'strike',
  'map',
  'orders',
  'end',
  'review',
] as const;
/** A part of the screen that a step of the guide can speak of. */
export type GuidePlace = (typeof GUIDE_PLACES)[number];

/** Orders that can complete a step of the guide; `channel` is a route or export order for it. */
export type GuideOrder = 'answer' | 'contract' | 'mission' | 'build' | 'programme' | 'posture' | 'channel';

/** One step of a guided first game: words beside the thing they speak of. The rules never read it. */
export interface GuideStep {
  readonly id: Id;
  readonly turn: number;
  readonly at: GuidePlace;
  readonly text: string;
  /** Numbers, roads and capitals that it speaks of, which wear a mark. */
  readonly tracks: readonly Id[];
  readonly routes: readonly Id[];
  readonly actors: readonly Id[];
  /** The order that completes it; null: the player goes on by a button. */
  readonly done: { readonly order: GuideOrder; readonly of: Id } | null;
}

/** Scores of games played beforehand, from the lowest to the highest: of so many games every hundredth part. */
export interface Reference {
  readonly players: readonly string[];
  readonly games: number;
  readonly scores: readonly number[];
}
