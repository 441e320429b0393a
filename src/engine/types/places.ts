import type { Block, Condition, Expr, Id, Price } from './expr.ts';

export interface Cargo {
  readonly id: Id;
  readonly label: string;
  readonly icon: Id | null;
  /** Percent of a route's risk that concerns it. */
  readonly risk: number;
}

export interface Node {
  readonly id: Id;
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  readonly actor: Id | null;
  readonly kind: 'capital' | 'port' | 'rail' | 'border' | 'city' | 'depot' | 'strait';
  /** Where its label stands, and how far off in map pixels. */
  readonly side: 'left' | 'right' | 'above' | 'below';
  readonly offset: readonly [number, number];
  /** A ring that tightens with this risk, percent; null: no chokepoint. */
  readonly choke: Expr | null;
  readonly facts: readonly Id[];
}

export const MODES = ['sea', 'rail', 'road', 'air'] as const;

export type Mode = (typeof MODES)[number];

export interface Leg {
  readonly id: Id;
  readonly from: Id;
  readonly to: Id;
  readonly mode: Mode;
  readonly days: number;
  /** Units a turn; projects may widen it. */
  readonly capacity: Expr;
  /** Actors who must let it pass: stance at least `consent`, or a consent that was granted. */
  readonly owners: readonly Id[];
  readonly consent: number;
  /** Physical condition such as a gap in the line or ice; null: none. */
  readonly condition: Condition | null;
  /** Chance a turn, percent, that what is still to pass it is stopped; see `interdiction`. */
  readonly risk: Expr;
  /** Percent of a lot's sensitivity that is seen here. */
  readonly visibility: number;
  /** Points [lon, lat] between its ends, for drawing. */
  readonly via: readonly (readonly [number, number])[];
  readonly facts: readonly Id[];
}

export interface Route {
  readonly id: Id;
  readonly name: string;
  /** From abroad to home; exports travel it the other way. */
  readonly legs: readonly Id[];
  readonly kind: 'sea' | 'land' | 'air';
  /** The actor or chokepoint the cargo book counts it under. */
  readonly keeper: Id;
  readonly cargoes: readonly Id[];
  /** Freight for one unit, by purse. */
  readonly freight: Price;
  /** Other people's freight: units a turn it would like to carry, and the fee for each. */
  readonly transit: { readonly units: Expr; readonly fee: Price } | null;
  /** Shut for this many turns after a strike. */
  readonly afterStrike: number;
  readonly colour: string | null;
  readonly help: string;
  readonly facts: readonly Id[];
}

export interface Stage {
  readonly label: string;
  readonly price: Price;
  /** Turns from paying to finishing. */
  readonly turns: number;
  readonly condition: Condition | null;
  readonly block: Block;
}

export interface Project {
  readonly id: Id;
  readonly name: string;
  readonly help: string;
  /** Whose it is: null for the player's own. Others' projects advance by themselves. */
  readonly owner: Id | null;
  readonly stages: readonly Stage[];
  /** Finished stages at the start. */
  readonly start: number;
  /** Chance a turn, percent, that others advance a stage; the player's `build` buys consent: +`push`. */
  readonly pace: Expr;
  readonly push: number;
  /** May the player's seat build or push it? */
  readonly open: boolean;
  readonly facts: readonly Id[];
}

/** A regular trade in tenths, sent through channels: crude going out, goods coming in. */
export interface Flow {
  readonly id: Id;
  readonly label: string;
  readonly direction: 'out' | 'in';
  readonly cargo: Id;
  /** Capacity units of one tenth. */
  readonly size: number;
  /** What a tenth earns a turn before the discount, in stored units; 0 for goods coming in. */
  readonly worth: Expr;
  /** What each tenth that fails to come or go does. */
  readonly missing: Block;
}

export interface Channel {
  readonly id: Id;
  readonly flow: Id;
  readonly label: string;
  /** The buyer or seller. */
  readonly actor: Id;
  readonly route: Id;
  /** The purse its income fills; null for goods coming in. */
  readonly purse: Id | null;
  readonly start: number;
  /** Most tenths it can take, and what must hold for it. */
  readonly limit: number;
  readonly condition: Condition | null;
  readonly facts: readonly Id[];
}
