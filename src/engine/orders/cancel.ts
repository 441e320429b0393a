import { applyBlock } from '../blocks.ts';
import { addToTrack, book } from '../effects.ts';
import { paymentOf } from '../money.ts';
import { byOrder, type OrderRule, reason } from './rule.ts';

/** `cancel`: ends a contract; half of what was paid is lost, and the supplier minds (rulebook section 5). */
export const cancel: OrderRule<'cancel'> = {
  candidates: (game, seat) =>
    game.state.contracts
      .filter((one) => one.stage !== 'ended' && one.stage !== 'delivered')
      .map((one) => ({ seat, kind: 'cancel', contract: one.id })),
  check: (game, order) => {
    const contract = game.state.contracts.find((one) => one.id === order.contract);
    if (!contract) return reason('unknown', { id: order.contract });
    if (contract.stage === 'talks' && contract.since === game.state.turn) return reason('take-back');
    return contract.stage === 'talks' || contract.stage === 'production' || contract.stage === 'release'
      ? null
      : reason('wrong-stage');
  },
  cost: () => ({ directives: 1, purses: {} }),
  apply: (game, order) => {
    const contract = game.state.contracts.find((one) => one.id === order.contract);
    if (!contract) return;
    const origin = byOrder(order, contract.id);
    const from = contract.stage;
    const back = Math.floor(contract.paid / 2);
    const { purse } = paymentOf(game, contract);
    const { supplier } = game.scenario.system(contract.system);
    contract.stage = 'ended';
    contract.entry = book(
      game,
      { what: `contracts.${contract.id}.stage`, from, to: 'ended' },
      { ...origin, because: [contract.entry] },
    );
    const next = { ...origin, because: [contract.entry] };
    if (purse !== null) addToTrack(game, purse, back, next);
    const owed = game.state.debts[supplier] ?? 0;
    if (purse === null && owed > 0) {
      game.state.debts[supplier] = Math.max(0, owed - back);
      book(game, { what: `debts.${supplier}`, from: owed, to: game.state.debts[supplier] ?? 0 }, next);
    }
    applyBlock(game, game.scenario.supplier(supplier).cancelled, next);
  },
};
