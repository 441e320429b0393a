import * as lookup from '../lookup.ts';
import { ANYTHING, COUNT, FLAG, type Observable, SINCE, since, yes } from './row.ts';

/** What can be read of strikes and sanctions. */
export const DANGERS = {
  strikes: {
    args: [],
    doc: 'Strikes so far.',
    range: COUNT,
    hangsOn: ({ add }) => add('@roads'),
    own: false,
    lever: null,
    read: () => (g) => g.state.strikes.length,
  },
  since_strike: {
    args: [],
    doc: 'Turns since the last strike; 99 if none.',
    range: SINCE,
    hangsOn: ({ add }) => add('@roads', '@turn'),
    own: false,
    lever: null,
    read: () => (g) => since(g, g.state.strikes.at(-1)),
  },
  designated: {
    args: ['designation'],
    doc: '1 if that one is designated now.',
    range: FLAG,
    hangsOn: ANYTHING,
    own: false,
    lever: null,
    read: (designation) => (g) => yes(lookup.isDesignated(g, designation)),
  },
  designations: {
    args: [],
    doc: 'Designations so far.',
    range: COUNT,
    hangsOn: ANYTHING,
    own: false,
    lever: null,
    read: () => (g) => Object.keys(g.state.designated).length,
  },
} satisfies Record<string, Observable>;
