import { dispatch } from '../blocks.ts';
import { commit } from '../changes/commit.ts';
import { takeOut } from '../changes/passing.ts';
import { spend } from '../effects.ts';
import { among } from '../find.ts';
import type { Game } from '../game.ts';
import { freightOf } from '../money.ts';
import type { Contract, Id, OrderOf, Price, Reason } from '../types/index.ts';
import { allot, allotProblem } from './export.ts';
import { byOrderOn, FREE, type OrderRule, reason } from './rule.ts';

type LotsOntoRoute = Extract<OrderOf<'route'>, { contract: Id }>;

const lotsAtDepot = (game: Game, contract: Contract) =>
  game.state.shipments.filter(
    (shipment) => shipment.contract === contract.id && shipment.leg === 0 && shipment.days === 0,
  );

/** Before release the route is only a wish; released lots may still change it while all of them stand at the depot. */
function beforeLeaving(game: Game, contract: Contract): boolean {
  if (contract.stage !== 'transit') return contract.stage !== 'delivered' && contract.stage !== 'ended';
  const waiting = lotsAtDepot(game, contract).reduce((lots, shipment) => lots + shipment.count, 0);
  return waiting === contract.count;
}

/** What the new route asks beyond the freight that was paid. */
function moreFreight(game: Game, contract: Contract, path: Id): Price {
  if (contract.stage !== 'transit') return {};
  const old = freightOf(game, contract);
  const now = freightOf(game, { ...contract, route: path });
  return Object.fromEntries(
    Object.keys(now).map((purse) => [purse, Math.max(0, (now[purse] ?? 0) - (old[purse] ?? 0))]),
  );
}

/** Lots that stand at the depot set out anew on another route. */
function sendAnew(game: Game, contract: Contract, order: LotsOntoRoute): void {
  const waiting = lotsAtDepot(game, contract);
  const loading = Math.max(...waiting.map(({ held }) => held));
  const origin = { ...byOrderOn(order, contract), because: [contract.entry] };
  const { id, system } = contract;
  for (const { id: shipment, count } of waiting)
    commit(
      game,
      { kind: 'shipment-recalled', shipment, contract: id, system, count, route: order.route },
      origin,
    );
  takeOut(
    game,
    waiting.map((shipment) => shipment.id),
  );
  dispatch(game, system, contract.count, order.route, id, origin, loading);
}

function checkLots(game: Game, order: LotsOntoRoute): Reason | null {
  const contract = among(game.state.contracts, order.contract);
  if (!contract) return reason('unknown', { id: order.contract });
  if (!game.scenario.has('routes', order.route)) return reason('unknown', { id: order.route });
  if (!beforeLeaving(game, contract)) return reason('wrong-stage');
  if (!game.scenario.system(contract.system).routes.includes(order.route)) return reason('not-allowed');
  return contract.route === order.route ? reason('same') : null;
}

/** `route`: a contract's lots onto another route before they leave, or tenths of an incoming flow onto a channel. */
export const route: OrderRule<'route'> = {
  candidates: (game, seat) => [
    ...game.state.contracts
      .filter((one) => beforeLeaving(game, one))
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
  cost: (game, order) => {
    const contract = 'contract' in order ? among(game.state.contracts, order.contract) : undefined;
    if (!contract || !('route' in order) || !game.scenario.has('routes', order.route)) return FREE;
    return { directives: 0, purses: moreFreight(game, contract, order.route) };
  },
  apply: (game, order) => {
    if (!('contract' in order)) return allot(game, order, order.channel, order.tenths);
    const contract = among(game.state.contracts, order.contract);
    if (!contract) return;
    const { id, system, count, route: from } = contract;
    spend(game, moreFreight(game, contract, order.route), byOrderOn(order, contract));
    commit(
      game,
      { kind: 'contract-routed', contract: id, system, count, from, route: order.route },
      byOrderOn(order, contract),
    );
    if (contract.stage === 'transit') sendAnew(game, contract, order);
  },
};
