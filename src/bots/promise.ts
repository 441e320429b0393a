import { among, type Contract, contractWillingness, type Game, routeDays } from '../engine/index.ts';
import type { Prices } from './prices.ts';

/** The chance from 0 to 1 that a contract passes the gates that still lie before it, as they stand now. */
export function oddsOf(game: Game, contract: Contract): number {
  const { stage } = contract;
  const gates = stage === 'transit' ? [] : (['sign', 'release'] as const).slice(stage === 'talks' ? 0 : 1);
  return gates.reduce(
    (all, gate) => (all * (contractWillingness(game, contract, gate)?.total ?? 100)) / 100,
    1,
  );
}

/**
 * What is under contract and has not come yet, by its chances, in hundredths of a point: what the lots would add to
 * the score at given prices, less the half of the money that counts already.
 */
export function contractValue(game: Game, prices: Prices): number {
  const { turns, daysPerTurn, loadingDays } = game.scenario.data.calendar;
  let sum = 0;
  for (const contract of game.state.contracts) {
    if (contract.stage === 'ended' || contract.stage === 'delivered') continue;
    const system = game.scenario.system(contract.system);
    const days = contract.route === null ? 0 : routeDays(game, contract.route) + loadingDays;
    const wait =
      contract.stage === 'transit' ? 1 : contract.lead + Math.max(0, Math.ceil(days / daysPerTurn) - 1);
    if (game.state.turn + wait > turns) continue;
    const chance = oddsOf(game, contract);
    const gain = prices.block(game, system.delivered) * (contract.count - contract.arrived);
    sum += gain * chance;
    const payment = among(system.payments, contract.payment);
    const purse = payment?.purse;
    if (payment && purse)
      sum -= prices.money({ [purse]: payment.amount * contract.count - contract.paid }) * chance;
  }
  return sum;
}
