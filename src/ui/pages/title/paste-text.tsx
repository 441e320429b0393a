import '../../style/share.css';
import { useState } from 'preact/hooks';
import { t } from '../../page-words.ts';
import { sayNotice } from '../../parts/messages.tsx';
import { Overlay } from '../../parts/overlay.tsx';
import type { OpenRun } from './open-run.tsx';

interface PasteTextProps {
  readonly take: OpenRun['take'];
  readonly onClose: () => void;
}

/** Takes a hand-in as text that somebody pastes; it is played again, and what is wrong with it is said here. */
export function PasteText({ take, onClose }: PasteTextProps) {
  const [text, write] = useState('');
  const [wrong, setWrong] = useState('');
  const [busy, setBusy] = useState(false);
  const open = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setWrong('');
    const notice = await take(text);
    if (notice === null) return;
    setBusy(false);
    setWrong(sayNotice(notice));
  };
  return (
    <Overlay title={t('paste')} onClose={onClose} class="question from-text">
      <form onSubmit={(event) => void open(event)}>
        <p id="paste-what">{t('paste.what')}</p>
        <textarea
          rows={7}
          aria-label={t('paste.label')}
          aria-describedby="paste-what"
          aria-invalid={wrong !== ''}
          spellcheck={false}
          value={text}
          onInput={(event) => {
            write(event.currentTarget.value);
            setWrong('');
          }}
        />
        <p class="bad" role="alert">
          {wrong}
        </p>
        <button type="submit" class="primary" aria-disabled={busy}>
          {t(busy ? 'paste.going' : 'paste.go')}
        </button>
      </form>
    </Overlay>
  );
}
