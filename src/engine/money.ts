import { among } from './find.ts';
import type { Game } from './game.ts';
import type { Contract, Id, Payment, Price, System } from './types/index.ts';

/** What contracts cost and what a purse can still bear. Amounts are stored units. */

const share = (amount: number, percent: number): number => Math.floor((amount * percent + 50) / 100);

/** The way a contract is paid. Throws if the system knows no such payment. */
export function paymentOf(game: Game, contract: Pick<Contract, 'system' | 'payment'>): Payment {
  const payment = among(game.scenario.system(contract.system).payments, contract.payment);
  if (!payment) throw new Error(`${contract.system} cannot be paid by ${contract.payment}`);
  return payment;
}

/** The whole price of a contract. */
export const priceOf = (game: Game, contract: Pick<Contract, 'system' | 'payment' | 'count'>): number =>
  paymentOf(game, contract).amount * contract.count;

/** What is due at signing (rulebook section 6: 40 percent in the flagship). */
export function depositOf(game: Game, contract: Pick<Contract, 'system' | 'payment' | 'count'>): number {
  const supplier = game.scenario.supplier(game.scenario.system(contract.system).supplier);
  return share(priceOf(game, contract), supplier.deposit);
}

/** What is due at release. */
export const balanceOf = (game: Game, contract: Contract): number =>
  Math.max(0, priceOf(game, contract) - contract.paid);

/** Freight of a contract's lots on their route, by purse. */
export function freightOf(game: Game, contract: Contract): Price {
  if (contract.route === null) return {};
  const { freight } = game.scenario.route(contract.route);
  const units = game.scenario.system(contract.system).size * contract.count;
  return Object.fromEntries(Object.keys(freight).map((purse) => [purse, (freight[purse] ?? 0) * units]));
}

/** Deposits of contracts in talks: promised, not yet paid. */
export function reserved(game: Game, purse: Id): number {
  let sum = 0;
  for (const contract of game.state.contracts) {
    if (contract.stage === 'talks' && paymentOf(game, contract).purse === purse)
      sum += depositOf(game, contract);
  }
  return sum;
}

/** What a purse can still bear this turn: its content less what is promised. */
export const available = (game: Game, purse: Id): number => game.value(purse) - reserved(game, purse);

/** Whether a contract's payment can be made at its gate now, with freight where it applies. */
export function canPay(game: Game, contract: Contract, amount: number, freight: Price = {}): boolean {
  const { purse } = paymentOf(game, contract);
  const bill: Record<Id, number> = { ...freight };
  if (purse !== null) bill[purse] = (bill[purse] ?? 0) + amount;
  return Object.keys(bill).every((id) => game.value(id) >= (bill[id] ?? 0));
}

/** Room left for barter with a supplier: the limit less what is owed and what open contracts will still cost. */
export function barterRoom(game: Game, supplier: Id): number {
  let room = game.scenario.data.barterLimit - (game.state.debts[supplier] ?? 0);
  for (const contract of game.state.contracts) {
    const open =
      contract.stage === 'talks' || contract.stage === 'production' || contract.stage === 'release';
    if (!open || game.scenario.system(contract.system).supplier !== supplier) continue;
    if (paymentOf(game, contract).purse === null) room -= balanceOf(game, contract);
  }
  return room;
}

/** Whether a supplier's line for a system is shut in this turn. */
export function lineShut(game: Game, system: Id): boolean {
  const { supplier } = game.scenario.system(system);
  return Math.max(game.state.shut[supplier] ?? 0, game.state.shut[system] ?? 0) >= game.state.turn;
}

/** Lots of a system under contracts that did not end for nothing, against its limit. */
export function lotsTaken(game: Game, system: System): number {
  return game.state.contracts.reduce(
    (n, c) => n + (c.system === system.id && c.stage !== 'ended' ? c.count : 0),
    0,
  );
}
