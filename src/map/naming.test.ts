import { describe, expect, test } from 'vitest';
import { bare, flow, line, node, tableState, token } from '../../tests/map.ts';
import { saltholm } from '../../tests/support.ts';
import type { Selection } from '../store/types.ts';
import { chosenBy } from './chosen.ts';
import { countries } from './geo/world.ts';
import type { Thing } from './hit.ts';
import type { Picture } from './model.ts';
import { selectionFor, tipFor } from './naming.ts';

const scenario = saltholm();
const tip = (kind: Thing['kind'], id: string, picture: Partial<Picture>): string =>
  tipFor(scenario, bare(picture), { kind, id } as Thing);

describe('the tip by the pointer', () => {
  const place = (over: Parameters<typeof node>[0]): string => tip('node', 'a', { nodes: [node(over)] });

  test('names a place, and what is to be known of it first', () => {
    expect(place({})).toBe('Aville');
    expect(place({ choke: 0 })).toBe('Aville · risk 0 %');
    expect(place({ choke: 12 })).toBe('Aville · risk 12 %');
    expect(place({ choke: 12, shut: true })).toBe('Aville · closed');
    expect(place({ choke: 12, shut: true, scorched: true })).toBe('Aville · struck');
  });

  test('tells where a leg goes, how, how long and whether', () => {
    const legs = [
      line({ from: 'kongsvik', to: 'harbour-town', mode: 'sea', days: 1, state: 'used' }),
      line({ id: 'other', from: 'kongsvik', to: 'south-port', mode: 'air', days: 4, state: 'refused' }),
    ];
    expect(tip('leg', 'ab', { legs })).toBe('Kongsvik – Harbour Town · sea, 1 day · in use');
    expect(tip('leg', 'other', { legs })).toBe('Kongsvik – South Port · air, 4 days · no transit');
    const state = (of: 'open' | 'missing' | 'closed'): string =>
      tip('leg', 'ab', { legs: [line({ mode: 'road', state: of })] });
    expect(state('open')).toBe('a – b · road, 3 days · open');
    expect(state('missing')).toBe('a – b · road, 3 days · cannot be passed');
    expect(state('closed')).toBe('a – b · road, 3 days · closed');
    expect(tip('leg', 'ab', { legs: [line()] })).toBe('a – b · rail, 3 days · open');
  });

  test('tells of lots what they are, how many, and when they come', () => {
    const lot = (over: Parameters<typeof token>[0]): string =>
      tip('shipment', 's1', { tokens: [token(over)] });
    expect(lot({})).toBe('Radars · 2 days');
    expect(lot({ count: 3, days: 1 })).toBe('Radars × 3 · 1 day');
    expect(lot({ count: 3, waiting: true })).toBe('Radars × 3 · waiting');
  });

  test('tells of trade how much of it goes there', () => {
    expect(tip('flow', 'oil', { flows: [flow()] })).toBe('Oil to the east · 4 tenths');
    expect(tip('flow', 'oil', { flows: [flow({ tenths: 1 })] })).toBe('Oil to the east · 1 tenth');
  });

  test('names a country', () => {
    const [one] = countries();
    expect(tip('country', one?.id ?? '', {})).toBe(one?.name);
  });

  test.each(['node', 'leg', 'shipment', 'flow', 'country'] as const)(
    'is empty for a %s that is not there',
    (kind) => {
      const others = { nodes: [node()], legs: [line()], tokens: [token()], flows: [flow()] };
      expect(tip(kind, 'nowhere', others)).toBe('');
    },
  );
});

describe('a click', () => {
  const select = (kind: Thing['kind'], id: string): Selection | null =>
    selectionFor(bare({ flows: [flow()], actors: { norway: 'northmark' } }), { kind, id } as Thing);

  test('on a place, a leg or a lot chooses it', () => {
    for (const kind of ['node', 'leg', 'shipment'] as const)
      expect(select(kind, 'x')).toEqual({ kind, id: 'x' });
  });

  test('on a badge of trade chooses its route, and on a country who stands for it', () => {
    expect(select('flow', 'oil')).toEqual({ kind: 'route', id: 'r' });
    expect(select('flow', 'gas')).toBeNull();
    expect(select('country', 'norway')).toEqual({ kind: 'actor', id: 'northmark' });
    expect(select('country', 'sweden')).toBeNull();
  });
});

describe('what is chosen lights up', () => {
  const lot = (id: string, contract: string | null, route: string) => ({
    id,
    contract,
    route,
    system: 'coastal-gun',
    count: 1,
    leg: 0,
    days: 1,
    seen: false,
    held: 0,
    since: 1,
    entry: 0,
  });
  const shipments = [
    lot('s1', 'c1', 'north-line'),
    lot('s2', 'c1', 'north-line'),
    lot('s3', null, 'south-line'),
  ];
  const lit = (selection: Selection | null, of = scenario) => {
    const {
      nodes,
      legs,
      shipments: lots,
      routes,
      actor,
    } = chosenBy(of, tableState(of, { shipments }, { selection }));
    return { nodes: [...nodes], legs: [...legs], lots: [...lots], routes: [...routes], actor };
  };
  const NOTHING = { nodes: [], legs: [], lots: [], routes: [], actor: null };
  const NORTH = ['kongsvik-sound', 'sound-harbour'];

  test('nothing: nothing', () => {
    expect(lit(null)).toEqual(NOTHING);
    expect(lit({ kind: 'track', id: 'north-line' })).toEqual(NOTHING);
  });

  test('a place, a leg, a government: itself', () => {
    expect(lit({ kind: 'node', id: 'kongsvik' })).toEqual({ ...NOTHING, nodes: ['kongsvik'] });
    expect(lit({ kind: 'leg', id: 'south-harbour' })).toEqual({ ...NOTHING, legs: ['south-harbour'] });
    expect(lit({ kind: 'actor', id: 'northmark' })).toEqual({ ...NOTHING, actor: 'northmark' });
  });

  test('a route: its legs', () => {
    expect(lit({ kind: 'route', id: 'north-line' })).toEqual({
      ...NOTHING,
      routes: ['north-line'],
      legs: NORTH,
    });
  });

  test('a lot: itself and its way, and no other lot', () => {
    expect(lit({ kind: 'shipment', id: 's3' })).toEqual({
      ...NOTHING,
      lots: ['s3'],
      routes: ['south-line'],
      legs: ['south-harbour'],
    });
  });

  test('a contract: all its lots and their way, and the way that it will take', () => {
    expect(lit({ kind: 'contract', id: 'c1' })).toEqual({
      ...NOTHING,
      lots: ['s1', 's2'],
      routes: ['north-line'],
      legs: NORTH,
    });
    expect(lit({ kind: 'contract', id: 'nothing' })).toEqual(NOTHING);
    const state = tableState(scenario, {}, { selection: { kind: 'contract', id: 'c1' } });
    const [contract] = state.view?.state.contracts ?? [];
    expect(contract).toBeDefined();
    const contracts = [{ ...contract, id: 'c1', route: 'south-line' }] as never;
    const { routes, legs } = chosenBy(
      scenario,
      tableState(scenario, { contracts }, { selection: { kind: 'contract', id: 'c1' } }),
    );
    expect([...routes]).toEqual(['south-line']);
    expect([...legs]).toEqual(['south-harbour']);
  });

  test('nothing on a table behind the curtain, but for what it names', () => {
    const table = tableState(scenario, {}, { view: null, selection: { kind: 'node', id: 'kongsvik' } });
    expect([...chosenBy(scenario, table).nodes]).toEqual(['kongsvik']);
  });
});
