import type { Ancestor, Expr, Fact, Id, Scenario, Track } from '../engine/types/index.ts';
import { Compiler } from './compile/context.ts';
import * as people from './compile/people.ts';
import * as places from './compile/places.ts';
import * as play from './compile/play.ts';
import type { Names } from './names.ts';
import type { ScenarioDoc } from './schema.ts';
import type { Reporter } from './shape.ts';
import { tracksIn } from './track-reads.ts';

/** Days that shipments have in a turn. */
export const daysOfTurn = (calendar: ScenarioDoc['calendar']): number =>
  calendar['days-per-turn'] ?? 30 * calendar['months-per-turn'];

/**
 * Makes the engine's scenario from a document of the right shape. What cannot be compiled is reported and left out;
 * the result is good only where nothing was reported as an error.
 */
export function compileScenario(doc: ScenarioDoc, names: Names, report: Reporter): Scenario {
  const to = new Compiler(doc, names, report);
  const tracks = people.compileTracks(to);
  checkDerived(tracks, report);
  const { calendar } = doc;
  const months = calendar['months-per-turn'];
  return {
    id: doc.id,
    version: doc.version,
    title: doc.title,
    subtitle: doc.subtitle,
    summary: doc.summary,
    briefing: doc.briefing,
    notes: doc.notes,
    authors: doc.author === '' ? [] : [doc.author],
    ...(doc['based-on'].length === 0 ? {} : { basedOn: doc['based-on'].map(ancestor) }),
    licence: doc.licence,
    minutes: doc.minutes,
    calendar: {
      year: calendar.year,
      month: calendar.month,
      monthsPerTurn: months,
      turns: calendar.turns,
      daysPerTurn: daysOfTurn(calendar),
      loadingDays: calendar['loading-days'],
    },
    lead: doc.lead,
    home: names.home,
    directives: doc.directives,
    copies: doc.copies,
    deal: doc.deal,
    sight: doc.sight ?? null,
    exposure: doc.exposure ?? null,
    shortfall: doc.shortfall ?? null,
    interdiction: { held: doc.interdiction.held, lost: doc.interdiction.lost },
    memory: doc.memory,
    barterLimit: to.stored(doc['barter-limit'], ['barter-limit'], 1),
    intent: {
      least: doc.intent.least,
      most: doc.intent.most,
      start: doc.intent.start ?? evenPoints(Object.keys(doc.objectives)),
    },
    weakest: doc.weakest,
    winAt: doc['win-at'],
    reference: doc.reference ?? null,
    map: { window: doc.map?.window ?? around(doc) },
    sources: Object.entries(doc.sources).map(([id, source]) => ({ id, ...source })),
    facts: compileFacts(doc),
    ...compilePlain(doc),
    tracks,
    accounts: play.compileAccounts(to),
    deeds: play.compileDeeds(to),
    actors: people.compileActors(to),
    seats: people.compileSeats(to),
    suppliers: people.compileSuppliers(to),
    systems: people.compileSystems(to),
    contracts: people.compileContracts(to),
    cargoes: places.compileCargoes(to),
    nodes: places.compileNodes(to),
    legs: places.compileLegs(to),
    routes: places.compileRoutes(to),
    projects: places.compileProjects(to),
    flows: places.compileFlows(to),
    channels: places.compileChannels(to),
    upkeep: play.compileUpkeep(to),
    exchanges: play.compileExchanges(to),
    postures: play.compilePostures(to),
    aims: play.compileAims(to),
    programmes: play.compileProgrammes(to),
    gives: play.compileGives(to),
    asks: play.compileAsks(to),
    offer: doc.offer === undefined ? null : to.formula('offer', doc.offer, ['offer']),
    discount: doc.discount === undefined ? null : to.formula('discount', doc.discount, ['discount']),
    designation:
      doc.designation === undefined ? null : to.formula('designation', doc.designation, ['designation']),
    designations: play.compileDesignations(to),
    strike: play.compileStrike(to),
    reactions: play.compileReactions(to),
    cards: play.compileCards(to),
    objectives: play.compileObjectives(to),
    endings: play.compileEndings(to),
    guide: play.compileGuide(to),
  };
}

function ancestor({ id, title, author }: ScenarioDoc['based-on'][number]): Ancestor {
  return author === undefined ? { id, title } : { id, title, author };
}

function compileFacts(doc: ScenarioDoc): Fact[] {
  const facts = Object.entries(doc.facts).map(([id, { plain: _plain, ...fact }]): Fact => ({ id, ...fact }));
  const assumptions = Object.entries(doc.assumptions).map(
    ([id, claim]): Fact => ({ id, claim, how: 'assumed', source: '' }),
  );
  return [...facts, ...assumptions];
}

/** The facts in easy words, by id, as a part of the scenario; no part where none has any. */
function compilePlain(doc: ScenarioDoc): Pick<Scenario, 'plain'> {
  const plain = Object.entries(doc.facts).flatMap(([id, fact]) => (fact.plain ? [[id, fact.plain]] : []));
  return plain.length === 0 ? {} : { plain: Object.fromEntries(plain) };
}

/** A hundred points divided as evenly as whole numbers allow, the first ones getting the rest. */
export function evenPoints(ids: readonly Id[]): Record<Id, number> {
  const each = Math.floor(100 / Math.max(1, ids.length));
  const rest = 100 - each * ids.length;
  return Object.fromEntries(ids.map((id, index) => [id, each + (index < rest ? 1 : 0)]));
}

/** Degrees of margin around the nodes where the author names no window. */
const MARGIN = 4;

function around(doc: ScenarioDoc): readonly [number, number, number, number] {
  const nodes = Object.values(doc.nodes);
  if (nodes.length === 0) return [-169, -60, 190, 84];
  const lons = nodes.map((node) => node.lon);
  const lats = nodes.map((node) => node.lat);
  return [
    Math.floor(Math.min(...lons)) - MARGIN,
    Math.floor(Math.min(...lats)) - MARGIN,
    Math.ceil(Math.max(...lons)) + MARGIN,
    Math.ceil(Math.max(...lats)) + MARGIN,
  ];
}

/** Reports tracks that are worked out from themselves, perhaps through others. */
function checkDerived(tracks: readonly Track[], report: Reporter): void {
  const derived = new Map(
    tracks.filter((track) => track.derive !== null).map((track) => [track.id, track.derive as Expr]),
  );
  const state = new Map<Id, 'open' | 'done'>();
  const visit = (id: Id): boolean => {
    if (state.get(id) === 'open') return true;
    const expr = derived.get(id);
    if (expr === undefined || state.get(id) === 'done') return false;
    state.set(id, 'open');
    const circle = tracksIn(expr).some(visit);
    state.set(id, 'done');
    if (circle) report('derived-circle', ['tracks', id, 'derive'], { name: id });
    return circle;
  };
  for (const id of derived.keys()) visit(id);
}
