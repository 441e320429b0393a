import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Studio } from '../../../studio/index.ts';
import { t } from '../../studio-words.ts';
import { type Editor, openEditor } from './editor/editor.ts';

interface TextPaneProps {
  readonly studio: Studio;
  readonly file: string;
  readonly editor: RefObject<Editor | null>;
  /** Where the cursor was when the draft was left. */
  readonly offset: number;
  readonly onCursor: (offset: number, byHand: boolean) => void;
  readonly onHistory: (undo: boolean, redo: boolean) => void;
}

/** The text of the draft: one editor for as long as the desk stands. */
export function TextPane({ studio, file, editor, offset, onCursor, onHistory }: TextPaneProps) {
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef({ onCursor, onHistory });
  latest.current = { onCursor, onHistory };
  const { open, checked } = studio.get();
  const text = open?.files.find((one) => one.file === file)?.text ?? '';

  useLayoutEffect(() => {
    if (!host.current) return;
    const own = openEditor(host.current, {
      onText: (changed, next) => studio.write(changed, next),
      onCursor: (changed, at, byHand) => {
        if (changed === studio.get().open?.file) latest.current.onCursor(at, byHand);
      },
      onHistory: (undo, redo) => latest.current.onHistory(undo, redo),
      document: () => studio.get().document,
    });
    editor.current = own;
    own.show(file, text);
    if (offset > 0) own.goTo(offset, offset, false);
    studio.setPen(own.change);
    return () => {
      studio.setPen(null);
      editor.current = null;
      own.destroy();
    };
  }, []);
  useEffect(() => {
    // Not `text`: more may have been typed since it was drawn, and only what came from elsewhere is to be shown.
    const now = studio.get().open?.files.find((one) => one.file === file)?.text ?? '';
    editor.current?.show(file, now);
  }, [file, text]);
  useEffect(() => {
    if (checked?.generation === studio.get().open?.generation)
      editor.current?.problems((checked?.problems ?? []).filter((one) => one.file === file));
  }, [checked, file]);

  const files = open?.files ?? [];
  return (
    <section class="studio-text" aria-label={t('desk.text')}>
      {files.length > 1 ? (
        <div class="text-file">
          <label for="studio-file">{t('desk.file')}</label>
          <select id="studio-file" value={file} onChange={(event) => studio.show(event.currentTarget.value)}>
            {files.map((one) => (
              <option key={one.file} value={one.file}>
                {one.file}
              </option>
            ))}
          </select>
        </div>
      ) : null}
      <div class="text-host" ref={host} />
    </section>
  );
}
