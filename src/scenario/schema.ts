import {
  array,
  type infer as Infer,
  literal,
  number,
  enum as oneOf,
  record,
  strictObject,
  string,
  tuple,
  union,
} from 'zod';
import { FORMAT } from './migrate.ts';
import { factId, formula, id, label, ref, whole, words } from './schema/parts.ts';
import { actor, contracted, seat, supplier, system, track } from './schema/people.ts';
import { cargo, channel, flow, leg, node, project, route } from './schema/places.ts';
import * as play from './schema/play.ts';

const lines = (text: string) => array(words('A paragraph.')).default([]).describe(text);

/** The sections that are mappings by id; several files of a folder may each hold a part of one. */
const collections = {
  sources: record(
    id,
    strictObject({
      title: label('Its title.'),
      published: string().max(120).default('').describe('When and where.'),
    }),
  ),
  facts: record(
    factId,
    strictObject({
      claim: words('What is the case, in your own words.'),
      plain: words('The same in easy words and short sentences, for younger readers.').optional(),
      how: oneOf(['firm', 'reported', 'judged', 'headline', 'assumed'])
        .default('firm')
        .describe('How sure the source itself is.'),
      source: string().max(120).default('').describe('Id of the source, a colon, and where in it.'),
    }),
  ),
  assumptions: record(factId, words("One of the scenario's own assumptions.")),
  tracks: record(id, track),
  accounts: record(id, play.account),
  deeds: record(id, play.deed),
  actors: record(id, actor),
  seats: record(id, seat),
  suppliers: record(id, supplier),
  systems: record(id, system),
  cargoes: record(id, cargo),
  nodes: record(id, node),
  legs: record(id, leg),
  routes: record(id, route),
  projects: record(id, project),
  flows: record(id, flow),
  channels: record(id, channel),
  upkeep: record(id, play.upkeep),
  exchanges: record(id, play.exchange),
  postures: record(id, play.posture),
  aims: record(id, play.aim),
  programmes: record(id, play.programme),
  gives: record(id, play.give),
  asks: record(id, play.ask),
  designations: record(id, play.designation),
  reactions: record(id, play.reaction),
  acts: record(id, play.act),
  cards: record(id, play.card),
  objectives: record(id, play.objective),
  endings: record(id, play.ending),
  guide: record(id, play.step),
} as const;

/** A section that is a mapping by id. */
export type CollectionName = keyof typeof collections;
/** Names of the sections that are mappings by id. */
export const COLLECTIONS = Object.keys(collections) as readonly CollectionName[];

