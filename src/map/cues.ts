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
  /** When each of the things is told that are shown one after another: whoever has seen enough of one goes on there. */
  readonly beats: readonly number[];
  /** Milliseconds at speed 1; 0 where there is nothing to show. */
  readonly length: number;
}

/** How much an entry means to whoever looks, 0 (routine) to 100 and more. */
export type Weigh = (entry: LedgerEntry) => number;

/** No month lasts longer. */
const LONGEST = 20_000;
/** The month on the road. */
const MONTH = 2_600;
/** The die of a strike and what it comes to; what is struck or shut by it; the silence after it; what it has cost. */
const STRIKE = { die: 2_800, away: 2_000, salvo: 1_200, hush: 900, toll: 2_000 } as const;
/** Coins of one trade after those of another. */
const COINS = { length: 1_100, next: 160 } as const;

/**
 * From this weight on: how long it is shown, what the view's way there takes, and for how long of that nothing else is shown. What weighs
 * least is passed in a moment, what weighs most is come near to, and waits until the view is there.
 */
const PACE = [
  { from: 35, length: 2_000, way: 600, lead: 450, near: true },
  { from: 12, length: 1_300, way: 450, lead: 100, near: false },
  { from: Number.NEGATIVE_INFINITY, length: 900, way: 400, lead: 0, near: false },
] as const;

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

/** One thing of the film: its cues, counted from its own beginning, and after what time the next one may begin. */
interface Beat {
  readonly cues: readonly Cue[];
  readonly span: number;
  /** It keeps its time where the month has to be hastened. */
  readonly kept: boolean;
  /** It is the month on the road. */
  readonly month: boolean;
}

const beat = (cues: readonly Cue[], span: number, over: Partial<Beat> = {}): Beat => ({
  cues,
  span,
  kept: false,
  month: false,
  ...over,
});

const camera = (to: Show | null, near: boolean, length: number): Cue => ({
  at: 0,
  length,
  entry: null,
  show: { kind: 'camera', to, near },
});

/** One picture by itself, as long and as near as it weighs. */
function single({ entry, show }: Raw, weight: number): Beat {
  const pace = PACE.find(({ from }) => weight >= from) ?? PACE[PACE.length - 1];
  const { length, way, lead, near } = pace as (typeof PACE)[number];
  return beat([camera(show, near, way), { at: lead, length, entry, show }], lead + length * 0.8);
}

/** Lots of one system that come to one place are set down together: the last of them tells it. */
const together = (raws: readonly Raw[]): readonly Raw[] =>
  raws.filter(({ show }, index) => {
    const next = raws[index + 1]?.show;
    const more = show.kind === 'delivered' && next?.kind === 'delivered';
    return !(more && next.system === show.system && next.node === show.node);
  });

/** Coins of every trade come home side by side. */
function coins(raws: readonly Raw[]): Beat {
  const cues = raws.map(({ entry, show }, index) => ({
    at: index * COINS.next,
    length: COINS.length,
    entry,
    show,
  }));
  return beat([camera(null, false, 400), ...cues], COINS.length + (raws.length - 1) * COINS.next);
}

/** The die of a strike; where one comes, each place after the other, a silence, and what it has cost. */
function strike(raws: readonly Raw[], last: LedgerEntry | null): Beat[] {
  const kept = { kept: true };
  const comes = raws.some(({ show }) => show.kind === 'strike' && show.comes);
  const beats = raws.map(({ entry, show }) => {
    const salvo = show.kind !== 'strike';
    const length = salvo ? STRIKE.salvo : comes ? STRIKE.die : STRIKE.away;
    return beat([camera(show, salvo, 500), { at: 0, length, entry, show }], length, kept);
  });
  if (!comes) return beats;
  const hush = (length: number, entry: LedgerEntry | null): Beat =>
    beat([{ at: 0, length, entry, show: { kind: 'hush' } }], length, kept);
  return [...beats, hush(STRIKE.hush, null), hush(STRIKE.toll, last)];
}

