import { expect, test } from 'vitest';
import { openGame, routeDays, strikeChance } from '../../src/engine/index.ts';
import { flagship, game } from '../support.ts';

test('there are at least 60 cards, each with two or more options and one that is always open', () => {
  const { cards, lead } = flagship();
  expect(cards.filter((card) => card.seat === lead).length).toBeGreaterThanOrEqual(60);
  for (const card of cards) {
    expect(card.options.length, card.id).toBeGreaterThanOrEqual(2);
    expect(
      card.options.some((option) => option.condition === null && Object.keys(option.price).length === 0),
      card.id,
    ).toBe(true);
  }
});

test('each of the four other capitals meets cards of its own, with two answers or more', () => {
  const { cards, seats, lead } = flagship();
  for (const { id } of seats.filter((seat) => seat.id !== lead)) {
    const own = cards.filter((card) => card.seat === id);
    expect(own.length, id).toBeGreaterThanOrEqual(2);
    for (const card of own) expect(card.options.length, card.id).toBeGreaterThanOrEqual(2);
  }
});

test('no two cards do the same, and no option does nothing', () => {
  const { cards } = flagship();
  const deeds = cards.map((card) =>
    JSON.stringify(card.options.map((option) => [option.price, option.block.effects, option.later])),
  );
  expect(new Set(deeds).size).toBe(cards.length);
  for (const card of cards) {
    for (const option of card.options) {
      expect(option.block.effects.length + option.later.length, `${card.id}/${option.id}`).toBeGreaterThan(0);
    }
  }
});

test('there are at least eight endings, the last of them always holds', () => {
  const { endings } = flagship();
  expect(endings.length).toBeGreaterThanOrEqual(8);
  expect(endings.at(-1)).toMatchObject({ early: false, when: 1 });
});

test('the ship takes 30 to 40 days, the train about 15 (T3)', () => {
  const { state, scenario } = game(flagship());
  const at = openGame(scenario, state);
  expect(routeDays(at, 'sea-hormuz')).toBeGreaterThanOrEqual(30);
  expect(routeDays(at, 'sea-hormuz')).toBeLessThanOrEqual(40);
  expect(routeDays(at, 'rail-xian')).toBe(15);
});

test('the first month strikes with a chance of one in seven, while what was spent in June is replaced (M27)', () => {
  const { state, scenario } = game(flagship());
  const { total } = strikeChance(openGame(scenario, state));
  expect(total).toBeGreaterThanOrEqual(12);
  expect(total).toBeLessThanOrEqual(16);
});

test('card texts are short enough to be read: a headline of eight words, a text of sixty, options of eight', () => {
  const words = (text: string): number => text.split(/\s+/).filter(Boolean).length;
  for (const card of flagship().cards) {
    expect(words(card.headline), card.headline).toBeLessThanOrEqual(8);
    expect(words(card.text), card.text).toBeLessThanOrEqual(60);
    for (const option of card.options) expect(words(option.label), option.label).toBeLessThanOrEqual(8);
  }
});
