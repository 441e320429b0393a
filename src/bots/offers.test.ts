import { expect, test } from 'vitest';
import { changed, saltholm } from '../../tests/support.ts';
import { begin, type Game, type Order, openGame, type Scenario, submit } from '../engine/index.ts';
import { breaksPledge, counterWorthTaking, ratedOffers } from './offers.ts';
import { pricesOf } from './prices.ts';

const LEAD = 'harbour-town';

const opened = (scenario: Scenario = saltholm()): Game =>
  openGame(scenario, begin(scenario, { seed: 1, intent: scenario.intent.start }));

const rated = (game: Game, bears = true) => ratedOffers(game, LEAD, pricesOf(game), () => bears);

/** The scenario where every capital says yes, and what is asked is worth something. */
const willing = (points = 90): Scenario =>
  changed(saltholm(), (copy) => {
    for (const ask of copy.asks) {
      for (const reason of ask.reasons) reason.amount = points;
      ask.block.effects = [{ do: 'add', track: 'defence', by: 10 }];
      ask.condition = null;
    }
  });

test('for each thing asked of each capital the best offer is weighed, with its chance', () => {
  const found = rated(opened(willing()));
  expect(found.map(({ order }) => order)).toMatchObject([
    { kind: 'offer', actor: 'northmark', ask: 'hurry' },
    { kind: 'offer', actor: 'southreach', ask: 'kind-word' },
  ]);
  for (const { chance, worth } of found) {
    expect(chance).toBe(100);
    expect(worth).toBeGreaterThan(0);
  }
});

test('what will hardly be granted is worth little, and what nobody can pay is left', () => {
  for (const { chance, worth } of rated(opened(willing(-90)))) {
    expect(chance).toBe(0);
    expect(Math.abs(worth)).toBe(0);
  }
  const gives = rated(opened(willing()), false).map(({ order }) =>
    order.kind === 'offer' ? order.gives : [],
  );
  expect(gives.flat()).not.toContain('silver-chest');
});

test('an order that breaks an open promise is known as such, and no other is', () => {
  const game = opened(willing());
  const tower: Order = { seat: LEAD, kind: 'contract', system: 'watchtower', number: 1, payment: 'silver' };
  expect(breaksPledge(game, tower)).toBe(false);
  game.state.deeds.push({
    id: 'd1',
    deed: 'one-seller',
    with: 'northmark',
    size: 1,
    since: 1,
    due: 4,
    stand: 'open',
    closed: 0,
    entry: 0,
  });
  expect(breaksPledge(game, tower)).toBe(true);
  expect(breaksPledge(game, { seat: LEAD, kind: 'mission', actor: 'southreach', aim: 'goodwill' })).toBe(
    false,
  );
  expect(game.state.deeds[0]?.stand).toBe('open');
});

test('what a capital would take instead is taken where it brings more than it costs', () => {
  const game = opened(willing());
  submit(game, { seat: LEAD, kind: 'offer', actor: 'northmark', gives: ['no-other-guns'], ask: 'hurry' });
  const [offer] = game.state.offers;
  if (!offer) throw new Error('nothing was offered');
  Object.assign(offer, { stand: 'refused', counter: ['silver-chest'], turn: game.state.turn - 1 });
  expect(counterWorthTaking(game, LEAD, pricesOf(game))?.order).toEqual({
    seat: LEAD,
    kind: 'reply',
    offer: 'o1',
    accept: true,
  });
  offer.counter = [];
  expect(counterWorthTaking(game, LEAD, pricesOf(game))).toBeNull();
});
