import { rowOf } from './changes/kinds.ts';
import { quotient } from './expression.ts';
import { type Game, openGame } from './game.ts';
import {
  actorParties,
  channelParties,
  contractParties,
  shipmentParties,
  supplierParties,
  systemParties,
  trackParties,
  unknownTo,
} from './parties.ts';
import { keyed } from './rng.ts';
import type { Cause, Id, LedgerEntry, Scenario, State, Track } from './types/index.ts';

/** The seat of nobody: its view holds what everybody may know, and nothing else. */
export const NOBODY: Id = '';

/** What a seat knows of a hidden track: it lies from `low` to `high`, stored units, both included. */
export interface Band {
  readonly low: number;
  readonly high: number;
  readonly word: 'low' | 'guarded' | 'high';
}

/**
 * What one seat may see. `state` has the shape of a state so that the same rules read it, but it is not one: the
 * seed is 0, hidden tracks stand in the middle of their band, other seats' sealed choices, cards in hand and what is
 * still to come by chance are gone.
 */
export interface View {
  readonly seat: Id;
  readonly state: State;
  readonly bands: Readonly<Record<Id, Band>>;
  /** Tracks of which the seat knows nothing at all: what stands for them in `state` means nothing. */
  readonly unknown: readonly Id[];
}

const WIDEST = 40;
const NARROWEST = 6;

/** Width of the bands a seat sees, from the scenario's track of sight (rulebook section 3, hidden tracks). */
function bandWidth(game: Game): number {
  const { sight } = game.scenario.data;
  const seen = sight === null ? 50 : game.whole(sight);
  return Math.max(NARROWEST, WIDEST - quotient(seen * 2, 5));
}

function word(track: Track, middle: number): Band['word'] {
  const third = quotient(track.max - track.min, 3);
  if (middle < track.min + third) return 'low';
  return middle < track.min + 2 * third ? 'guarded' : 'high';
}

/** The grid of bands is shifted by the seed, so that its edges tell nothing; the band always holds the value. */
function bandOf(game: Game, track: Track, width: number): Band {
  const value = game.state.tracks[track.id] ?? track.start;
  const shift = keyed(game.state.seed, `band/${track.id}`) % width;
  const low = quotient(value - shift, width) * width + shift;
  const band = { low: Math.max(track.min, low), high: Math.min(track.max, low + width - 1) };
  return { ...band, word: word(track, quotient(band.low + band.high, 2)) };
}

/** Hidden tracks as one seat knows them; those its own actor owns are exact and not in the list. */
export function bandsFor(game: Game, seat: Id): Record<Id, Band> {
  const actor = seat === NOBODY ? NOBODY : game.scenario.seat(seat).actor;
  const width = bandWidth(game);
  const bands: Record<Id, Band> = {};
  for (const track of game.scenario.stored) {
    if (track.hidden && track.owner !== actor) bands[track.id] = bandOf(game, track, width);
  }
  return bands;
}

/** The entries a seat sees during play; see `reported` for what it may read of them. */
export const visible = (entries: readonly LedgerEntry[], seat: Id): readonly LedgerEntry[] =>
  entries.filter((entry) => entry.seenBy === null || entry.seenBy.includes(seat));

const NOT_TOLD: Cause = { kind: 'rule', rule: 'unknown', of: '' };

/** Without the moves of derived tracks that some seat does not know. */
function withoutMoves(entry: LedgerEntry, unknown: readonly Id[]): LedgerEntry {
  if (entry.derived === null || !unknown.some((id) => entry.derived?.[id])) return entry;
  const left = Object.entries(entry.derived).filter(([id]) => !unknown.includes(id));
  return { ...entry, derived: left.length > 0 ? Object.fromEntries(left) : null };
}

/**
 * The seat's entries, and those that came to light later: the departures of shipments that were seen on their way, and the
 * choices of policies that have been carried out.
 */
export function readable(entries: readonly LedgerEntry[], seat: Id): readonly LedgerEntry[] {
  const seen = visible(entries, seat);
  const known = new Set(seen);
  const late = new Set<Id>();
  const carriedOut = new Set<number>();
  for (const { change, because } of seen) {
    if (change.kind === 'shipment-seen') late.add(change.shipment);
    if (change.kind === 'policy-revealed') for (const id of because) carriedOut.add(id);
  }
  if (late.size === 0 && carriedOut.size === 0) return seen;
  return entries.flatMap((entry) => {
    if (known.has(entry)) return [entry];
    const { change } = entry;
    const cameToLight =
      change.kind === 'shipment-sent'
        ? late.has(change.shipment)
        : change.kind === 'policy-sealed' && carriedOut.has(entry.id);
    return cameToLight ? [{ ...entry, seenBy: null }] : [];
  });
}

