import { expect, test } from 'vitest';
import { die, keyed, ticket } from './rng.ts';

test('the same seed and key give the same number, and these very ones in every engine', () => {
  expect([keyed(1, 'strike/3'), keyed(1, 'strike/4'), keyed(2, 'strike/3')]).toMatchInlineSnapshot(`
    [
      4290306132,
      1825758205,
      3850443445,
    ]
  `);
});

test('a die covers its sides evenly', () => {
  const throws = Array.from({ length: 20_000 }, (_, i) => die(7, `throw/${i}`, 10));
  const counts = Array.from({ length: 10 }, (_, side) => throws.filter((thrown) => thrown === side).length);
  for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(200);
});

test('of weighted tickets each wins in proportion to its weight', () => {
  const weights = [1, 2, 5, 12];
  const wins = weights.map(() => 0);
  for (let i = 0; i < 20_000; i++) {
    const tickets = weights.map((weight, card) => ticket(keyed(3, `${card}/${i}`), weight));
    const winner = tickets.indexOf(Math.max(...tickets));
    wins[winner] = (wins[winner] ?? 0) + 1;
  }
  for (const [card, weight] of weights.entries())
    expect(Math.abs((wins[card] ?? 0) - weight * 1000)).toBeLessThan(350);
});
