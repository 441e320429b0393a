import { at, PUBLIC, type Rows } from './row.ts';

type Kind = 'deed-undertaken' | 'deed-settled';

/**
 * What is promised and owed, and what became of it (rulebook section 3). Everybody knows: a good name is what others know of
 * one, and a debt stands in a book of the other side as well.
 */
export const DEED_CHANGES: Rows<Kind> = {
  'deed-undertaken': {
    apply: ({ state }, { undertaking, deed, with: actor, size, stand, due }, entry) => {
      const { turn } = state;
      const closed = stand === 'open' ? 0 : turn;
      state.deeds.push({ id: undertaking, deed, with: actor, size, since: turn, due, stand, closed, entry });
    },
    touches: () => '@deeds',
    knownTo: PUBLIC,
    unexplained: 'bare',
    path: ({ undertaking, stand }) => at(`deeds.${undertaking}`, null, stand),
  },
  'deed-settled': {
    apply: ({ state }, { undertaking, stand }, entry) => {
      const found = state.deeds.find(({ id }) => id === undertaking);
      if (!found) return;
      found.stand = stand;
      found.closed = state.turn;
      found.entry = entry;
    },
    touches: () => '@deeds',
    knownTo: PUBLIC,
    unexplained: 'bare',
    path: ({ undertaking, stand }) => at(`deeds.${undertaking}`, 'open', stand),
  },
};
