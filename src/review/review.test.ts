import { describe, expect, test } from 'vitest';
import { blundering, faithless, type Planted } from '../../tests/review/planted.ts';
import { flagship } from '../../tests/support.ts';
import { hedger } from '../bots/hedger.ts';
import type { LoggedOrder } from '../engine/index.ts';
import { playOne } from '../lab/one-run.ts';
import { type Pace, review, type Thoroughness } from './review.ts';

const SMALL: Thoroughness = {
  balance: 4,
  luck: 2,
  screened: 2,
  finalists: 3,
  most: 16,
  reasons: 4,
};

describe('a review', () => {
  test('names a broken promise first, by its right cause, and is the same each time', () => {
    const scenario = flagship();
    const planted: Planted = { turn: 0, orders: [], until: 0 };
    const player = blundering(faithless, planted);
    // A game in which it costs more than few worlds blur.
    const { file, state } = playOne({ scenario, seed: 8, player });
    const told = review(scenario, { start: { seed: 8 }, orders: file.orders }, SMALL);
    const [worst] = told.points;
    expect(worst).toMatchObject({ turn: planted.turn, given: planted.orders, blunder: true });
    const order = file.orders[worst?.order ?? -1];
    expect(order).toEqual({ turn: planted.turn, ...planted.orders[0] });
    expect(worst?.because[0]?.what).toBe('standing.name');
    expect(worst?.by.low).toBeGreaterThan(0);
    expect(told.verdict).toContain(`You scored ${state.outcome?.score};`);
    expect(told.verdict).toContain('What cost you most: ');
    expect(told.verdict).toContain(worst?.sentence);
    expect(told.points).toEqual([...told.points].sort((a, b) => b.by.mean - a.by.mean));
    const months = told.luck.reduce((sum, { by }) => sum + by, 0);
    expect(months).toBeCloseTo(told.chance.mean, 9);
  });

  test('tells a run without a blunder so', () => {
    const scenario = flagship();
    const { file } = playOne({ scenario, seed: 16, player: hedger });
    const told = review(scenario, { start: { seed: 16 }, orders: file.orders }, { ...SMALL, luck: 0 });
    expect(told.points.filter(({ blunder }) => blunder)).toEqual([]);
    expect(told.verdict).toContain('None of your decisions was a blunder');
  });

  test('reviews a run that breaks off as far as it goes, and one in no time without claiming anything', () => {
    const scenario = flagship();
    const { file } = playOne({ scenario, seed: 3, player: hedger });
    const cut = file.orders.filter(({ turn }) => turn <= 2);
    const wrong = { turn: 3, seat: scenario.lead, kind: 'cancel', contract: 'c99' } as LoggedOrder;
    const noTime: Pace = () => false;
    const told = review(scenario, { start: { seed: 3 }, orders: [...cut, wrong] }, SMALL, noTime);
    expect(told.run).toMatchObject({ score: null, ending: null, won: null });
    expect(told.months.map(({ turn }) => turn)).toEqual([1, 2]);
    expect(told.settled).toBe(false);
    expect(told.verdict).toContain('The run is not over');
    expect(told.verdict).toContain('there was no time to look further');
    expect(told.luck.map(({ die }) => die)).toEqual(['other', 'other']);
  });
});
