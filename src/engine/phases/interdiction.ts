import { percentile } from '../dice.ts';
import { book } from '../effects.ts';
import { legRisk } from '../formulas.ts';
import type { Game } from '../game.ts';
import type { Cause, Id, Shipment } from '../types/index.ts';
import { arrive } from './delivery.ts';

/** Rolls the legs still ahead of a shipment; true when it is lost. */
function stopped(game: Game, shipment: Shipment): boolean {
  const { cargo } = game.scenario.system(shipment.system);
  const { interdiction } = game.scenario.data;
  const ahead = game.scenario.legsOf(shipment.route).slice(shipment.leg);
  for (const leg of ahead) {
    const chance = legRisk(game, leg, cargo);
    if (chance === 0) continue;
    const key = `stop/${game.state.turn}/${shipment.id}/${leg.id}`;
    const rolled = percentile(game, key);
    if (rolled >= chance) continue;
    const cause: Cause = { kind: 'die', key, chance, rolled, parts: [] };
    const because = [shipment.entry];
    if (rolled * 100 < chance * interdiction.lost) {
      const entry = book(
        game,
        { what: `shipments.${shipment.id}`, from: leg.id, to: null },
        { cause, because, facts: leg.facts },
      );
      arrive(game, shipment.contract, shipment.count, shipment.count, { cause, because: [entry] });
      return true;
    }
    const from = shipment.held;
    shipment.held += interdiction.held;
    book(
      game,
      { what: `shipments.${shipment.id}.held`, from, to: shipment.held },
      { cause, because, facts: leg.facts },
    );
    return false;
  }
  return false;
}

/** At the turn's end the risks of all legs still ahead of what is under way are rolled (rulebook section 7). */
export function interdiction(game: Game): void {
  const { state } = game;
  const lost: Id[] = [];
  for (const shipment of state.shipments) if (stopped(game, shipment)) lost.push(shipment.id);
  if (lost.length > 0) state.shipments = state.shipments.filter((shipment) => !lost.includes(shipment.id));
}
