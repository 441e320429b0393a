import { commit, type Origin } from './changes/commit.ts';
import { quotient } from './expression.ts';
import type { Game } from './game.ts';
import type { Contract, Id, Price } from './types/index.ts';

/** Numbers and money: what many rules do in the same way. Every function here makes its change by `commit`. */

/** Adds stored units to a track within its bounds and books it; a move of nothing leaves no entry. */
export function addToTrack(game: Game, id: Id, by: number, origin: Origin): void {
  const track = game.scenario.track(id);
  const from = game.state.tracks[id];
  if (from === undefined || by === 0) return;
  const to = Math.max(track.min, Math.min(track.max, from + by));
  if (to !== from) commit(game, { kind: 'track-moved', track: id, from, to, asked: by }, origin);
}

/** Exposure from shipments, tests and sales, weighed by the posture (rulebook section 9); `amount` before weighing. */
export function addExposure(game: Game, amount: number, origin: Origin): void {
  const { exposure } = game.scenario.data;
  if (exposure === null) return;
  const percent = game.scenario.posture(game.state.posture).exposure;
  addToTrack(game, exposure, quotient(amount * percent + 50, 100), origin);
}

/** Takes a bill from a purse; what the purse cannot bear is added to the scenario's shortfall track. Stored units. */
export function payOrOwe(game: Game, purse: Id, bill: number, origin: Origin): void {
  const paid = Math.min(bill, game.value(purse));
  const { shortfall } = game.scenario.data;
  addToTrack(game, purse, -paid, origin);
  if (shortfall !== null) addToTrack(game, shortfall, bill - paid, origin);
}

/** Moves a contract's account of what has been paid on it, stored units. */
export function payOn(game: Game, contract: Contract, to: number, origin: Origin): void {
  const { id, system, count, payment, paid: from } = contract;
  if (from === to) return;
  commit(game, { kind: 'contract-paid', contract: id, system, count, payment, from, to }, origin);
}

/** Moves what is owed to a supplier for barter, stored units. */
export function owe(game: Game, supplier: Id, to: number, origin: Origin): void {
  const from = game.state.debts[supplier] ?? 0;
  commit(game, { kind: 'debt-moved', supplier, from, to }, origin);
}

/** Takes directives from those left this turn; less than none gives them back. */
export function useDirectives(game: Game, count: number, origin: Origin): void {
  if (count === 0) return;
  const from = game.state.directives;
  commit(game, { kind: 'directives-moved', from, to: from - count }, origin);
}

/** Pays a price whose affordability has been checked. */
export function spend(game: Game, price: Price, origin: Origin): void {
  for (const purse of Object.keys(price)) addToTrack(game, purse, -(price[purse] ?? 0), origin);
}

/** Puts a price into the purses, so many times over. */
export function receive(game: Game, price: Price, origin: Origin, times = 1): void {
  for (const purse of Object.keys(price)) addToTrack(game, purse, (price[purse] ?? 0) * times, origin);
}
