import { expect, test } from 'vitest';
import { saltholm } from '../../tests/support.ts';
import { begin, type Game, type Order, openGame } from '../engine/index.ts';
import { atTheMargin, wholePrice } from './budget.ts';

const LEAD = 'harbour-town';

function opened(silver: number): Game {
  const scenario = saltholm();
  const state = begin(scenario, { seed: 1, intent: scenario.intent.start });
  state.tracks.silver = silver;
  state.contracts = [];
  return openGame(scenario, state);
}

const guns = (number: number): Order => ({
  seat: LEAD,
  kind: 'contract',
  system: 'coastal-gun',
  number,
  payment: 'silver',
});
const drill: Order = { seat: LEAD, kind: 'programme', programme: 'drill' };

test('the whole price of an order is what it costs until all is paid', () => {
  const game = opened(200);
  expect(wholePrice(game, guns(2))).toEqual({ silver: 80 });
  expect(wholePrice(game, drill)).toEqual({ silver: 5 });
  const chest: Order = {
    seat: LEAD,
    kind: 'offer',
    actor: 'northmark',
    gives: ['silver-chest'],
    ask: 'hurry',
  };
  expect(wholePrice(game, chest)).toEqual({ silver: 5 });
  expect(wholePrice(game, { seat: LEAD, kind: 'mission', actor: 'northmark', aim: 'goodwill' })).toEqual({});
});

test('where there is money for all, money is worth nothing more', () => {
  expect(atTheMargin(opened(900), [{ order: guns(1), worth: 300 }], {})).toEqual({});
});

test('where there is not, it is worth what the last thing brings that it could buy', () => {
  const wanted = [
    { order: drill, worth: 50 },
    { order: guns(1), worth: 200 },
    { order: guns(2), worth: 280 },
  ];
  // Three drills at 10 a unit, the first gun at 5, the second at 2: the money ends within the second gun, or within the first.
  expect(atTheMargin(opened(10 + 15 + 60), wanted, {})).toEqual({ silver: 2 });
  expect(atTheMargin(opened(10 + 15 + 20), wanted, {})).toEqual({ silver: 5 });
});

test('what still comes in counts', () => {
  const wanted = [{ order: guns(1), worth: 200 }];
  expect(atTheMargin(opened(10), wanted, { silver: 1 })).toEqual({ silver: 5 });
  expect(atTheMargin(opened(10), wanted, { silver: 20 })).toEqual({});
});
