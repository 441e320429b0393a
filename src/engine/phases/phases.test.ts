import { describe, expect, test } from 'vitest';
import { changed, game, saltholm } from '../../../tests/support.ts';
import { dispatch } from '../blocks.ts';
import { adjudicate, legObstacle, openGame, routeObstacle, type Scenario, type State } from '../index.ts';
import { deliver } from './delivery.ts';
import { exportsAndMoney } from './exports.ts';
import { gates } from './gates.ts';
import { interdiction } from './interdiction.ts';
import { react } from './reactions.ts';
import { moveShipments } from './shipments.ts';
import { strikeCheck } from './strike.ts';

const RULE = { cause: { kind: 'rule', rule: 'test', of: 'test' } } as const;

/** Runs a phase on a game and gives what it wrote. */
function played(scenario: Scenario, state: State, ...phases: ((at: ReturnType<typeof openGame>) => void)[]) {
  const ledger: NonNullable<ReturnType<typeof openGame>['ledger']> = [];
  const at = openGame(scenario, state, { ledger });
  for (const phase of phases) phase(at);
  return ledger;
}

const certain = (chance: number): Scenario =>
  changed(saltholm(), (copy) => {
    for (const supplier of copy.suppliers) {
      supplier.sign = [{ id: 'test', label: 'test', amount: chance, facts: [] }];
      supplier.release = supplier.sign;
    }
    for (const leg of copy.legs) leg.risk = 0;
  });

