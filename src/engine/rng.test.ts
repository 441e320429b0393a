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

test('a heavier ticket wins more often, one of no weight never', () => {
  let heavy = 0;
  for (let i = 0; i < 4000; i++) if (ticket(3, `a/${i}`, 30) > ticket(3, `b/${i}`, 10)) heavy += 1;
  expect(heavy / 4000).toBeGreaterThan(0.7);
  expect(heavy / 4000).toBeLessThan(0.95);
  expect(ticket(3, 'a', 0)).toBe(0);
});
