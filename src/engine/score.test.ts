import { expect, test } from 'vitest';
import { changed, flagship, saltholm } from '../../tests/support.ts';
import { begin, counted, opened, openGame, scoreOf, standing, wantsOf } from './index.ts';
import type { Scenario } from './types/index.ts';

const weighing = (weakest: number): Scenario =>
  changed(saltholm(), (copy) => {
    copy.weakest = weakest;
  });
const intent = { safety: 60, trade: 40 };

test('a score is the objectives weighed by the intent, in hundredths of a point', () => {
  expect(scoreOf(weighing(0), intent, { safety: 50, trade: 25 })).toBe(50 * 60 + 25 * 40);
});

test('the weakest objective decides its share of the score alone', () => {
  const whole = 50 * 60 + 25 * 40;
  expect(scoreOf(weighing(25), intent, { safety: 50, trade: 25 })).toBe((whole * 75) / 100 + 25 * 25);
  expect(scoreOf(weighing(100), intent, { safety: 50, trade: 25 })).toBe(2500);
});

test('the parts of a score add up to it, and the weakest is named', () => {
  const scenario = weighing(25);
  const game = openGame(scenario, begin(scenario, { seed: 1, intent }));
  const objectives = { safety: 50, trade: 25 };
  const parts = counted(game, objectives);
  expect(parts).toEqual({
    objectives: { safety: (50 * 60 * 75) / 10_000, trade: (25 * 40 * 75) / 10_000 },
    weakest: { objective: 'trade', counts: 6.25 },
  });
  const sum = Object.values(parts.objectives).reduce((a, b) => a + b, 6.25);
  expect(sum * 100).toBeCloseTo(scoreOf(scenario, intent, objectives));
  expect(counted(openGame(weighing(0), game.state), objectives).weakest).toBeNull();
});

test('an objective opens into parts that make what it stands at', () => {
  const scenario = flagship();
  const game = openGame(scenario, begin(scenario, { seed: 3, intent: scenario.intent.start }));
  const { objectives } = standing(game);
  for (const objective of scenario.objectives) {
    const { total, parts } = opened(game, objective);
    expect(total).toBe(objectives[objective.id]);
    expect(parts.length).toBeGreaterThan(2);
    expect(
      Math.max(
        0,
        Math.min(
          100,
          parts.reduce((sum, { amount }) => sum + amount, 0),
        ),
      ),
    ).toBe(total);
  }
});

test('another seat has a score of its own: the mean of what it wants, each within 0 and 100', () => {
  const wanting = (...values: readonly number[]): Scenario =>
    changed(saltholm(), (copy) => {
      const [, other] = copy.seats;
      if (other) other.aims = values.map((value, i) => ({ id: `a${i}`, label: 'Aim', help: '', value }));
    });
  const wants = (...values: readonly number[]) => {
    const scenario = wanting(...values);
    return wantsOf(openGame(scenario, begin(scenario, { seed: 1, intent })), 'kongsvik');
  };
  expect(wants()).toBeNull();
  expect(wants(40)).toEqual({ aims: { a0: 40 }, score: 40 });
  expect(wants(-20, 130, 35)).toEqual({ aims: { a0: 0, a1: 100, a2: 35 }, score: 45 });
  expect(wants(1, 2)?.score).toBe(2);
});

test('what the capitals of the flagship want is open at the start: nobody has all of it, nobody none', () => {
  const scenario = flagship();
  const game = openGame(scenario, begin(scenario, { seed: 3, intent: scenario.intent.start }));
  const others = scenario.seats.filter(({ id }) => id !== scenario.lead);
  expect(others.map(({ aims }) => aims.length)).toEqual([4, 4, 3, 4]);
  for (const { id } of others) {
    const { score = 0 } = wantsOf(game, id) ?? {};
    expect(score, id).toBeGreaterThan(20);
    expect(score, id).toBeLessThan(80);
  }
});
