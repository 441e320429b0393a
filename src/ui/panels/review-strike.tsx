import type { LedgerEntry } from '../../engine/index.ts';
import { More } from '../parts/more.tsx';
import { t } from '../words.ts';
import { StrikeDie } from './strike-die.tsx';
import { StrikeToll, strikeEntries } from './strike-toll.tsx';

/** Numbers that are named of what it has changed: the others stand among those that moved. */
const NUMBERS = 3;

/** The strike of the month, where one came: the places, and what it has cost; its die as it lies there is folded. */
export function ReviewStrike({ entries }: { entries: readonly LedgerEntry[] }) {
  const strike = strikeEntries(entries);
  const fell = strike.find(({ change }) => change.kind === 'strike-decided')?.cause;
  if (strike.length === 0) return null;
  return (
    <div class="review-strike">
      <StrikeToll entries={strike} most={NUMBERS} />
      {fell?.kind === 'die' ? (
        <More title={t('toll.die')} folded>
          <StrikeDie fell={fell} thrown={null} />
        </More>
      ) : null}
    </div>
  );
}
