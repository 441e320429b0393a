import { openGame, type Scenario, type State } from '../engine/index.ts';

/**
 * What must hold of any state that legal play can reach. Each finding is one sentence; none means sound. Rulebook
 * section 13 and the properties the tests hold: bounds, whole numbers, cargo and money conserved.
 */
export function unsound(scenario: Scenario, state: State): readonly string[] {
  return [
    ...badNumbers(state),
    ...outOfBounds(scenario, state),
    ...lostCargo(state),
    ...badTrade(scenario, state),
    ...badAccounts(scenario, state),
  ];
}

function badNumbers(value: unknown, path = 'state'): string[] {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? [] : [`${path} is ${value}`];
  if (value === undefined) return [`${path} is undefined`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => badNumbers(part, `${path}.${key}`));
}

function outOfBounds(scenario: Scenario, state: State): string[] {
  const game = openGame(scenario, state);
  return scenario.tracks
    .filter((track) => game.value(track.id) < track.min || game.value(track.id) > track.max)
    .map((track) => `${track.id} is ${game.value(track.id)}, outside ${track.min} to ${track.max}`);
}

function lostCargo(state: State): string[] {
  return state.contracts.flatMap((contract) => {
    const afloat = state.shipments
      .filter((shipment) => shipment.contract === contract.id)
      .reduce((lots, shipment) => lots + shipment.count, 0);
    const lost = contract.stage === 'ended' && contract.lost > 0;
    const gone = contract.stage === 'transit' || contract.stage === 'delivered' || lost;
    const expected = gone ? contract.count : 0;
    return contract.arrived + afloat === expected
      ? []
      : [
          `${contract.id} (${contract.stage}) has ${contract.arrived} lots arrived and ${afloat} under way of ${contract.count}`,
        ];
  });
}

function badTrade(scenario: Scenario, state: State): string[] {
  return scenario.flows.flatMap((flow) => {
    const tenths = scenario.channels
      .filter((channel) => channel.flow === flow.id)
      .reduce((sum, channel) => sum + (state.channels[channel.id] ?? 0), 0);
    return tenths <= 10 ? [] : [`${flow.id} has ${tenths} tenths on its channels`];
  });
}

function badAccounts(scenario: Scenario, state: State): string[] {
  const found: string[] = [];
  if (state.directives < 0 || state.directives > scenario.directives)
    found.push(`${state.directives} directives are left`);
  for (const [supplier, owed] of Object.entries(state.debts)) {
    if (owed < 0 || owed > scenario.barterLimit) found.push(`${owed} is owed to ${supplier}`);
  }
  for (const contract of state.contracts) {
    if (contract.paid < 0 || contract.lead < 0 || contract.shut < 0)
      found.push(`${contract.id} has a number below zero`);
  }
  return found;
}
