import type { Order } from '../engine/index.ts';
import { openOrders, type Play, playOrder, went } from './play.ts';
import { without } from './undo.ts';

/** Whether a new order only sets anew what an earlier one of the turn has set: tenths of a channel, lots on a route. */
function resets(before: Order, order: Order): boolean {
  if ('channel' in before && 'channel' in order) return before.channel === order.channel;
  return (
    before.kind === 'route' &&
    order.kind === 'route' &&
    'contract' in before &&
    'contract' in order &&
    before.contract === order.contract
  );
}

/**
 * The game with an order put in place of the one of this turn that it sets anew, so that moving a slider to and fro
 * leaves one order in the log, and none where it ends where it began. null where there is nothing to replace, or
 * where other orders rest on the old one: then both stay.
 */
export function inPlaceOf(play: Play, order: Order): Play | null {
  const index = openOrders(play).find((at) => {
    const before = play.orders[at];
    return before !== undefined && resets(before, order);
  });
  const undone = index === undefined ? null : without(play, index);
  if (!undone || undone.falls.length > 0) return null;
  const result = playOrder(undone.play, order);
  if (went(result)) return result;
  return result.code === 'same' ? undone.play : null;
}
