import { percentile } from '../dice.ts';
import { book } from '../effects.ts';
import { evaluate, quotient } from '../expression.ts';
import type { Game } from '../game.ts';
import type { Cause, Id, Leg, Shipment } from '../types/index.ts';
import { arrive } from './delivery.ts';

/** Days a shipment loses when it is held and let go. */
const HELD_DAYS = 15;
/** Of the stops, this percent are losses (seizure at sea, confiscation by land); the others hold it up. */
const LOST_PERCENT = 40;

/** Chance a turn, percent, that a cargo is stopped on a leg. */
export function legRisk(game: Game, leg: Leg, cargo: Id): number {
  const share = game.scenario.cargo(cargo).risk;
  return Math.max(0, Math.min(95, quotient(evaluate(game, leg.risk, { cargo }) * share, 100)));
}

/** Rolls the legs still ahead of a shipment; true when it is lost. */
function stopped(game: Game, shipment: Shipment): boolean {
  const { cargo } = game.scenario.system(shipment.system);
  const ahead = game.scenario.legsOf(shipment.route).slice(shipment.leg);
  for (const leg of ahead) {
    const chance = legRisk(game, leg, cargo);
    if (chance === 0) continue;
    const key = `stop/${game.state.turn}/${shipment.id}/${leg.id}`;
    const rolled = percentile(game, key);
    if (rolled >= chance) continue;
    const cause: Cause = { kind: 'die', key, chance, rolled, parts: [] };
    const because = [shipment.entry];
    if (rolled * 100 < chance * LOST_PERCENT) {
      const entry = book(
        game,
        { what: `shipments.${shipment.id}`, from: leg.id, to: null },
        { cause, because, facts: leg.facts },
      );
      arrive(game, shipment.contract, shipment.count, { cause, because: [entry] });
      return true;
    }
    const from = shipment.held;
    shipment.held += HELD_DAYS;
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
