import { applyBlock } from '../blocks.ts';
import { commit } from '../changes/commit.ts';
import { happened } from '../deeds.ts';
import { addToTrack, owe } from '../effects.ts';
import { among } from '../find.ts';
import { paymentOf } from '../money.ts';
import { byOrderOn, type OrderRule, reason } from './rule.ts';

/** `cancel`: ends a contract; half of what was paid is lost, and the supplier minds (rulebook section 5). */
export const cancel: OrderRule<'cancel'> = {
  candidates: (game, seat) =>
    game.state.contracts
      .filter((one) => one.stage !== 'ended' && one.stage !== 'delivered')
      .map((one) => ({ seat, kind: 'cancel', contract: one.id })),
  check: (game, order) => {
    const contract = among(game.state.contracts, order.contract);
    if (!contract) return reason('unknown', { id: order.contract });
    if (contract.stage === 'talks' && contract.since === game.state.turn) return reason('take-back');
    return contract.stage === 'talks' || contract.stage === 'production' || contract.stage === 'release'
      ? null
      : reason('wrong-stage');
  },
  cost: () => ({ directives: 1, purses: {} }),
  apply: (game, order) => {
    const contract = among(game.state.contracts, order.contract);
    if (!contract) return;
    const origin = byOrderOn(order, contract);
    const { id, system, count, stage: from } = contract;
    const back = Math.floor(contract.paid / 2);
    const { purse } = paymentOf(game, contract);
    const { supplier } = game.scenario.system(contract.system);
    const entry = commit(
      game,
      { kind: 'contract-cancelled', contract: id, system, count, from },
      { ...origin, because: [contract.entry] },
    );
    const next = { ...origin, because: [entry] };
    if (purse !== null) addToTrack(game, purse, back, next);
    const owed = game.state.debts[supplier] ?? 0;
    if (purse === null && owed > 0) owe(game, supplier, Math.max(0, owed - back), next);
    applyBlock(game, game.scenario.supplier(supplier).cancelled, next);
    happened(game, 'contract-cancelled', game.scenario.supplier(supplier).actor, [entry]);
  },
};
