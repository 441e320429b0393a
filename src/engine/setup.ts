import { prepare } from './prepare.ts';
import { RULES } from './rules.ts';
import type { ChangeOf, Id, Scenario, State } from './types/index.ts';

export interface Start {
  readonly seed: number; // uint32
  /** Points by objective; the scenario's own allocation if absent. */
  readonly intent?: Readonly<Record<Id, number>>;
  /** Seats that persons take besides the lead seat. */
  readonly people?: readonly Id[];
}

/** What is wrong with an intent, or null: every objective, whole points within the scenario's bounds, 100 in all. */
export function intentProblem(
  scenario: Scenario,
  intent: Readonly<Record<Id, number>>,
): 'unknown' | 'bounds' | 'sum' | null {
  const { least, most } = scenario.intent;
  const ids = scenario.objectives.map((objective) => objective.id);
  if (Object.keys(intent).some((id) => !ids.includes(id))) return 'unknown';
  const points = ids.map((id) => intent[id] ?? 0);
  if (points.some((n) => !Number.isInteger(n) || n < least || n > most)) return 'bounds';
  return points.reduce((sum, n) => sum + n, 0) === 100 ? null : 'sum';
}

const mapped = <T extends { readonly id: Id }, V>(
  things: readonly T[],
  value: (thing: T) => V,
): Record<Id, V> => Object.fromEntries(things.map((thing) => [thing.id, value(thing)]));

/**
 * The state before the first turn's news. Throws a RangeError when the intent breaks the scenario's bounds or a
 * person is put into a seat that does not exist.
 */
export function setup(scenario: Scenario, start: Start): State {
  const prepared = prepare(scenario);
  const intent = { ...scenario.intent.start, ...start.intent };
  const problem = intentProblem(scenario, intent);
  if (problem) throw new RangeError(`intent: ${problem}`);
  const people = [scenario.lead, ...(start.people ?? []).filter((seat) => seat !== scenario.lead)];
  for (const seat of people) if (!prepared.has('seats', seat)) throw new RangeError(`no seat ${seat}`);
  const first = scenario.postures[0];
  return {
    rules: RULES,
    scenario: { id: scenario.id, hash: prepared.hash },
    seed: start.seed >>> 0,
    turn: 1,
    people,
    intent,
    tracks: mapped(prepared.stored, (track) => track.start),
    directives: scenario.directives,
    posture: first?.id ?? '',
    postureTurn: 0,
    contracts: [],
    shipments: [],
    sent: 0,
    channels: mapped(scenario.channels, (channel) => channel.start),
    closed: {},
    consents: {},
    shut: {},
    debts: {},
    deeds: [],
    projects: mapped(scenario.projects, (project) => ({ stage: project.start, left: 0, push: 0, paid: 0 })),
    hand: [],
    dealt: {},
    chosen: {},
    agenda: [],
    policies: mapped(scenario.seats, () => ({ sealed: null, last: null, entry: null })),
    offers: [],
    missions: {},
    programmes: {},
    exchanged: {},
    reacted: {},
    designated: {},
    delivered: {},
    seen: {},
    strikes: [],
    books: [{ arms: {}, oil: {}, cargo: {} }],
    outcome: null,
    entries: 0,
  };
}

/** The contracts that the scenario begins with, as changes of a state that has none. */
export function inherited(scenario: Scenario): readonly ChangeOf<'contract-opened'>[] {
  const prepared = prepare(scenario);
  return scenario.contracts.map(({ system, count, payment, paid, lead }, index) => ({
    kind: 'contract-opened',
    contract: `c${index + 1}`,
    system,
    count,
    terms: {
      payment,
      stage: 'production',
      paid,
      lead,
      shut: 0,
      late: false,
      hurried: 0,
      route: prepared.system(system).routes[0] ?? null,
      since: 0,
    },
  }));
}
