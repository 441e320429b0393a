import { describe, expect, test } from 'vitest';
import { BY_TEST, certain, changed, game, played, saltholm } from '../../../tests/support.ts';
import { dispatch } from '../blocks.ts';
import { legObstacle, openGame, routeObstacle } from '../index.ts';
import { moveShipments } from './shipments.ts';

describe('routes', () => {
  test('a closed node, a refusing owner and a condition each stop a leg and say so', () => {
    const { scenario, state } = game(saltholm());
    const at = openGame(scenario, state);
    const sound = at.scenario.leg('kongsvik-sound');
    expect(legObstacle(at, sound)).toBeNull();
    state.closed['north-sound'] = 1;
    expect(legObstacle(at, sound)).toEqual({ kind: 'closed', place: 'north-sound' });
    delete state.closed['north-sound'];
    state.tracks['northmark.stance'] = 29;
    expect(legObstacle(at, sound)).toEqual({ kind: 'refused', leg: 'kongsvik-sound', actors: ['northmark'] });
    state.consents.northmark = state.turn;
    expect(legObstacle(at, sound)).toBeNull();
    state.turn = 5;
    expect(routeObstacle(at, at.scenario.route('south-line'))).toMatchObject({ kind: 'condition' });
  });

  test('a lot waits where its leg is shut and goes on when it opens', () => {
    const { scenario, state } = game(certain(99));
    state.shipments = [
      {
        id: 's1',
        contract: null,
        system: 'coastal-gun',
        count: 1,
        route: 'north-line',
        leg: 1,
        days: 0,
        held: 0,
        seen: false,
        since: 1,
        entry: 0,
      },
    ];
    state.closed['sound-harbour'] = 1;
    expect(played(scenario, state, moveShipments)).toEqual([]);
    delete state.closed['sound-harbour'];
    expect(played(scenario, state, moveShipments).at(-1)?.change.kind).toBe('track-moved');
    expect(state.shipments).toEqual([]);
  });

  test('a leg may be travelled either way: the ledger names the node it really starts from and reaches', () => {
    const { scenario, state } = game(certain(99));
    const lot = {
      contract: null,
      system: 'coastal-gun',
      count: 1,
      leg: 0,
      days: 0,
      held: 0,
      seen: false,
      since: 1,
      entry: 0,
    };
    state.shipments = [{ ...lot, id: 's1', route: 'south-line' }];
    const entries = played(scenario, state, moveShipments);
    expect(entries.find(({ change }) => change.kind === 'leg-entered')).toMatchObject({
      change: { shipment: 's1', node: 'south-port' },
      day: 1,
    });
    expect(entries.find(({ change }) => change.kind === 'node-reached')).toMatchObject({
      change: { shipment: 's1', node: 'harbour-town' },
      day: 20,
    });
  });

  test('a lot that is held up waits its days even where it stands, and then still asks the leg', () => {
    const { scenario, state } = game(certain(99));
    const lot = {
      contract: null,
      system: 'coastal-gun',
      count: 1,
      leg: 1,
      days: 0,
      seen: false,
      since: 1,
      entry: 0,
    };
    state.shipments = [{ ...lot, id: 's1', route: 'north-line', held: 15 }];
    state.closed['sound-harbour'] = 1;
    expect(played(scenario, state, moveShipments)).toEqual([]);
    expect(state.shipments).toMatchObject([{ held: 0, days: 0, leg: 1 }]);
  });

  test('a route that rests after a strike takes nothing new', () => {
    const { scenario, state } = game(certain(99), { strikes: [1], turn: 2 });
    const lot = {
      contract: null,
      system: 'coastal-gun',
      count: 1,
      leg: 0,
      days: 0,
      held: 0,
      seen: false,
      since: 1,
      entry: 0,
    };
    state.shipments = [{ ...lot, id: 's1', route: 'south-line' }];
    expect(played(scenario, state, moveShipments)).toEqual([]);
    state.turn = 3;
    expect(played(scenario, state, moveShipments).length).toBeGreaterThan(0);
  });

  test('what is too much for the narrowest leg travels in parts', () => {
    const narrow = changed(certain(99), (copy) => {
      for (const leg of copy.legs) leg.capacity = 2;
    });
    const { state } = game(narrow);
    const at = openGame(narrow, state);
    dispatch(at, 'coastal-gun', 3, 'north-line', null, BY_TEST);
    expect(state.shipments.map((shipment) => shipment.count)).toEqual([2, 1]);
  });

  test('capacity is shared by what passes in a turn', () => {
    const { scenario, state } = game(
      changed(certain(99), (copy) => {
        for (const leg of copy.legs) leg.capacity = 1;
      }),
    );
    const lot = {
      contract: null,
      system: 'coastal-gun',
      count: 1,
      route: 'north-line',
      leg: 0,
      days: 0,
      held: 0,
      seen: false,
      since: 1,
      entry: 0,
    };
    state.shipments = [
      { ...lot, id: 's1' },
      { ...lot, id: 's2' },
    ];
    played(scenario, state, moveShipments);
    expect(state.shipments.map((shipment) => [shipment.id, shipment.days])).toEqual([['s2', 0]]);
  });
});
