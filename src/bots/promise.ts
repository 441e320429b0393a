import {
  among,
  balanceOf,
  type Contract,
  contractWillingness,
  evaluate,
  type Game,
  type Id,
  paymentOf,
  routeDays,
  routeOpen,
  type System,
  willingness,
} from '../engine/index.ts';
import type { Prices } from './prices.ts';

/** Turns until lots that are ordered now would be there, without a refusal. */
export function turnsToArrive(game: Game, system: System): number {
  const { daysPerTurn, loadingDays } = game.scenario.data.calendar;
  const open = system.routes.filter((route) => routeOpen(game, game.scenario.route(route)));
  const days = open.length === 0 ? 0 : Math.min(...open.map((route) => routeDays(game, route)));
  const travel = system.routes.length === 0 ? 0 : Math.ceil((days + loadingDays) / daysPerTurn) - 1;
  return system.lead + 1 + travel;
}

/** The chance in percent that a contract comes to something in the time that is left. */
export function chanceOf(game: Game, system: System, payment: Id, needs: number): number {
  const left = game.scenario.data.calendar.turns - game.state.turn;
  const slack = left - needs;
  if (slack < 0) return 0;
  const { shut } = game.scenario.supplier(system.supplier);
  const tries = 1 + Math.floor(slack / (2 * (shut + 1)));
  const scope = { payment, number: 1 };
  let chance = 1;
  for (const gate of ['sign', 'release'] as const) {
    const once = (willingness(game, system.id, gate, scope)?.total ?? 100) / 100;
    let fails = 1;
    for (let i = 0; i < tries; i++) fails *= 1 - once;
    chance *= 1 - fails;
  }
  return Math.round(chance * 100);
}

/**
 * What a stored unit of money brings, whichever purse it lies in, in hundredths of a point: the mean over all that it could
 * still pay for in time, what is under contract and one lot more of everything, by the chances; 0 where nothing would come.
 * `lots` says what the next lot of a system is worth, `ordered` what the lots of a contract are.
 */
export function returnOnMoney(
  game: Game,
  lots: (system: System) => number,
  ordered: (contract: Contract) => number,
): number {
  const { data } = game.scenario;
  let price = 0;
  let worth = 0;
  for (const system of data.systems) {
    const payment = system.payments.find((one) => one.purse !== null);
    const needs = turnsToArrive(game, system);
    if (!payment || payment.amount <= 0 || game.state.turn + needs > data.calendar.turns) continue;
    price += payment.amount;
    worth += (Math.max(0, lots(system)) * chanceOf(game, system, payment.id, needs)) / 100;
  }
  for (const contract of game.state.contracts) {
    const { stage } = contract;
    if (stage !== 'talks' && stage !== 'production' && stage !== 'release') continue;
    if (paymentOf(game, contract).purse === null) continue;
    price += balanceOf(game, contract);
    worth += Math.max(0, ordered(contract)) * oddsOf(game, contract);
  }
  return price === 0 ? 0 : worth / price;
}

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

/**
 * The tracks as they will stand once what is under contract has come, by its chances: a council that has ordered three
 * batteries is no longer as bare as it stands there.
 */
export function tracksWithOrders(game: Game): Record<Id, number> {
  const { data } = game.scenario;
  const tracks = { ...game.state.tracks };
  for (const contract of game.state.contracts) {
    if (contract.stage === 'ended' || contract.stage === 'delivered') continue;
    const system = game.scenario.system(contract.system);
    const odds = oddsOf(game, contract);
    const before = game.state.delivered[contract.system] ?? 0;
    for (let lot = contract.arrived; lot < contract.count; lot++) {
      const percent = data.copies[Math.min(before + lot, data.copies.length - 1)] ?? 100;
      for (const effect of system.delivered.effects) {
        if (effect.do !== 'add') continue;
        const { min, max } = game.scenario.track(effect.track);
        const raised =
          (tracks[effect.track] ?? 0) + Math.round((evaluate(game, effect.by) * percent * odds) / 100);
        tracks[effect.track] = Math.max(min, Math.min(max, raised));
      }
    }
  }
  return tracks;
}
