import type { Id, Objective, Scenario } from '../engine/index.ts';
import { feedsOf, type Inputs } from '../engine/vocabulary.ts';
import type { Month, Worth } from '../store/month.ts';

/** One part of an objective that a month moved, and what that did to the score. */
export interface Headline {
  readonly objective: Objective;
  readonly part: { readonly id: Id; readonly label: string };
  readonly inputs: Inputs;
  /** Points of the objective. */
  readonly by: number;
  /** Points of the score, with fractions. */
  readonly score: number;
}

const amountIn = ({ parts }: Worth, objective: Id, part: Id): number =>
  parts[objective]?.parts.find(({ id }) => id === part)?.amount ?? 0;

/** The objective that stands lowest; the first of equals. */
const weakestOf = ({ objectives }: Scenario, { objectives: stands }: Worth): Id | undefined =>
  objectives.reduce<Objective | undefined>(
    (least, one) => (least && (stands[least.id] ?? 0) <= (stands[one.id] ?? 0) ? least : one),
    undefined,
  )?.id;

/**
 * The parts of the objectives that a month moved, those first that moved the score most. An objective that has come to its end moves
 * the score by less than its parts add up to: they share in what it did move.
 */
export function headlinesOf(
  scenario: Scenario,
  intent: Readonly<Record<Id, number>>,
  { start, end }: Month,
): readonly Headline[] {
  const weakest = weakestOf(scenario, end);
  return feedsOf(scenario)
    .objectives.flatMap(({ objective, parts }) => {
      const moved = parts
        .map(({ part, inputs }) => ({
          part,
          inputs,
          by: amountIn(end, objective.id, part.id) - amountIn(start, objective.id, part.id),
        }))
        .filter(({ by }) => by !== 0);
      const asked = moved.reduce((sum, { by }) => sum + by, 0);
      const came = (end.objectives[objective.id] ?? 0) - (start.objectives[objective.id] ?? 0);
      const share = asked === 0 ? 1 : came / asked;
      const weight =
        (intent[objective.id] ?? 0) * (100 - scenario.weakest) +
        (objective.id === weakest ? 100 * scenario.weakest : 0);
      return moved.map(
        ({ by, ...rest }): Headline => ({
          ...rest,
          objective,
          by,
          score: (by * share * weight) / 10_000,
        }),
      );
    })
    .sort((a, b) => Math.abs(b.score) - Math.abs(a.score) || Math.abs(b.by) - Math.abs(a.by));
}
