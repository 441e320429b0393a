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
      how: oneOf(['firm', 'reported', 'judged', 'headline', 'assumed'])
        .default('firm')
        .describe('How sure the source itself is.'),
      source: string().max(120).default('').describe('Id of the source, a colon, and where in it.'),
    }),
  ),
  assumptions: record(factId, words("One of the scenario's own assumptions.")),
  tracks: record(id, track),
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
  designations: record(id, play.designation),
  reactions: record(id, play.reaction),
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
  title: label('Its title.'),
  subtitle: string().max(200).default('').describe('A line under the title.'),
  summary: string().max(1200).default('').describe('What it is about, for the list of scenarios.'),
  briefing: lines('What the player reads before the first turn.'),
  notes: lines('What has to be said about the scenario itself.'),
  authors: array(label('A name.')).default([]).describe('Who wrote it.'),
  licence: string().max(120).default('CC BY 4.0').describe('Under which terms it may be used.'),
  minutes: whole('How long a game takes.', 1, 600).default(20),
  calendar: play.calendar.describe('When the game begins and how long it is.'),
  lead: ref('seat', 'The seat of the player.'),
  home: ref('actor', "The player's country; without it that of the seat.").optional(),
  directives: whole('Directives a turn.', 0, 12).default(3),
  copies: array(whole('Percent.', 0, 1000))
    .min(1)
    .max(12)
    .default([100, 70, 45])
    .describe("Percent of a system's effect: first, second, third and later lot."),
  deal: array(tuple([whole('From turn.', 1, 60), whole('Least.', 0, 12), whole('Most.', 0, 12)]))
    .min(1)
    .default([[1, 1, 1]])
    .describe('Cards dealt a turn: from turn, least, most.'),
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
  'barter-limit': number()
    .min(0)
    .max(10_000)
    .default(0)
    .describe('Most barter debt with one supplier, shown units.'),
  intent: play.intent
    .default({ least: 10, most: 50 })
    .describe('How points are divided among the objectives.'),
  'win-at': whole('The score that wins.', 0, 100).default(60),
  map: strictObject({
    window: tuple([number(), number(), number(), number()]).describe('West, south, east, north in degrees.'),
  })
    .optional()
    .describe('What the map shows; without it all nodes and a margin.'),
  contracts: array(contracted).default([]).describe('Contracts that are already running.'),
  discount: formula().optional().describe('Percent off the price of a flow.'),
  designation: formula().optional().describe('Chance a turn of one new designation, percent.'),
  strike: play.strike.optional().describe('Strikes from outside.'),
  sources: collections.sources.default({}).describe('What the facts are taken from.'),
  facts: collections.facts.default({}).describe('Facts with their sources.'),
  assumptions: collections.assumptions.default({}).describe("The scenario's own assumptions, M1 and so on."),
  tracks: collections.tracks.default({}).describe('Numbers that everyone watches.'),
  actors: collections.actors.describe('Governments with a stance to the player.'),
  seats: collections.seats.describe('Governments that give orders.'),
  suppliers: collections.suppliers.default({}).describe('Who sells systems.'),
  systems: collections.systems.default({}).describe('What can be ordered.'),
  cargoes: collections.cargoes.default({}).describe('Kinds of cargo.'),
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
  designations: collections.designations.default({}).describe('What sanctions may hit.'),
  reactions: collections.reactions.default({}).describe('Standing rules.'),
  cards: collections.cards.default({}).describe('Event cards.'),
  objectives: collections.objectives.describe('What the game is scored by.'),
  endings: collections.endings.describe('How it may end.'),
  guide: collections.guide.default({}).describe('Steps that lead a first player through the first turns.'),
} as const;

/** Stands for a whole section in `remove`. */
export const ALL = 'all';
/** Stands before the ids that `remove` leaves in a section. */
export const ALL_BUT = 'all-but';
/** Fields that a scenario never takes over from its base. */
export const UNINHERITED: readonly string[] = ['id', 'version', 'extends', 'remove'];

const ids = (text: string) => array(string().min(1).max(200)).describe(text);
const removal = union([
  ids('Ids, or ways further down with dots, such as some-card.options.wait.'),
  literal(ALL).describe('The whole section.'),
  strictObject({ [ALL_BUT]: ids('Ids that stay.') }),
]);
const removals = Object.fromEntries(Object.keys(inherited).map((name) => [name, removal.optional()]));

/** The shape of a scenario as its author writes it, all files of its folder merged. */
export const scenarioSchema = strictObject({
  id: id.describe('The id of the scenario, the name of its folder.'),
  version: whole('Rises when the scenario changes.', 1, 1_000_000).default(1),
  extends: string().optional().describe('The scenario it extends, and its version: the-year-after@1.'),
  remove: strictObject(removals).optional().describe('What it leaves out of the scenario it extends.'),
  ...inherited,
});

/** A scenario as its author wrote it, of the right shape and with defaults filled in; its ids may still dangle. */
export type ScenarioDoc = Infer<typeof scenarioSchema>;
