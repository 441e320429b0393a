import { describe, expect, test } from 'vitest';
import { certain, changed, game, played } from '../../../tests/support.ts';
import { exportsAndMoney } from './exports.ts';

describe('exports and money', () => {
  test('a buyer’s crude first pays what is owed to its makers, then fills the purse', () => {
    const { scenario, state } = game(
      changed(certain(99), (copy) => {
        copy.upkeep = [];
        copy.discount = null;
        for (const route of copy.routes) route.transit = null;
      }),
    );
    state.debts['northmark-works'] = 10;
    const silver = state.tracks.silver ?? 0;
    played(scenario, state, exportsAndMoney);
    expect(state.debts['northmark-works']).toBe(0);
    const sold = 6 * 40 + 2 * 40;
    expect(state.tracks.silver).toBe(silver + sold - 10 - 2);
    expect(state.books.at(-1)?.oil).toEqual({ northmark: 240, southreach: 80 });
  });

  test('a bill the purse cannot bear goes to the shortfall, and the purse stops at nothing', () => {
    const { scenario, state } = game(
      changed(certain(99), (copy) => {
        copy.flows = [];
        for (const route of copy.routes) route.transit = null;
      }),
    );
    state.tracks.silver = 5;
    played(scenario, state, exportsAndMoney);
    expect(state.tracks.silver).toBe(0);
    expect(state.tracks.arrears).toBe(15);
  });
});
