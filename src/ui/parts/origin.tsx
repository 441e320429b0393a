import '../style/origin.css';
import type { TableState } from '../../store/types.ts';
import { sayChanges, t } from '../../text/index.ts';
import { Icon } from './icon.tsx';
import { sayNotice } from './messages.tsx';

/**
 * What whoever looks at a game has to know of it: that it is not played on the scenario as it comes with the page, what was
 * changed in a copy, what of an opened file does not hold. Nothing where there is nothing to know.
 */
export function Origin({ origin, remarks }: Pick<TableState, 'origin' | 'remarks'>) {
  if (remarks.length === 0) return null;
  const changes = origin ? sayChanges(origin) : [];
  return (
    <div class="origin">
      {remarks.map((remark) => (
        <p key={remark.code} class={remark.tone}>
          <Icon name={remark.tone === 'info' ? 'ui-info' : 'ui-warning'} size="1rem" />
          <span>{sayNotice(remark)}</span>
        </p>
      ))}
      {changes.length > 0 ? (
        <details>
          <summary>{t('origin.what')}</summary>
          <ul>
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
