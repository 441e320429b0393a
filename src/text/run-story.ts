import { type LedgerEntry, pathOf, type Scenario } from '../engine/index.ts';
import { monthName } from './calendar.ts';
import { sayEntry } from './entry.ts';
import { t } from './say.ts';
import { movement, weightOf } from './telling.ts';

/** One sentence of the story of a run. */
export interface StoryLine {
  readonly turn: number;
  readonly entry: LedgerEntry;
  readonly sentence: string;
  /** `October 2025: …` */
  readonly text: string;
}

/** Sentences in a story. */
const LENGTH = 10;
/** Of one kind of event (all hits, all deliveries …) at most this many. */
const OF_A_KIND = 3;

/** What followed from each entry: the moves of tracks that name it, near or far, as a cause. */
function impacts(scenario: Scenario, ledger: readonly LedgerEntry[]): Map<number, number> {
  const sums = new Map<number, number>();
  const because = new Map(ledger.map((entry) => [entry.id, entry.because]));
  for (const entry of ledger) {
    const moved = movement(scenario, entry);
    if (moved === 0) continue;
    const seen = new Set<number>();
    const open = [...entry.because];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      sums.set(id, (sums.get(id) ?? 0) + moved);
      open.push(...(because.get(id) ?? []));
    }
  }
  return sums;
}

/** All of a kind are told a few times at most. Of contracts each step is a kind of its own, and each time that a gate is shut until. */
function kindOf({ change }: LedgerEntry): string {
  if (change.kind === 'target-struck') return `${change.kind} ${change.hit}`;
  return 'contract' in change && !('shipment' in change)
    ? `${change.kind} ${pathOf(change).to}`
    : change.kind;
}

/**
 * The story of a run: its most telling entries, the ending among them, as sentences in the order they happened. An
 * entry tells by what it is and by how far it moved the tracks that name it as a cause.
 */
export function storyOf(scenario: Scenario, ledger: readonly LedgerEntry[]): readonly StoryLine[] {
  const impact = impacts(scenario, ledger);
  const ranked = ledger
    .map((entry) => ({ entry, weight: weightOf(scenario, entry) }))
    .filter(({ weight }) => weight > 0)
    .map(({ entry, weight }) => ({ entry, weight: weight + (impact.get(entry.id) ?? 0) }))
    .sort((a, b) => b.weight - a.weight || a.entry.id - b.entry.id);
  const counts = new Map<string, number>();
  const chosen: LedgerEntry[] = [];
  for (const { entry } of ranked) {
    if (chosen.length >= LENGTH) break;
    const kind = kindOf(entry);
    const count = counts.get(kind) ?? 0;
    if (count >= OF_A_KIND) continue;
    counts.set(kind, count + 1);
    chosen.push(entry);
  }
  return chosen
    .sort((a, b) => a.id - b.id)
    .map((entry) => {
      const sentence = sayEntry(scenario, entry);
      const text = t('story.line', { month: monthName(scenario, entry.turn), sentence });
      return { turn: entry.turn, entry, sentence, text };
    });
}
