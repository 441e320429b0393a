import { commit } from '../changes/commit.ts';
import { holds } from '../expression.ts';
import { barterRoom, depositOf, lineShut, lotsTaken, paymentOf } from '../money.ts';
import { byOrder, type OrderRule, reason } from './rule.ts';

const MOST_LOTS = 3;

/** `contract`: opens talks for lots of a system (rulebook section 6). The deposit is promised now and paid at signing. */
export const contract: OrderRule<'contract'> = {
  candidates: (game, seat) =>
    game.scenario.data.systems.flatMap((system) =>
      system.payments.flatMap((payment) =>
        Array.from({ length: Math.min(MOST_LOTS, system.limit) }, (_, index) => ({
          seat,
          kind: 'contract' as const,
          system: system.id,
          number: index + 1,
          payment: payment.id,
        })),
      ),
    ),
  check: (game, order) => {
    if (!game.scenario.has('systems', order.system)) return reason('unknown', { id: order.system });
    const system = game.scenario.system(order.system);
    if (!system.payments.some((one) => one.id === order.payment))
      return reason('unknown', { id: order.payment });
    if (!Number.isInteger(order.number) || order.number < 1 || order.number > MOST_LOTS)
      return reason('limit', { most: MOST_LOTS });
    if (system.condition && !holds(game, system.condition.when, { number: order.number }))
      return reason('condition', { why: system.condition.otherwise });
    if (lineShut(game, system.id)) {
      const until = Math.max(game.state.shut[system.supplier] ?? 0, game.state.shut[system.id] ?? 0);
      return reason('gate-shut', { until });
    }
    const gate = game.state.contracts.find(
      (one) => one.system === system.id && one.stage === 'talks' && one.shut > game.state.turn,
    );
    if (gate) return reason('gate-shut', { until: gate.shut });
    const left = system.limit - lotsTaken(game, system);
    if (order.number > left) return reason('limit', { most: Math.max(0, left) });
    const payment = paymentOf(game, order);
    if (payment.purse === null && payment.amount * order.number > barterRoom(game, system.supplier)) {
      return reason('debt', { room: Math.max(0, barterRoom(game, system.supplier)) });
    }
    return null;
  },
  cost: (game, order) => {
    const { purse } = paymentOf(game, order);
    const deposit = depositOf(game, { system: order.system, payment: order.payment, count: order.number });
    return { directives: 1, purses: purse === null ? {} : { [purse]: deposit } };
  },
  apply: (game, order) => {
    const { state } = game;
    const { lead, routes, facts } = game.scenario.system(order.system);
    const terms = {
      payment: order.payment,
      stage: 'talks',
      paid: 0,
      lead,
      shut: 0,
      late: false,
      hurried: 0,
      route: routes[0] ?? null,
      since: state.turn,
    } as const;
    const contract = `c${state.contracts.length + 1}`;
    commit(
      game,
      { kind: 'contract-opened', contract, system: order.system, count: order.number, terms },
      { ...byOrder(order, order.system), facts },
    );
  },
};
