import type { Id, LedgerEntry, Scenario, StepId } from '../engine/index.ts';
import { endOf } from './ground.ts';
import { type Before, type Journey, journeysOf, type Stretch, systemOf } from './journeys.ts';

/** What a cue shows. Places are nodes, legs or actors of the scenario; a renderer finds them on the map. */
export type Show =
  | { readonly kind: 'flag'; readonly actor: Id }
  | Stamp
  | { readonly kind: 'build'; readonly project: Id }
  | { readonly kind: 'days'; readonly days: number }
  | Move
  | { readonly kind: 'delivered'; readonly node: Id; readonly system: Id }
  | { readonly kind: 'held'; readonly shipment: Id; readonly leg: Id }
  | { readonly kind: 'lost'; readonly shipment: Id; readonly leg: Id }
  | { readonly kind: 'coins'; readonly route: Id; readonly purse: Id }
  | { readonly kind: 'designated'; readonly actor: Id }
  | { readonly kind: 'strike'; readonly comes: boolean; readonly by: Id }
  | { readonly kind: 'salvo'; readonly node: Id; readonly stopped: boolean }
  | { readonly kind: 'close'; readonly place: Id }
  | { readonly kind: 'open'; readonly place: Id };

/** The answer of a supplier, stamped on its capital. */
export interface Stamp {
  readonly kind: 'stamp';
  readonly actor: Id;
  /** What the contract is about; empty where that is not known. */
  readonly system: Id;
  readonly tone: 'good' | 'bad';
  readonly word: StampWord;
}

/** A lot for as long as it is on the map: it moves from `starts` to `stops` (shares of the cue) and then stands. */
export interface Move {
  readonly kind: 'move';
  readonly shipment: Id;
  readonly system: Id;
  readonly way: readonly Stretch[];
  readonly starts: number;
  readonly stops: number;
}

export type StampWord = 'production' | 'release' | 'transit' | 'refused' | 'ended';

/** Something to show from `at` for `length` milliseconds at speed 1; `entry` is what it tells, null where nothing new. */
export interface Cue {
  readonly at: number;
  readonly length: number;
  readonly entry: LedgerEntry | null;
  readonly show: Show;
}

export interface Plan {
  /** In order of their beginning. */
  readonly cues: readonly Cue[];
  /** Milliseconds at speed 1; 0 where there is nothing to show. */
  readonly length: number;
}

const SHORTEST = 6_000;
const LONGEST = 12_000;
/** The month on the road. */
const MONTH = 3_600;

/** How long a cue lasts, and after what time the next one may begin; milliseconds. */
const PACE: Readonly<Record<Show['kind'], readonly [number, number]>> = {
  flag: [1000, 420],
  stamp: [1000, 600],
  build: [1000, 500],
  days: [MONTH, MONTH],
  move: [MONTH, 0],
  delivered: [1000, 0],
  held: [900, 600],
  lost: [1300, 1000],
  coins: [1200, 160],
  designated: [1200, 900],
  strike: [1300, 1000],
  salvo: [1000, 480],
  close: [900, 320],
  open: [800, 260],
};

/** The steps of an adjudication in the order of the turn; News and Council have no film. */
const ORDER: readonly StepId[] = [
  'policies',
  'missions',
  'gates',
  'shipments',
  'interdiction',
  'exports',
  'sanctions',
  'strike',
  'drift',
  'assessment',
];

interface Raw {
  readonly entry: LedgerEntry;
  readonly show: Show;
}

const actorOfSeat = (scenario: Scenario, seat: Id | null): Id | null =>
  scenario.seats.find((one) => one.id === seat)?.actor ?? null;

function contractShow(scenario: Scenario, entry: LedgerEntry, before: Before): Show | null {
  const system = systemOf(scenario, entry, before);
  const from = scenario.systems.find((one) => one.id === system)?.supplier;
  const supplier = scenario.suppliers.find((one) => one.id === from);
  const actor = supplier?.actor ?? scenario.home;
  if (entry.what.endsWith('.shut')) return { kind: 'stamp', actor, system, word: 'refused', tone: 'bad' };
  if (!entry.what.endsWith('.stage')) return null;
  if (entry.to === 'ended') return { kind: 'stamp', actor, system, word: 'ended', tone: 'bad' };
  if (entry.to === 'production' || entry.to === 'release' || entry.to === 'transit')
    return { kind: 'stamp', actor, system, word: entry.to, tone: 'good' };
  return null;
}

function strikeShow(scenario: Scenario, entry: LedgerEntry, target: Id): Show | null {
  if (target === '') {
    const by = actorOfSeat(scenario, entry.seat ?? scenario.strike?.by ?? null);
    return by ? { kind: 'strike', comes: entry.to === 'comes', by } : null;
  }
  const node = scenario.strike?.targets.find((one) => one.id === target)?.node;
  return node ? { kind: 'salvo', node, stopped: entry.to === 'stopped' } : null;
}

function coinsShow(scenario: Scenario, entry: LedgerEntry, purse: Id): Show | null {
  const { cause } = entry;
  if (cause.kind !== 'rule' || cause.rule !== 'sale' || Number(entry.to) <= Number(entry.from)) return null;
  const route = scenario.channels.find((channel) => channel.id === cause.of)?.route;
  return route ? { kind: 'coins', route, purse } : null;
}

