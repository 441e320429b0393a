import { describe, expect, test } from 'vitest';
import { changed, saltholm } from '../../tests/support.ts';
import type { Change, LedgerEntry, Scenario, Shipment } from '../engine/index.ts';
import { type Journey, journeysOf, whereOn } from './journeys.ts';

// Kongsvik to the sound six days, from there five; thirty days a month.
const scenario = saltholm();

const lot = (over: Partial<Shipment> = {}): Shipment => ({
  id: 's1',
  contract: null,
  system: 'coastal-gun',
  count: 1,
  route: 'north-line',
  leg: 0,
  days: 0,
  seen: false,
  held: 0,
  since: 1,
  entry: 0,
  ...over,
});

const told = (day: number | null, change: Partial<Change>): LedgerEntry =>
  ({ id: day ?? 0, turn: 1, step: 'shipments', day, change }) as unknown as LedgerEntry;
const entered = (day: number, leg: string, shipment = 's1') =>
  told(day, { kind: 'leg-entered', shipment, leg } as never);
const reached = (day: number, leg: string | null, shipment = 's1') =>
  told(day, { kind: 'node-reached', shipment, leg } as never);

function journey(
  entries: readonly LedgerEntry[],
  before: readonly Shipment[] = [lot()],
  of = scenario,
): Journey {
  const found = journeysOf(of, entries, { shipments: before });
  expect(found).toHaveLength(1);
  return found[0] as Journey;
}

/** The way as `leg from>to day-day`. */
const way = ({ way: stretches }: Journey): string[] =>
  stretches.map(
    ({ leg, from, to, fromDay, toDay }) =>
      `${leg} ${Math.round(from * 1000) / 1000}>${Math.round(to * 1000) / 1000} ${fromDay}-${toDay}`,
  );

