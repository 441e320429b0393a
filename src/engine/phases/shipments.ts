import { applyBlock } from '../blocks.ts';
import { percentile } from '../dice.ts';
import { addExposure, book } from '../effects.ts';
import { quotient } from '../expression.ts';
import type { Game } from '../game.ts';
import { capacityOf, legObstacle, routeRests, routeVisibility, spare } from '../lookup.ts';
import type { Cause, Shipment } from '../types/index.ts';
import { deliver } from './delivery.ts';

const SAIL: Cause = { kind: 'rule', rule: 'movement', of: 'shipments' };

/** A lot that sets out is exposed by its sensitivity and its route, and may be seen (rulebook section 9). */
function setOut(game: Game, shipment: Shipment, day: number): void {
  const system = game.scenario.system(shipment.system);
  const visibility = routeVisibility(game, shipment.route);
  const cause: Cause = { kind: 'rule', rule: 'exposure', of: shipment.route };
  const because = [shipment.entry];
  addExposure(game, quotient(system.sensitivity * shipment.count * visibility + 50, 100), {
    cause,
    because,
    facts: system.facts,
    day,
  });
  const posture = game.scenario.posture(game.state.posture);
  // What is in plain sight is seen whatever the posture.
  const chance = visibility >= 100 ? 100 : Math.min(100, quotient(visibility * posture.exposure, 100));
  const key = `seen/${game.state.turn}/${shipment.id}`;
  const rolled = percentile(game, key);
  if (rolled >= chance) return;
  shipment.seen = true;
  game.state.seen[shipment.system] = game.state.turn;
  const seen: Cause = { kind: 'die', key, chance, rolled, parts: [] };
  const entry = book(
    game,
    { what: `shipments.${shipment.id}.seen`, from: 0, to: 1 },
    { cause: seen, because, day },
  );
  if (system.openness === 'deniable')
    applyBlock(game, system.seen, { cause: seen, because: [entry], facts: system.facts, day }, { own: true });
}

function enterLeg(game: Game, shipment: Shipment, day: number): void {
  const leg = game.scenario.legsOf(shipment.route)[shipment.leg];
  if (!leg) return;
  const units = game.scenario.system(shipment.system).size * shipment.count;
  const rests = shipment.leg === 0 && routeRests(game, game.scenario.route(shipment.route));
  if (rests || legObstacle(game, leg) || (spare(game, leg) < units && units <= capacityOf(game, leg))) return;
  game.load.set(leg.id, (game.load.get(leg.id) ?? 0) + units);
  shipment.days = Math.max(1, leg.days);
  book(
    game,
    {
      what: `shipments.${shipment.id}.leg`,
      from: game.scenario.nodesOf(shipment.route)[shipment.leg] ?? null,
      to: leg.id,
    },
    { cause: SAIL, because: [shipment.entry], facts: leg.facts, day },
  );
  if (shipment.leg === 0) setOut(game, shipment, day);
}

/** One day of one shipment; true when it has arrived and is gone from the state. */
function oneDay(game: Game, shipment: Shipment, day: number): boolean {
  if (shipment.held > 0) {
    shipment.held -= 1;
    return false;
  }
  if (shipment.days === 0) enterLeg(game, shipment, day);
  if (shipment.days === 0) return false;
  shipment.days -= 1;
  if (shipment.days > 0) return false;
  const legs = game.scenario.legsOf(shipment.route);
  const passed = legs[shipment.leg];
  shipment.leg += 1;
  const origin = { cause: SAIL, because: [shipment.entry], day };
  book(
    game,
    {
      what: `shipments.${shipment.id}.node`,
      from: passed?.id ?? null,
      to: game.scenario.nodesOf(shipment.route)[shipment.leg] ?? null,
    },
    origin,
  );
  if (shipment.leg < legs.length) return false;
  deliver(game, shipment.system, shipment.count, shipment.contract, origin);
  return true;
}

/** Shipments move day by day; closed, refused and full legs hold them where they stand. */
export function moveShipments(game: Game): void {
  const { state } = game;
  for (let day = 1; day <= game.scenario.data.calendar.daysPerTurn && state.shipments.length > 0; day++) {
    const gone: string[] = [];
    for (const shipment of state.shipments) if (oneDay(game, shipment, day)) gone.push(shipment.id);
    if (gone.length > 0) state.shipments = state.shipments.filter((shipment) => !gone.includes(shipment.id));
  }
}
