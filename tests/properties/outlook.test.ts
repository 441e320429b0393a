import { describe, expect, test } from 'vitest';
import { hedger } from '../../src/bots/hedger.ts';
import {
  begin,
  type Forecast,
  forecast,
  give,
  type LedgerEntry,
  type Order,
  type Scenario,
  type State,
  viewOf,
} from '../../src/engine/index.ts';
import { changed, flagship } from '../support.ts';

/** The chance that a turn's strike check threw against. */
function thrown(ledger: readonly LedgerEntry[], turn: number): number {
  const check = ledger.find((entry) => entry.turn === turn && entry.change.kind === 'strike-decided');
  if (check?.cause.kind !== 'die') throw new Error(`no strike check in turn ${turn}`);
  return check.cause.chance;
}

/** What the lead seat is told before it ends a turn with some orders, and what was then thrown against. */
function toldAndThrown(scenario: Scenario, state: State, orders: readonly Order[]) {
  const told = forecast(scenario, viewOf(scenario, state, scenario.lead), orders).strike;
  const after = structuredClone(state);
  const ledger: LedgerEntry[] = [];
  for (const order of [...orders, { kind: 'end', seat: scenario.lead } as const])
    if (give(scenario, after, order, { ledger }) !== null) throw new Error(`${order.kind} is not legal`);
  return { told, thrown: thrown(ledger, state.turn) };
}

/** The flagship without anything that a seat cannot foresee before the strike check. */
const foreseen = (): Scenario =>
  changed(flagship(), (copy) => {
    for (const seat of copy.seats) seat.policies = [];
    for (const leg of copy.legs) leg.risk = 0;
    copy.cards = [];
    copy.contracts = [];
    for (const project of copy.projects) project.pace = 0;
    copy.designation = null;
  });

const restraint = (scenario: Scenario): Order => {
  const aim = scenario.aims.find(({ id }) => id === 'restraint');
  return { kind: 'mission', seat: scenario.lead, actor: aim?.actors[0] ?? '', aim: 'restraint' };
};

describe('the chance of a strike that is told', () => {
  test('is the one that is thrown against where nothing is hidden or still to fall, whatever is ordered', () => {
    const scenario = foreseen();
    for (let seed = 1; seed <= 20; seed++) {
      const state = begin(scenario, { seed });
      for (let month = 1; month <= 3; month++) {
        const without = toldAndThrown(scenario, state, []);
        const given = toldAndThrown(scenario, state, [restraint(scenario)]);
        for (const { told, thrown: chance } of [without, given])
          expect(told).toEqual({ low: chance, middle: chance, high: chance, mean: chance * 100 });
        expect(given.thrown).toBeLessThan(without.thrown);
        give(scenario, state, { kind: 'end', seat: scenario.lead });
      }
    }
  });

  test('moves by an order as the chance does that is thrown against', () => {
    const scenario = changed(flagship(), (copy) => {
      copy.cards = [];
    });
    let moved = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const state = begin(scenario, { seed });
      const without = toldAndThrown(scenario, state, []);
      const given = toldAndThrown(scenario, state, [restraint(scenario)]);
      const told = given.told.middle - without.told.middle;
      // Thirds of a point are rounded once in the sum, which another policy may carry over the edge.
      expect(Math.abs(told - (given.thrown - without.thrown))).toBeLessThanOrEqual(1);
      expect(told).toBeLessThan(0);
      moved += told;
    }
    expect(moved).toBeLessThanOrEqual(-20);
  });

  test('holds what is thrown against within its band over whole games, but for one month in ten', () => {
    const scenario = flagship();
    const months: { told: Forecast['strike']; chance: number }[] = [];
    for (let seed = 1; seed <= 20; seed++) {
      const ledger: LedgerEntry[] = [];
      const state = begin(scenario, { seed }, ledger);
      for (let decision = 0; !state.outcome; decision++) {
        const { turn } = state;
        const view = viewOf(scenario, state, scenario.lead);
        const { order } = hedger(scenario, view, seed, decision);
        const told = order.kind === 'end' ? forecast(scenario, view, []).strike : null;
        if (give(scenario, state, order, { ledger }) !== null || told === null) continue;
        months.push({ told, chance: thrown(ledger, turn) });
      }
    }
    expect(months.length).toBeGreaterThan(200);
    const off = months.filter(({ told, chance }) => chance < told.low || chance > told.high);
    expect(off.length / months.length).toBeLessThan(0.1);
    const error = months.reduce((sum, { told, chance }) => sum + Math.abs(told.middle - chance), 0);
    expect(error / months.length).toBeLessThan(1.5);
    // A band so wide that it says nothing would hold everything.
    const width = months.reduce((sum, { told }) => sum + told.high - told.low, 0);
    expect(width / months.length).toBeLessThan(6);
  });
});
