import type { LedgerEntry } from '../../engine/index.ts';
import type { Move } from '../../text/index.ts';
import { useSitting } from '../sitting.ts';
import { t } from '../words.ts';
import { Factors } from './factors.tsx';
import { FactLinks } from './facts.tsx';

interface EntryProps {
  readonly entry: LedgerEntry;
  readonly dated?: boolean;
  /** How it moved the track that is asked about: then its amount stands first, and for a derived track its cause. */
  readonly move?: Move | null;
}

/** One change and its cause, as a sentence with its facts. */
export function Entry({ entry, dated = false, move = null }: EntryProps) {
  const { say } = useSitting();
  return (
    <li class="entry">
      {dated ? (
        <span class="entry-when">
          {say.shortMonth(entry.turn)} · {t(`step.${entry.step}`)}
        </span>
      ) : null}
      <span>
        {move ? <b class="entry-amount">{say.change(move.track, move.to - move.from)}</b> : null}{' '}
        {move === null ? say.entry(entry) : move.direct ? say.moved(move) : say.moveCause(move)}{' '}
        <FactLinks ids={entry.facts} />
        {entry.cause.kind === 'offer' && entry.cause.sum ? (
          <Factors sum={entry.cause.sum} caption={t('offer.reasons')} />
        ) : null}
        {entry.cause.kind === 'mind' ? <Factors sum={entry.cause.sum} caption={t('policy.reasons')} /> : null}
      </span>
    </li>
  );
}
