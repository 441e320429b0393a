import type { Block, Condition, Expr, Id, Price } from './expr.ts';
import type { Factor } from './scenario.ts';

export const MARKS = ['diamond', 'square', 'circle', 'triangle', 'hexagon', 'dot'] as const;

export type Mark = (typeof MARKS)[number];

export interface Actor {
  readonly id: Id;
  readonly name: string;
  /** The name of its government as the news has it (a capital, usually). */
  readonly capital: string;
  readonly colour: string;
  readonly mark: Mark;
  /** Countries of the map this actor stands for. */
  readonly countries: readonly Id[];
  readonly help: string;
  readonly facts: readonly Id[];
}

export interface Policy {
  readonly id: Id;
  readonly label: string;
  readonly help: string;
  /** What speaks for it and against it, by name. */
  readonly reasons: readonly Factor[];
  /** The sum of its reasons; without a mind, how strongly the doctrine leans to it: 0 or less is not considered. */
  readonly weight: Expr;
  readonly block: Block;
}

/** Something that a seat wants; its value is held within 0 and 100 (rulebook section 12). */
export interface SeatAim {
  readonly id: Id;
  readonly label: string;
  readonly help: string;
  readonly value: Expr;
}

export interface Seat {
  readonly id: Id;
  readonly actor: Id;
  readonly policies: readonly Policy[];
  /** What whoever plays it is measured by; none for the lead seat, which has the objectives. */
  readonly aims: readonly SeatAim[];
  /** Points below its best policy within which a seat may choose another one; null: it draws among all by weight. */
  readonly nearly: number | null;
}

/** How a system may be paid: from a purse, or in a flow (`barter`), whose sales to the supplier then pay the debt. */
export interface Payment {
  readonly id: Id;
  readonly label: string;
  readonly purse: Id | null;
  /** Price of one lot in stored units of the purse (for barter: of the purse the flow would have filled). */
  readonly amount: number;
}

export interface Supplier {
  readonly id: Id;
  /** null: the player's own industry. */
  readonly actor: Id | null;
  readonly name: string;
  readonly sign: readonly Factor[];
  readonly release: readonly Factor[];
  /** Share of the price due at signing, percent. */
  readonly deposit: number;
  /** Turns a refused gate stays shut. */
  readonly shut: number;
  readonly refused: Block;
  readonly expedite: { readonly price: Price; readonly block: Block };
  readonly cancelled: Block;
  /** Every turn in which barter debt stands and nothing was paid on it. */
  readonly arrears: Block;
  /** Points of older systems of its making in service: the book of arms counts them with what is delivered (M33). */
  readonly stock: number;
  readonly help: string;
  readonly facts: readonly Id[];
}

export interface System {
  readonly id: Id;
  readonly supplier: Id;
  readonly name: string;
  readonly icon: Id | null;
  readonly help: string;
  /** Per lot delivered; scaled by `copies` of the scenario for the second and third lot. */
  readonly delivered: Block;
  readonly payments: readonly Payment[];
  /** Turns in production. */
  readonly lead: number;
  /** Base chances in percent; null: the gate never refuses. */
  readonly sign: number | null;
  readonly release: number | null;
  readonly openness: 'open' | 'deniable' | 'none';
  /** What an open sale does when signed, and a deniable one when seen. */
  readonly seen: Block;
  readonly cargo: Id;
  /** Capacity units one lot takes. */
  readonly size: number;
  /** Exposure of one lot on a fully visible route. */
  readonly sensitivity: number;
  /** A major lot counts for the strike formula. */
  readonly major: boolean;
  /** Routes a lot may take, the usual one first; empty: made at home, delivered on the spot. */
  readonly routes: readonly Id[];
  /** At most this many lots in one game. */
  readonly limit: number;
  readonly condition: Condition | null;
  readonly facts: readonly Id[];
}

export interface Contracted {
  readonly system: Id;
  readonly count: number;
  readonly payment: Id;
  /** Stored units already paid. */
  readonly paid: number;
  /** Turns of production left. */
  readonly lead: number;
}