/** What a scenario can take over from another one. */
const inherited = {
  title: label('Its title; without it the id in words.').default(''),
  subtitle: string().max(200).default('').describe('A line under the title.'),
  summary: string().max(1200).default('').describe('What it is about, for the list of scenarios.'),
  briefing: lines('What the player reads before the first turn.'),
  notes: lines('What has to be said about the scenario itself.'),
  licence: string().max(120).default('CC BY 4.0').describe('Under which terms it may be used.'),
  minutes: whole('How long a game takes.', 1, 600).default(20),
  calendar: play.calendar
    .default({ year: 2000, month: 1, 'months-per-turn': 1, turns: 12, 'loading-days': 0 })
    .describe('When the game begins and how long it is.'),
  lead: ref('seat', 'The seat of the player; without it the first one.').default(''),
  home: ref('actor', "The player's country; without it that of the seat, or the first actor.").optional(),
  directives: whole('Directives: how many orders the player can give in a turn.', 0, 12).default(3),
  copies: array(whole('Percent.', 0, 1000))
    .min(1)
    .max(12)
    .default([100, 70, 45])
    .describe("Percent of a system's effect: first, second, later lots; without it 100, 70, 45."),
  deal: array(tuple([whole('From turn.', 1, 60), whole('Least.', 0, 12), whole('Most.', 0, 12)]))
    .min(1)
    .default([[1, 1, 1]])
    .describe('Cards dealt a turn: from turn, least, most; without it one card every turn.'),
  sight: ref('track', 'The track that narrows the bands of hidden ones.').optional(),
  exposure: ref('track', 'The track that shipments, tests and sales add to.').optional(),
  shortfall: ref(
    'track',
    'The track that holds bills which could not be paid; set to 0 each turn.',
  ).optional(),
  interdiction: play.interdiction
    .default({ held: 15, lost: 40 })
    .describe('What it means that a lot is stopped on its way.'),
  memory: whole('Turns the dependence books look back.', 1, 60).default(6),
  'barter-limit': number().min(0).max(10_000).default(0).describe('Most barter debt with one supplier.'),
  intent: play.intent
    .default({ least: 10, most: 50 })
    .describe('How points are divided among the objectives.'),
  weakest: whole(
    'Percent of the score that the weakest objective alone decides; the rest is the sum by points.',
    0,
    100,
  ).default(0),
  'win-at': whole('The score that wins.', 0, 100).default(60),
  map: strictObject({
    window: tuple([number(), number(), number(), number()]).describe('West, south, east, north in degrees.'),
  })
    .optional()
    .describe('What the map shows; without it all nodes and a margin.'),
  contracts: array(contracted).default([]).describe('Contracts that are already running.'),
  discount: formula().optional().describe('Percent off the price of a flow.'),
  offer: formula()
    .optional()
    .describe(
      'What every capital weighs in any offer, beside what is given and what is asked; from -100 to 100 in all.',
    ),
  designation: formula().optional().describe('Chance a turn of one new designation, percent.'),
  strike: play.strike.optional().describe('Strikes from outside.'),
  sources: collections.sources.default({}).describe('What the facts are taken from.'),
  facts: collections.facts.default({}).describe('Facts with their sources.'),
  assumptions: collections.assumptions.default({}).describe("The scenario's own assumptions, M1 and so on."),
  tracks: collections.tracks.default({}).describe('Numbers that everyone watches.'),
  accounts: collections.accounts
    .default({})
    .describe('Books of deeds whose sum can be read: a good name, what is owed.'),
  deeds: collections.deeds.default({}).describe('Kinds of deeds: what can be promised, owed, kept, broken.'),
  actors: collections.actors
    .default({})
    .describe('Countries and their stance to the player; the first is home.'),
  seats: collections.seats
    .default({})
    .describe('Governments that give orders; without any, that of the home country.'),
  suppliers: collections.suppliers.default({}).describe('Who sells systems.'),
  systems: collections.systems.default({}).describe('What can be ordered.'),
  cargoes: collections.cargoes.default({}).describe('Kinds of cargo; without any, one kind: `goods`.'),
  nodes: collections.nodes.default({}).describe('Places on the map.'),
  legs: collections.legs.default({}).describe('Connections between two places.'),
  routes: collections.routes.default({}).describe('Ordered lists of legs.'),
  projects: collections.projects.default({}).describe('What can be built.'),
  flows: collections.flows.default({}).describe('Regular trade, in tenths.'),
  channels: collections.channels.default({}).describe('To whom and how a flow goes.'),
  upkeep: collections.upkeep.default({}).describe('Regular costs.'),
  exchanges: collections.exchanges.default({}).describe('Changing one purse into another.'),
  postures: collections.postures.default({}).describe('What is shown of what one has.'),
  aims: collections.aims.default({}).describe('Aims of missions.'),
  programmes: collections.programmes.default({}).describe('Programmes at home.'),
  gives: collections.gives.default({}).describe('What may be given in an offer.'),
  asks: collections.asks.default({}).describe('What may be asked in one.'),
  designations: collections.designations.default({}).describe('What sanctions may hit.'),
  reactions: collections.reactions.default({}).describe('Standing rules.'),
  acts: collections.acts
    .default({})
    .describe('Kinds of acts and what they usually change, so that like acts weigh the same on every card.'),
  cards: collections.cards.default({}).describe('Event cards.'),
  objectives: collections.objectives
    .default({})
    .describe('What the game is scored by; without any, the first four tracks that are good when they rise.'),
  endings: collections.endings.default({}).describe('How it may end; without any, one ending: `the-end`.'),
  guide: collections.guide.default({}).describe('Steps that lead a first player through the first turns.'),
} as const;

/** Stands for a whole section in `remove`. */
export const ALL = 'all';
/** Stands before the ids that `remove` leaves in a section. */
export const ALL_BUT = 'all-but';
/** Fields that a scenario never takes over from its base. */
export const UNINHERITED: readonly string[] = [
  'format',
  'id',
  'version',
  'author',
  'based-on',
  'extends',
  'remove',
  'reference',
];

const ids = (text: string) => array(string().min(1).max(200)).describe(text);
const removal = union([
  ids('Ids, or ways further down with dots, such as some-card.options.wait.'),
  literal(ALL).describe('The whole section.'),
  strictObject({ [ALL_BUT]: ids('Ids that stay.') }),
]);
const removals = Object.fromEntries(
  Object.keys(inherited).map((name) => [
    name,
    removal.optional().describe(`What of \`${name}\` in the base is left out: ids, or \`${ALL}\`.`),
  ]),
);

const writer = (text: string) => string().max(80).describe(text);
const ancestor = strictObject({
  id: id.describe('Its id.'),
  title: label('Its title.'),
  author: writer('Who wrote it.').optional(),
});

/** The shape of a scenario as its author writes it, all files of its folder merged. */
export const scenarioSchema = strictObject({
  format: whole('The format this is written in; without it the present one.', 1, FORMAT).default(FORMAT),
  id: id.describe('The id of the scenario, the name of its folder.'),
  author: writer('Who wrote it: a name, or several in one line.').default(''),
  'based-on': array(ancestor)
    .max(12)
    .default([])
    .describe('The scenarios it was made from, the newest first, so that their authors stay named.'),
  version: whole('Rises when the scenario changes.', 1, 1_000_000).default(1),
  extends: string()
    .optional()
    .describe('The scenario it extends, an `@`, and its version, such as `the-year-after@1`.'),
  reference: strictObject({
    players: array(string().min(1).max(80)).max(40).describe('Who played them.'),
    games: whole('How many there were.', 1, 1_000_000),
    scores: array(whole('A score.', 0, 100))
      .min(1)
      .max(200)
      .describe('Their scores, evenly thinned.'),
  })
    .optional()
    .describe('Scores of games played beforehand, to compare one with at the end; a tool writes them.'),
  remove: strictObject(removals).optional().describe('What it leaves out of the scenario it extends.'),
  ...inherited,
});

/** A scenario as its author wrote it, of the right shape and with defaults filled in; its ids may still dangle. */
export type ScenarioDoc = Infer<typeof scenarioSchema>;
