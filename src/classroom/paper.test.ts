import { expect, test } from 'vitest';
import { flagship, scenarioNamed } from '../../tests/support.ts';
import { paperCards, paperDice, paperRoads, paperSystems, paperTracks, sheetsOf } from './paper.ts';

test('every card of the council is printed once, with what each answer does', () => {
  for (const scenario of [flagship(), scenarioNamed('island')]) {
    const cards = paperCards(scenario);
    const own = scenario.cards.filter(({ seat }) => seat === scenario.lead);
    expect(cards.map(({ id }) => id).sort()).toEqual(own.map(({ id }) => id).sort());
    expect(cards.filter(({ options }) => options.length < 2)).toEqual([]);
  }
  const cards = paperCards(flagship());
  const door = cards.find(({ id }) => id === 'deposit-or-door');
  expect(door).toMatchObject({ headline: 'Deposit or Door', from: { capital: 'Moscow' }, month: null });
  expect(door?.options[0]).toMatchObject({ label: 'Pay the instalment', price: '$2' });
  expect(door?.options[0]?.effects.length).toBeGreaterThan(1);
  expect(cards[0]?.month).toMatch(/2025$/);
});

test('backs meet their fronts when a sheet is turned over its long edge', () => {
  const [first, second, ...others] = sheetsOf(['a', 'b', 'c', 'd', 'e', 'f', 'g'], 2, 3);
  expect(first).toEqual({ fronts: ['a', 'b', 'c', 'd', 'e', 'f'], backs: ['b', 'a', 'd', 'c', 'f', 'e'] });
  expect(second?.backs).toEqual([null, 'g', null, null, null, null]);
  expect(others).toEqual([]);
});

test('the board has the numbers, the roads with their days and owners, and what can be ordered', () => {
  const tracks = paperTracks(flagship());
  expect(tracks.find(({ id }) => id === 'cash')?.start).toBe('$20');
  expect(tracks.some(({ id }) => id === 'autonomy')).toBe(false);
  const roads = paperRoads(flagship());
  expect(roads).toHaveLength(flagship().routes.length);
  expect(roads.some(({ owners }) => owners.includes('Kazakhstan') && owners.includes('Turkmenistan'))).toBe(
    true,
  );
  expect(roads.filter(({ days }) => days <= 0)).toEqual([]);
  expect(paperSystems(flagship()).find(({ id }) => id === 's-400')).toMatchObject({ lead: 4, price: '$7' });
});

test('the dice are three', () => {
  const dice = paperDice();
  expect(dice.map(({ sum }) => sum)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18]);
  expect(dice.find(({ sum }) => sum === 10)?.chance).toBe(50);
  expect(dice.at(-1)?.chance).toBe(100);
});
