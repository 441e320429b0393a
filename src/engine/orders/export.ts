import { commit } from '../changes/commit.ts';
import { holds } from '../expression.ts';
import type { Game } from '../game.ts';
import type { Flow, Id, Order, Reason } from '../types/index.ts';
import { byOrder, FREE, type OrderRule, reason } from './rule.ts';

const WHOLE = 10;

/** Why tenths of a flow cannot be put on a channel, or null. */
export function allotProblem(
  game: Game,
  id: Id,
  tenths: number,
  direction: Flow['direction'],
): Reason | null {
  if (!game.scenario.has('channels', id)) return reason('unknown', { id });
  const channel = game.scenario.channel(id);
  if (game.scenario.flow(channel.flow).direction !== direction) return reason('not-allowed');
  const now = game.state.channels[id] ?? 0;
  if (!Number.isInteger(tenths) || tenths < 0 || tenths > channel.limit)
    return reason('limit', { most: channel.limit });
  if (tenths === now) return reason('same');
  if (tenths > now && channel.condition && !holds(game, channel.condition.when)) {
    return reason('condition', { why: channel.condition.otherwise });
  }
  const others = game.scenario.data.channels
    .filter((one) => one.flow === channel.flow && one.id !== id)
    .reduce((sum, one) => sum + (game.state.channels[one.id] ?? 0), 0);
  return others + tenths > WHOLE ? reason('too-many-tenths', { left: WHOLE - others }) : null;
}

/** Puts tenths of a flow on a channel and books it. */
export function allot(game: Game, order: Order, id: Id, tenths: number): void {
  const from = game.state.channels[id] ?? 0;
  commit(
    game,
    { kind: 'channel-allotted', channel: id, from, to: tenths },
    { ...byOrder(order, id), facts: game.scenario.channel(id).facts },
  );
}

/** `export`: tenths of the outgoing flow by route and buyer; kept until changed. */
export const exportOrder: OrderRule<'export'> = {
  candidates: (game, seat) =>
    game.scenario.data.channels
      .filter((channel) => game.scenario.flow(channel.flow).direction === 'out')
      .flatMap((channel) =>
        Array.from({ length: channel.limit + 1 }, (_, tenths) => ({
          seat,
          kind: 'export' as const,
          channel: channel.id,
          tenths,
        })),
      ),
  check: (game, order) => allotProblem(game, order.channel, order.tenths, 'out'),
  cost: () => FREE,
  apply: (game, order) => allot(game, order, order.channel, order.tenths),
};
