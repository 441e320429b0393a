import '../../style/share.css';
import type { SharedFrom } from '../../../store/shared-types.ts';
import type { OpenedFiles } from '../../opened-files.ts';
import { LeftFiles } from '../../parts/left-out.tsx';
import { Overlay } from '../../parts/overlay.tsx';
import { t } from '../../shared-words.ts';

interface LeftOutProps {
  readonly found: Extract<OpenedFiles, { kind: 'scenario' }>;
  readonly onClose: () => void;
  readonly onOpen: (from: SharedFrom) => void;
}

/** Says what will not be part of the draft before it is begun. */
export function LeftOut({ found, onClose, onOpen }: LeftOutProps) {
  const { name, left, from } = found;
  return (
    <Overlay title={t('ask.title', { name })} onClose={onClose} class="question">
      <LeftFiles left={left} />
      <button type="button" class="primary" onClick={() => onOpen(from)}>
        {t('ask.rest')}
      </button>
    </Overlay>
  );
}
