import { describe, expect, test } from 'vitest';
import { saltholm } from '../../tests/support.ts';
import { candidates, check, hashOf, type Order, openGame } from '../engine/index.ts';
import { bare, beginPlay, legalAnswers, openOrders, type Play, playOrder, snapshot, went } from './play.ts';
import { inPlaceOf } from './replace.ts';
import { without } from './undo.ts';

const scenario = saltholm();
const { lead } = scenario;
const fresh = (): Play => beginPlay(scenario, { seed: 7 });

/** A game after some orders; throws where one is refused. */
const given = (play: Play, ...orders: readonly Order[]): Play =>
  orders.reduce((at, order) => {
    const next = playOrder(at, order);
    if (!went(next)) throw new Error(next.code);
    return next;
  }, play);

function some(play: Play, kind: Order['kind'], fits: (order: Order) => boolean = () => true): Order {
  const game = openGame(scenario, play.state);
  const found = candidates(game, lead, kind).find((order) => fits(order) && check(game, order) === null);
  if (!found) throw new Error(`no ${kind}`);
  return found;
}
const tower = (play: Play): Order =>
  some(play, 'contract', (one) => 'system' in one && one.system === 'watchtower');
const allot = (channel: string, tenths: number): Order => ({ kind: 'export', seat: lead, channel, tenths });

describe('a game that begins', () => {
  test('is at its first council, and keeps who plays it', () => {
    const play = fresh();
    expect(play).toMatchObject({ seat: lead, orders: [], advised: [], start: { seed: 7 } });
    expect(play.start).not.toHaveProperty('people');
    expect(play.hashes).toEqual([hashOf(play.state)]);
    expect(play.history).toEqual([snapshot(scenario, play.view)]);
    expect(play.council).toMatchObject({ entries: play.ledger.length, orders: 0, state: play.state });
    const several = beginPlay(scenario, { seed: 7, people: ['kongsvik', lead, 'kongsvik'] });
    expect(several.start.people).toEqual(['kongsvik']);
    expect(() => beginPlay(scenario, { seed: 7, people: ['nowhere'] })).toThrow(RangeError);
  });

  test('logs an order with its turn, and leaves the game before as it was', () => {
    const play = fresh();
    const order = tower(play);
    const next = given(play, order);
    expect(next.orders).toEqual([{ turn: 1, ...order }]);
    expect(bare(next.orders[0] as never)).toEqual(order);
    expect([play.orders.length, play.ledger.length < next.ledger.length]).toEqual([0, true]);
    expect(next.hashes).toBe(play.hashes);
    expect(openOrders(next)).toEqual([0]);
  });

  test('changes nothing by an order that is not legal', () => {
    const play = fresh();
    const refused = playOrder(play, { kind: 'contract', seat: lead, system: 'nothing' } as never);
    expect(went(refused)).toBe(false);
    expect(play.orders).toEqual([]);
  });

  test('has a new council when the month is ended, from which nothing is taken back', () => {
    let play = given(fresh(), tower(fresh()));
    for (const answer of legalAnswers(play, lead)) {
      const next = playOrder(play, answer);
      if (went(next)) play = next;
    }
    expect(legalAnswers(play, lead)).toEqual([]);
    const next = given(play, { kind: 'end', seat: lead });
    expect(next.hashes).toHaveLength(2);
    expect(next.history).toHaveLength(2);
    expect(next.ends).toHaveLength(2);
    expect(next.council).toMatchObject({ orders: next.orders.length, entries: next.ledger.length });
    expect(openOrders(next)).toEqual([]);
    expect(without(next, 0)).toBeNull();
  });
});

describe('an order that is taken back', () => {
  test('leaves the game as if it had never been given', () => {
    const play = given(fresh(), allot('fish-north', 4));
    const undone = without(play, 0);
    expect(undone?.falls).toEqual([]);
    expect(hashOf(undone?.play.state as never)).toBe(hashOf(fresh().state));
    expect(undone?.play.orders).toEqual([]);
    expect(undone?.play.ledger).toEqual(fresh().ledger);
  });

  test('is one of this turn’s', () => {
    const play = given(fresh(), allot('fish-north', 4));
    expect(without(play, -1)).toBeNull();
    expect(without(play, 1)).toBeNull();
  });

  test('leaves those that do not rest on it', () => {
    const play = given(fresh(), allot('fish-north', 4), tower(fresh()));
    const undone = without(play, 0);
    expect(undone?.play.orders).toStrictEqual([{ turn: 1, ...tower(fresh()) }]);
    expect(undone?.falls).toEqual([]);
  });

  test('counts the advice that was asked for after it', () => {
    const play = {
      ...given(fresh(), allot('fish-north', 4), allot('fish-south', 1)),
      advised: [0, 1, 2].map((at) => ({ turn: 1, after: at })),
    };
    expect(without(play, 0)?.play.advised.map(({ after: at }) => at)).toEqual([0, 0, 1]);
    expect(without(play, 1)?.play.advised.map(({ after: at }) => at)).toEqual([0, 1, 1]);
  });
});

describe('an order that sets anew what an earlier one has set', () => {
  test('takes its place', () => {
    const play = given(fresh(), allot('fish-north', 4));
    const replaced = inPlaceOf(play, allot('fish-north', 3));
    expect(replaced?.orders).toEqual([{ turn: 1, ...allot('fish-north', 3) }]);
  });

  test('goes with it where it ends where it began', () => {
    const play = given(fresh(), allot('fish-north', 4));
    const replaced = inPlaceOf(play, allot('fish-north', 6));
    expect(replaced?.orders).toEqual([]);
  });

  test('is none where another thing is set, or none was', () => {
    const play = given(fresh(), allot('fish-north', 4));
    expect(inPlaceOf(play, allot('fish-south', 1))).toBeNull();
    expect(inPlaceOf(fresh(), allot('fish-north', 4))).toBeNull();
    expect(inPlaceOf(given(fresh(), tower(fresh())), tower(fresh()))).toBeNull();
  });

  test('that is not legal leaves the earlier one', () => {
    const play = given(fresh(), allot('fish-north', 4));
    expect(inPlaceOf(play, allot('fish-north', 99))).toBeNull();
  });
});
