import type { Studio } from '../../../studio/index.ts';
import { sayAgo } from '../../ago.ts';
import { STUDIO } from '../../hash.ts';
import { Icon } from '../../parts/icon.tsx';
import { t } from '../../studio-words.ts';
import { downloadDraft } from './download.ts';

/** What must be known before one writes on: two pages wrote one draft, nothing can be saved, nothing is checked. */
export function Banners({ studio }: { studio: Studio }) {
  const { conflict, saving, open, broken } = studio.get();
  const settle = async (choice: 'theirs' | 'copy'): Promise<void> => {
    await studio.settle(choice, t('start.copy-of', { name: open?.name ?? '' }));
    const next = studio.get().open?.id;
    if (next) location.hash = `${STUDIO}/${next}`;
  };
  const unsafe = saving === 'saved' || saving === 'saving' ? null : saving;
  return (
    <div class="studio-banners" role="alert">
      {conflict ? (
        <p class="banner warning">
          <Icon name="ui-warning" />
          <span>{t('desk.conflict', { when: sayAgo(conflict.savedAt, Date.now()) })}</span>
          <button type="button" class="second small" onClick={() => void settle('theirs')}>
            {t('desk.conflict.theirs')}
          </button>
          <button type="button" class="second small" onClick={() => void settle('copy')}>
            {t('desk.conflict.copy')}
          </button>
        </p>
      ) : null}
      {unsafe && open ? (
        <p class="banner error">
          <Icon name="ui-warning" />
          <span>{t(`desk.save-${unsafe}.what`)}</span>
          <button type="button" class="second small" onClick={() => downloadDraft(open)}>
            {t('desk.download')}
          </button>
        </p>
      ) : null}
      {broken ? (
        <p class="banner error">
          <Icon name="ui-warning" />
          <span>{t('desk.broken')}</span>
          <button type="button" class="second small" onClick={() => location.reload()}>
            {t('desk.reload')}
          </button>
        </p>
      ) : null}
    </div>
  );
}
