import type { Forecast, Gate, GateForecast, Id, LedgerEntry, Scenario } from '../engine/index.ts';
import type { Guess } from '../scenario/run-write.ts';

export type { Guess };

/** Percentages that can be given. */
export const STEPS_OF_GUESS: readonly number[] = Array.from({ length: 11 }, (_, at) => at * 10);

/** What can be foretold of a turn: a strike, or that the gate before which a contract stands opens. */
export type Ask =
  | { readonly about: 'strike' }
  | {
      readonly about: 'gate';
      readonly contract: Id;
      readonly gate: Gate;
      readonly system: Id;
      readonly count: number;
    };

/** Whether a guess is about the same thing as another, or as what is asked, within one turn. */
export const isAbout = (
  guess: Pick<Guess, 'about' | 'contract'>,
  ask: Pick<Guess, 'about' | 'contract'>,
): boolean => guess.about === ask.about && guess.contract === ask.contract;

/** How far a chance is from certain: the nearer to even, the more there is to foretell. */
const openness = ({ chance }: GateForecast): number => 50 - Math.abs(chance.middle - 50);

/** The gate of a turn that is worth foretelling: its die will most likely fall, and it may come out either way. */
function gateOf(gates: Forecast['gates']): GateForecast | null {
  const open = gates.filter((gate) => gate.falls >= 50 && openness(gate) > 0);
  return open.reduce<GateForecast | null>(
    (best, gate) => (best && openness(best) >= openness(gate) ? best : gate),
    null,
  );
}

/**
 * What is still to be foretold of a turn: a strike where the scenario knows any, and one gate at most, by the forecast of the
 * turn with its orders. `guesses` may be of any turns.
 */
export function asksOf(
  scenario: Scenario,
  forecast: Pick<Forecast, 'gates'>,
  turn: number,
  guesses: readonly Guess[],
): readonly Ask[] {
  const given = guesses.filter((guess) => guess.turn === turn);
  const strike: readonly Ask[] =
    scenario.strike && !given.some(({ about }) => about === 'strike') ? [{ about: 'strike' }] : [];
  const gate = given.some(({ about }) => about === 'gate') ? null : gateOf(forecast.gates);
  if (!gate) return strike;
  const { contract, system, count, gate: which } = gate;
  return [...strike, { about: 'gate', contract, gate: which, system, count }];
}

/** A guess beside what came of it. */
export interface Outcome {
  readonly guess: Guess;
  /** Null: the turn has not been played, or no die fell. */
  readonly came: boolean | null;
}

/** Whether the gate of a contract opened in a turn; null where no die fell at it. */
function gateCame(entries: readonly LedgerEntry[], contract: Id): boolean | null {
  for (const { change, cause } of entries) {
    if (cause.kind !== 'die' || !('contract' in change) || change.contract !== contract) continue;
    if (change.kind === 'gate-shut') return false;
    const opened =
      change.kind === 'contract-moved' && (change.to === 'production' || change.to === 'transit');
    if (opened) return true;
  }
  return null;
}

/** What came of guesses, read from the ledger of their run; in the order of the guesses. It needs nothing of a page. */
export function outcomesOf(ledger: readonly LedgerEntry[], guesses: readonly Guess[]): readonly Outcome[] {
  const byTurn = new Map<number, LedgerEntry[]>();
  for (const entry of ledger) byTurn.set(entry.turn, [...(byTurn.get(entry.turn) ?? []), entry]);
  return guesses.map((guess) => {
    const entries = byTurn.get(guess.turn) ?? [];
    if (guess.about === 'gate') return { guess, came: gateCame(entries, guess.contract ?? '') };
    const decided = entries.flatMap(({ change }) => (change.kind === 'strike-decided' ? [change.comes] : []));
    return { guess, came: decided[0] ?? null };
  });
}

/** What became of all guesses that gave the same chance. */
export interface Said {
  readonly percent: number;
  readonly times: number;
  readonly came: number;
}

/** How well guesses fitted what came. */
export interface Calibration {
  /** Guesses of which a die decided. */
  readonly decided: number;
  /** By the chance that was given, rising. */
  readonly said: readonly Said[];
  /**
   * The mean of the squared distances, in hundredths: 0 where every guess was right and certain, 25 for whoever always says
   * 50 %, 100 at worst (Brier's score times one hundred, rounded).
   */
  readonly distance: number;
}

/** How well some guesses fitted; null where none of them has been decided. */
export function calibrationOf(outcomes: readonly Outcome[]): Calibration | null {
  const decided = outcomes.filter(({ came }) => came !== null);
  if (decided.length === 0) return null;
  const percents = [...new Set(decided.map(({ guess }) => guess.percent))].sort((a, b) => a - b);
  const said = percents.map((percent) => {
    const same = decided.filter(({ guess }) => guess.percent === percent);
    return { percent, times: same.length, came: same.filter(({ came }) => came === true).length };
  });
  const squares = decided.map(({ guess, came }) => (guess.percent - (came ? 100 : 0)) ** 2);
  const sum = squares.reduce((all, one) => all + one, 0);
  return { decided: decided.length, said, distance: Math.round(sum / decided.length / 100) };
}
