import { channelParties, leadOnly } from '../parties.ts';
import { at, NOTHING, PUBLIC, type Rows } from './row.ts';

type Kind =
  | 'channel-allotted'
  | 'flow-stopped'
  | 'books-kept'
  | 'place-closed'
  | 'place-opened'
  | 'consent-given'
  | 'line-shut'
  | 'stage-finished'
  | 'building-moved'
  | 'push-moved'
  | 'project-paid';

/** What happens to trade, to roads and to those who build them (rulebook sections 7 and 8). */
export const ROAD_CHANGES: Rows<Kind> = {
  'channel-allotted': {
    apply: ({ state }, { channel, to }) => {
      state.channels[channel] = to;
    },
    touches: () => '@trade',
    knownTo: (game, { channel }) => channelParties(game, channel),
    unexplained: 'bare',
    path: ({ channel, from, to }) => at(`channels.${channel}`, from, to),
  },
  'flow-stopped': {
    // A tenth that does not get through this turn is allotted all the same.
    apply: () => {},
    touches: NOTHING,
    knownTo: (game, { channel }) => channelParties(game, channel),
    unexplained: 'bare',
    path: ({ channel, from, to }) => at(`channels.${channel}.sent`, from, to),
  },
  'books-kept': {
    // The amounts were written while they came (`passing.ts`); this entry stands for them.
    apply: () => {},
    touches: NOTHING,
    knownTo: leadOnly,
    unexplained: 'bare',
    path: ({ turn }) => at('books', null, turn),
  },
  'place-closed': {
    apply: ({ state }, { place, until }) => {
      state.closed[place] = until;
    },
    touches: () => '@roads',
    knownTo: PUBLIC,
    unexplained: 'bare',
    path: ({ place, from, until }) => at(`closed.${place}`, from, until),
  },
  'place-opened': {
    apply: ({ state }, { place }) => {
      delete state.closed[place];
    },
    touches: () => '@roads',
    knownTo: PUBLIC,
    unexplained: 'bare',
    path: ({ place, from }) => at(`closed.${place}`, from, null),
  },
  'consent-given': {
    apply: ({ state }, { actor, until }) => {
      state.consents[actor] = until;
    },
    touches: () => '@roads',
    knownTo: PUBLIC,
    unexplained: 'bare',
    path: ({ actor, from, until }) => at(`consents.${actor}`, from, until),
  },
  'line-shut': {
    apply: ({ state }, { line, until }) => {
      state.shut[line] = until;
    },
    touches: () => '@roads',
    knownTo: PUBLIC,
    unexplained: 'bare',
    path: ({ line, from, until }) => at(`shut.${line}`, from, until),
  },
  'stage-finished': {
    apply: ({ state }, { project, to }) => {
      const own = state.projects[project];
      if (own) own.stage = to;
    },
    touches: () => '@projects',
    knownTo: PUBLIC,
    unexplained: 'bare',
    path: ({ project, from, to }) => at(`projects.${project}.stage`, from, to),
  },
  'building-moved': {
    apply: ({ state }, { project, to }) => {
      const own = state.projects[project];
      if (own) own.left = to;
    },
    touches: NOTHING,
    knownTo: PUBLIC,
    unexplained: 'bare',
    path: ({ project, from, to }) => at(`projects.${project}.left`, from, to),
  },
  'push-moved': {
    apply: ({ state }, { project, to }) => {
      const own = state.projects[project];
      if (own) own.push = to;
    },
    touches: NOTHING,
    knownTo: PUBLIC,
    unexplained: 'bare',
    path: ({ project, from, to }) => at(`projects.${project}.push`, from, to),
  },
  'project-paid': {
    apply: ({ state }, { project, to }) => {
      const own = state.projects[project];
      if (own) own.paid = to;
    },
    touches: NOTHING,
    knownTo: PUBLIC,
    unexplained: 'bare',
    path: ({ project, from, to }) => at(`projects.${project}.paid`, from, to),
  },
};
