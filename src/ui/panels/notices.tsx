import { Icon } from '../parts/icon.tsx';
import { sayNotice } from '../parts/messages.tsx';
import { useSitting } from '../sitting.ts';
import { t } from '../words.ts';

/** Messages that stay until they are closed. */
export function Notices() {
  const { now, table } = useSitting();
  return (
    <ul class="notices" aria-live="polite">
      {now.notices.map((notice, index) => (
        <li key={`${notice.code}${index}`} class={notice.tone}>
          <Icon name={notice.tone === 'info' ? 'ui-info' : 'ui-warning'} />
          <span>{sayNotice(notice)}</span>
          <button type="button" class="bare" aria-label={t('close')} onClick={() => table.dismiss(index)}>
            <Icon name="ui-close" />
          </button>
        </li>
      ))}
    </ul>
  );
}
