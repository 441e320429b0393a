import { type Interval, paired } from '../statistics.ts';
import type { Measure, Measured } from './measure.ts';

/** Games that several players have in common below which nothing is said of them. */
export const FEWEST = 5;

/** Scores of some runs, unrounded. */
export const scores = (measures: readonly Measure[] = []): number[] => measures.map(({ run }) => run.exact);

/** Runs of some players over the seeds and intents that all of them have played, in the same order; or why there are none. */
export function matched(
  runs: Measured['runs'],
  players: readonly string[],
  fewest = FEWEST,
): readonly (readonly Measure[])[] | string {
  return inCommon(
    players.map((player) => [player, runs.get(player)]),
    fewest,
  );
}

/** The same for runs that come from several worlds: each list with the name it is complained of by. */
export function inCommon(
  lists: readonly (readonly [string, readonly Measure[] | undefined])[],
  fewest = FEWEST,
): readonly (readonly Measure[])[] | string {
  const key = ({ intent, run }: Measure): string => `${intent}/${run.seed}`;
  for (const [name, list] of lists) {
    if (list === undefined) return `there is no player ${name}`;
    if (list.length === 0) return `${name} has no runs`;
  }
  const maps = lists.map(([, list = []]) => new Map(list.map((one) => [key(one), one])));
  const keys = [...(maps[0]?.keys() ?? [])].filter((one) => maps.every((map) => map.has(one)));
  if (keys.length < fewest)
    return `only ${keys.length} games are common to ${lists.map(([name]) => name).join(', ')}`;
  return maps.map((map) => keys.flatMap((one) => map.get(one) ?? []));
}

/** How far a player stays below the hedger over the games that both have played, under one intent or all; or why it is not known. */
export function below(
  { runs }: Pick<Measured, 'runs'>,
  player: string,
  intent: string | null = null,
): { readonly by: Interval; readonly games: number } | string {
  const only = (list: readonly Measure[] | undefined) =>
    intent === null ? list : list?.filter((one) => one.intent === intent);
  const both = inCommon([
    ['hedger', only(runs.get('hedger'))],
    [player, only(runs.get(player))],
  ]);
  if (typeof both === 'string') return both;
  const [hedger, other] = both.map(scores);
  return { by: paired(hedger ?? [], other ?? []), games: hedger?.length ?? 0 };
}

/** The least (or largest) of some intervals by its value, with what it belongs to; undefined where there are none. */
export function extreme<T extends { readonly by: Interval }>(
  all: readonly T[],
  which: 'least' | 'most',
): T | undefined {
  const sign = which === 'least' ? 1 : -1;
  return all.reduce<T | undefined>(
    (found, one) => (found === undefined || sign * (one.by.value - found.by.value) < 0 ? one : found),
    undefined,
  );
}
