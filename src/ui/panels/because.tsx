import { sayFinding } from '../../text/index.ts';
import { knit } from '../knit.ts';
import { Icon } from '../parts/icon.tsx';
import { More } from '../parts/more.tsx';
import { useSitting } from '../sitting.ts';
import { t } from '../words.ts';

/** Findings that stand open. */
const SHOWN = 1;

/** Where an order changed what the dice of the month came to, and where it was luck alone: what weighs most; the rest is folded. */
export function Because() {
  const { scenario, state, table } = useSitting();
  const findings = table.month()?.findings();
  if (!findings) return null;
  const line = (found: (typeof findings)[number]) => (
    <li key={found.fell.key} class={found.kind}>
      <Icon name={found.kind === 'turned' ? 'ui-undo' : 'ui-info'} />
      <span>{knit(sayFinding(scenario, found, state))}</span>
    </li>
  );
  return (
    <section aria-labelledby="because">
      <h3 id="because">{t('review.because')}</h3>
      {findings.length === 0 ? <p>{t('review.because.none')}</p> : null}
      <ul class="because">{findings.slice(0, SHOWN).map(line)}</ul>
      {findings.length > SHOWN ? (
        <More title={t('review.because.more', { n: findings.length - SHOWN })} folded>
          <ul class="because">{findings.slice(SHOWN).map(line)}</ul>
        </More>
      ) : null}
    </section>
  );
}
