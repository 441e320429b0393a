import type { LedgerEntry } from '../../engine/index.ts';
import { StrikeDie } from './strike-die.tsx';
import { StrikeToll, strikeEntries } from './strike-toll.tsx';

/** The strike of the month, where one came: its die as it lies there, the places, and what it has cost. */
export function ReviewStrike({ entries }: { entries: readonly LedgerEntry[] }) {
  const strike = strikeEntries(entries);
  const fell = strike.find(({ change }) => change.kind === 'strike-decided')?.cause;
  if (strike.length === 0) return null;
  return (
    <div class="review-strike">
      <StrikeToll entries={strike} />
      {fell?.kind === 'die' ? <StrikeDie fell={fell} thrown={null} /> : null}
    </div>
  );
}
