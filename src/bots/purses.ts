import { balanceOf, contractWillingness, type Game, type Id, paymentOf } from '../engine/index.ts';

/** Money kept back for bad months, stored units. */
export const RESERVE = 10;

/** The purse that income would fill if it did not first pay a supplier in goods; null: nothing is sold there. */
export function barterPurse(game: Game, supplier: Id): Id | null {
  const { actor } = game.scenario.supplier(supplier);
  return game.scenario.data.channels.find((one) => one.actor === actor && one.purse !== null)?.purse ?? null;
}

/** What all open contracts and debts in goods will still cost a purse. */
export function committed(game: Game, purse: Id): number {
  let sum = 0;
  for (const contract of game.state.contracts) {
    if (contract.stage !== 'talks' && contract.stage !== 'production' && contract.stage !== 'release')
      continue;
    const system = game.scenario.system(contract.system);
    const pays = paymentOf(game, contract).purse ?? barterPurse(game, system.supplier);
    if (pays !== purse) continue;
    // What will probably be refused need not be kept ready in full.
    const gate = contract.stage === 'talks' ? 'sign' : 'release';
    const chance = contractWillingness(game, contract, gate)?.total ?? 100;
    sum += Math.round((balanceOf(game, contract) * Math.min(100, chance + 60)) / 100);
  }
  for (const supplier of Object.keys(game.state.debts))
    if (barterPurse(game, supplier) === purse) sum += game.state.debts[supplier] ?? 0;
  return sum;
}
