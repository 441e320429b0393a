import { evaluate, quotient } from './expression.ts';
import { type Prepared, prepare } from './prepare.ts';
import type { Id, LedgerEntry, Scenario, State, StepId } from './types/index.ts';

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
  /** Units that passed each leg this turn. */
  readonly load: Map<Id, number>;
  /** Told of every die key, so that a test can hold that none is drawn twice. */
  readonly onDie: ((key: string) => void) | null;
  /** A track in stored units, derived ones worked out. */
  readonly value: (track: Id) => number;
  /** A track in whole shown units, rounded down. */
  readonly whole: (track: Id) => number;
}

export interface GameOptions {
  readonly ledger?: LedgerEntry[] | null;
  readonly onDie?: (key: string) => void;
}

/** Opens a state for the rules. The state is changed in place. */
export function openGame(scenario: Scenario, state: State, options: GameOptions = {}): Game {
  const prepared = prepare(scenario);
  const value = (id: Id): number => {
    const stored = state.tracks[id];
    if (stored !== undefined) return stored;
    const track = prepared.track(id);
    const derived = track.derive === null ? track.start : evaluate(game, track.derive);
    return Math.max(track.min, Math.min(track.max, derived));
  };
  const game: Game = {
    scenario: prepared,
    state,
    ledger: options.ledger ?? null,
    step: 'council',
    derived: null,
    load: new Map(),
    onDie: options.onDie ?? null,
    value,
    whole: (id) => (prepared.track(id).decimals === 0 ? value(id) : quotient(value(id), 10)),
  };
  return game;
}
