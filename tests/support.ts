import {
  begin,
  type Expr,
  type Game,
  type LedgerEntry,
  openGame,
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

/** Runs a phase on a game and gives the entries it wrote. */
export function played(scenario: Scenario, state: State, ...phases: ((at: Game) => void)[]): LedgerEntry[] {
  const ledger: LedgerEntry[] = [];
  const at = openGame(scenario, state, { ledger });
  for (const phase of phases) phase(at);
  return ledger;
}

/** The made-up republic with one chance at every gate and no risk on any leg. */
export const certain = (chance: number): Scenario =>
  changed(saltholm(), (copy) => {
    for (const supplier of copy.suppliers) {
      supplier.sign = [{ id: 'test', label: 'test', amount: chance, facts: [] }];
      supplier.release = supplier.sign;
    }
    for (const leg of copy.legs) leg.risk = 0;
  });

/** A cause for what a test does by hand. */
export const BY_TEST = { cause: { kind: 'rule', rule: 'movement', of: 'test' } } as const;
