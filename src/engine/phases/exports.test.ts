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

  test('a full road, a shut place, an owner who refuses and a condition are four causes', () => {
    const sentBack = (upset: (state: ReturnType<typeof game>['state']) => void, capacity = 12) => {
      const scenario = changed(certain(99), (copy) => {
        for (const leg of copy.legs) if (leg.id === 'south-harbour') leg.capacity = capacity;
      });
      const { state } = game(scenario);
      upset(state);
      return played(scenario, state, exportsAndMoney).flatMap(({ change, cause }) =>
        change.kind === 'flow-stopped' && change.to === 0 ? [[change.channel, cause]] : [],
      );
    };
    const rule = (name: string, of: string) => ({ kind: 'rule', rule: name, of });
    expect(sentBack(() => {})).toEqual([]);
    expect(sentBack(() => {}, 2)).toEqual([['grain-south', rule('full', 'south-line')]]);
    const shut = (state: { closed: Record<string, number> }): unknown => (state.closed['north-sound'] = 1);
    expect(sentBack(shut)).toEqual([['fish-north', rule('closed', 'north-sound')]]);
    const cold = (state: { tracks: Record<string, number> }): unknown =>
      (state.tracks['northmark.stance'] = 29);
    expect(sentBack(cold)).toEqual([['fish-north', rule('refused', 'northmark')]]);
    expect(sentBack((state) => (state.turn = 5))).toEqual([
      ['fish-south', rule('leg-condition', 'south-harbour')],
      ['grain-south', rule('leg-condition', 'south-harbour')],
    ]);
    const foes = (state: { tracks: Record<string, number> }): unknown =>
      (state.tracks['southreach.stance'] = 39);
    expect(sentBack(foes)).toEqual([['fish-south', rule('condition', 'fish-south')]]);
  });
});
