import type { Block, Card, Effect, Id, Leg, Option, Route, Scenario } from '../../src/engine/index.ts';

/** So many times as much of a thing: the original and its copies. */
export const TIMES = 10;

const COPIES = Array.from({ length: TIMES - 1 }, (_, i) => i + 2);
const named = (id: Id, copy: number): Id => `${id}-x${copy}`;

const cardEffect = (effect: Effect, copy: number): Effect =>
  effect.do === 'deal' ? { ...effect, card: named(effect.card, copy) } : effect;

const blockCopy = (block: Block, copy: number): Block => ({
  ...block,
  key: named(block.key, copy),
  effects: block.effects.map((effect) => cardEffect(effect, copy)),
});

const optionCopy = (option: Option, copy: number): Option => ({
  ...option,
  block: blockCopy(option.block, copy),
  later: option.later.map((later) => ({ ...later, block: blockCopy(later.block, copy) })),
});

/** A card more in the deck: with its own ids, and drawn by lot where the original has its date. */
const cardCopy = (card: Card, copy: number): Card => ({
  ...card,
  id: named(card.id, copy),
  turn: null,
  options: card.options.map((option) => optionCopy(option, copy)),
});

/** A scenario with ten times its cards; all else is the same. */
export const manyCards = (scenario: Scenario): Scenario => ({
  ...scenario,
  cards: [...scenario.cards, ...COPIES.flatMap((copy) => scenario.cards.map((card) => cardCopy(card, copy)))],
});

const legCopy = (leg: Leg, copy: number): Leg => ({ ...leg, id: named(leg.id, copy) });

const routeCopy = (route: Route, copy: number): Route => ({
  ...route,
  id: named(route.id, copy),
  legs: route.legs.map((leg) => named(leg, copy)),
});

/** A scenario with ten times its legs, in ten times its routes: each runs beside its original, and lots may take it. */
export const manyLegs = (scenario: Scenario): Scenario => ({
  ...scenario,
  legs: [...scenario.legs, ...COPIES.flatMap((copy) => scenario.legs.map((leg) => legCopy(leg, copy)))],
  routes: [
    ...scenario.routes,
    ...COPIES.flatMap((copy) => scenario.routes.map((route) => routeCopy(route, copy))),
  ],
  systems: scenario.systems.map((system) => ({
    ...system,
    routes: [...system.routes, ...COPIES.flatMap((copy) => system.routes.map((route) => named(route, copy)))],
  })),
});
