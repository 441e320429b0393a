import { describe, expect, test } from 'vitest';
import { pictured, tableState } from '../../tests/map.ts';
import { changed, saltholm } from '../../tests/support.ts';
import type { Scenario, State } from '../engine/index.ts';
import { openDesk } from '../store/desk.ts';
import type { TableState } from '../store/types.ts';
import { groundOf, routeCurve, widthFor } from './ground.ts';
import { type FlowMark, type LegLine, type NodeMark, type Picture, pictureOf, type Token } from './model.ts';
import { COLOURS, mixed } from './style.ts';

const scenario = saltholm();
const NORTH = '#2B5A92';

const marked = (id: string, of: Picture): NodeMark => {
  const found = of.nodes.find((one) => one.id === id);
  if (!found) throw new Error(`no place ${id}`);
  return found;
};

test('a table that nobody looks at is pictured as at its beginning', () => {
  const now = tableState(scenario, { turn: 4, closed: { kongsvik: 4 } });
  if (!now.view) throw new Error('nobody looks at that table');
  const desk = openDesk(scenario, now.view, now.ledger);
  const { nodes, tokens } = pictureOf(groundOf(scenario), { ...now, view: null }, desk);
  expect(nodes.map(({ shut, scorched }) => shut || scorched)).toEqual(nodes.map(() => false));
  expect(tokens).toEqual([]);
});

describe('a place', () => {
  const place = (id: string, state: Partial<State> = {}, of: Scenario = scenario): NodeMark =>
    marked(id, pictured(of, state));

  test('has the sign and the colour of its government where that sits at the table', () => {
    expect(place('harbour-town')).toMatchObject({
      name: 'Harbour Town',
      kind: 'capital',
      mark: 'diamond',
      colour: '#13736E',
      choke: null,
      linked: true,
      shut: false,
      scorched: false,
      chosen: false,
    });
    expect(place('kongsvik')).toMatchObject({ kind: 'port', mark: null, colour: NORTH, side: 'above' });
    expect(place('north-sound')).toMatchObject({ mark: null, colour: COLOURS.ink, offset: [0, 0] });
  });

  test('has no sign where its government has no seat', () => {
    const capitals = changed(scenario, (copy) => {
      for (const node of copy.nodes) node.kind = 'capital';
    });
    expect(place('kongsvik', {}, capitals).mark).toBe('square');
    expect(place('south-port', {}, capitals).mark).toBeNull();
    expect(place('north-sound', {}, capitals).mark).toBeNull();
  });

  test('tells its risk where it is a narrow', () => {
    // Five, and a fifth of what is known.
    expect(place('north-sound').choke).toBe(7);
  });

  test.each([
    [0, true],
    [4, true],
    [5, true],
    [3, false],
  ] as const)('that is closed until month %i is shut in the fourth: %s', (until, shut) => {
    expect(place('kongsvik', { turn: 4, closed: { kongsvik: until } }).shut).toBe(shut);
    expect(place('south-port', { turn: 4, closed: { kongsvik: until } }).shut).toBe(false);
  });

  test('is busy where something runs, and linked where something could', () => {
    const quiet = changed(scenario, (copy) => {
      copy.nodes.push({ ...(copy.nodes[0] as (typeof copy.nodes)[0]), id: 'rock', kind: 'city' });
    });
    const seen = (state: Partial<State>) =>
      pictured(quiet, state).nodes.map(({ id, busy, linked }) => `${id} ${busy} ${linked}`);
    expect(seen({ channels: { 'fish-north': 1 } })).toEqual([
      'harbour-town true true',
      'kongsvik true true',
      'north-sound true true',
      'south-port false true',
      'rock false false',
    ]);
    expect(seen({ channels: {} })[0]).toBe('harbour-town false true');
  });

  test('that is chosen says so', () => {
    const picture = pictured(scenario, {}, { selection: { kind: 'node', id: 'kongsvik' } });
    expect(picture.nodes.filter(({ chosen }) => chosen).map(({ id }) => id)).toEqual(['kongsvik']);
  });

  test('is scorched by what hit it, not by what was stopped or hit elsewhere', () => {
    const struck = (target: string, hit: boolean): boolean => {
      const entry = { turn: 1, change: { kind: 'target-struck', target, hit } };
      return marked('harbour-town', pictured(scenario, {}, { ledger: [entry] } as unknown as TableState))
        .scorched;
    };
    expect(struck('harbour', true)).toBe(true);
    expect(struck('harbour', false)).toBe(false);
    expect(struck('elsewhere', true)).toBe(false);
  });
});

