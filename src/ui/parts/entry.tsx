import type { LedgerEntry } from '../../engine/index.ts';
import { useSitting } from '../sitting.ts';
import { t } from '../words.ts';
import { FactLinks } from './facts.tsx';

/** One change and its cause, as a sentence with its facts. */
export function Entry({ entry, dated = false }: { entry: LedgerEntry; dated?: boolean }) {
  const { say } = useSitting();
  return (
    <li class="entry">
      {dated ? (
        <span class="entry-when">
          {say.shortMonth(entry.turn)} · {t(`step.${entry.step}`)}
        </span>
      ) : null}
      <span>
        {say.entry(entry)} <FactLinks ids={entry.facts} />
      </span>
    </li>
  );
}
