import type { Block, Condition, Expr, Id, Later, Price } from './expr.ts';
import type { Factor } from './scenario.ts';

/** Things that can be given for one thing asked. */
export const MOST_GIVEN = 2;

/** Something that may be given in an offer, and what it is worth to whoever gets it (rulebook section 5a). */
export interface Give {
  readonly id: Id;
  readonly label: string;
  readonly help: string;
  /** Actors it may be offered to. */
  readonly to: readonly Id[];
  /** Set aside when the offer is made; it comes back if the offer is refused. */
  readonly price: Price;
  readonly condition: Condition | null;
  /** Points that it adds to the capital's sum; `target_stance()` and the like speak of that capital. */
  readonly worth: Expr;
  /** The deed that is undertaken with it: a pledge with a term, which is watched; null: nothing is promised. */
  readonly pledge: Id | null;
  readonly block: Block;
  readonly later: readonly Later[];
}

/** Something that may be asked of a capital, and what speaks for and against it there (rulebook section 5a). */
export interface Ask {
  readonly id: Id;
  readonly label: string;
  readonly help: string;
  /** Actors that may be asked. */
  readonly of: readonly Id[];
  readonly condition: Condition | null;
  /** Turns until the same actor may be asked for it again once it was granted. */
  readonly again: number;
  readonly reasons: readonly Factor[];
  readonly block: Block;
  readonly later: readonly Later[];
}

/** How an offer stands: made, or agreed to by both sides, until adjudication carries it out; then accepted or refused. */
export type OfferStand = 'made' | 'agreed' | 'accepted' | 'refused';

/** One offer of a run. It stays in the state, for what was granted when. */
export interface Offer {
  id: Id; // o1, o2 … in the order of making
  actor: Id;
  gives: Id[]; // one or two
  ask: Id;
  turn: number; // turn it was made or last agreed to
  stand: OfferStand;
  counter: Id[]; // what the capital would take instead; empty: nothing
  reply: boolean | null; // what a person in the capital's seat sealed; null: nothing yet
  entry: number; // ledger entry that made it what it is
}
