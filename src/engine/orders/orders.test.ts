import { describe, expect, test } from 'vitest';
import { changed, game, saltholm } from '../../../tests/support.ts';
import { available, candidates, check, costOf, give, type Order, openGame, options } from '../index.ts';

const seat = 'harbour-town';
const gun: Order = { seat, kind: 'contract', system: 'coastal-gun', number: 1, payment: 'silver' };

describe('the table of verbs', () => {
  test('options are exactly the candidates that check lets through', () => {
    const { scenario, state } = game(saltholm());
    const at = openGame(scenario, state);
    const legal = candidates(at, seat).filter((order) => check(at, order) === null);
    expect(options(at, seat)).toEqual(legal);
    expect(legal.length).toBeLessThan(candidates(at, seat).length);
  });

  test('a seat that no person holds gives no orders', () => {
    const { scenario, state } = game(saltholm());
    expect(give(scenario, state, { seat: 'kongsvik', kind: 'policy', policy: 'trade' })).toMatchObject({
      code: 'not-your-seat',
    });
  });

  test('a seat that a person holds seals its own policy and ends no turn', () => {
    const { scenario, state } = game(saltholm(), {}, { seed: 1, people: ['kongsvik'] });
    expect(give(scenario, state, { seat: 'kongsvik', kind: 'policy', policy: 'threaten' })).toBeNull();
    expect(give(scenario, state, { seat: 'kongsvik', kind: 'end' })).toMatchObject({ code: 'not-your-seat' });
    expect(state.policies.kongsvik).toMatchObject({ sealed: 'threaten', last: null });
  });

  test('directives run out', () => {
    const { scenario, state } = game(saltholm());
    const envoy = (actor: string): Order => ({ seat, kind: 'mission', actor, aim: 'goodwill' });
    expect(give(scenario, state, envoy('northmark'))).toBeNull();
    expect(give(scenario, state, envoy('southreach'))).toBeNull();
    expect(give(scenario, state, gun)).toMatchObject({ code: 'no-directives' });
  });
});

describe('contract', () => {
  test('promises the deposit at once and pays nothing before it is signed', () => {
    const { scenario, state } = game(saltholm());
    const before = state.tracks.silver ?? 0;
    expect(costOf(openGame(scenario, state), gun)).toEqual({ directives: 1, purses: { silver: 16 } });
    expect(give(scenario, state, gun)).toBeNull();
    expect(state.tracks.silver).toBe(before);
    expect(available(openGame(scenario, state), 'silver')).toBe(before - 16);
    expect(state.contracts.at(-1)).toMatchObject({ stage: 'talks', paid: 0, route: 'north-line' });
  });

  test('is refused when the purse cannot bear it, saying what is there', () => {
    const { scenario, state } = game(saltholm());
    state.tracks.silver = 10;
    expect(give(scenario, state, gun)).toEqual({
      code: 'short',
      args: { purse: 'silver', need: 16, has: 10 },
    });
  });

  test('counts the lots already taken against the limit', () => {
    const { scenario, state } = game(saltholm());
    expect(give(scenario, state, { ...gun, number: 3 } as Order)).toEqual({
      code: 'limit',
      args: { most: 2 },
    });
  });

  test('in barter asks no purse but room for debt', () => {
    const { scenario, state } = game(changed(saltholm(), (copy) => (copy.barterLimit = 50)));
    const fish: Order = { ...gun, payment: 'fish' } as Order;
    expect(costOf(openGame(scenario, state), fish).purses).toEqual({});
    expect(check(openGame(scenario, state), fish)).toBeNull();
    state.debts['northmark-works'] = 20;
    expect(check(openGame(scenario, state), fish)).toMatchObject({ code: 'debt' });
  });
});

describe('cancel and expedite', () => {
  test('half of what was paid is lost, and the supplier minds', () => {
    const { scenario, state } = game(saltholm());
    const [silver, stance] = [state.tracks.silver ?? 0, state.tracks['northmark.stance'] ?? 0];
    expect(give(scenario, state, { seat, kind: 'cancel', contract: 'c1' })).toBeNull();
    expect(state.tracks.silver).toBe(silver + 8);
    expect(state.tracks['northmark.stance']).toBe(stance - 3);
    expect(state.contracts[0]).toMatchObject({ stage: 'ended' });
  });

  test('a refused gate that is expedited opens next turn, for money, once a turn', () => {
    const { scenario, state } = game(saltholm());
    const order: Order = { seat, kind: 'expedite', contract: 'c1' };
    Object.assign(state.contracts[0] ?? {}, { shut: 3, lead: 0, stage: 'release' });
    const silver = state.tracks.silver ?? 0;
    expect(give(scenario, state, order)).toBeNull();
    expect(state.contracts[0]?.shut).toBe(state.turn);
    expect(state.tracks.silver).toBe(silver - 5);
    expect(give(scenario, state, order)).toMatchObject({ code: 'once-a-turn' });
  });

  test('production that drags on goes a turn faster; its last turn does not', () => {
    const { scenario, state } = game(saltholm());
    const order: Order = { seat, kind: 'expedite', contract: 'c1' };
    expect(state.contracts[0]?.lead).toBe(2);
    expect(give(scenario, state, order)).toBeNull();
    expect(state.contracts[0]?.lead).toBe(1);
    state.turn += 1;
    expect(give(scenario, state, order)).toMatchObject({ code: 'gate-open' });
  });

  test('a refusal shuts the gate for the system: talks begun anew do not open it', () => {
    const { scenario, state } = game(saltholm());
    expect(give(scenario, state, gun)).toBeNull();
    Object.assign(state.contracts[1] ?? {}, { shut: 4 });
    expect(give(scenario, state, gun)).toEqual({ code: 'gate-shut', args: { until: 4 } });
  });
});