describe('gates', () => {
  test('a contract goes from talks to delivered: deposit, lead, balance, voyage', () => {
    const { scenario, state } = game(certain(99));
    const silver = state.tracks.silver ?? 0;
    state.contracts = [];
    const at = openGame(scenario, state);
    state.contracts.push({
      id: 'c1',
      system: 'coastal-gun',
      count: 1,
      payment: 'silver',
      stage: 'talks',
      paid: 0,
      lead: 1,
      shut: 0,
      hurried: 0,
      lost: 0,
      route: 'north-line',
      arrived: 0,
      since: 1,
      entry: 0,
    });
    gates(at);
    expect(state.contracts[0]).toMatchObject({ stage: 'production', paid: 16, lead: 1 });
    state.turn += 1;
    gates(at);
    expect(state.contracts[0]).toMatchObject({ stage: 'transit', paid: 40 });
    expect(state.tracks.silver).toBe(silver - 40 - 2);
    expect(state.shipments).toMatchObject([{ route: 'north-line', leg: 0, days: 0 }]);
    const before = state.tracks.defence ?? 0;
    moveShipments(at);
    expect(state.shipments).toEqual([]);
    expect(state.contracts[0]).toMatchObject({ stage: 'delivered', arrived: 1 });
    expect(state.tracks.defence).toBe(before + 15);
  });

  test('a refusal shuts the gate for the supplier’s turns and sours the stance; then the die falls again', () => {
    const { scenario, state } = game(certain(-99));
    const [contract] = state.contracts;
    if (!contract) throw new Error('no contract');
    Object.assign(contract, { stage: 'release', lead: 0 });
    const stance = state.tracks['northmark.stance'] ?? 0;
    const entries = played(scenario, state, gates);
    expect(entries.find((entry) => entry.what === 'contracts.c1.shut')).toMatchObject({
      from: 0,
      to: 3,
      cause: { kind: 'die', chance: 1 },
    });
    expect(state.tracks['northmark.stance']).toBe(stance - 1);
    for (const turn of [2, 3]) {
      state.turn = turn;
      expect(played(scenario, state, gates)).toEqual([]);
    }
    state.turn = 4;
    expect(played(scenario, state, gates).length).toBeGreaterThan(0);
  });

  test('without the money no die falls', () => {
    const { scenario, state } = game(certain(99));
    Object.assign(state.contracts[0] ?? {}, { stage: 'release', lead: 0 });
    state.tracks.silver = 5;
    expect(played(scenario, state, gates)).toMatchObject([{ what: 'contracts.c1.waits', to: 24 }]);
  });
});

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
    expect(played(scenario, state, moveShipments).at(-1)?.what).toMatch(/tracks.defence|exposure|delivered/);
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
    expect(entries.find((entry) => entry.what === 'shipments.s1.leg')).toMatchObject({
      from: 'south-port',
      day: 1,
    });
    expect(entries.find((entry) => entry.what === 'shipments.s1.node')).toMatchObject({
      to: 'harbour-town',
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
    dispatch(at, 'coastal-gun', 3, 'north-line', null, RULE);
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

describe('interdiction', () => {
  const exposed = changed(saltholm(), (copy) => {
    for (const leg of copy.legs) leg.risk = 60;
  });

  test('what is stopped is lost or held, and cargo stays accounted for', () => {
    const fates = new Set<string>();
    for (let seed = 1; seed <= 30; seed++) {
      const { state } = game(exposed, {}, { seed });
      const [contract] = state.contracts;
      if (!contract) throw new Error('no contract');
      contract.stage = 'transit';
      state.shipments = [
        {
          id: 's1',
          contract: 'c1',
          system: 'coastal-gun',
          count: 1,
          route: 'north-line',
          leg: 0,
          days: 3,
          held: 0,
          seen: false,
          since: 1,
          entry: 0,
        },
      ];
      played(exposed, state, interdiction);
      const [left] = state.shipments;
      fates.add(left ? (left.held > 0 ? 'held' : 'free') : 'lost');
      expect(contract.arrived).toBe(left ? 0 : 1);
    }
    expect([...fates].sort()).toEqual(['free', 'held', 'lost']);
  });
});

describe('exports and money', () => {
  test('a buyer’s crude first pays what is owed to its makers, then fills the purse', () => {
    const { scenario, state } = game(
      changed(certain(99), (copy) => {
        copy.upkeep = [];
        copy.discount = null;
        for (const route of copy.routes) route.transit = null;
      }),
    );
    state.debts['northmark-works'] = 10;
    const silver = state.tracks.silver ?? 0;
    played(scenario, state, exportsAndMoney);
    expect(state.debts['northmark-works']).toBe(0);
    const sold = 6 * 40 + 2 * 40;
    expect(state.tracks.silver).toBe(silver + sold - 10 - 2);
    expect(state.books.at(-1)?.oil).toEqual({ northmark: 240, southreach: 80 });
  });

  test('a bill the purse cannot bear goes to the shortfall, and the purse stops at nothing', () => {
    const { scenario, state } = game(
      changed(certain(99), (copy) => {
        copy.flows = [];
        for (const route of copy.routes) route.transit = null;
      }),
    );
    state.tracks.silver = 5;
    played(scenario, state, exportsAndMoney);
    expect(state.tracks.silver).toBe(0);
    expect(state.tracks.arrears).toBe(15);
  });
});

describe('delivery', () => {
  test('a second lot of a system is worth less', () => {
    const { scenario, state } = game(saltholm());
    const at = openGame(scenario, state);
    const start = state.tracks.defence ?? 0;
    deliver(at, 'coastal-gun', 2, null, RULE);
    expect(state.tracks.defence).toBe(start + 15 + 9);
    expect(state.delivered['coastal-gun']).toBe(2);
  });
});

describe('strike', () => {
  const sure = (intercept: number): Scenario =>
    changed(saltholm(), (copy) => {
      if (!copy.strike) return;
      copy.strike.chance.factors = [{ id: 'sure', label: 'sure', amount: 100, facts: [] }];
      copy.strike.chance.max = 100;
      copy.strike.intercept.factors = [{ id: 'sure', label: 'sure', amount: intercept, facts: [] }];
    });

  test('what gets through damages tracks and shuts legs for the next turn', () => {
    const { scenario, state } = game(sure(0));
    const defence = state.tracks.defence ?? 0;
    const at = openGame(scenario, state);
    at.step = 'strike';
    strikeCheck(at);
    expect(state.strikes).toEqual([1]);
    expect(state.tracks.defence).toBe(defence - 6);
    expect(state.closed['sound-harbour']).toBe(2);
    expect(state.tracks['southreach.stance']).toBe(57);
  });

  test('a defended aim point is not hit, and the ledger says with what odds', () => {
    const { scenario, state } = game(sure(100));
    const defence = state.tracks.defence ?? 0;
    const entries = played(scenario, state, strikeCheck);
    expect(entries.find((entry) => entry.what === 'strike.harbour')).toMatchObject({
      to: 'stopped',
      cause: { kind: 'die', chance: 100 },
    });
    expect(state.tracks.defence).toBe(defence);
  });
});

describe('standing rules', () => {
  test('a reaction rests as long as it says', () => {
    const { scenario, state } = game(saltholm());
    const stance = (): number => state.tracks['southreach.stance'] ?? 0;
    const start = stance();
    state.strikes = [1];
    const at = openGame(scenario, state);
    react(at, 'sanctions');
    react(at, 'sanctions');
    expect(stance()).toBe(start + 1);
  });
});

test('every entry of an adjudication names a cause, an earlier reason and a step', () => {
  const { scenario, state } = game(saltholm());
  state.hand = [];
  for (const entry of played(scenario, state, adjudicate)) {
    expect(entry.cause.kind).toBeTruthy();
    expect(entry.because.every((id) => id < entry.id)).toBe(true);
    expect(entry.step).not.toBe('council');
  }
});