function shipmentShow(entry: LedgerEntry, id: Id, what: string, journeys: readonly Journey[]): Show | null {
  if (what === '' && entry.to === null && typeof entry.from === 'string')
    return { kind: 'lost', shipment: id, leg: entry.from };
  if (what !== 'held') return null;
  const leg = journeys.find((one) => one.shipment === id)?.way.at(-1)?.leg;
  return leg === undefined ? null : { kind: 'held', shipment: id, leg };
}

function arrivalShow(
  scenario: Scenario,
  entry: LedgerEntry,
  system: Id,
  journeys: readonly Journey[],
): Show | null {
  const came = journeys.find((one) => one.system === system && one.arrives === entry.day);
  const there = came && endOf(scenario, came.route);
  const capital = scenario.nodes.find((node) => node.actor === scenario.home && node.kind === 'capital')?.id;
  const node = there ?? capital;
  return node ? { kind: 'delivered', node, system } : null;
}

/** The picture an entry is worth, or null. */
function showOf(
  scenario: Scenario,
  entry: LedgerEntry,
  before: Before,
  journeys: readonly Journey[],
): Show | null {
  const [head, id = '', what = ''] = entry.what.split('.');
  switch (head) {
    case 'policies': {
      const actor = actorOfSeat(scenario, id);
      return actor && what === '' && entry.to !== null ? { kind: 'flag', actor } : null;
    }
    case 'contracts':
      return contractShow(scenario, entry, before);
    case 'projects':
      return what === 'stage' ? { kind: 'build', project: id } : null;
    case 'shipments':
      return shipmentShow(entry, id, what, journeys);
    case 'delivered':
      return arrivalShow(scenario, entry, id, journeys);
    case 'designated':
      return { kind: 'designated', actor: scenario.home };
    case 'strike':
      return strikeShow(scenario, entry, id);
    case 'closed':
      return { kind: entry.to === null ? 'open' : 'close', place: id };
    case 'tracks':
      return coinsShow(scenario, entry, id);
    default:
      return null;
  }
}

interface Timed {
  readonly cues: Cue[];
  /** When the month on the road begins and ends. */
  readonly month: readonly [number, number] | null;
  readonly end: number;
}

/** Lays the pictures of each step one after another; what happens on the road lies on its day. */
function timed(scenario: Scenario, raws: readonly Raw[], travels: boolean): Timed {
  const { daysPerTurn } = scenario.calendar;
  const cues: Cue[] = [];
  let month: Timed['month'] = null;
  let now = 0;
  let end = 0;
  const put = (show: Show, entry: LedgerEntry | null, at: number): void => {
    const [length] = PACE[show.kind];
    cues.push({ at, length, entry, show });
    end = Math.max(end, at + length);
  };
  for (const step of ORDER) {
    const start = now;
    const here = raws.filter((raw) => raw.entry.step === step);
    if (step === 'shipments' && travels) {
      month = [start, start + MONTH];
      put({ kind: 'days', days: daysPerTurn }, null, start);
      for (const { show, entry } of here)
        put(show, entry, start + (MONTH * (entry.day ?? daysPerTurn)) / daysPerTurn);
      now = start + MONTH;
      continue;
    }
    for (const { show, entry } of here) {
      put(show, entry, now);
      const [length, next] = PACE[show.kind];
      now += next === 0 ? length * 0.6 : next;
    }
    if (now > start) now = Math.max(now, end - 250);
  }
  return { cues, month, end };
}

/** Lots are on the map from the film's beginning, or from the month's where they set out in it, until they are gone. */
function movesFor(journeys: readonly Journey[], film: Timed, days: number): Cue[] {
  if (!film.month) return [];
  const [from, to] = film.month;
  return journeys.flatMap(({ shipment, system, way, entry, arrives, lost }): Cue[] => {
    if (way.length === 0) return [];
    const at = entry ? from : 0;
    const loss = film.cues.find((cue) => lost !== null && cue.entry === lost)?.at;
    const end = arrives !== null ? from + (MONTH * arrives) / days + 500 : (loss ?? film.end);
    const length = Math.max(1, end - at);
    const share = (time: number): number => (time - at) / length;
    return [
      {
        at,
        length,
        entry: null,
        show: { kind: 'move', shipment, system, way, starts: share(from), stops: share(to) },
      },
    ];
  });
}

/**
 * Turns the ledger entries of one adjudication into a film: what is shown, when, and for how long, in the order of
 * the turn. Lots move side by side while the days are counted. The whole lasts 6 to 12 seconds at speed 1.
 */
export function planFilm(scenario: Scenario, entries: readonly LedgerEntry[], before: Before): Plan {
  const journeys = journeysOf(scenario, entries, before);
  const raws = entries.flatMap((entry): Raw[] => {
    const show = ORDER.includes(entry.step) ? showOf(scenario, entry, before, journeys) : null;
    return show ? [{ entry, show }] : [];
  });
  const film = timed(
    scenario,
    raws,
    journeys.some((journey) => journey.way.length > 0),
  );
  const cues = [...film.cues, ...movesFor(journeys, film, scenario.calendar.daysPerTurn)];
  if (cues.length === 0) return { cues, length: 0 };
  const ratio = film.end < SHORTEST ? SHORTEST / film.end : Math.min(1, LONGEST / film.end);
  return {
    cues: cues
      .map((cue) => ({ ...cue, at: cue.at * ratio, length: cue.length * ratio }))
      .sort((a, b) => a.at - b.at),
    length: film.end * ratio,
  };
}