test('every order takes from the purses just what it says it costs', () => {
  const { scenario, state } = game(saltholm());
  Object.assign(state.contracts[0] ?? {}, { shut: 3, lead: 0, stage: 'release' });
  state.tracks.silver = 25;
  const priced = options(openGame(scenario, state), seat).filter(
    (order) =>
      order.kind !== 'contract' && Object.keys(costOf(openGame(scenario, state), order).purses).length > 0,
  );
  expect([...new Set(priced.map((order) => order.kind))].sort()).toEqual([
    'build',
    'expedite',
    'offer',
    'programme',
  ]);
  for (const order of priced) {
    const copy = structuredClone(state);
    const { silver } = costOf(openGame(scenario, state), order).purses;
    expect(give(scenario, copy, order)).toBeNull();
    expect(copy.tracks.silver).toBe(25 - (silver ?? 0));
  }
});

describe('released lots', () => {
  test('may change their route while they stand at the depot, for the difference in freight', () => {
    const { scenario, state } = game(saltholm());
    const [contract] = state.contracts;
    if (!contract) throw new Error('no contract');
    Object.assign(contract, { stage: 'transit', route: 'south-line' });
    const lot = {
      contract: 'c1',
      system: 'coastal-gun',
      count: 1,
      leg: 0,
      days: 0,
      held: 4,
      seen: false,
      since: 1,
      entry: 0,
    };
    state.shipments = [{ ...lot, id: 's1', route: 'south-line' }];
    state.sent = 1;
    const silver = state.tracks.silver ?? 0;
    expect(give(scenario, state, { seat, kind: 'route', contract: 'c1', route: 'north-line' })).toBeNull();
    expect(state.shipments).toMatchObject([{ id: 's2', route: 'north-line', held: 4 }]);
    expect(state.tracks.silver).toBe(silver - 2);
    Object.assign(state.shipments[0] ?? {}, { days: 3 });
    expect(give(scenario, state, { seat, kind: 'route', contract: 'c1', route: 'south-line' })).toMatchObject(
      { code: 'wrong-stage' },
    );
  });
});

describe('missions', () => {
  const envoy: Order = { seat, kind: 'mission', actor: 'southreach', aim: 'goodwill' };

  test('take effect in adjudication, and the same one too soon has half effect', () => {
    const { scenario, state } = game(changed(saltholm(), (copy) => (copy.cards = [])));
    const start = state.tracks['southreach.stance'] ?? 0;
    expect(give(scenario, state, envoy)).toBeNull();
    expect(state.tracks['southreach.stance']).toBe(start);
    expect(give(scenario, state, envoy)).toMatchObject({ code: 'once-a-turn' });
    give(scenario, state, { seat, kind: 'end' });
    expect(state.tracks['southreach.stance']).toBe(start + 4);
    give(scenario, state, envoy);
    give(scenario, state, { seat, kind: 'end' });
    expect(state.tracks['southreach.stance']).toBe(start + 6);
  });
});

describe('exports', () => {
  test('no more than ten tenths leave, and a condition holds only for more, not for less', () => {
    const { scenario, state } = game(saltholm());
    const south = (tenths: number): Order => ({ seat, kind: 'export', channel: 'fish-south', tenths });
    state.channels['fish-north'] = 8;
    expect(give(scenario, state, south(3))).toEqual({ code: 'too-many-tenths', args: { left: 2 } });
    state.channels['fish-north'] = 5;
    state.tracks['southreach.stance'] = 10;
    expect(give(scenario, state, south(3))).toMatchObject({ code: 'condition' });
    expect(give(scenario, state, south(1))).toBeNull();
  });

  test('a flow of the other direction is not an export', () => {
    const { scenario, state } = game(saltholm());
    expect(give(scenario, state, { seat, kind: 'export', channel: 'grain-south', tenths: 4 })).toMatchObject({
      code: 'not-allowed',
    });
    expect(give(scenario, state, { seat, kind: 'route', channel: 'grain-south', tenths: 4 })).toBeNull();
  });
});

describe('cards', () => {
  test('must be answered before the turn ends, once', () => {
    const { scenario, state } = game(saltholm());
    expect(give(scenario, state, { seat, kind: 'end' })).toEqual({ code: 'unanswered', args: { cards: 1 } });
    const answer: Order = { seat, kind: 'answer', card: 'gun-show', option: 'yawn' };
    expect(give(scenario, state, answer)).toBeNull();
    expect(give(scenario, state, answer)).toMatchObject({ code: 'answered' });
    expect(state.agenda).toMatchObject([{ kind: 'block', turn: 3, chance: 60 }]);
    expect(give(scenario, state, { seat, kind: 'end' })).toBeNull();
  });

  test('an option whose condition fails says why', () => {
    const { scenario, state } = game(saltholm());
    state.hand = [{ card: 'bad-catch', option: null, sealed: null, entry: 0 }];
    state.tracks['southreach.stance'] = 49;
    expect(give(scenario, state, { seat, kind: 'answer', card: 'bad-catch', option: 'borrow' })).toEqual({
      code: 'condition',
      args: { why: 'Southreach does not trust you.' },
    });
  });
});
