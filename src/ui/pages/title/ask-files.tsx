import '../../style/share.css';
import type { SharedFrom } from '../../../store/shared-types.ts';
import type { OpenedFiles } from '../../opened-files.ts';
import { LeftFiles } from '../../parts/left-out.tsx';
import { Overlay } from '../../parts/overlay.tsx';
import { t } from '../../shared-words.ts';

export interface AskFilesProps {
  readonly found: Exclude<OpenedFiles, { kind: 'run' }>;
  readonly onClose: () => void;
  readonly onOpen: (kind: 'play' | 'edit', from: SharedFrom) => void;
}

/** What is to be done with scenario files that were dropped or chosen; or why they cannot be opened. */
export function AskFiles({ found, onClose, onOpen }: AskFilesProps) {
  if (found.kind === 'refused')
    return (
      <Overlay title={t('play.failed')} onClose={onClose} class="question">
        <p role="alert">{t(found.code, found.args)}</p>
      </Overlay>
    );
  const { name, count, from, left } = found;
  return (
    <Overlay title={t('ask.title', { name })} onClose={onClose} class="question">
      <p>{t('ask.what', { n: count })}</p>
      <LeftFiles left={left} />
      <div class="ask-acts">
        <button type="button" class="primary" onClick={() => onOpen('play', from)}>
          {t('ask.play')}
        </button>
        <button type="button" class="second" onClick={() => onOpen('edit', from)}>
          {t('ask.edit')}
        </button>
      </div>
    </Overlay>
  );
}
