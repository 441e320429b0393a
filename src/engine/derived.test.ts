import { expect, test } from 'vitest';
import { changed, flagship, game, saltholm } from '../../tests/support.ts';
import { openGame } from './game.ts';
import { concentration } from './lookup.ts';
import { candidates, check } from './orders/index.ts';
import { prepare } from './prepare.ts';
import { keyed } from './rng.ts';
import { begin, give } from './run.ts';
import type { LedgerEntry, Order, Scenario, State } from './types/index.ts';

const derivedOf = (scenario: Scenario, state: State): Record<string, number> => {
  const game = openGame(scenario, state);
  return Object.fromEntries(game.scenario.derived.map(({ id }) => [id, game.value(id)]));
};

/** A ledger that works all derived tracks out anew at every entry and compares with what the entry says of them. */
class Auditor extends Array<LedgerEntry> {
  readonly wrong: string[] = [];
  private state: State | null = null;
  private before: Record<string, number> = {};
  private readonly scenario: Scenario;

  constructor(scenario: Scenario) {
    super();
    this.scenario = scenario;
  }

  watch(state: State): void {
    this.state = state;
    this.before = derivedOf(this.scenario, state);
  }

  override push(entry: LedgerEntry): number {
    if (!this.state) return 0;
    const now = derivedOf(this.scenario, this.state);
    for (const [id, is] of Object.entries(now)) {
      const was = this.before[id] ?? is;
      const told = entry.derived?.[id];
      if (was !== is ? told?.[0] !== was || told[1] !== is : told !== undefined)
        this.wrong.push(`${entry.id} ${entry.change.kind}: ${id} from ${was} to ${is}, told ${told}`);
    }
    this.before = now;
    return 0;
  }
}

/** An order by lot; ends the turn when nothing else is legal, or now and then. */
function byLot(scenario: Scenario, state: State, number: number): Order {
  const game = openGame(scenario, state);
  const end: Order = { seat: scenario.lead, kind: 'end' };
  if (keyed(7, `${number}`) % 6 === 0 && check(game, end) === null) return end;
  const legal = candidates(game, scenario.lead).filter((one) => check(game, one) === null);
  return legal[keyed(11, `${number}`) % legal.length] ?? end;
}

test.each([
  ['the flagship', flagship(), 12],
  ['a small republic', saltholm(), 12],
])('every move of a derived track is booked to the entry that caused it, in %s', (_, scenario, runs) => {
  let number = 0;
  for (let seed = 1; seed <= runs; seed++) {
    const auditor = new Auditor(scenario);
    const state = begin(scenario, { seed });
    auditor.watch(state);
    while (!state.outcome) {
      number += 1;
      give(scenario, state, byLot(scenario, state, number), { ledger: auditor });
    }
    expect(auditor.wrong).toEqual([]);
  }
});

test('of every derived track of the flagship it is known what it hangs on', () => {
  for (const { id, sources } of prepare(flagship()).derived) expect(sources, id).not.toBeNull();
});

test('older systems in service count in the book of arms beside what was delivered', () => {
  const { state } = game(saltholm());
  const at = (stock: number) =>
    openGame(
      changed(saltholm(), (copy) => {
        for (const supplier of copy.suppliers) supplier.stock = supplier.id === 'northmark-works' ? stock : 0;
      }),
      state,
    );
  state.books = [];
  expect(concentration(at(0), 'arms')).toBe(50);
  expect(concentration(at(6), 'arms')).toBe(100);
  state.books = [{ arms: { southreach: 3 }, oil: {}, cargo: {} }];
  expect(concentration(at(0), 'arms')).toBe(100);
  expect(concentration(at(6), 'arms')).toBe(66);
  expect(concentration(at(3), 'oil')).toBe(50);
});
