import {
  type Block,
  type Cause,
  type Effect,
  type Id,
  type LedgerEntry,
  type Payment,
  prepare,
  type Scenario,
  type State,
} from '../engine/index.ts';
import { sayAmount, sayTenths } from './amount.ts';
import { nameOf, sayLots } from './names.ts';
import { t } from './say.ts';

/** What a contract or shipment consists of, as far as it can be told; `count` null: unknown. */
export interface Goods {
  readonly system: Id;
  readonly count: number | null;
}

/** Which goods the contract and shipment ids of a ledger stand for. Entries name ids only; sentences need the goods. */
export interface Known {
  readonly contract: (id: Id) => Goods | null;
  /** How a contract is paid; null where that cannot be told. */
  readonly payment: (id: Id) => Payment | null;
  readonly shipment: (id: Id) => Goods | null;
  /** The system whose delivery an entry booked. */
  readonly delivery: (entry: number) => Id | null;
}

/** Ids in dice keys: `sign/TURN/SYSTEM/CONTRACT`, `later/TURN/KEY…/ENTRY/INDEX`. */
const parts = (key: string): string[] => key.split('/');

/** The key of the block that an agenda die was about. */
export const agendaKey = (key: string): string => parts(key).slice(2, -2).join('/');

function blockOf(scenario: Scenario, cause: Cause): Block | undefined {
  const prepared = prepare(scenario);
  const agenda = (key: string): Block | undefined => {
    try {
      return prepared.block(key).block;
    } catch {
      return undefined;
    }
  };
  if (cause.kind === 'option')
    return scenario.cards.find((one) => one.id === cause.card)?.options.find((one) => one.id === cause.option)
      ?.block;
  if (cause.kind === 'later') return agenda(cause.key);
  if (cause.kind === 'die' && cause.key.startsWith('later/')) return agenda(agendaKey(cause.key));
  if (cause.kind === 'rule' && cause.rule === 'reaction')
    return scenario.reactions.find((one) => one.id === cause.of)?.block;
  if (cause.kind === 'policy')
    return scenario.seats
      .find((one) => one.id === cause.seat)
      ?.policies.find((one) => one.id === cause.policy)?.block;
  return undefined;
}

/** Lots that a card or rule put at a depot: the system of its block's effect. */
function lotsOf(scenario: Scenario, cause: Cause): Goods | null {
  const lots = blockOf(scenario, cause)?.effects.find(
    (one): one is Extract<Effect, { do: 'lots' }> => one.do === 'lots',
  );
  if (!lots) return null;
  return { system: lots.system, count: typeof lots.count === 'number' ? lots.count : null };
}

/** The contract a gate's cause is about: from its die or its rule. */
function contractOf(cause: Cause): Id | null {
  if (cause.kind === 'die' && /^(sign|release)\//.test(cause.key)) return parts(cause.key)[3] ?? null;
  if (cause.kind === 'rule' && (cause.rule === 'sign' || cause.rule === 'release')) return cause.of;
  return null;
}

/** Works out the goods from what is there: the scenario's inherited contracts, the ledger, and a state or view. */
export function know(
  scenario: Scenario,
  ledger: readonly LedgerEntry[] = [],
  state: Pick<State, 'contracts' | 'shipments'> | null = null,
): Known {
  const contracts = new Map<Id, Goods>(
    scenario.contracts.map((one, index) => [`c${index + 1}`, { system: one.system, count: one.count }]),
  );
  const payments = new Map<Id, Id>(scenario.contracts.map((one, index) => [`c${index + 1}`, one.payment]));
  const shipments = new Map<Id, Goods>();
  const deliveries = new Map<number, Id>();
  for (const { id, system, count, payment } of state?.contracts ?? []) {
    contracts.set(id, { system, count });
    payments.set(id, payment);
  }
  for (const { id: entry, what, from, to, cause } of ledger) {
    const [kind, id = '', field] = what.split('.');
    if (kind === 'contracts' && field === 'stage' && to === 'talks' && cause.kind === 'order') {
      if (!contracts.has(id)) contracts.set(id, { system: cause.of, count: null });
    } else if (kind === 'contracts' && from === null && cause.kind === 'rule' && cause.rule === 'money') {
      const whole = contracts.get(cause.of);
      if (whole && !contracts.has(id)) contracts.set(id, { system: whole.system, count: null });
    } else if (kind === 'shipments' && field === undefined && from === null) {
      const goods = contracts.get(contractOf(cause) ?? '') ?? lotsOf(scenario, cause);
      if (goods) shipments.set(id, goods);
    } else if (kind === 'delivered') {
      deliveries.set(entry, id);
    }
  }
  for (const { id, system, count } of state?.shipments ?? []) shipments.set(id, { system, count });
  return {
    contract: (id) => contracts.get(id) ?? null,
    payment: (id) => {
      const system = scenario.systems.find((one) => one.id === contracts.get(id)?.system);
      return system?.payments.find((one) => one.id === payments.get(id)) ?? null;
    },
    shipment: (id) => shipments.get(id) ?? null,
    delivery: (entry) => deliveries.get(entry) ?? null,
  };
}

const goods = (scenario: Scenario, known: Goods): string =>
  known.count === null
    ? nameOf(scenario, 'system', known.system)
    : sayLots(scenario, known.system, known.count);

/** The lots of a contract in words. */
export function sayContract(scenario: Scenario, known: Known, id: Id): string {
  const found = known.contract(id);
  return found ? goods(scenario, found) : t('lots.unknown');
}

/** Money of a contract with its currency, or as so much in goods. Stored units in. */
export function sayMoney(scenario: Scenario, known: Known, id: Id, stored: number): string {
  const payment = known.payment(id);
  if (!payment) return sayTenths(stored);
  if (payment.purse === null) return t('amount.goods', { amount: sayTenths(stored) });
  return sayAmount(scenario, payment.purse, stored);
}

/** The lots of a shipment in words. */
export function sayShipment(scenario: Scenario, known: Known, id: Id): string {
  const found = known.shipment(id);
  return found ? goods(scenario, found) : t('shipment.unknown');
}
