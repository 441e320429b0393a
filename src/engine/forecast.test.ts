import { expect, test } from 'vitest';
import { certain, changed, game } from '../../tests/support.ts';
import { forecast, give, viewOf } from './index.ts';

test('a forecast tells of what is put on a channel how much its road has room for', () => {
  const scenario = changed(certain(99), (copy) => {
    copy.contracts = [];
    for (const seat of copy.seats) seat.policies = [];
    for (const leg of copy.legs) if (leg.id === 'south-harbour') leg.capacity = 6;
  });
  const { state } = game(scenario);
  const seat = scenario.lead;
  const more = { kind: 'export', seat, channel: 'fish-south', tenths: 4 } as const;
  const room = (orders: Parameters<typeof forecast>[2]) => {
    const { carried } = forecast(scenario, viewOf(scenario, state, seat), orders, 6);
    return [carried['fish-south']?.middle, carried['grain-south']];
  };
  // Fish goes first; of ten tenths of grain what is left passes.
  expect(room([])).toEqual([2, { low: 4, middle: 4, high: 4 }]);
  expect(room([more])).toEqual([4, { low: 2, middle: 2, high: 2 }]);
  expect(give(scenario, state, more)).toBeNull();
  expect(room([])).toEqual([4, { low: 2, middle: 2, high: 2 }]);
});

test('an answer that is still open is as open as what cannot be seen', () => {
  const scenario = changed(certain(99), (copy) => {
    for (const seat of copy.seats) seat.policies = [];
  });
  const card = scenario.cards.find(
    (one) => one.seat === scenario.lead && one.options.some(({ block }) => block.effects.length > 0),
  );
  if (!card) throw new Error('no card of the fixture does anything');
  const { state } = game(scenario);
  state.hand = [{ card: card.id, option: null, sealed: null, entry: 0 }];
  const seen = viewOf(scenario, state, scenario.lead);
  const open = forecast(scenario, seen, [], 12).tracks;
  const answered = card.options.map(
    ({ id }) =>
      forecast(scenario, seen, [{ kind: 'answer', seat: scenario.lead, card: card.id, option: id }], 12)
        .tracks,
  );
  const apart = scenario.tracks.filter(({ id }) => new Set(answered.map((one) => one[id]?.middle)).size > 1);
  expect(apart.length).toBeGreaterThan(0);
  for (const { id } of apart) {
    const middles = answered.map((one) => one[id]?.middle ?? 0);
    expect(open[id]?.low, id).toBeLessThanOrEqual(Math.min(...middles));
    expect(open[id]?.high, id).toBeGreaterThanOrEqual(Math.max(...middles));
  }
});
