import type { Expr, Id } from './expr.ts';

/** A book of deeds whose sum can be read: what a good name is made of, or what is owed (rulebook section 3). */
export interface Account {
  readonly id: Id;
  readonly label: string;
  readonly help: string;
  readonly facts: readonly Id[];
}

export const HAPPENINGS = ['contract-cancelled', 'balance-late', 'balance-paid'] as const;
/**
 * Something that the rules see by themselves and that enters a deed at once: a contract cancelled, a balance not paid when
 * it was asked for, the balance of an open sale paid on the day.
 */
export type Happening = (typeof HAPPENINGS)[number];

/** How a deed stands: still to be kept or paid, kept, broken. */
export type DeedStand = 'open' | 'kept' | 'broken';

/** A kind of deed: a pledge, a debt, a favour, a word that was broken. */
export interface Deed {
  readonly id: Id;
  readonly account: Id;
  readonly label: string;
  readonly help: string;
  /** Points that one of it adds to the account's sum, by how it stands. */
  readonly points: Readonly<Record<DeedStand, number>>;
  /** Turns until it falls due; 0: never. */
  readonly term: number;
  /** What it becomes when it falls due. */
  readonly due: 'kept' | 'broken';
  /** Turns that one which is kept or broken goes on to count; 0: to the end. */
  readonly counts: number;
  /** What breaks an open one: looked at after each order and at the turn's end; null: nothing by itself. */
  readonly brokenWhen: Expr | null;
  /** What enters one by itself, as kept or broken by what happened; null: cards and orders alone do. */
  readonly on: Happening | null;
  readonly facts: readonly Id[];
}

/** One deed of a run, with whom it was done. It stays in the book when it is kept or broken. */
export interface Undertaking {
  id: Id; // d1, d2 … in the order of undertaking
  deed: Id;
  with: Id | null; // an actor; null: with nobody in particular
  size: number; // how many times its points count
  since: number; // turn it was undertaken
  due: number; // turn it falls due; 0: never
  stand: DeedStand;
  closed: number; // turn it was kept or broken; 0: not yet
  entry: number; // ledger entry that made it what it is
}
