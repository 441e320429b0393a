import { describe, expect, test } from 'vitest';
import { changed, game, played, saltholm } from '../../../tests/support.ts';
import { openGame, type Scenario } from '../index.ts';
import { strikeCheck } from './strike.ts';

describe('strike', () => {
  const sure = (intercept: number): Scenario =>
    changed(saltholm(), (copy) => {
      if (!copy.strike) return;
      copy.strike.chance.factors = [{ id: 'sure', label: 'sure', amount: 100, facts: [] }];
      copy.strike.chance.max = 100;
      copy.strike.intercept.factors = [{ id: 'sure', label: 'sure', amount: intercept, facts: [] }];
    });

  test('what gets through damages tracks and shuts legs for the next turn', () => {
    const { scenario, state } = game(sure(0));
    const defence = state.tracks.defence ?? 0;
    const at = openGame(scenario, state);
    at.step = 'strike';
    strikeCheck(at);
    expect(state.strikes).toEqual([1]);
    expect(state.tracks.defence).toBe(defence - 6);
    expect(state.closed['sound-harbour']).toBe(2);
    expect(state.tracks['southreach.stance']).toBe(57);
  });

  test('a defended aim point is not hit, and the ledger says with what odds', () => {
    const { scenario, state } = game(sure(100));
    const defence = state.tracks.defence ?? 0;
    const entries = played(scenario, state, strikeCheck);
    expect(entries.find(({ change }) => change.kind === 'target-struck')).toMatchObject({
      change: { target: 'harbour', hit: false },
      cause: { kind: 'die', chance: 100 },
    });
    expect(state.tracks.defence).toBe(defence);
  });
});
