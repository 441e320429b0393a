import { among, find, type Id, prepare, type Scenario } from '../engine/index.ts';
import { t } from './say.ts';

type Namer = (scenario: Scenario, id: Id) => string | undefined;

/** Looks a thing up in one of the scenario's lists and names it. */
const listed =
  <T extends { readonly id: Id }>(
    list: (scenario: Scenario) => readonly T[],
    called: (one: T) => string,
  ): Namer =>
  (scenario, id) => {
    const found = among(list(scenario), id);
    return found && called(found);
  };

interface Labelled {
  readonly id: Id;
  readonly label: string;
}
interface Named {
  readonly id: Id;
  readonly name: string;
}

const label = (list: (scenario: Scenario) => readonly Labelled[]): Namer => listed(list, (one) => one.label);
const name = (list: (scenario: Scenario) => readonly Named[]): Namer => listed(list, (one) => one.name);

const node: Namer = name((s) => s.nodes);

const leg: Namer = (scenario, id) => {
  const found = find(scenario, 'legs', id);
  if (!found) return undefined;
  return t('leg.between', {
    from: node(scenario, found.from) ?? found.from,
    to: node(scenario, found.to) ?? found.to,
  });
};

const capital: Namer = listed(
  (s) => s.actors,
  (one) => one.capital || one.name,
);

const supplier = name((s) => s.suppliers);
const system = name((s) => s.systems);

const NAMERS = {
  track: label((s) => s.tracks),
  actor: name((s) => s.actors),
  capital,
  /** The government that sits in a seat, by its capital. */
  seat: (scenario, id) => {
    const seat = find(scenario, 'seats', id);
    return seat && capital(scenario, seat.actor);
  },
  supplier,
  system,
  node,
  leg,
  place: (scenario, id) => node(scenario, id) ?? leg(scenario, id),
  route: name((s) => s.routes),
  project: name((s) => s.projects),
  flow: label((s) => s.flows),
  channel: label((s) => s.channels),
  upkeep: label((s) => s.upkeep),
  exchange: label((s) => s.exchanges),
  posture: label((s) => s.postures),
  aim: label((s) => s.aims),
  programme: label((s) => s.programmes),
  give: label((s) => s.gives),
  ask: label((s) => s.asks),
  designation: label((s) => s.designations),
  deed: label((s) => s.deeds),
  account: label((s) => s.accounts),
  target: label((s) => s.strike?.targets ?? []),
  reaction: label((s) => s.reactions),
  card: listed(
    (s) => s.cards,
    (one) => one.headline,
  ),
  ending: listed(
    (s) => s.endings,
    (one) => one.title,
  ),
  /** A supplier's whole line, or one system's. */
  line: (scenario, id) => supplier(scenario, id) ?? system(scenario, id),
} satisfies Record<string, Namer>;

export type NameKind = keyof typeof NAMERS;

/** What a thing of the scenario is called; its id where there is no such thing. */
export const nameOf = (scenario: Scenario, kind: NameKind, id: Id): string => {
  const namer: Namer = NAMERS[kind];
  return namer(scenario, id) || id;
};

/** What is given in an offer, in one line. */
export const sayGives = (scenario: Scenario, gives: readonly Id[]): string =>
  gives
    .map((id) => t('quoted', { words: nameOf(scenario, 'give', id) }))
    .reduce((a, b) => t('join.and', { a, b }));

/** What is asked in an offer, as it stands within a sentence. */
export const sayAsk = (scenario: Scenario, ask: Id): string =>
  t('quoted', { words: nameOf(scenario, 'ask', ask) });

/** The words of one option of a card. */
export const optionName = (scenario: Scenario, card: Id, option: Id): string =>
  (prepare(scenario).has('cards', card) && among(prepare(scenario).card(card).options, option)?.label) ||
  option;

/** The words of one policy of a seat. */
export const policyName = (scenario: Scenario, seat: Id, policy: Id): string =>
  among(find(scenario, 'seats', seat)?.policies, policy)?.label || policy;

/** The words of one way to pay for a system. */
export const paymentName = (scenario: Scenario, system: Id, payment: Id): string =>
  among(find(scenario, 'systems', system)?.payments, payment)?.label || payment;

/** The words of a block that was set up earlier; empty where the scenario has none. */
export function laterName(scenario: Scenario, key: string): string {
  try {
    return prepare(scenario).block(key).label;
  } catch {
    return '';
  }
}

/** Lots of a system: `S-400 battery × 2`. */
export const sayLots = (scenario: Scenario, system: Id, count: number): string =>
  t('lots', { system: nameOf(scenario, 'system', system), count });

/** Several names as one enumeration: `A, B and C`. */
export function enumerate(names: readonly string[]): string {
  const [first = '', ...rest] = names;
  return rest.reduce(
    (a, b, index) => t(index === rest.length - 1 ? 'join.and' : 'join.comma', { a, b }),
    first,
  );
}