describe('a leg', () => {
  const leg = (
    id: string,
    state: Partial<State> = {},
    of: Scenario = scenario,
    table: Partial<TableState> = {},
  ) => pictured(of, state, table).legs.find((one) => one.id === id) as LegLine;

  test('is as wide as what can pass, and in the colour of its route', () => {
    expect(leg('kongsvik-sound')).toMatchObject({
      from: 'kongsvik',
      to: 'north-sound',
      mode: 'sea',
      days: 6,
      colour: NORTH,
      routes: ['north-line'],
      chosen: false,
    });
    expect(leg('south-harbour')).toMatchObject({ width: widthFor(12), colour: COLOURS.neutral });
  });

  test('of several routes has the colour of the chosen one, else of one in use, else of any', () => {
    const shared = changed(scenario, (copy) => {
      for (const route of copy.routes)
        if (route.id === 'south-line') Object.assign(route, { colour: '#aa0000', legs: ['sound-harbour'] });
    });
    const colour = (channels: State['channels'], id: string | null) =>
      leg('sound-harbour', { channels }, shared, { selection: id === null ? null : { kind: 'route', id } })
        .colour;
    expect(colour({}, null)).toBe(NORTH);
    expect(colour({ 'fish-south': 1 }, null)).toBe('#aa0000');
    expect(colour({ 'fish-south': 1 }, 'north-line')).toBe(NORTH);
    expect(colour({ 'fish-north': 1 }, 'south-line')).toBe('#aa0000');
    expect(leg('sound-harbour', {}, shared).routes).toEqual(['north-line', 'south-line']);
  });

  test('is in use where trade or a lot goes along its route', () => {
    const shipment = { ...LOT, route: 'south-line' };
    expect(leg('south-harbour', { channels: {} }).state).toBe('open');
    expect(leg('south-harbour', { channels: { 'fish-south': 0 } }).state).toBe('open');
    expect(leg('south-harbour', { channels: { 'fish-south': 1 } }).state).toBe('used');
    expect(leg('south-harbour', { channels: {}, shipments: [shipment] }).state).toBe('used');
    expect(leg('sound-harbour', { channels: {}, shipments: [shipment] }).state).toBe('open');
  });

  test('is missing by nature, refused by its owner, closed by force', () => {
    expect(leg('south-harbour', { turn: 5 }).state).toBe('missing');
    const cold = changed(scenario, (copy) => {
      for (const track of copy.tracks) if (track.id === 'northmark.stance') track.start = 5;
    });
    expect(leg('kongsvik-sound', {}, cold).state).toBe('refused');
    expect(leg('sound-harbour', { closed: { 'sound-harbour': 0 } }).state).toBe('closed');
  });

  test('is closed after a strike where every route of it is', () => {
    const struck = { strikes: [1], channels: {} };
    expect(leg('south-harbour', struck).state).toBe('closed');
    expect(leg('south-harbour', { channels: {} }).state).toBe('open');
    expect(leg('sound-harbour', struck).state).toBe('open');
    const shared = changed(scenario, (copy) => {
      copy.routes[0]?.legs.push('south-harbour');
    });
    expect(leg('south-harbour', struck, shared).state).toBe('open');
    const unused = changed(scenario, (copy) => {
      copy.routes.length = 1;
      copy.channels.length = 1;
    });
    expect(leg('south-harbour', struck, unused).state).toBe('open');
  });
});

const LOT = {
  id: 's1',
  contract: null,
  system: 'coastal-gun',
  count: 2,
  route: 'north-line',
  leg: 0,
  days: 3,
  seen: false,
  held: 0,
  since: 1,
  entry: 0,
};

