import type { LedgerEntry } from '../../engine/index.ts';
import type { Move } from '../../text/index.ts';
import { useSitting } from '../sitting.ts';
import type { Tone } from '../tones.ts';
import { t } from '../words.ts';
import { Factors } from './factors.tsx';
import { FactLinks } from './facts.tsx';
import { Icon } from './icon.tsx';

interface EntryProps {
  readonly entry: LedgerEntry;
  readonly dated?: boolean;
  /** How it moved the track that is asked about: then its amount stands first, and for a derived track its cause. */
  readonly move?: Move | null;
  /** In the film: the icon of what it is. Facts and reasons stand in the ledger. */
  readonly look?: string;
  readonly tone?: Tone;
  /** The map shows it at this moment. */
  readonly now?: boolean;
}

/** One change and its cause, as a sentence with its facts. */
export function Entry({ entry, dated = false, move = null, look, tone = '', now = false }: EntryProps) {
  const { say } = useSitting();
  return (
    <li class={look ? `entry looked ${tone} ${now ? 'now' : ''}` : 'entry'}>
      {look ? <Icon name={look} /> : null}
      {dated ? (
        <span class="entry-when">
          {say.shortMonth(entry.turn)} · {t(`step.${entry.step}`)}
        </span>
      ) : null}
      <span>
        {move ? <b class="entry-amount">{say.change(move.track, move.to - move.from)}</b> : null}{' '}
        {move === null ? say.entry(entry) : move.direct ? say.moved(move) : say.moveCause(move)}{' '}
        {look ? null : <FactLinks ids={entry.facts} />}
        {!look && entry.cause.kind === 'offer' && entry.cause.sum ? (
          <Factors sum={entry.cause.sum} caption={t('offer.reasons')} />
        ) : null}
        {!look && entry.cause.kind === 'mind' ? (
          <Factors sum={entry.cause.sum} caption={t('policy.reasons')} />
        ) : null}
      </span>
    </li>
  );
}
