import { type Id, openGame, type Scenario } from '../engine/index.ts';
import { nextStep } from './council.ts';
import type { Style } from './directives.ts';
import type { Player } from './player.ts';

/** The actors that sell from abroad, in the scenario's order of suppliers. */
export function sellers(scenario: Scenario): readonly Id[] {
  const actors = scenario.suppliers.flatMap((supplier) => (supplier.actor === null ? [] : [supplier.actor]));
  return [...new Set(actors)];
}

/** Gives every order but a contract with an actor abroad other than this one. */
export const buysFrom =
  (actor: Id | undefined): Style['gives'] =>
  (game, order) => {
    if (order.kind !== 'contract') return true;
    const supplier = game.scenario.supplier(game.scenario.system(order.system).supplier);
    return supplier.actor === null || supplier.actor === actor;
  };

/**
 * A player that buys abroad from one actor alone, the first or the second who sells, and leaves its trade as it is; it
 * plays on without arms where the scenario has no such actor. What is made at home it buys like anyone.
 */
export const oneRoad =
  (which: number): Player =>
  (scenario, view) => {
    const actor = sellers(scenario)[which];
    const style: Style = {
      gives: buysFrom(actor),
      spreads: false,
    };
    return nextStep(openGame(scenario, view.state), view.seat, style);
  };
