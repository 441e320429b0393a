import { describe, expect, test } from 'vitest';
import { scenarioNamed } from '../../tests/support.ts';
import { begin, check, give, type Order, openGame, type State, viewOf } from '../engine/index.ts';
import { adviser, leadOf, type Opinion } from './adviser.ts';
import { openCard } from './player.ts';

const scenario = scenarioNamed('first-moves');
const { lead: seat } = scenario;
const DICE = 77;
const MOST = 40;

/** First Moves at its beginning, its cards answered. */
function council(): State {
  const state = begin(scenario, { seed: 5 });
  for (;;) {
    const [answer] = openCard(openGame(scenario, state), seat) ?? [];
    if (!answer) return state;
    give(scenario, state, answer);
  }
}
const asked = (state: State) => adviser(scenario, viewOf(scenario, state, seat), DICE, MOST);
/** All that it says until it has settled. */
function whole(state: State): readonly Opinion[] {
  const { opinion, think } = asked(state);
  const said = [opinion()];
  while (!said.at(-1)?.settled) said.push(think());
  return said;
}
const spends = ({ kind }: Order): boolean =>
  ['contract', 'mission', 'programme', 'build', 'offer', 'expedite', 'cancel'].includes(kind);

describe('how far one order leads another', () => {
  test('is reckoned world by world: what both share is no error', () => {
    const { mean, error } = leadOf([110, 210, 310, 410], [100, 200, 300, 400]);
    expect([mean, error]).toEqual([10, 0]);
  });

  test('is unknown after one world, and known within the error of 99 in a hundred', () => {
    expect(leadOf([5], [3])).toEqual({ mean: 2, error: Number.POSITIVE_INFINITY });
    const one = Array.from({ length: 8 }, (_, world) => (world % 2 === 0 ? 100 : -100));
    const { mean, error } = leadOf(
      one,
      one.map(() => 0),
    );
    expect(mean).toBe(0);
    // Standard error of eight numbers that stand 100 apart from their mean, by Student's 3.50 for seven degrees.
    expect(error).toBeCloseTo((100 * Math.sqrt(8 / 7) * 3.475) / Math.sqrt(8), 6);
  });

  test('counts the worlds that both were tried in', () => {
    expect(leadOf([4, 4, 90], [1, 1]).mean).toBe(3);
  });
});

describe('the adviser', () => {
  test('has a first word before any game is imagined', () => {
    const { opinion } = asked(begin(scenario, { seed: 5 }));
    expect(opinion()).toMatchObject({
      order: { kind: 'answer' },
      because: { code: 'first' },
      settled: false,
    });
  });

  test('advises directives while directives are left, and then the rest', () => {
    const state = council();
    const { order } = asked(state).opinion();
    expect(spends(order)).toBe(true);
    expect(check(openGame(scenario, state), order)).toBeNull();
    state.directives = 0;
    expect(spends(asked(state).opinion().order)).toBe(false);
  });

  test('recommends one only where it leads by more than the error; else says what is about as good', () => {
    for (const state of [begin(scenario, { seed: 5 }), council()]) {
      const said = whole(state);
      for (const { because, alike, settled } of said) {
        const { lead = 0, error = 0, worlds = 0 } = because.args as Record<string, number>;
        if (because.code === 'ahead') expect(lead).toBeGreaterThanOrEqual(error);
        if (because.code === 'ahead') expect([alike.length, settled]).toEqual([0, true]);
        if (because.code === 'alike') expect(lead).toBeLessThanOrEqual(error);
        if (because.code === 'alike') expect(alike.length).toBeGreaterThan(0);
        expect(worlds).toBeLessThanOrEqual(MOST);
      }
      expect(['ahead', 'alike']).toContain(said.at(-1)?.because.code);
    }
  });

  test('takes spending nothing for better than a directive only where that is sure', () => {
    for (const { order, because } of whole(council()))
      if (order.kind === 'end') expect(because.code).toBe('ahead');
  });

  test('says the same to the same question', () => {
    const [one, other] = [asked(council()), asked(council())];
    for (let step = 0; step < 3; step++) expect(one.think()).toEqual(other.think());
  });

  test('has nothing to think about where nothing is left to do', () => {
    const state = council();
    state.directives = 0;
    for (let step = 0; step < 40; step++) {
      const { order, settled, because } = asked(state).opinion();
      if (order.kind === 'end') {
        expect([settled, because.code]).toEqual([true, 'done']);
        return;
      }
      expect(give(scenario, state, order)).toBeNull();
    }
    throw new Error('there was always something free to do');
  });
});
