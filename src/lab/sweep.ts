import type { Id, Scenario } from '../engine/index.ts';
import { csvRow, type Field } from './csv.ts';
import type { CardCounts } from './one-run.ts';
import type { Setting } from './parameter.ts';
import type { RunRecord } from './record.ts';
import { type Box, box, type Interval, paired, share, summary } from './statistics.ts';
import type { Task } from './task.ts';

/** One parameter of the scenario and the values it takes in turn. */
export interface Swept {
  readonly path: string;
  readonly values: readonly number[];
}

export interface Plan {
  readonly players: readonly string[];
  /** At most two. */
  readonly swept: readonly Swept[];
  readonly runs: number;
  /** Run i of every cell uses seed + i: cells are compared over the same dice. */
  readonly seed: number;
  readonly intent?: Readonly<Record<Id, number>>;
}

/** One player with one value of each swept parameter. */
export interface Place {
  readonly player: string;
  readonly settings: readonly Setting[];
}

export interface Failed {
  readonly seed: number;
  readonly message: string;
}

/** What the runs of one cell come to (contracts: `lab`). */
export interface Cell {
  /** The swept values by path, and the player where there are several. */
  readonly at: Readonly<Record<string, number | string>>;
  /** Runs that were finished. */
  readonly runs: number;
  readonly failed: readonly Failed[];
  readonly won: number;
  /** Percent of the runs that were won. */
  readonly win: Interval;
  readonly score: { readonly mean: number; readonly sd: number; readonly low: number; readonly high: number };
  readonly box: Box;
  /** Score less the first cell's over the same seeds; null in the first. */
  readonly difference: Interval | null;
  readonly endings: Readonly<Record<Id, number>>;
  readonly strikes: number;
  readonly cards: Readonly<CardCounts>;
  readonly orders: Readonly<Record<string, number>>;
  /** Percent of the runs that were decided at the start and at each month's end; empty where runs are too few to say. */
  readonly decided: readonly number[];
  /** Computing time of all runs together. */
  readonly seconds: number;
}

/** The cells of a plan: players, then values of the first parameter, then of the second. */
export function placesOf({ players, swept }: Plan): readonly Place[] {
  let places: Place[] = players.map((player) => ({ player, settings: [] }));
  for (const { path, values } of swept) {
    places = places.flatMap((place) =>
      values.map((value) => ({ ...place, settings: [...place.settings, { path, value }] })),
    );
  }
  return places;
}

/** Every run of a plan, cell by cell; task n belongs to cell ⌊n / runs⌋. */
export function tasksOf(plan: Plan): readonly Task[] {
  const { runs, seed, intent } = plan;
  return placesOf(plan).flatMap(({ player, settings }) =>
    Array.from({ length: runs }, (_, i): Task => {
      const task = { kind: 'run', player, settings, seed: (seed + i) >>> 0 } as const;
      return intent ? { ...task, intent } : task;
    }),
  );
}

const add = (counts: Record<string, number>, key: string, by = 1): void => {
  counts[key] = (counts[key] ?? 0) + by;
};

/** Adds up the cards of many runs. */
export function cardTotals(runs: readonly RunRecord[]): CardCounts {
  const totals: CardCounts = {};
  for (const { cards } of runs) {
    for (const [id, { dealt, options }] of Object.entries(cards)) {
      totals[id] ??= { dealt: 0, options: {} };
      const total = totals[id];
      total.dealt += dealt;
      for (const [option, times] of Object.entries(options)) add(total.options, option, times);
    }
  }
  return totals;
}

/** Runs that had about the same score at a time are asked how they ended: this many neighbours, or a tenth of all. */
const NEIGHBOURS = 20;

/**
 * Percent of the runs that were decided at each month's end: of the runs whose score stood nearest to theirs then,
 * fewer than a tenth or more than nine tenths were won. Empty where there are fewer than twice as many runs as neighbours.
 */
