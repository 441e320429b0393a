import { evaluate, holds, quotient } from './expression.ts';
import { among } from './find.ts';
import { type Game, shown } from './game.ts';
import type { Book, Contract, Dealt, Id, Leg, Route, Shipment, State } from './types/index.ts';

/** Readings of a state that rules, expressions and panels share. Nothing here changes anything. */

/** A contract of a state, which must be there. */
export function contractIn(state: State, id: Id): Contract {
  const found = among(state.contracts, id);
  if (!found) throw new Error(`no contract ${id}`);
  return found;
}

/** A shipment of a state, which must be there. */
export function shipmentIn(state: State, id: Id): Shipment {
  const found = among(state.shipments, id);
  if (!found) throw new Error(`no shipment ${id}`);
  return found;
}

/** A card that was dealt this turn, which must be there. */
export function cardIn(state: State, id: Id): Dealt {
  const found = state.hand.find((one) => one.card === id);
  if (!found) throw new Error(`card ${id} is not in hand`);
  return found;
}

/** Open contracts with a supplier that everybody knows of: an open sale that is signed, or a system of which a lot was seen. */
export function knownContracts({ scenario, state }: Game, supplier: Id): number {
  let known = 0;
  for (const { stage, system } of state.contracts) {
    const of = scenario.system(system);
    if (of.supplier !== supplier || stage === 'delivered' || stage === 'ended') continue;
    if ((of.openness === 'open' && stage !== 'talks') || state.seen[system] !== undefined) known += 1;
  }
  return known;
}

/** Whether a leg or node is shut in this turn. */
export function isClosed(state: State, place: Id): boolean {
  const until = state.closed[place];
  return until !== undefined && (until === 0 || until >= state.turn);
}

const NOBODY: readonly Id[] = [];

/** Owners of a leg who do not let it be passed now: stance too low and no consent granted (rulebook section 7). */
export function refusers(game: Game, leg: Leg): readonly Id[] {
  if (leg.owners.length === 0) return NOBODY;
  let found: Id[] | null = null;
  for (const actor of leg.owners) {
    if (shown(game, game.scenario.stance(actor)) >= leg.consent) continue;
    if ((game.state.consents[actor] ?? 0) >= game.state.turn) continue;
    found ??= [];
    found.push(actor);
  }
  return found ?? NOBODY;
}

export type Obstacle =
  | { readonly kind: 'closed'; readonly place: Id }
  | { readonly kind: 'refused'; readonly leg: Id; readonly actors: readonly Id[] }
  | { readonly kind: 'condition'; readonly leg: Id; readonly otherwise: string };

function closedPlace(state: State, leg: Leg): Id | null {
  if (isClosed(state, leg.id)) return leg.id;
  if (isClosed(state, leg.from)) return leg.from;
  return isClosed(state, leg.to) ? leg.to : null;
}

/** Most months nothing at all is shut, and nobody need ask for every place. */
const anyClosed = (state: State): boolean => Object.keys(state.closed).length > 0;

/** What stands in the way on one leg now, or null when it can be passed. */
export function legObstacle(game: Game, leg: Leg, shut = anyClosed(game.state)): Obstacle | null {
  const place = shut ? closedPlace(game.state, leg) : null;
  if (place !== null) return { kind: 'closed', place };
  if (leg.condition && !holds(game, leg.condition.when)) {
    return { kind: 'condition', leg: leg.id, otherwise: leg.condition.otherwise };
  }
  const actors = refusers(game, leg);
  return actors.length > 0 ? { kind: 'refused', leg: leg.id, actors } : null;
}

/** Whether a route takes nothing new because of a strike a short while ago. */
export function routeRests(game: Game, route: Route): boolean {
  const strike = game.state.strikes.at(-1);
  return strike !== undefined && game.state.turn - strike <= route.afterStrike && route.afterStrike > 0;
}

/** The first obstacle on a route, or null when every leg of it can be passed. */
export function routeObstacle(game: Game, route: Route, shut = anyClosed(game.state)): Obstacle | null {
  if (routeRests(game, route)) return { kind: 'closed', place: route.legs[0] ?? route.id };
  for (const leg of game.scenario.legsOf(route.id)) {
    const obstacle = legObstacle(game, leg, shut);
    if (obstacle) return obstacle;
  }
  return null;
}

export const routeOpen = (game: Game, route: Route, shut = anyClosed(game.state)): boolean =>
  routeObstacle(game, route, shut) === null;

/** Days a lot needs from end to end. */
export const routeDays = (game: Game, route: Id): number =>
  game.scenario.legsOf(route).reduce((days, leg) => days + leg.days, 0);

