import { describe, expect, test } from 'vitest';
import { tableState } from '../../tests/map.ts';
import { changed, saltholm } from '../../tests/support.ts';
import type { LedgerEntry, Scenario, State } from '../engine/index.ts';
import { deskOf, openDesk } from './desk.ts';
import type { Desk } from './types.ts';

const scenario = saltholm();

function desk(state: Partial<State> = {}, of: Scenario = scenario, ledger?: readonly LedgerEntry[]): Desk {
  const table = tableState(of, state);
  if (!table.view) throw new Error('nobody looks');
  return openDesk(of, table.view, ledger ?? table.ledger);
}

describe('what a way is told to be', () => {
  test('the days of all its legs, and what its narrowest lets pass', () => {
    const narrow = changed(scenario, (copy) => {
      copy.routes[0]?.legs.push('south-harbour');
    });
    const { days, capacity, obstacle } = desk({}, narrow).route('north-line');
    expect({ days, capacity, obstacle }).toEqual({ days: 6 + 5 + 20, capacity: 12, obstacle: null });
    expect(desk().route('south-line')).toMatchObject({ days: 20, capacity: 12 });
  });

  test('the chance that something of it is stopped, for the cargo that is stopped most often', () => {
    const risky = (risks: readonly [number, number], of: Partial<Record<'arms' | 'goods', number>> = {}) =>
      changed(scenario, (copy) => {
        for (const leg of copy.legs) {
          if (leg.id === 'kongsvik-sound') leg.risk = risks[0];
          if (leg.id === 'sound-harbour') leg.risk = risks[1];
        }
        for (const cargo of copy.cargoes) cargo.risk = of[cargo.id as 'arms'] ?? cargo.risk;
      });
    // Arms are stopped half as often again: fifteen and thirty in a hundred. 100 - 85 × 70 / 100, rounded.
    expect(desk({}, risky([10, 20])).route('north-line').risk).toBe(100 - Math.round((85 * 70) / 100));
    expect(desk({}, risky([10, 0])).route('north-line').risk).toBe(15);
    expect(desk({}, risky([10, 0])).leg('kongsvik-sound').risk).toBe(15);
    expect(desk({}, risky([10, 0], { arms: 20, goods: 100 })).leg('kongsvik-sound').risk).toBe(10);
    const none = changed(risky([10, 20]), (copy) => {
      for (const route of copy.routes) route.cargoes = [];
    });
    expect(desk({}, none).route('north-line').risk).toBe(0);
    const goods = changed(risky([10, 0]), (copy) => {
      for (const route of copy.routes) route.cargoes = ['goods'];
    });
    expect(desk({}, goods).route('north-line').risk).toBe(5);
    expect(desk({}, goods).leg('kongsvik-sound').risk).toBe(15);
  });

  test('what is in its way', () => {
    const shut = desk({ closed: { 'sound-harbour': 0 } });
    expect(shut.leg('sound-harbour').obstacle?.kind).toBe('closed');
    expect(shut.leg('kongsvik-sound').obstacle).toBeNull();
    expect(shut.route('north-line').obstacle?.kind).toBe('closed');
    expect(desk({ turn: 5 }).route('south-line').obstacle?.kind).toBe('condition');
    expect(desk().leg('south-harbour').capacity).toBe(12);
  });
});

test('a narrow has a risk from nothing to everything, and other places have none', () => {
  const choke = (risk: number): number => {
    const of = changed(scenario, (copy) => {
      for (const node of copy.nodes) if (node.id === 'north-sound') node.choke = risk;
    });
    return desk({}, of).chokeRisk('north-sound');
  };
  expect([choke(-5), choke(0), choke(42), choke(100), choke(140)]).toEqual([0, 0, 42, 100, 100]);
  expect(desk().chokeRisk('north-sound')).toBe(7);
  expect(desk().chokeRisk('kongsvik')).toBe(0);
});

