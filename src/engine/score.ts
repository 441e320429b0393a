import { evaluate, NO_SCOPE, quotient } from './expression.ts';
import { sumOf } from './formulas.ts';
import type { Game } from './game.ts';
import type { Id, Objective, Reference, Scenario, Sum } from './types/index.ts';

export interface Standing {
  readonly objectives: Record<Id, number>;
  /** Points by objective weighed by the intent, and the weakest of them by itself, 0 to 100. */
  readonly score: number;
  /** The same in hundredths of a point, unrounded. */
  readonly hundredths: number;
}

type Points = Readonly<Record<Id, number>>;

/** The objectives as they stand, 0 to 100 each, and the score under the run's intent (rulebook section 11). */
export function standing(game: Game): Standing {
  const objectives: Record<Id, number> = {};
  for (const { id, value } of game.scenario.data.objectives)
    objectives[id] = Math.max(0, Math.min(100, evaluate(game, value)));
  const hundredths = scoreOf(game.scenario.data, game.state.intent, objectives);
  return { objectives, score: quotient(hundredths + 50, 100), hundredths };
}

/** What objectives come to under an intent, hundredths of a point: most of it weighed by the intent, the rest the weakest's. */
export function scoreOf({ weakest }: Scenario, intent: Points, objectives: Points): number {
  let weighed = 0;
  let least = 100;
  for (const id of Object.keys(objectives)) {
    const value = objectives[id] ?? 0;
    weighed += value * (intent[id] ?? 0);
    least = Math.min(least, value);
  }
  return quotient(weighed * (100 - weakest), 100) + least * weakest;
}

/** What each objective adds to a score, and what the weakest adds by itself; points with fractions. */
export interface Counted {
  readonly objectives: Points;
  /** null where a scenario counts no objective by itself. */
  readonly weakest: { readonly objective: Id; readonly counts: number } | null;
}

/** A score in its parts. The first of the weakest is named where several are alike. */
export function counted({ scenario, state }: Game, objectives: Points): Counted {
  const { weakest } = scenario.data;
  const counts = scenario.data.objectives.map(({ id }): [Id, number] => [
    id,
    ((objectives[id] ?? 0) * (state.intent[id] ?? 0) * (100 - weakest)) / 10_000,
  ]);
  const [first, ...rest] = scenario.data.objectives.map(({ id }) => ({ id, value: objectives[id] ?? 0 }));
  if (weakest === 0 || first === undefined) return { objectives: Object.fromEntries(counts), weakest: null };
  const least = rest.reduce((a, b) => (b.value < a.value ? b : a), first);
  return {
    objectives: Object.fromEntries(counts),
    weakest: { objective: least.id, counts: (least.value * weakest) / 100 },
  };
}

/** Percent of the reference games that ended with a lower score (rulebook section 11). */
export function rankAmong({ scores }: Reference, score: number): number {
  const below = scores.filter((one) => one < score).length;
  return scores.length === 0 ? 0 : quotient(below * 200 + scores.length, scores.length * 2);
}

/** How far another seat has what it wants, 0 to 100 each, and its score, their mean; null where it has no aims. */
export interface Wants {
  readonly aims: Points;
  readonly score: number;
}

/** What a seat has of what it wants in the present state (rulebook section 12). */
export function wantsOf(game: Game, seat: Id): Wants | null {
  const { aims } = game.scenario.seat(seat);
  if (aims.length === 0) return null;
  const reached = aims.map(({ id, value }): [Id, number] => [
    id,
    Math.max(0, Math.min(100, evaluate(game, value))),
  ]);
  const sum = reached.reduce((all, [, value]) => all + value, 0);
  return { aims: Object.fromEntries(reached), score: quotient(sum * 2 + aims.length, aims.length * 2) };
}

/** An objective as it stands with the parts that make it, for whoever asks what it is made of. */
export const opened = (game: Game, { parts }: Objective): Sum => sumOf(game, parts, NO_SCOPE, 0, 100);
