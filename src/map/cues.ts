import type { LedgerEntry, Scenario, StepId } from '../engine/index.ts';
import { type Before, type Journey, journeysOf } from './journeys.ts';
import { type Show, showOf } from './shows.ts';

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
  answer: [1000, 600],
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
  'interdiction',
  'shipments',
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
    // What is lost in the month of its release was never on the road: the picture of its loss tells it.
    if (entry && loss !== undefined) return [];
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
    const show = ORDER.includes(entry.step) ? showOf({ scenario, entry, journeys }) : null;
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
