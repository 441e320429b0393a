import type { Id, LedgerEntry, Scenario, Standing } from '../engine/index.ts';
import type { Month } from '../store/month.ts';
import { movement, weightOf } from '../text/index.ts';

/** What a point of the score, moved by an entry and all that follows from it, weighs against what the entry is by itself. */
const POINT = 12;

/** Points of the objectives as the intent counts them: finer than the score, which is a whole number. */
const worthOf = ({ objectives }: Standing, intent: Readonly<Record<Id, number>>): number =>
  Object.entries(intent).reduce((sum, [id, points]) => sum + ((objectives[id] ?? 0) * points) / 100, 0);

/** What each entry of a month moved the score by, in points: what followed from an entry counts with it. */
function movedBy(
  entries: readonly LedgerEntry[],
  { given, trail }: Month,
  intent: Readonly<Record<Id, number>>,
): ReadonlyMap<number, number> {
  const found = new Map(entries.map((entry) => [entry.id, entry]));
  const moved = new Map<number, number>();
  let last = worthOf(given, intent);
  for (const { entry, worth } of trail) {
    const now = worthOf(worth, intent);
    const credited = new Set<number>();
    const credit = (id: number): void => {
      if (credited.has(id)) return;
      credited.add(id);
      moved.set(id, (moved.get(id) ?? 0) + now - last);
      for (const root of found.get(id)?.because ?? []) credit(root);
    };
    credit(entry);
    last = now;
  }
  return moved;
}

/**
 * How much each entry of a film means: by what it is and, for whoever has aims of their own in it, by what it and all that
 * followed from it moved their score.
 */
export function filmWeights(
  scenario: Scenario,
  entries: readonly LedgerEntry[],
  month: Month | null,
  intent: Readonly<Record<Id, number>>,
): (entry: LedgerEntry) => number {
  const moved = month ? movedBy(entries, month, intent) : null;
  return (entry) =>
    weightOf(scenario, entry) +
    (moved ? POINT * Math.abs(moved.get(entry.id) ?? 0) : movement(scenario, entry));
}
