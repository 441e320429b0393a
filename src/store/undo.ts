import type { Id, LoggedOrder, Order } from '../engine/index.ts';
import { bare, type Play, playOrder, went } from './play.ts';

/** A game without one of this turn's orders, and the later orders of the turn that fell with it. */
export interface Undone {
  readonly play: Play;
  readonly falls: readonly LoggedOrder[];
}

/** The contract an order is about, if it is about one. */
const contractOf = (order: Order): Id | null => ('contract' in order ? order.contract : null);

/** The game as it stood when this turn's council began. */
function atCouncil(play: Play): Play {
  const { state, view, entries, orders } = play.council;
  return {
    ...play,
    state,
    view,
    ledger: play.ledger.slice(0, entries),
    orders: play.orders.slice(0, orders),
  };
}

/**
 * Plays the turn again without an order (house.md, "Undo"). Contracts are numbered in the order of their signing, so
 * where one goes, the later ones of the turn get new numbers, and orders about them follow. null if the order cannot
 * be taken back any more.
 */
export function without(play: Play, index: number): Undone | null {
  if (index < play.council.orders || index >= play.orders.length) return null;
  let rebuilt = atCouncil(play);
  let number = rebuilt.state.contracts.length; // contracts signed up so far, as the log numbers them
  const renumbered = new Map<Id, Id | null>();
  const falls: LoggedOrder[] = [];
  const gone: number[] = []; // places in the log
  for (const [at, logged] of play.orders.entries()) {
    if (at < play.council.orders) continue;
    const result = at === index ? null : again(rebuilt, bare(logged), renumbered);
    if (result) rebuilt = result;
    else {
      gone.push(at);
      if (at !== index) falls.push(logged);
    }
    if (logged.kind === 'contract') {
      number += 1;
      renumbered.set(`c${number}`, result ? `c${result.state.contracts.length}` : null);
    }
  }
  const advised = play.advised.map(({ turn, after }) => ({
    turn,
    after: after - gone.filter((at) => at < after).length,
  }));
  return { play: { ...rebuilt, advised }, falls };
}

function again(play: Play, order: Order, renumbered: ReadonlyMap<Id, Id | null>): Play | null {
  const contract = contractOf(order);
  const now = contract === null ? undefined : renumbered.get(contract);
  if (now === null) return null; // its contract is gone
  const moved = now === undefined ? order : ({ ...order, contract: now } as Order);
  const result = playOrder(play, moved);
  return went(result) ? result : null;
}
