import { evaluate, quotient } from './expression.ts';
import { type Prepared, prepare } from './prepare.ts';
import type { Area } from './sources.ts';
import type { Id, LedgerEntry, Scenario, State, StepId, Track } from './types/index.ts';

/**
 * What every rule is handed: the scenario, the state it may change (a plain object headless, an immer draft in the
 * page), and where ledger entries go. It lives for one call; nothing in it but the state is ever stored.
 */
export interface Game {
  readonly scenario: Prepared;
  readonly state: State;
  /** Where entries go; null where nobody reads them. */
  readonly ledger: LedgerEntry[] | null;
  /** The step whose entries are being written. */
  step: StepId;
  /** Last known values of the derived tracks, so that their moves are booked to the entry that caused them. */
  derived: Record<Id, number> | null;
  /** What has changed since then, of what derived tracks may hang on: track ids and areas. */
  readonly touched: Set<string>;
  /** Derived tracks that have been worked out and still stand. */
  readonly memo: Map<Id, number>;
  /** Units that passed each leg this turn. */
  readonly load: Map<Id, number>;
  /** Tenths of its flow that each channel found a way and room for this turn. */
  readonly carried: Map<Id, number>;
  /** Told of every die key, so that a test can hold that none is drawn twice. */
  readonly onDie: ((key: string) => void) | null;
  /** Told of every entry of a ledger once it has been booked, while the state is as it left it. */
  readonly onEntry: ((entry: LedgerEntry) => void) | null;
  /** The seed that the die of a key falls by; null: the state's, for all of them. */
  readonly seedOf: ((key: string) => number) | null;
  /** A track in stored units, derived ones worked out. */
  readonly value: (track: Id) => number;
  /** A track in whole shown units, rounded down. */
  readonly whole: (track: Id) => number;
}

export interface GameOptions {
  readonly ledger?: LedgerEntry[] | null;
  readonly onDie?: (key: string) => void;
  readonly onEntry?: (entry: LedgerEntry) => void;
  /** For whoever asks what one die was worth: it falls as it fell, by its run's seed, and the others anew. */
  readonly seedOf?: (key: string) => number;
}

/** A track in whole shown units, rounded down. */
export function shown(game: Game, track: Track): number {
  const value = game.state.tracks[track.id] ?? game.value(track.id);
  return track.decimals === 0 ? value : quotient(value, 10);
}

/**
 * Says that something has changed on which derived tracks may hang: a track by its id, or an area. Those that do will be
 * worked out anew. Whoever changes the state of an open game besides the rules must say so too.
 */
export function touch(game: Game, what: Area | Id): void {
  if (game.ledger) game.touched.add(what);
  if (game.memo.size === 0) return;
  for (const { id, sources } of game.scenario.derived) if (sources?.has(what)) game.memo.delete(id);
}

/** Works a derived track out, and keeps it where it is known what it hangs on. */
function derive(game: Game, { id, start, derive: expr, min, max }: Track): number {
  const value = Math.max(min, Math.min(max, expr === null ? start : evaluate(game, expr)));
  if (game.scenario.sourcesOf(id) !== null) game.memo.set(id, value);
  return value;
}

/** Opens a state for the rules. The state is changed in place. */
export function openGame(scenario: Scenario, state: State, options: GameOptions = {}): Game {
  const prepared = prepare(scenario);
  const value = (id: Id): number => {
    const stored = state.tracks[id];
    if (stored !== undefined) return stored;
    return game.memo.get(id) ?? derive(game, prepared.track(id));
  };
  const game: Game = {
    scenario: prepared,
    state,
    ledger: options.ledger ?? null,
    step: 'council',
    derived: null,
    touched: new Set(),
    memo: new Map(),
    load: new Map(),
    carried: new Map(),
    onDie: options.onDie ?? null,
    onEntry: options.onEntry ?? null,
    seedOf: options.seedOf ?? null,
    value,
    whole: (id) => shown(game, prepared.track(id)),
  };
  return game;
}
