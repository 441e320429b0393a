import { quotient } from './expression.ts';
import { type Game, openGame } from './game.ts';
import { keyed } from './rng.ts';
import type { Id, LedgerEntry, Scenario, State, Track } from './types/index.ts';

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
  const { actor } = game.scenario.seat(seat);
  const width = bandWidth(game);
  const bands: Record<Id, Band> = {};
  for (const track of game.scenario.stored) {
    if (track.hidden && track.owner !== actor) bands[track.id] = bandOf(game, track, width);
  }
  return bands;
}

/** The entries a seat sees during play. */
export const visible = (entries: readonly LedgerEntry[], seat: Id): readonly LedgerEntry[] =>
  entries.filter((entry) => entry.seenBy === null || entry.seenBy.includes(seat));

/** What a seat sees of a state. The state is not changed; what is not hidden is shared with it, so a view is for reading. */
export function viewOf(scenario: Scenario, state: State, seat: Id): View {
  const game = openGame(scenario, state);
  const bands = bandsFor(game, seat);
  const tracks = { ...state.tracks };
  for (const id of Object.keys(bands)) {
    const band = bands[id];
    if (band) tracks[id] = quotient(band.low + band.high, 2);
  }
  const policies = Object.fromEntries(
    Object.entries(state.policies).map(([id, own]) => [id, id === seat ? own : { ...own, sealed: null }]),
  );
  const own = (card: Id): boolean => game.scenario.card(card).seat === seat;
  return {
    seat,
    bands,
    state: {
      ...state,
      seed: 0,
      tracks,
      policies,
      hand: state.hand.filter((dealt) => own(dealt.card)),
      agenda: state.agenda.filter((item) => item.kind === 'block'),
    },
  };
}
