import { commit } from '../changes/commit.ts';
import { takeOut } from '../changes/passing.ts';
import { throwDie } from '../dice.ts';
import { legRisk } from '../formulas.ts';
import type { Game } from '../game.ts';
import type { Id, Shipment } from '../types/index.ts';
import { arrive } from './delivery.ts';

/** Rolls the legs still ahead of a shipment; true when it is lost. */
function stopped(game: Game, shipment: Shipment): boolean {
  const { id, contract, system, count, held } = shipment;
  const of = { shipment: id, contract, system, count };
  const { cargo } = game.scenario.system(system);
  const { interdiction } = game.scenario.data;
  const ahead = game.scenario.legsOf(shipment.route).slice(shipment.leg);
  for (const leg of ahead) {
    const chance = legRisk(game, leg, cargo);
    if (chance === 0) continue;
    const stop = { die: 'stop', of: leg.id, apart: `${id}/${leg.id}` } as const;
    const { comes, cause } = throwDie(game, stop, chance);
    if (!comes) continue;
    const because = [shipment.entry];
    if (cause.rolled * 100 < chance * interdiction.lost) {
      const origin = { cause, because, facts: leg.facts };
      const entry = commit(game, { kind: 'shipment-lost', ...of, leg: leg.id }, origin);
      arrive(game, contract, count, count, { cause, because: [entry] });
      return true;
    }
    const to = held + interdiction.held;
    commit(game, { kind: 'shipment-held', ...of, from: held, to }, { cause, because, facts: leg.facts });
    return false;
  }
  return false;
}

/** Before anything moves, the risks of all legs still ahead of what is under way are rolled (rulebook section 7). */
export function interdiction(game: Game): void {
  const { state } = game;
  const lost: Id[] = [];
  for (const shipment of state.shipments) if (stopped(game, shipment)) lost.push(shipment.id);
  takeOut(game, lost);
}
