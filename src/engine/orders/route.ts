import { book } from '../effects.ts';
import type { Game } from '../game.ts';
import type { Id, OrderOf, Reason } from '../types/index.ts';
import { allot, allotProblem } from './export.ts';
import { byOrder, FREE, type OrderRule, reason } from './rule.ts';

type LotsOntoRoute = Extract<OrderOf<'route'>, { contract: Id }>;

function checkLots(game: Game, order: LotsOntoRoute): Reason | null {
  const contract = game.state.contracts.find((one) => one.id === order.contract);
  if (!contract) return reason('unknown', { id: order.contract });
  if (!game.scenario.has('routes', order.route)) return reason('unknown', { id: order.route });
  if (contract.stage === 'transit' || contract.stage === 'delivered' || contract.stage === 'ended')
    return reason('wrong-stage');
  if (!game.scenario.system(contract.system).routes.includes(order.route)) return reason('not-allowed');
  return contract.route === order.route ? reason('same') : null;
}

/** `route`: a contract's lots onto another route before they leave, or tenths of an incoming flow onto a channel. */
export const route: OrderRule<'route'> = {
  candidates: (game, seat) => [
    ...game.state.contracts
      .filter((one) => one.stage === 'talks' || one.stage === 'production' || one.stage === 'release')
      .flatMap((one) =>
        game.scenario
          .system(one.system)
          .routes.map((path) => ({ seat, kind: 'route' as const, contract: one.id, route: path })),
      ),
    ...game.scenario.data.channels
      .filter((channel) => game.scenario.flow(channel.flow).direction === 'in')
      .flatMap((channel) =>
        Array.from({ length: channel.limit + 1 }, (_, tenths) => ({
          seat,
          kind: 'route' as const,
          channel: channel.id,
          tenths,
        })),
      ),
  ],
  check: (game, order) =>
    'contract' in order ? checkLots(game, order) : allotProblem(game, order.channel, order.tenths, 'in'),
  cost: () => FREE,
  apply: (game, order) => {
    if (!('contract' in order)) return allot(game, order, order.channel, order.tenths);
    const contract = game.state.contracts.find((one) => one.id === order.contract);
    if (!contract) return;
    const from = contract.route;
    contract.route = order.route;
    book(
      game,
      { what: `contracts.${contract.id}.route`, from, to: order.route },
      byOrder(order, contract.id),
    );
  },
};
