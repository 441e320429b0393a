import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { WINDOWS } from '../windows.ts';
import { t } from '../words.ts';
import { Icon } from './icon.tsx';

interface DetailProps {
  readonly title: ComponentChildren;
  readonly note?: ComponentChildren;
  readonly mark?: ComponentChildren;
  /** The row it was opened from: `data-row` of the list it goes back to. */
  readonly row: string;
  readonly back: () => void;
  readonly children: ComponentChildren;
}

/** Gives the focus to the row of a list that a detail was opened from, once the list stands there again. */
export function toRow(row: string): void {
  requestAnimationFrame(() => {
    const place = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(row)}"]`);
    (place ?? document.querySelector<HTMLElement>('#sheet-panel'))?.focus();
  });
}

/** One thing of a sheet opened: its heading takes the focus, and going back gives it to the row it came from. */
export function Detail({ title, note, mark, row, back, children }: DetailProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Another row is another detail
  useLayoutEffect(() => {
    // While an overlay is open the focus is its own.
    if (!document.querySelector('dialog[open]')) heading.current?.focus();
    heading.current?.closest('.sheet')?.scrollTo(0, 0);
  }, [row]);
  const goBack = (): void => {
    back();
    toRow(row);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || document.querySelector(WINDOWS)) return;
    event.preventDefault();
    event.stopPropagation();
    goBack();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only hears Esc from the controls inside
    <div class="detail" onKeyDown={onKeyDown}>
      <button type="button" class="bare back" onClick={goBack}>
        <Icon name="ui-chevron-left" /> {t('back')}
      </button>
      <div class="detail-head">
        {mark}
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {note ? <p>{note}</p> : null}
      </div>
      {children}
    </div>
  );
}
