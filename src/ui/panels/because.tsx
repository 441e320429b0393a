import { sayFinding } from '../../text/index.ts';
import { knit } from '../knit.ts';
import { Icon } from '../parts/icon.tsx';
import { useSitting } from '../sitting.ts';
import { t } from '../words.ts';

/** Where an order changed what the dice of the month came to, and where it was luck alone. */
export function Because() {
  const { scenario, state, table } = useSitting();
  const findings = table.month()?.findings();
  if (!findings) return null;
  return (
    <section aria-labelledby="because">
      <h3 id="because">{t('review.because')}</h3>
      {findings.length === 0 ? <p>{t('review.because.none')}</p> : null}
      <ul class="because">
        {findings.map((found) => (
          <li key={found.fell.key} class={found.kind}>
            <Icon name={found.kind === 'turned' ? 'ui-undo' : 'ui-info'} />
            <span>{knit(sayFinding(scenario, found, state))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
