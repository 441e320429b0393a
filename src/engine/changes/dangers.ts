import { at, NOTHING, PUBLIC, type Rows } from './row.ts';

type Kind = 'strike-decided' | 'target-chosen' | 'target-struck' | 'designation-drawn' | 'designated';

/** What comes from outside: strikes and designations (rulebook sections 9 and 10). What they do has entries of its own. */
export const DANGER_CHANGES: Rows<Kind> = {
  'strike-decided': {
    apply: ({ state }, { comes, turn }) => {
      if (comes) state.strikes.push(turn);
    },
    touches: ({ comes }) => (comes ? '@roads' : null),
    knownTo: PUBLIC,
    unexplained: 'bare',
    path: ({ comes }) => at('strike', null, comes ? 'comes' : 'stays away'),
  },
  'target-chosen': {
    apply: () => {},
    touches: NOTHING,
    knownTo: PUBLIC,
    unexplained: 'bare',
    path: ({ salvo, target }) => at(`aims.${salvo}`, null, target),
  },
  'target-struck': {
    apply: () => {},
    touches: NOTHING,
    knownTo: PUBLIC,
    unexplained: 'bare',
    path: ({ target, hit }) => at(`strike.${target}`, null, hit ? 'hit' : 'stopped'),
  },
  'designation-drawn': {
    apply: () => {},
    touches: NOTHING,
    knownTo: PUBLIC,
    unexplained: 'bare',
    path: ({ designation }) => at('designation', null, designation),
  },
  designated: {
    apply: ({ state }, { designation, turn }) => {
      state.designated[designation] = turn;
    },
    touches: NOTHING,
    knownTo: PUBLIC,
    unexplained: 'bare',
    path: ({ designation, from, turn }) => at(`designated.${designation}`, from, turn),
  },
};
