import type { ComponentChildren } from 'preact';
import { useContext, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { SittingContext } from '../sitting.ts';
import { t } from '../words.ts';
import { Icon } from './icon.tsx';
import { NoticesAbove } from './notices.tsx';
import { PaperLine } from './paper.tsx';
import { Voice } from './voice.tsx';

interface OverlayProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  readonly class?: string;
  /** The children bring their own heading, with this id. */
  readonly headed?: string;
}

/** Where the focus goes when what opened an overlay is gone. */
const HOME = '#table-title';

/**
 * A window over the table that keeps the focus until it is closed; Esc closes it. The focus starts on its heading and
 * goes back to where it was.
 */
export function Overlay({ title, onClose, children, class: className, headed }: OverlayProps) {
  const sitting = useContext(SittingContext);
  const box = useRef<HTMLDialogElement>(null);
  const own = useId();
  const id = headed ?? own;
  const close = useRef(onClose);
  close.current = onClose;

  useLayoutEffect(() => {
    const dialog = box.current;
    if (!dialog) return;
    const before = document.activeElement;
    dialog.showModal();
    const heading = document.getElementById(id);
    heading?.focus();
    const onCancel = (event: Event): void => {
      event.preventDefault();
      close.current();
    };
    dialog.addEventListener('cancel', onCancel);
    return () => {
      dialog.removeEventListener('cancel', onCancel);
      dialog.close();
      const back = before instanceof HTMLElement && before.isConnected && before !== document.body;
      (back ? before : document.querySelector<HTMLElement>(HOME))?.focus();
    };
  }, [id]);

  return (
    <dialog ref={box} class={`overlay ${className ?? ''}`} aria-labelledby={id}>
      {sitting ? <PaperLine title={sitting.scenario.title} seed={sitting.now.seed} /> : null}
      {headed ? null : (
        <div class="overlay-head">
          <h2 id={id} tabIndex={-1}>
            {title}
          </h2>
          <button type="button" class="bare" aria-label={t('close')} onClick={onClose}>
            <Icon name="ui-close" />
          </button>
        </div>
      )}
      {children}
      <NoticesAbove />
      <Voice />
    </dialog>
  );
}