describe('the month of a lot', () => {
  test('that waits is one stretch that stands still', () => {
    const found = journey([]);
    expect(way(found)).toEqual(['kongsvik-sound 0>0 0-30']);
    expect(found).toMatchObject({
      shipment: 's1',
      system: 'coastal-gun',
      route: 'north-line',
      entry: null,
      arrives: null,
      lost: null,
    });
  });

  test('that was on its way goes on from there, from leg to leg, and arrives', () => {
    const found = journey(
      [reached(3, 'kongsvik-sound'), entered(4, 'sound-harbour'), reached(8, 'sound-harbour')],
      [lot({ days: 3 })],
    );
    expect(way(found)).toEqual(['kongsvik-sound 0.5>1 0-3', 'sound-harbour 0>1 3-8']);
    expect(found.arrives).toBe(8);
  });

  test('that must wait between two legs stands there for those days', () => {
    const found = journey(
      [reached(3, 'kongsvik-sound'), entered(11, 'sound-harbour'), reached(15, 'sound-harbour')],
      [lot({ days: 3 })],
    );
    expect(way(found)).toEqual([
      'kongsvik-sound 0.5>1 0-3',
      'sound-harbour 0>0 3-10',
      'sound-harbour 0>1 10-15',
    ]);
  });

  test('that is still under way at the end is as far as its days bring it', () => {
    expect(way(journey([entered(28, 'kongsvik-sound')]))).toEqual([
      'kongsvik-sound 0>0 0-27',
      'kongsvik-sound 0>0.5 27-30',
    ]);
    // Not beyond the leg’s end, whatever the days say.
    expect(way(journey([], [lot({ days: 4 })]))).toEqual(['kongsvik-sound 0.333>1 0-30']);
  });

  test('that has reached a place and does not go on stands there', () => {
    expect(way(journey([reached(3, 'kongsvik-sound')], [lot({ days: 3 })]))).toEqual([
      'kongsvik-sound 0.5>1 0-3',
      'sound-harbour 0>0 3-30',
    ]);
  });

  test('that is held stands for those days first, a month at most', () => {
    expect(way(journey([reached(13, 'kongsvik-sound')], [lot({ days: 3, held: 10 })]))).toEqual([
      'kongsvik-sound 0.5>0.5 0-10',
      'kongsvik-sound 0.5>1 10-13',
      'sound-harbour 0>0 13-30',
    ]);
    expect(way(journey([], [lot({ days: 3, held: 45 })]))).toEqual(['kongsvik-sound 0.5>0.5 0-30']);
  });

  test('that is stopped this month stands for those days before it moves', () => {
    const stopped = told(0, { kind: 'shipment-held', shipment: 's1', from: 0, to: 10 } as never);
    expect(way(journey([stopped, reached(13, 'kongsvik-sound')], [lot({ days: 3 })]))).toEqual([
      'kongsvik-sound 0.5>0.5 0-10',
      'kongsvik-sound 0.5>1 10-13',
      'sound-harbour 0>0 13-30',
    ]);
  });

  test('that comes to a place on the last day stands at the beginning of the next leg', () => {
    expect(way(journey([reached(30, 'kongsvik-sound')], [lot({ days: 3 })]))).toEqual([
      'kongsvik-sound 0.5>1 0-30',
      'sound-harbour 0>0 30-30',
    ]);
  });

  test('that has more days before it than its leg has stands at its beginning', () => {
    expect(way(journey([reached(9, 'kongsvik-sound')], [lot({ days: 9 })]))[0]).toBe(
      'kongsvik-sound 0>1 0-9',
    );
  });

  test('that sets out begins with its first leg, and keeps the entry of it', () => {
    const sent = told(0, {
      kind: 'shipment-sent',
      shipment: 's7',
      system: 'watchtower',
      route: 'north-line',
    } as never);
    const found = journey([sent, entered(6, 'kongsvik-sound', 's7')], []);
    expect(found).toMatchObject({ shipment: 's7', system: 'watchtower', entry: sent });
    expect(way(found)).toEqual(['kongsvik-sound 0>0 0-5', 'kongsvik-sound 0>1 5-30']);
  });

  test('that is lost keeps the entry of its loss', () => {
    const lost = told(9, { kind: 'shipment-lost', shipment: 's1', leg: 'kongsvik-sound' } as never);
    expect(journey([lost], [lot({ days: 3 })]).lost).toBe(lost);
    expect(journeysOf(scenario, [lost], { shipments: [] })).toEqual([]);
  });

  test('hears of no other lot, and of no leg where none is told', () => {
    const others = [
      entered(4, 'kongsvik-sound', 's9'),
      reached(9, null),
      told(5, { kind: 'turn-begun' } as never),
    ];
    expect(way(journey(others))).toEqual(['kongsvik-sound 0>0 0-30']);
  });

  test('that has no day told is on its first', () => {
    const entry = { ...entered(5, 'kongsvik-sound'), day: null } as unknown as LedgerEntry;
    expect(way(journey([entry]))).toEqual(['kongsvik-sound 0>1 0-30']);
  });

  test('that has no way has none', () => {
    expect(way(journey([], [lot({ route: 'no-line', days: 3 })]))).toEqual([]);
    expect(way(journey([], [lot({ leg: 5 })]))).toEqual([]);
  });

  test('on a leg that is travelled backwards falls along its line', () => {
    const turned: Scenario = changed(scenario, (copy) => {
      for (const leg of copy.legs) if (leg.id === 'kongsvik-sound') [leg.from, leg.to] = [leg.to, leg.from];
    });
    const found = journey([reached(3, 'kongsvik-sound')], [lot({ days: 3 })], turned);
    expect(way(found)).toEqual(['kongsvik-sound 0.5>0 0-3', 'sound-harbour 0>0 3-30']);
  });
});

describe('where a lot is', () => {
  const stretches = [
    { leg: 'a', from: 0.5, to: 1, fromDay: 2, toDay: 6 },
    { leg: 'b', from: 0, to: 0.5, fromDay: 10, toDay: 20 },
  ];

  test.each([
    [0, 'a', 0.5],
    [2, 'a', 0.5],
    [4, 'a', 0.75],
    [6, 'a', 1],
    [8, 'a', 1],
    [10, 'b', 0],
    [15, 'b', 0.25],
    [20, 'b', 0.5],
    [99, 'b', 0.5],
  ] as const)('on day %i', (day, leg, share) => {
    expect(whereOn(stretches, day)).toEqual({ leg, share });
  });

  test('nowhere without a way, and at its end where that takes no time', () => {
    expect(whereOn([], 5)).toBeNull();
    expect(whereOn([{ leg: 'a', from: 0, to: 1, fromDay: 3, toDay: 3 }], 4)).toEqual({ leg: 'a', share: 1 });
  });
});
