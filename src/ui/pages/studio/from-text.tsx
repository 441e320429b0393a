import '../../style/share.css';
import { useState } from 'preact/hooks';
import type { SharedFrom } from '../../../store/shared-types.ts';
import { openedText } from '../../opened-files.ts';
import { Overlay } from '../../parts/overlay.tsx';
import { t } from '../../shared-words.ts';

interface FromTextProps {
  readonly onClose: () => void;
  readonly onOpen: (from: SharedFrom) => void;
}

/** Takes a scenario, or a link to one, as text that somebody pastes. */
export function FromText({ onClose, onOpen }: FromTextProps) {
  const [text, write] = useState('');
  const [empty, setEmpty] = useState(false);
  const open = (event: Event): void => {
    event.preventDefault();
    const from = openedText(text);
    setEmpty(from === null);
    if (from) onOpen(from);
  };
  return (
    <Overlay title={t('text.title')} onClose={onClose} class="question from-text">
      <form onSubmit={open}>
        <p id="from-text-what">{t('text.what')}</p>
        <textarea
          rows={9}
          aria-label={t('text.label')}
          aria-describedby="from-text-what"
          aria-invalid={empty}
          spellcheck={false}
          value={text}
          onInput={(event) => {
            write(event.currentTarget.value);
            setEmpty(false);
          }}
        />
        <p class="bad" role="alert">
          {empty ? t('text.empty') : ''}
        </p>
        <button type="submit" class="primary">
          {t('text.go')}
        </button>
      </form>
    </Overlay>
  );
}