export function decidedByMonth(runs: readonly RunRecord[]): readonly number[] {
  if (runs.length < 2 * NEIGHBOURS) return [];
  const window = Math.max(NEIGHBOURS, Math.round(runs.length / 10));
  const months = Math.max(...runs.map((run) => run.standings.length));
  return Array.from({ length: months }, (_, month) => {
    const sorted = runs
      .map(({ standings, won }) => ({ at: standings[Math.min(month, standings.length - 1)] ?? 0, won }))
      .sort((a, b) => a.at - b.at);
    const wins = [0];
    for (const { won } of sorted) wins.push((wins.at(-1) ?? 0) + (won ? 1 : 0));
    let decided = 0;
    for (let i = 0; i < sorted.length; i++) {
      const from = Math.max(0, Math.min(sorted.length - window, i - (window >> 1)));
      const rate = ((wins[from + window] ?? 0) - (wins[from] ?? 0)) / window;
      if (rate < 0.1 || rate > 0.9) decided += 1;
    }
    return (100 * decided) / runs.length;
  });
}

/** What the runs of a cell come to; `first` are the runs of the first cell, for the paired difference. */
export function cellOf(
  at: Cell['at'],
  runs: readonly RunRecord[],
  failed: readonly Failed[],
  first: readonly RunRecord[] | null,
): Cell {
  const scores = runs.map((run) => run.score);
  const endings: Record<Id, number> = {};
  const orders: Record<string, number> = {};
  let [won, strikes, seconds] = [0, 0, 0];
  for (const run of runs) {
    add(endings, run.ending);
    for (const [kind, times] of Object.entries(run.orders)) add(orders, kind, times);
    if (run.won) won += 1;
    strikes += run.strikes;
    seconds += run.seconds;
  }
  return {
    at,
    runs: runs.length,
    failed,
    won,
    win: share(won, runs.length),
    score: summary(scores),
    box: box(scores),
    difference: first === null ? null : over(runs, first),
    endings,
    strikes,
    cards: cardTotals(runs),
    orders,
    decided: decidedByMonth(runs),
    seconds,
  };
}

function over(runs: readonly RunRecord[], first: readonly RunRecord[]): Interval {
  const other = new Map(first.map((run) => [run.seed, run.exact]));
  const both = runs.filter((run) => other.has(run.seed));
  return paired(
    both.map((run) => run.exact),
    both.map((run) => other.get(run.seed) ?? 0),
  );
}

/** How a cell is named: its swept values, and its player where the plan has several. */
export const nameOf = (plan: Plan, { player, settings }: Place): Cell['at'] => ({
  ...(plan.players.length > 1 ? { player } : {}),
  ...Object.fromEntries(settings.map(({ path, value }) => [path, value])),
});

const VERBS = ['contract', 'build', 'mission', 'offer', 'programme'] as const;

/** The first row of the table of runs. */
export const csvHead = (scenario: Scenario, plan: Plan): string =>
  csvRow([
    'player',
    ...plan.swept.map((one) => one.path),
    ...['seed', 'score', 'won', 'ending', 'turns', 'strikes'],
    ...scenario.objectives.map((objective) => objective.id),
    ...VERBS,
    'failed',
  ]);

/** One run as a row of the table of runs; a run that failed says why and leaves the rest empty. */
export function csvLine(scenario: Scenario, place: Place, seed: number, run: RunRecord | string): string {
  const head: Field[] = [place.player, ...place.settings.map((one) => one.value), seed];
  const { objectives } = scenario;
  if (typeof run === 'string') {
    const empty: Field[] = Array.from({ length: 5 + objectives.length + VERBS.length }, () => null);
    return csvRow([...head, ...empty, run]);
  }
  return csvRow([
    ...head,
    ...[run.score, run.won, run.ending, run.turns, run.strikes],
    ...objectives.map((objective) => run.objectives[objective.id] ?? null),
    ...VERBS.map((verb) => run.orders[verb] ?? 0),
    null,
  ]);
}
