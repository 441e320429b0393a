import { sumOfAccount } from '../accounts.ts';
import { COUNT, type Observable } from './row.ts';

/** What can be read of accounts and their deeds. */
export const DEEDS = {
  account: {
    args: ['account'],
    doc: 'The sum of an account: what its deeds add up to now.',
    range: null,
    hangsOn: ({ add }) => add('@deeds', '@turn'),
    own: false,
    lever: null,
    read: (id) => (g) => sumOfAccount(g, id),
  },
  undertaken: {
    args: ['deed'],
    doc: 'Deeds of that kind that are open: promised and not yet kept, owed and not yet paid.',
    range: COUNT,
    hangsOn: ({ add }) => add('@deeds'),
    own: false,
    lever: null,
    read: (id) => (g) =>
      g.state.deeds.reduce((n, one) => n + (one.deed === id && one.stand === 'open' ? 1 : 0), 0),
  },
} satisfies Record<string, Observable>;