/** The things of a step, one after another. */
function beatsOf(step: StepId, raws: readonly Raw[], all: readonly LedgerEntry[], weigh: Weigh): Beat[] {
  if (step === 'strike') return strike(raws, all.findLast((entry) => entry.step === step) ?? null);
  const sold = raws.filter(({ show }) => show.kind === 'coins');
  const others = together(raws.filter(({ show }) => show.kind !== 'coins')).map((raw) =>
    single(raw, weigh(raw.entry)),
  );
  return sold.length > 0 ? [coins(sold), ...others] : others;
}

/** Lots are on the map from the film's beginning, or from the month's where they set out in it, until they are gone. */
function movesFor(
  journeys: readonly Journey[],
  film: Plan,
  [from, to]: readonly [number, number],
  days: number,
): Cue[] {
  return journeys.flatMap(({ shipment, system, way, entry, arrives, lost }): Cue[] => {
    if (way.length === 0) return [];
    const at = entry ? from : 0;
    const loss = film.cues.find((cue) => lost !== null && cue.entry === lost)?.at;
    // What is lost in the month of its release was never on the road: the picture of its loss tells it.
    if (entry && loss !== undefined) return [];
    const there = from + ((to - from) * (arrives ?? 0)) / days;
    const end = arrives !== null ? Math.max(there, to) : (loss ?? film.length);
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

/** Lays the beats one after another; where they would last too long, those are hastened that do not keep their time. */
function laid(beats: readonly Beat[]): {
  readonly plan: Plan;
  readonly month: readonly [number, number] | null;
} {
  const sum = (kept: boolean): number =>
    beats.filter((one) => one.kept === kept).reduce((all, { span }) => all + span, 0);
  const ratio = Math.min(1, Math.max(0.1, (LONGEST - sum(true)) / Math.max(1, sum(false))));
  const cues: Cue[] = [];
  const begins: number[] = [];
  let month: readonly [number, number] | null = null;
  let now = 0;
  for (const { cues: own, span, kept, month: isMonth } of beats) {
    const by = kept ? 1 : ratio;
    for (const cue of own) cues.push({ ...cue, at: now + cue.at * by, length: cue.length * by });
    begins.push(now + (own.find(({ entry }) => entry !== null)?.at ?? 0) * by);
    if (isMonth) month = [now, now + span * by];
    now += span * by;
  }
  return { plan: { cues, beats: begins, length: now }, month };
}

/**
 * Turns the ledger entries of one adjudication into a film: one thing after another in the order of the turn, each as long
 * and as near as it weighs. Lots move side by side while the days are counted. The whole lasts 20 seconds at most at speed 1.
 */
export function planFilm(
  scenario: Scenario,
  entries: readonly LedgerEntry[],
  before: Before,
  weigh: Weigh,
): Plan {
  const journeys = journeysOf(scenario, entries, before);
  const { daysPerTurn: days } = scenario.calendar;
  const travels = journeys.some(({ way }) => way.length > 0);
  const road = (): Beat =>
    beat(
      [camera(null, false, 400), { at: 0, length: MONTH, entry: null, show: { kind: 'days', days } }],
      MONTH,
      { month: true },
    );
  const beats = ORDER.flatMap((step): Beat[] => {
    const raws = entries.flatMap((entry): Raw[] => {
      const show = entry.step === step ? showOf({ scenario, entry, journeys }) : null;
      return show ? [{ entry, show }] : [];
    });
    const shown = beatsOf(step, raws, entries, weigh);
    return step === 'shipments' && travels ? [road(), ...shown] : shown;
  });
  const { plan, month } = laid(beats);
  const moves = month ? movesFor(journeys, plan, month, days) : [];
  return { ...plan, cues: [...moves, ...plan.cues].sort((a, b) => a.at - b.at) };
}