/** Mean percent of a lot's sensitivity that is seen along a route. */
export function routeVisibility(game: Game, route: Id): number {
  const legs = game.scenario.legsOf(route);
  return quotient(
    legs.reduce((sum, leg) => sum + leg.visibility, 0),
    legs.length,
  );
}

/** Units a leg takes a turn in the present state. */
export const capacityOf = (game: Game, leg: Leg): number => Math.max(0, evaluate(game, leg.capacity));

/** Units a leg can still take this turn. */
export const spare = (game: Game, leg: Leg): number => capacityOf(game, leg) - (game.load.get(leg.id) ?? 0);

/** Units the narrowest leg of a route can still take this turn; 0 if it cannot be passed. */
export function spareOn(game: Game, route: Route): number {
  if (!routeOpen(game, route)) return 0;
  let least = 1_000_000;
  for (const leg of game.scenario.legsOf(route.id)) least = Math.min(least, spare(game, leg));
  return least;
}

/** Percent of the outgoing flow that is sent to one buyer. */
export function buyerShare(game: Game, actor: Id): number {
  let all = 0;
  let own = 0;
  for (const { channel, flow } of game.scenario.trade) {
    if (flow.direction !== 'out') continue;
    const tenths = game.state.channels[channel.id] ?? 0;
    all += tenths;
    if (channel.actor === actor) own += tenths;
  }
  return quotient(own * 100, all);
}

/** Percent that goes to the main buyer. */
export function mainShare(game: Game): number {
  let most = 0;
  for (const { channel, flow } of game.scenario.trade)
    if (flow.direction === 'out') most = Math.max(most, buyerShare(game, channel.actor));
  return most;
}

/** Percent of the regular trade, both ways, that goes by land. */
export function landShare(game: Game): number {
  let all = 0;
  let land = 0;
  for (const { channel, route } of game.scenario.trade) {
    const tenths = game.state.channels[channel.id] ?? 0;
    all += tenths;
    if (route.kind === 'land') land += tenths;
  }
  return quotient(land * 100, all);
}

/** Units of other people's freight that the open routes would carry now. */
export function transitUnits(game: Game): number {
  let units = 0;
  const shut = anyClosed(game.state);
  for (const { route, units: wanted } of game.scenario.transit) {
    const some = evaluate(game, wanted);
    if (some > 0 && routeOpen(game, route, shut)) units += some;
  }
  return units;
}

/** Whether a designation is in force. */
export function isDesignated(game: Game, id: Id): boolean {
  const since = game.state.designated[id];
  const turns = among(game.scenario.data.designations, id)?.turns ?? 0;
  return since !== undefined && (turns === 0 || game.state.turn - since < turns);
}

/** Largest foreign partner's percent in one of the dependence books over the scenario's memory; 50 while it is empty. */
export function concentration(game: Game, book: Id): number {
  // Partners are so few that a row of them is quicker than a record.
  const partners: Id[] = [];
  const sums: number[] = [];
  let all = 0;
  const count = (partner: Id, amount: number): void => {
    const known = partners.indexOf(partner);
    const at = known < 0 ? partners.push(partner) - 1 : known;
    sums[at] = (sums[at] ?? 0) + amount;
    all += amount;
  };
  for (const turn of game.state.books) {
    const amounts = turn[book as keyof Book] ?? {};
    for (const partner of Object.keys(amounts)) count(partner, amounts[partner] ?? 0);
  }
  if (book === 'arms') for (const [supplier, points] of game.scenario.stocks) count(supplier, points);
  if (all <= 0) return 50;
  let largest = 0;
  for (const [at, partner] of partners.entries())
    if (!game.scenario.homeMade.has(partner)) largest = Math.max(largest, sums[at] ?? 0);
  return quotient(largest * 100, all);
}

/** Major lots the other side knows of and expects within some turns. */
export function majorLotsDue(game: Game, turns: number): number {
  let lots = 0;
  for (const shipment of game.state.shipments) {
    const system = game.scenario.system(shipment.system);
    if (system.major && (shipment.seen || system.openness === 'open')) lots += shipment.count;
  }
  for (const contract of game.state.contracts) {
    const system = game.scenario.system(contract.system);
    const waits = contract.stage === 'production' || contract.stage === 'release';
    const due = contract.lead <= turns && contract.shut <= game.state.turn + turns;
    if (waits && due && system.major && system.openness === 'open') lots += contract.count;
  }
  return lots;
}

/** Stored units sunk into contracts and stages that are not finished. */
export function invested(game: Game): number {
  let paid = 0;
  for (const contract of game.state.contracts) {
    if (contract.stage !== 'delivered' && contract.stage !== 'ended') paid += contract.paid;
  }
  for (const id of Object.keys(game.state.projects)) paid += game.state.projects[id]?.paid ?? 0;
  return paid;
}
