import { applyBlock } from '../blocks.ts';
import { book } from '../effects.ts';
import { byOrder, FREE, type OrderRule, reason } from './rule.ts';

/** `expedite`: reopens a refused gate next turn instead of after the full wait, at a price. */
export const expedite: OrderRule<'expedite'> = {
  candidates: (game, seat) =>
    game.state.contracts
      .filter((one) => one.stage !== 'ended' && one.stage !== 'delivered' && one.stage !== 'transit')
      .map((one) => ({ seat, kind: 'expedite', contract: one.id })),
  check: (game, order) => {
    const contract = game.state.contracts.find((one) => one.id === order.contract);
    if (!contract) return reason('unknown', { id: order.contract });
    return contract.shut > game.state.turn ? null : reason('gate-open');
  },
  cost: (game, order) => {
    const contract = game.state.contracts.find((one) => one.id === order.contract);
    if (!contract) return FREE;
    return {
      directives: 1,
      purses: game.scenario.supplier(game.scenario.system(contract.system).supplier).expedite.price,
    };
  },
  apply: (game, order) => {
    const contract = game.state.contracts.find((one) => one.id === order.contract);
    if (!contract) return;
    const supplier = game.scenario.supplier(game.scenario.system(contract.system).supplier);
    const from = contract.shut;
    contract.shut = game.state.turn;
    const origin = byOrder(order, contract.id);
    const entry = book(
      game,
      { what: `contracts.${contract.id}.shut`, from, to: contract.shut },
      { ...origin, because: [contract.entry] },
    );
    applyBlock(game, supplier.expedite.block, { ...origin, because: [entry] });
  },
};
