import { describe, expect, test } from 'vitest';
import { certain, changed, game, played } from '../../../tests/support.ts';
import { openGame } from '../index.ts';
import { gates } from './gates.ts';
import { moveShipments } from './shipments.ts';

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
      late: false,
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
    expect(entries.find(({ change }) => change.kind === 'gate-shut')).toMatchObject({
      change: { contract: 'c1', gate: 'release', from: 0, until: 3 },
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

  test('where the money is there for some lots, they are released and the others wait as a contract of their own', () => {
    const { scenario, state } = game(certain(99));
    Object.assign(state.contracts[0] ?? {}, { stage: 'release', lead: 0, count: 3, paid: 48 });
    state.tracks.silver = 30;
    const entries = played(scenario, state, gates);
    expect(state.contracts).toMatchObject([
      { id: 'c1', stage: 'transit', count: 1, paid: 40 },
      { id: 'c2', stage: 'release', count: 2, paid: 32, system: 'coastal-gun' },
    ]);
    expect(state.shipments).toMatchObject([{ contract: 'c1', count: 1 }]);
    expect(state.tracks.silver).toBe(30 - 24 - 2);
    expect(entries.filter((entry) => entry.cause.kind === 'die').map(({ change }) => change)).toContainEqual(
      expect.objectContaining({ kind: 'contract-moved', contract: 'c1', to: 'transit' }),
    );
    expect(entries.find(({ change }) => change.kind === 'money-awaited')?.change).toMatchObject({
      contract: 'c2',
      due: 48,
    });

    state.turn += 1;
    state.tracks.silver = 60;
    played(scenario, state, gates);
    expect(state.contracts[1]).toMatchObject({ stage: 'transit', count: 2, paid: 80 });
  });

  test('without the money no die falls', () => {
    const { scenario, state } = game(certain(99));
    Object.assign(state.contracts[0] ?? {}, { stage: 'release', lead: 0 });
    state.tracks.silver = 5;
    expect(played(scenario, state, gates)).toMatchObject([
      { change: { kind: 'money-awaited', contract: 'c1', due: 24 } },
    ]);
  });

  test.each([
    ['an open sale paid on the day', {}, {}, 'kept'],
    ['a sale that nobody is told of', {}, { openness: 'deniable' }, undefined],
    ['a balance that was paid late', { late: true }, {}, undefined],
  ] as const)('%s enters the deed of a balance that is paid', (_, contract, system, stand) => {
    const scenario = changed(certain(99), (copy) => {
      copy.deeds = copy.deeds.slice(0, 1).map((deed) => ({ ...deed, id: 'paid', on: 'balance-paid' }));
      for (const one of copy.systems) Object.assign(one, { openness: 'open' }, system);
    });
    const { state } = game(scenario);
    Object.assign(state.contracts[0] ?? {}, { stage: 'release', lead: 0, ...contract });
    state.tracks.silver = 200;
    played(scenario, state, gates);
    expect(state.contracts[0]).toMatchObject({ stage: 'transit' });
    expect(state.deeds.find(({ deed }) => deed === 'paid')?.stand).toBe(stand);
  });
});