describe('a lot', () => {
  const lots = (over: Partial<typeof LOT>, table: Partial<TableState> = {}): readonly Token[] =>
    pictured(scenario, { shipments: [{ ...LOT, ...over }] }, table).tokens;

  test('is told with its colour and its days', () => {
    expect(lots({})).toEqual([
      {
        id: 's1',
        name: 'Coastal gun',
        count: 2,
        at: expect.anything(),
        mode: 'sea',
        colour: NORTH,
        seen: false,
        days: 3 + 5,
        waiting: false,
        leg: 'kongsvik-sound',
        chosen: false,
      },
    ]);
    expect(lots({ seen: true })[0]?.seen).toBe(true);
    expect(lots({ system: 'watchtower' })[0]?.colour).toBe(COLOURS.own);
  });

  test.each([
    [{ days: 0 }, 6 + 5, false],
    [{ days: 0, leg: 1 }, 5, true],
    [{ days: 2, leg: 1 }, 2, false],
    [{ held: 4 }, 4 + 3 + 5, true],
    [{ held: 4, days: 0 }, 4 + 6 + 5, true],
  ] as const)('with %o has %i days to go; waiting: %s', (over, days, waiting) => {
    expect(lots(over)[0]).toMatchObject({ days, waiting });
  });

  test('is chosen with its contract', () => {
    expect(lots({}, { selection: { kind: 'shipment', id: 's1' } })[0]?.chosen).toBe(true);
    expect(lots({}, { selection: { kind: 'shipment', id: 's2' } })[0]?.chosen).toBe(false);
  });
});

describe('a badge of trade', () => {
  const badges = (channels: State['channels'], table: Partial<TableState> = {}): readonly FlowMark[] =>
    pictured(scenario, { channels }, table).flows;

  test('tells what goes where, and how much of it', () => {
    const [fish, grain] = badges({ 'fish-north': 6, 'fish-south': 0, 'grain-south': 10 });
    expect(fish).toEqual({
      id: 'fish-north',
      route: 'north-line',
      label: 'Fish to Kongsvik',
      curve: routeCurve(groundOf(scenario), ['kongsvik-sound', 'sound-harbour']),
      icon: 'crate',
      tenths: 6,
      direction: 'out',
      colour: NORTH,
      chosen: false,
    });
    expect(grain).toMatchObject({ id: 'grain-south', direction: 'in', tenths: 10, colour: COLOURS.neutral });
  });

  test('is chosen with its route', () => {
    const chosen = badges(
      { 'fish-north': 6, 'grain-south': 1 },
      { selection: { kind: 'route', id: 'south-line' } },
    );
    expect(chosen.map((one) => one.chosen)).toEqual([false, true]);
  });

  test('has the icon of its cargo, or its name where it has none', () => {
    const armed = changed(scenario, (copy) => {
      for (const flow of copy.flows) flow.cargo = 'arms';
    });
    expect(pictured(armed, { channels: { 'fish-north': 6 } }).flows[0]?.icon).toBe('arms');
  });
});

test('countries have the colour of home, of who sits at the table, or none; and light up with who stands for them', () => {
  const settled = changed(scenario, (copy) => {
    for (const actor of copy.actors) {
      if (actor.id === 'northmark') actor.countries = ['norway', 'iceland'];
      if (actor.id === 'southreach') actor.countries = ['spain'];
    }
  });
  const picture = pictured(settled);
  expect(picture.fills).toEqual({
    saltholm: COLOURS.home,
    norway: mixed(COLOURS.land, NORTH, 0.17),
    iceland: mixed(COLOURS.land, NORTH, 0.17),
  });
  expect(picture.actors).toEqual({
    saltholm: 'saltholm',
    norway: 'northmark',
    iceland: 'northmark',
    spain: 'southreach',
  });
  expect(picture.home).toEqual(['saltholm']);
  expect(picture.outlined).toEqual([]);
  const chosen = pictured(settled, {}, { selection: { kind: 'actor', id: 'northmark' } });
  expect(chosen.outlined).toEqual(['norway', 'iceland']);
});