/**
 * The entries as the seat of a view may read them. Where one rests on another that the seat does not see (a purchase, a
 * mission, a programme), its cause is not told either: the seat learns that a number moved, and not why.
 */
export function reported(entries: readonly LedgerEntry[], { seat, unknown }: View): readonly LedgerEntry[] {
  const read = readable(entries, seat);
  const ids = new Set(read.map((entry) => entry.id));
  return read.flatMap((entry) => {
    const { unexplained } = rowOf(entry.change);
    if (unexplained === 'whole' || entry.because.every((id) => ids.has(id)))
      return [withoutMoves(entry, unknown)];
    if (unexplained === 'nothing') return [];
    return [{ ...withoutMoves(entry, unknown), cause: NOT_TOLD, seat: null, facts: [] }];
  });
}

const speaksFor = (game: Game, seat: Id, actor: Id): boolean =>
  seat !== NOBODY && game.scenario.seat(seat).actor === actor;

/** What a seat sees of a state (`NOBODY`: what all do). The state is not changed; what is not hidden is shared with it, so a view is for reading. */
export function viewOf(scenario: Scenario, state: State, seat: Id): View {
  const game = openGame(scenario, state);
  const bands = bandsFor(game, seat);
  const tracks = { ...state.tracks };
  for (const id of Object.keys(bands)) {
    const band = bands[id];
    if (band) tracks[id] = quotient(band.low + band.high, 2);
  }
  const policies = Object.fromEntries(
    Object.entries(state.policies).map(([id, own]) => [
      id,
      id === seat ? own : { ...own, sealed: null, entry: null },
    ]),
  );
  const own = (card: Id): boolean => game.scenario.card(card).seat === seat;
  /** Cards that others hold this turn are as if they had not been dealt yet. */
  const known = <T>(cards: Readonly<Record<Id, T>>): Record<Id, T> =>
    only(cards, (card) => own(card) || state.dealt[card] !== state.turn);
  const seen: State = {
    ...state,
    seed: 0,
    tracks,
    policies,
    hand: state.hand.filter((dealt) => own(dealt.card)),
    dealt: known(state.dealt),
    chosen: known(state.chosen),
    agenda: state.agenda.filter((item) => item.kind === 'block'),
    offers: state.offers.map((offer) =>
      speaksFor(game, seat, offer.actor) ? offer : { ...offer, reply: null },
    ),
  };
  if (seat === scenario.lead) return { seat, bands, unknown: [], state: seen };
  return { seat, bands, unknown: unknownTo(game, seat), state: withoutSecrets(game, seen, seat) };
}

/**
 * The same without what the lead seat keeps to itself: its money and trade stand as everybody knew them at the start,
 * its dealings with others, plans and books are gone.
 */
function withoutSecrets(game: Game, state: State, seat: Id): State {
  const { data } = game.scenario;
  const may = (parties: readonly Id[] | null): boolean => parties === null || parties.includes(seat);
  const contracts = state.contracts.filter((one) => may(contractParties(game, one)));
  const purses = data.tracks.filter((track) => !may(trackParties(game, track.id)) && !track.hidden);
  return {
    ...state,
    tracks: { ...state.tracks, ...Object.fromEntries(purses.map((track) => [track.id, track.start])) },
    intent: {},
    directives: data.directives,
    contracts,
    shipments: state.shipments.filter((one) => may(shipmentParties(game, one))),
    sent: 0,
    channels: Object.fromEntries(
      data.channels.map(({ id, start }) => [
        id,
        may(channelParties(game, id)) ? (state.channels[id] ?? 0) : start,
      ]),
    ),
    delivered: only(state.delivered, (id) => may(systemParties(game, id))),
    debts: only(state.debts, (id) => may(supplierParties(game, id))),
    offers: state.offers.filter(({ actor }) => may(actorParties(game, actor))),
    missions: only(state.missions, (key) => may(actorParties(game, game.scenario.missionActor(key)))),
    programmes: {},
    exchanged: {},
    agenda: [],
    books: [{ arms: {}, oil: {}, cargo: {} }],
  };
}

const only = <T>(things: Readonly<Record<Id, T>>, keep: (id: Id) => boolean): Record<Id, T> =>
  Object.fromEntries(Object.entries(things).filter(([id]) => keep(id)));
