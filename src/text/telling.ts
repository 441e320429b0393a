import { GROUPS, type LedgerEntry, prepare, type Scenario, type Track } from '../engine/index.ts';
import { keepsAccount, weightOfChange } from './traits.ts';

/** Whether an entry only keeps an account, so that a telling of what happened leaves it out. */
export const isAccount = ({ change }: LedgerEntry): boolean => keepsAccount(change);

/** How much one change says about a game by itself, before what followed from it: 0 (routine) to 100. */
export const weightOf = (scenario: Scenario, { change }: LedgerEntry): number =>
  weightOfChange(scenario, change);

/** Stored units of a track as points of a hundred-point scale, without a sign; a unit of money counts as two. */
export const pointsOf = ({ decimals }: Track, stored: number): number =>
  decimals === 1 ? Math.abs(stored) / 5 : Math.abs(stored);

/** How far an entry moved the track that it is about, in points. */
export function movement(scenario: Scenario, { change }: LedgerEntry): number {
  if (change.kind !== 'track-moved') return 0;
  const track = prepare(scenario).track(change.track);
  return GROUPS[track.group].memory ? 0 : pointsOf(track, change.to - change.from);
}

/** The entry that says most of those that are given: by what it is and by how far it moved a track; the first of equals. */
export function weightiest(scenario: Scenario, entries: readonly LedgerEntry[]): LedgerEntry | undefined {
  const weight = (entry: LedgerEntry): number => weightOf(scenario, entry) + movement(scenario, entry);
  return entries.reduce<LedgerEntry | undefined>(
    (most, entry) => (most === undefined || weight(entry) > weight(most) ? entry : most),
    undefined,
  );
}
