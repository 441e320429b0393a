import { describe, expect, test } from 'vitest';
import { changed, game, played, saltholm } from '../../../tests/support.ts';
import { interdiction } from './interdiction.ts';

describe('interdiction', () => {
  const exposed = changed(saltholm(), (copy) => {
    for (const leg of copy.legs) leg.risk = 60;
  });

  test('what is stopped is lost or held, and cargo stays accounted for', () => {
    const fates = new Set<string>();
    for (let seed = 1; seed <= 30; seed++) {
      const { state } = game(exposed, {}, { seed });
      const [contract] = state.contracts;
      if (!contract) throw new Error('no contract');
      contract.stage = 'transit';
      state.shipments = [
        {
          id: 's1',
          contract: 'c1',
          system: 'coastal-gun',
          count: 1,
          route: 'north-line',
          leg: 0,
          days: 3,
          held: 0,
          seen: false,
          since: 1,
          entry: 0,
        },
      ];
      played(exposed, state, interdiction);
      const [left] = state.shipments;
      fates.add(left ? (left.held > 0 ? 'held' : 'free') : 'lost');
      expect(contract.arrived).toBe(left ? 0 : 1);
    }
    expect([...fates].sort()).toEqual(['free', 'held', 'lost']);
  });
});
