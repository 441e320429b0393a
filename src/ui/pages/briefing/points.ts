import type { Id, Scenario } from '../../../engine/index.ts';

/** An intent that is being written: points by objective; it may not add up yet. */
export type Points = Readonly<Record<Id, number>>;

const TOTAL = 100;

const idsOf = (scenario: Scenario): readonly Id[] => scenario.objectives.map((one) => one.id);

/** Points placed so far. */
export const sumOf = (points: Points): number => Object.values(points).reduce((sum, n) => sum + n, 0);

/** Points still to be placed; below zero: too many. */
export const missing = (points: Points): number => TOTAL - sumOf(points);

/** The first objective whose points lie outside the scenario's bounds. */
export function outOfBounds(scenario: Scenario, points: Points): Id | null {
  const { least, most } = scenario.intent;
  return (
    idsOf(scenario).find((id) => {
      const n = points[id] ?? 0;
      return !Number.isInteger(n) || n < least || n > most;
    }) ?? null
  );
}

/** Divides a number as evenly as whole points allow, the first ones taking what is left over. */
function divide(total: number, ids: readonly Id[]): Record<Id, number> {
  const each = Math.floor(total / Math.max(1, ids.length));
  const over = total - each * ids.length;
  return Object.fromEntries(ids.map((id, index) => [id, each + (index < over ? 1 : 0)]));
}

/** The same for every objective. */
export const evenly = (scenario: Scenario): Points => divide(TOTAL, idsOf(scenario));

/** As much as is allowed for one objective, the rest divided evenly. */
export function first(scenario: Scenario, favourite: Id): Points {
  const others = idsOf(scenario).filter((id) => id !== favourite);
  const { least, most } = scenario.intent;
  const most1 = Math.min(most, TOTAL - least * others.length);
  return { ...divide(TOTAL - most1, others), [favourite]: most1 };
}

/** The nearest intent that adds up: one point after the other is added where there is room, or taken where there is most. */
export function settle(scenario: Scenario, points: Points): Points {
  const { least, most } = scenario.intent;
  const ids = idsOf(scenario);
  const settled: Record<Id, number> = {};
  for (const id of ids) settled[id] = Math.max(least, Math.min(most, Math.round(points[id] ?? 0)));
  for (let left = missing(settled); left !== 0; left = missing(settled)) {
    const step = Math.sign(left);
    const room = (id: Id): number => (step > 0 ? most - (settled[id] ?? 0) : (settled[id] ?? 0) - least);
    const id = [...ids].sort((a, b) => room(b) - room(a))[0];
    if (id === undefined || room(id) <= 0) return evenly(scenario);
    settled[id] = (settled[id] ?? 0) + step;
  }
  return settled;
}
