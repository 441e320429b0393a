import * as lookup from '../lookup.ts';
import { ANYTHING, COUNT, FLAG, type Observable, SINCE, since, yes } from './row.ts';

/** What can be read of systems, contracts and what is owed for them. */
export const ARMS = {
  delivered: {
    args: ['system'],
    doc: 'Lots of it delivered so far.',
    range: COUNT,
    hangsOn: ANYTHING,
    own: true,
    lever: null,
    read: (system) => (g) => g.state.delivered[system] ?? 0,
  },
  since_seen: {
    args: ['system'],
    doc: 'Turns since a lot of it was seen by the other side; 99 if never.',
    range: SINCE,
    hangsOn: ANYTHING,
    own: false,
    lever: null,
    read: (system) => (g) => since(g, g.state.seen[system]),
  },
  under_way: {
    args: ['system'],
    doc: 'Lots of it under way.',
    range: COUNT,
    hangsOn: ANYTHING,
    own: true,
    lever: null,
    read: (system) => (g) => g.state.shipments.reduce((n, s) => n + (s.system === system ? s.count : 0), 0),
  },
  in_production: {
    args: ['system'],
    doc: 'Lots of it signed for and not yet released.',
    range: COUNT,
    hangsOn: ANYTHING,
    own: true,
    lever: null,
    read: (system) => (g) =>
      g.state.contracts.reduce(
        (n, c) =>
          n + (c.system === system && (c.stage === 'production' || c.stage === 'release') ? c.count : 0),
        0,
      ),
  },
  known: {
    args: ['supplier'],
    doc: 'Such contracts that everybody knows of: open sales once they are signed, deniable ones once a lot was seen.',
    range: COUNT,
    hangsOn: ANYTHING,
    own: false,
    lever: null,
    read: (supplier) => (g) => lookup.knownContracts(g, supplier),
  },
  active: {
    args: ['supplier'],
    doc: 'Contracts with that supplier in talks, production, waiting for release or under way.',
    range: COUNT,
    hangsOn: ANYTHING,
    own: true,
    lever: null,
    read: (supplier) => (g) =>
      g.state.contracts.reduce(
        (n, c) =>
          n +
          (c.stage !== 'delivered' && c.stage !== 'ended' && g.scenario.system(c.system).supplier === supplier
            ? 1
            : 0),
        0,
      ),
  },
  lots_seen_due: {
    args: ['number'],
    doc: 'Major lots under way and seen, or of an open sale released within that many turns.',
    range: COUNT,
    hangsOn: ANYTHING,
    own: false,
    lever: null,
    read: (id) => {
      const turns = Number(id);
      return (g) => lookup.majorLotsDue(g, turns);
    },
  },
  debt: {
    args: ['supplier'],
    doc: 'Barter debt with a supplier, whole units.',
    range: COUNT,
    hangsOn: ({ add }) => add('@deeds'),
    own: true,
    lever: null,
    read: (supplier) => (g) => Math.floor((g.state.debts[supplier] ?? 0) / 10),
  },
  invested: {
    args: [],
    doc: 'Half of what is paid on contracts and stages that are not finished, whole units.',
    range: null,
    hangsOn: ANYTHING,
    own: true,
    lever: null,
    read: () => (g) => Math.floor(lookup.invested(g) / 20),
  },
  paying: {
    args: ['payment'],
    doc: '1 if the contract in question is paid that way.',
    range: FLAG,
    hangsOn: ANYTHING,
    own: false,
    lever: null,
    read: (payment) => (_g, s) => yes(s.payment === payment),
  },
  number: {
    args: [],
    doc: 'Lots in the contract in question.',
    range: [1, Number.POSITIVE_INFINITY],
    hangsOn: ANYTHING,
    own: false,
    lever: null,
    read: () => (_g, s) => s.number ?? 1,
  },
} satisfies Record<string, Observable>;
