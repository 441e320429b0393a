import * as lookup from '../lookup.ts';
import { ANYTHING, FLAG, type Observable, PERCENT, part, yes } from './row.ts';

/** What can be read of trade, roads and works on them. */
export const ROADS = {
  share: {
    args: ['actor'],
    doc: 'Percent of the outgoing flow now sent to that buyer.',
    range: PERCENT,
    hangsOn: ({ add }) => add('@trade'),
    own: true,
    lever: 'trade',
    read: (actor) => (g) => lookup.buyerShare(g, actor),
  },
  main_share: {
    args: [],
    doc: 'Percent of the outgoing flow that goes to its main buyer.',
    range: PERCENT,
    hangsOn: ({ add }) => add('@trade'),
    own: true,
    lever: 'trade',
    read: () => lookup.mainShare,
  },
  concentration: {
    args: ['book'],
    doc: "Largest partner's percent of delivered arms, oil income or cargo over the scenario's memory; 50 while there is none.",
    range: PERCENT,
    hangsOn: ({ add }) => add('@books'),
    own: true,
    lever: 'trade',
    read: (book) => (g) => lookup.concentration(g, book),
  },
  land_share: {
    args: [],
    doc: 'Percent of all regular trade that now goes by land.',
    range: PERCENT,
    hangsOn: ({ add }) => add('@trade'),
    own: true,
    lever: 'trade',
    read: () => lookup.landShare,
  },
  transit_units: {
    args: [],
    doc: "Units of other people's freight that open routes would carry now.",
    range: null,
    hangsOn: ({ route, walk, scenario }) => {
      for (const one of scenario.transit) {
        route(one.route);
        walk(one.units);
      }
    },
    own: false,
    lever: 'roads',
    read: () => lookup.transitUnits,
  },
  stage: {
    args: ['project'],
    doc: 'Finished stages of a project.',
    range: 'stages',
    hangsOn: ({ add }) => add('@projects'),
    own: false,
    lever: 'roads',
    read: (project) => (g) => g.state.projects[project]?.stage ?? 0,
  },
  done: {
    args: ['project'],
    doc: '1 if a project is finished.',
    range: FLAG,
    hangsOn: ({ add }) => add('@projects'),
    own: false,
    lever: 'roads',
    read: (id) => {
      const project = part((scenario) => scenario.project(id));
      return (g) => yes((g.state.projects[id]?.stage ?? 0) >= project(g).stages.length);
    },
  },
  open: {
    args: ['route'],
    doc: '1 if every leg of the route can be passed now.',
    range: FLAG,
    hangsOn: ({ route, scenario }, id) => route(scenario.route(id)),
    own: false,
    lever: 'roads',
    read: (id) => {
      const route = part((scenario) => scenario.route(id));
      return (g) => yes(lookup.routeOpen(g, route(g)));
    },
  },
  closed: {
    args: ['place'],
    doc: '1 if that leg or node is shut now.',
    range: FLAG,
    hangsOn: ({ add }) => add('@roads', '@turn'),
    own: false,
    lever: 'roads',
    read: (place) => (g) => yes(lookup.isClosed(g.state, place)),
  },
  tenths_on: {
    args: ['channel'],
    doc: 'Tenths of its flow sent through a channel.',
    range: [0, 10],
    hangsOn: ({ add }) => add('@trade'),
    own: true,
    lever: 'trade',
    read: (channel) => (g) => g.state.channels[channel] ?? 0,
  },
  carries: {
    args: ['cargo'],
    doc: '1 if the cargo in question is of that kind.',
    range: FLAG,
    hangsOn: ANYTHING,
    own: false,
    lever: null,
    read: (cargo) => (_g, s) => yes(s.cargo === cargo),
  },
} satisfies Record<string, Observable>;