describe('how a seat leans', () => {
  const leaning = (weights: readonly [number, number]) => {
    const of = changed(scenario, (copy) => {
      for (const seat of copy.seats)
        if (seat.id === 'kongsvik') {
          seat.nearly = null;
          for (const [index, policy] of seat.policies.entries()) policy.weight = weights[index] ?? 0;
        }
    });
    return desk({}, of).leaning('kongsvik');
  };

  test('in whole percent by the weights of its policies', () => {
    expect(leaning([1, 3])).toEqual({ trade: 25, threaten: 75 });
    expect(leaning([1, 2])).toEqual({ trade: 33, threaten: 67 });
    expect(leaning([2, 0])).toEqual({ trade: 100, threaten: 0 });
    expect(leaning([-4, 2])).toEqual({ trade: 0, threaten: 100 });
  });

  test('to its best policy, and to those that come near it, where it has a mind', () => {
    const of = changed(scenario, (copy) => {
      for (const seat of copy.seats)
        if (seat.id === 'kongsvik') {
          seat.nearly = 3;
          for (const [index, policy] of seat.policies.entries()) policy.weight = [9, 7][index] ?? 0;
        }
    });
    expect(desk({}, of).leaning('kongsvik')).toEqual({ trade: 67, threaten: 33 });
  });

  test('to nothing where nothing weighs', () => {
    expect(leaning([0, 0])).toEqual({ trade: 0, threaten: 0 });
    expect(desk().leaning('harbour-town')).toEqual({});
  });
});

describe('willingness', () => {
  test('is told for a system and for a contract, and for nothing where nobody refuses', () => {
    const at = desk();
    const looked = at.willingness({ system: 'coastal-gun', payment: 'silver', number: 1 }, 'sign');
    expect(looked?.parts[0]).toMatchObject({ id: 'base', amount: 70 });
    expect(at.willingness({ system: 'watchtower', payment: 'silver', number: 1 }, 'sign')).toBeNull();
    expect(at.willingness({ contract: 'c1' }, 'release')?.parts[0]).toMatchObject({ amount: 60 });
    expect(at.willingness({ contract: 'c7' }, 'release')).toBeNull();
  });

  test('of a sanction is nothing where a scenario knows none', () => {
    expect(desk().designation().parts.length).toBeGreaterThan(0);
    const calm = changed(scenario, (copy) => {
      copy.designation = null;
    });
    expect(desk({}, calm).designation()).toEqual({ total: 0, parts: [] });
  });
});

test('an entry is found by its number, and those about a thing newest first', () => {
  const entry = (id: number, track: string): LedgerEntry =>
    ({
      id,
      turn: 1,
      derived: null,
      change: { kind: 'track-moved', track, from: 1, to: 2 },
    }) as unknown as LedgerEntry;
  const ledger = [entry(3, 'silver'), entry(7, 'defence'), entry(9, 'silver')];
  const at = desk({}, scenario, ledger);
  expect(at.entry(7)).toBe(ledger[1]);
  expect(at.entry(4)).toBeUndefined();
  expect(at.why({ kind: 'track', track: 'silver' }).map(({ id }) => id)).toEqual([9, 3]);
});

test('a desk is kept as long as it answers from the same view and ledger', () => {
  const { view, ledger } = tableState(scenario);
  if (!view) throw new Error('nobody looks');
  const kept = deskOf(null, scenario, view, ledger);
  expect(deskOf(kept, scenario, view, ledger)).toBe(kept);
  expect(deskOf(kept, scenario, { ...view }, ledger)).not.toBe(kept);
  expect(deskOf(kept, scenario, view, [...ledger])).not.toBe(kept);
});

test('a forecast is kept for its orders alone', () => {
  const at = desk();
  const [order] = at.candidates('contract').filter((one) => at.check(one) === null);
  if (!order) throw new Error('nothing can be signed');
  expect(at.forecast([order])).toBe(at.forecast([order]));
  expect(at.forecast([order])).not.toBe(at.forecast([]));
});
