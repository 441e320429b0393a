import {
  begin,
  type Expr,
  type LedgerEntry,
  type Scenario,
  type Start,
  type State,
} from '../src/engine/index.ts';
import { readScenario } from '../src/scenario/node.ts';

const read = new Map<string, Scenario>();

/** A scenario under `scenarios/` or `tests/`, by id or path; throws with the problems if its files are wrong. */
export function scenarioNamed(idOrPath: string): Scenario {
  const known = read.get(idOrPath);
  if (known) return known;
  const result = readScenario(idOrPath);
  if (!result.ok) {
    throw new Error(
      result.error.kind === 'unknown'
        ? result.error.message
        : JSON.stringify(result.error.checked.problems, null, 1),
    );
  }
  read.set(idOrPath, result.value);
  return result.value;
}

export const flagship = (): Scenario => scenarioNamed('the-year-after');

/** A small real game for a test: the state at the first council with anything laid over it, and its ledger. */
export function game(scenario: Scenario, overrides: Partial<State> = {}, start: Start = { seed: 1 }) {
  const ledger: LedgerEntry[] = [];
  const state: State = { ...begin(scenario, start, ledger), ...overrides };
  return { scenario, state, ledger };
}

/** The made-up republic of `tests/scenario/fixture`: the smallest game that has every mechanic once. */
export const saltholm = (): Scenario => scenarioNamed('tests/scenario/fixture');

/** A copy of a scenario with some of its parts changed, for a test of one rule. */
export const changed = (scenario: Scenario, change: (copy: Mutable<Scenario>) => void): Scenario => {
  const copy = structuredClone(scenario) as Mutable<Scenario>;
  change(copy);
  return copy as Scenario;
};

/** Writable all the way down; syntax trees stay as they are. */
type Mutable<T> = T extends Expr ? T : T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;
