import type { Id, Scenario } from '../../engine/index.ts';

/**
 * The things by name that rulebook section 15 speaks of. A scenario without them has no such lines; this is the one
 * place of the lab that knows the flagship.
 */
export const SUBJECTS = {
  /** The system of which "delivered in a third to a half of the courted runs" is said. */
  courted: 's-400',
  /** The system of which the first one comes "nearly always". */
  nearly: 'hq-battery',
  /** How talks with Washington stand, and where they start once they have collapsed early. */
  talks: 'us-russia-talks',
  collapsed: 15,
} as const;

/** Missions to a supplier's capital from which on a run has courted it. */
export const COURTED = 2;

/** The last month but so many in which an order still has time to arrive. */
export const TIME_LEFT = 4;

export interface Intent {
  readonly name: string;
  readonly points: Readonly<Record<Id, number>>;
}

/** The five fixed intents: even, and each objective at 50 (or at the most that the scenario allows). */
export function intentsOf({ objectives, intent: { least, most } }: Scenario): readonly Intent[] {
  const ids = objectives.map((objective) => objective.id);
  const divide = (total: number, among: readonly Id[]): [Id, number][] =>
    among.map((id, i) => {
      const each = Math.floor(total / among.length);
      return [id, i < total - each * among.length ? each + 1 : each];
    });
  const even = { name: 'even', points: Object.fromEntries(divide(100, ids)) };
  const others = Math.max(1, ids.length - 1);
  const top = Math.min(50, most, 100 - least * others);
  const leaning = ids.map((id) => {
    const rest = divide(
      100 - top,
      ids.filter((other) => other !== id),
    );
    return { name: id, points: { [id]: top, ...Object.fromEntries(rest) } };
  });
  return ids.length < 2 ? [even] : [even, ...leaning];
}
