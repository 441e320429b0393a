import { applyBlock } from '../blocks.ts';
import { commit, type Origin } from '../changes/commit.ts';
import { markHurried } from '../changes/passing.ts';
import { spend } from '../effects.ts';
import { among } from '../find.ts';
import type { Game } from '../game.ts';
import { shutGate } from '../gate.ts';
import type { Contract, Id } from '../types/index.ts';
import { byOrderOn, FREE, type OrderRule, reason } from './rule.ts';

const find = (game: Game, id: Id): Contract | undefined => among(game.state.contracts, id);

const supplierOf = (game: Game, contract: Contract) =>
  game.scenario.supplier(game.scenario.system(contract.system).supplier);

/** Work that drags on can be hurried by a turn; the last turn of it cannot. */
const stalled = (contract: Contract): boolean => contract.stage === 'production' && contract.lead > 1;

/** `expedite`: a refused gate opens next turn instead of after the full wait; production goes a turn faster. */
export const expedite: OrderRule<'expedite'> = {
  candidates: (game, seat) =>
    game.state.contracts
      .filter((one) => one.stage === 'talks' || one.stage === 'production' || one.stage === 'release')
      .map((one) => ({ seat, kind: 'expedite', contract: one.id })),
  check: (game, order) => {
    const contract = find(game, order.contract);
    if (!contract) return reason('unknown', { id: order.contract });
    if (contract.hurried === game.state.turn) return reason('once-a-turn');
    return contract.shut > game.state.turn || stalled(contract) ? null : reason('gate-open');
  },
  cost: (game, order) => {
    const contract = find(game, order.contract);
    return contract ? { directives: 1, purses: supplierOf(game, contract).expedite.price } : FREE;
  },
  apply: (game, order) => {
    const contract = find(game, order.contract);
    if (!contract) return;
    const { price, block } = supplierOf(game, contract).expedite;
    const origin = { ...byOrderOn(order, contract), because: [contract.entry] };
    markHurried(game, contract);
    const entry =
      contract.shut > game.state.turn
        ? shutGate(game, contract, 'gate-hurried', game.state.turn, origin)
        : hurry(game, contract, origin);
    const next = { ...origin, because: [entry] };
    spend(game, price, next);
    applyBlock(game, block, next);
  },
};

function hurry(game: Game, { id, system, count, lead }: Contract, origin: Origin): number {
  return commit(game, { kind: 'lead-moved', contract: id, system, count, from: lead, to: lead - 1 }, origin);
}
