import type { Game } from './game.ts';
import { GROUPS } from './groups.ts';
import { observable } from './observe.ts';
import type { Contract, Expr, Id, Shipment } from './types/index.ts';

/**
 * Who knows of a thing in play. What the lead seat keeps to itself (purses, directives, what it buys in talks or
 * deniably) is known to it and to whoever it deals with; everything else is public.
 */

/** Seats that speak for an actor. */
const seatsOf = (game: Game, actor: Id | null): readonly Id[] =>
  game.scenario.data.seats.filter((seat) => seat.actor === actor).map((seat) => seat.id);

/** The lead seat and those who speak for an actor it deals with. */
const dealing = (game: Game, actor: Id | null): readonly Id[] => [
  game.scenario.data.lead,
  ...seatsOf(game, actor).filter((seat) => seat !== game.scenario.data.lead),
];

const supplying = (game: Game, system: Id): readonly Id[] =>
  dealing(game, game.scenario.supplier(game.scenario.system(system).supplier).actor);

/** Who knows of lots of a system that were delivered; null: everybody. An open sale is no secret once it is signed; a deniable one becomes known when a lot of it is seen. */
export function systemParties(game: Game, system: Id): readonly Id[] | null {
  if (game.scenario.system(system).openness === 'open' || game.state.seen[system] !== undefined) return null;
  return supplying(game, system);
}

/** Who knows of a contract; null: everybody. */
export const contractParties = (game: Game, contract: Contract): readonly Id[] | null =>
  contract.stage === 'talks' ? supplying(game, contract.system) : systemParties(game, contract.system);

/** Who knows of a shipment; null: everybody. */
export const shipmentParties = (game: Game, shipment: Shipment): readonly Id[] | null =>
  shipment.seen ? null : systemParties(game, shipment.system);

/** Who knows what a track stands at; null: everybody. */
export function trackParties(game: Game, id: Id): readonly Id[] | null {
  const { hidden, owner, group } = game.scenario.track(id);
  if (hidden) return seatsOf(game, owner);
  return GROUPS[group].money ? [game.scenario.data.lead] : null;
}

/** Tracks that another seat than the lead cannot know at all, not even within a band: purses, and what is worked out from secrets. */
export function unknownTo(game: Game, seat: Id): readonly Id[] {
  const { tracks } = game.scenario.data;
  const unknown = new Set<Id>();
  const secret = (expression: Expr | null): boolean => {
    if (expression === null || typeof expression === 'number') return false;
    const [operator, ...rest] = expression;
    if (operator !== 'read') return rest.some((part) => secret(part as Expr));
    const [name = '', of] = rest as readonly string[];
    return observable(name)?.own === true || (of !== undefined && unknown.has(of));
  };
  for (const { id, hidden } of tracks)
    if (!hidden && trackParties(game, id)?.includes(seat) === false) unknown.add(id);
  // Derived tracks may be worked out from each other, in any order.
  for (let before = -1; before < unknown.size; ) {
    before = unknown.size;
    for (const { id, derive } of tracks) if (secret(derive)) unknown.add(id);
  }
  return tracks.map((track) => track.id).filter((id) => unknown.has(id));
}

/** Who knows of what goes through a channel: the lead seat and the partner it trades with. */
export const channelParties = (game: Game, id: Id): readonly Id[] =>
  dealing(game, game.scenario.channel(id).actor);

/** Who knows of what is owed to a supplier. */
export const supplierParties = (game: Game, id: Id): readonly Id[] =>
  dealing(game, game.scenario.supplier(id).actor);

/** Who knows of dealings with an actor. */
export const actorParties = (game: Game, actor: Id | null): readonly Id[] => dealing(game, actor);

/** What the lead seat keeps to itself. */
export const leadOnly = (game: Game): readonly Id[] => [game.scenario.data.lead];
