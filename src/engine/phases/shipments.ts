import { applyBlock } from '../blocks.ts';
import { commit } from '../changes/commit.ts';
import { passDay, takeOut } from '../changes/passing.ts';
import { throwDie } from '../dice.ts';
import { addExposure } from '../effects.ts';
import { quotient } from '../expression.ts';
import type { Game } from '../game.ts';
import { capacityOf, legObstacle, routeRests, routeVisibility, spare } from '../lookup.ts';
import type { Cause, Shipment } from '../types/index.ts';
import { deliver } from './delivery.ts';

const SAIL: Cause = { kind: 'rule', rule: 'movement', of: 'shipments' };

/** What a change says of a shipment. */
const lotsOf = ({ id, contract, system, count }: Shipment) => ({ shipment: id, contract, system, count });

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
  const { id } = shipment;
  const { comes, cause: seen } = throwDie(game, { die: 'seen', of: id, apart: id }, chance);
  if (!comes) return;
  const entry = commit(game, { kind: 'shipment-seen', ...lotsOf(shipment) }, { cause: seen, because, day });
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
  const node = game.scenario.nodesOf(shipment.route)[shipment.leg] ?? null;
  commit(
    game,
    { kind: 'leg-entered', ...lotsOf(shipment), node, leg: leg.id, days: Math.max(1, leg.days) },
    { cause: SAIL, because: [shipment.entry], facts: leg.facts, day },
  );
  if (shipment.leg === 0) setOut(game, shipment, day);
}

/** One day of one shipment; true when it has arrived and is gone from the state. */
function oneDay(game: Game, shipment: Shipment, day: number): boolean {
  if (shipment.held > 0) {
    passDay(shipment, 'held');
    return false;
  }
  if (shipment.days === 0) enterLeg(game, shipment, day);
  if (shipment.days === 0) return false;
  passDay(shipment, 'days');
  if (shipment.days > 0) return false;
  const legs = game.scenario.legsOf(shipment.route);
  const leg = legs[shipment.leg]?.id ?? null;
  const node = game.scenario.nodesOf(shipment.route)[shipment.leg + 1] ?? null;
  const origin = { cause: SAIL, because: [shipment.entry], day };
  commit(game, { kind: 'node-reached', ...lotsOf(shipment), leg, node }, origin);
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
    takeOut(game, gone);
  }
}
