import type { Game } from '../game.ts';
import type { Contract, Cost, Id, Order, OrderKind, OrderOf, Reason, ReasonCode } from '../types/index.ts';

/** One verb: what may be tried, whether it is legal, what it costs, and what it does. */
export interface OrderRule<K extends OrderKind> {
  /** Everything a seat could sensibly try now, legal or not: the panels show the illegal ones with their reason. */
  readonly candidates: (game: Game, seat: Id) => readonly OrderOf<K>[];
  /** Why not, or null. Directives and purses are checked for all verbs alike in `index.ts`. */
  readonly check: (game: Game, order: OrderOf<K>) => Reason | null;
  readonly cost: (game: Game, order: OrderOf<K>) => Cost;
  /** Changes the state; only called with a legal order. */
  readonly apply: (game: Game, order: OrderOf<K>) => void;
}

export const FREE: Cost = { directives: 0, purses: {} };

/** A reason with what goes into its sentence. */
export const reason = (code: ReasonCode, args: Reason['args'] = {}): Reason => ({ code, args });

/** The cause that a ledger entry of an order names. */
export const byOrder = (order: Order, of: Id) => ({
  cause: { kind: 'order', order: order.kind, of } as const,
  seat: order.seat,
});

/** The cause that an entry of an order about a contract names. */
export const byOrderOn = (order: Order, { id, system, count }: Contract) => ({
  cause: { kind: 'order', order: order.kind, of: id, lots: { system, count } } as const,
  seat: order.seat,
});
