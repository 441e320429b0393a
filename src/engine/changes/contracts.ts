import { contractIn } from '../lookup.ts';
import { contractParties, supplierParties } from '../parties.ts';
import type { ChangeOf, Contract, Id, OfContract } from '../types/index.ts';
import { at, NOTHING, type Row, type Rows } from './row.ts';

type Kind =
  | 'contract-opened'
  | 'contract-moved'
  | 'contract-cancelled'
  | 'lead-moved'
  | 'gate-shut'
  | 'gate-hurried'
  | 'money-awaited'
  | 'contract-split'
  | 'contract-paid'
  | 'contract-arrived'
  | 'contract-lost'
  | 'contract-routed';

type Value = number | string | null;

const idOf = (change: OfContract): Id => change.contract;

/** A row of a contract: it changes that contract alone, and is known to whoever knows of it. */
function row<K extends Kind>(
  field: string,
  set: (contract: Contract, change: ChangeOf<K>, entry: number) => void,
  values: (change: ChangeOf<K>) => readonly [Value, Value],
): Row<K> {
  return {
    apply: ({ state }, change, entry) => set(contractIn(state, idOf(change)), change, entry),
    touches: NOTHING,
    knownTo: (game, change) => contractParties(game, contractIn(game.state, idOf(change))),
    unexplained: 'whole',
    path: (change) => at(`contracts.${idOf(change)}.${field}`, ...values(change)),
  };
}

/** What happens to contracts, and what is owed for them (rulebook section 6). */
export const CONTRACT_CHANGES: Rows<Kind | 'debt-moved'> = {
  'contract-opened': {
    apply: ({ state }, { contract, system, count, terms }, entry) => {
      state.contracts.push({ id: contract, system, count, ...terms, arrived: 0, lost: 0, entry });
    },
    touches: NOTHING,
    knownTo: (game, { contract }) => contractParties(game, contractIn(game.state, contract)),
    unexplained: 'whole',
    path: ({ contract, terms }) => at(`contracts.${contract}.stage`, null, terms.stage),
  },
  'contract-moved': row(
    'stage',
    (contract, { to }, entry) => {
      contract.stage = to;
      contract.entry = entry;
    },
    ({ from, to }) => [from, to],
  ),
  'contract-cancelled': row(
    'stage',
    (contract, _, entry) => {
      contract.stage = 'ended';
      contract.entry = entry;
    },
    ({ from }) => [from, 'ended'],
  ),
  'lead-moved': row(
    'lead',
    (contract, { to }) => {
      contract.lead = to;
    },
    ({ from, to }) => [from, to],
  ),
  'gate-shut': row(
    'shut',
    (contract, { until }) => {
      contract.shut = until;
    },
    ({ from, until }) => [from, until],
  ),
  'gate-hurried': row(
    'shut',
    (contract, { until }) => {
      contract.shut = until;
    },
    ({ from, until }) => [from, until],
  ),
  'money-awaited': row(
    'waits',
    (contract) => {
      contract.late = contract.stage === 'release';
    },
    ({ due }) => [null, due],
  ),
  'contract-split': row(
    'count',
    (contract, { to }) => {
      contract.count = to;
    },
    ({ from, to }) => [from, to],
  ),
  'contract-paid': row(
    'paid',
    (contract, { to }) => {
      contract.paid = to;
    },
    ({ from, to }) => [from, to],
  ),
  'contract-arrived': row(
    'arrived',
    (contract, { to }) => {
      contract.arrived = to;
    },
    ({ from, to }) => [from, to],
  ),
  'contract-lost': row(
    'lost',
    (contract, { to }) => {
      contract.lost = to;
    },
    ({ from, to }) => [from, to],
  ),
  'contract-routed': row(
    'route',
    (contract, { route }) => {
      contract.route = route;
    },
    ({ from, route }) => [from, route],
  ),
  'debt-moved': {
    apply: ({ state }, { supplier, to }) => {
      state.debts[supplier] = to;
    },
    touches: () => '@deeds',
    knownTo: (game, { supplier }) => supplierParties(game, supplier),
    unexplained: 'bare',
    path: ({ supplier, from, to }) => at(`debts.${supplier}`, from, to),
  },
};
