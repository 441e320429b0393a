import { useRef, useState } from 'preact/hooks';
import type { Notice, Table } from '../../../store/types.ts';
import { t } from '../../page-words.ts';
import { clearMessages } from '../../parts/messages.tsx';
import { Glyph } from './glyph.tsx';

/** No run comes near this; a larger file is refused before it is read. Bytes. */
const TOO_LARGE = 8_000_000;

const error = (code: string): Notice => ({ code, args: {}, tone: 'error' });

/** Opening a run file by button or by dropping it on the page. What is wrong with it is said as a notice. */
export interface OpenRun {
  readonly state: 'idle' | 'over' | 'reading';
  readonly read: (file: File | undefined) => void;
  readonly drop: {
    readonly onDragEnter: (event: DragEvent) => void;
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

const brings = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** See `OpenRun`. */
export function useOpenRun(table: Table): OpenRun {
  const [state, setState] = useState<OpenRun['state']>('idle');
  const open = async (file: File): Promise<void> => {
    setState('reading');
    clearMessages(table);
    if (file.size > TOO_LARGE) table.say(error('run-too-large'));
    else {
      const text = await file.text().catch(() => null);
      const opened = text === null ? null : await table.importRun(text);
      if (opened === null) table.say(error('run-format'));
      else if (!opened.ok) table.say(opened.notice);
    }
    setState('idle');
  };
  const read = (file: File | undefined): void => {
    if (file) void open(file);
  };
  const hover = (event: DragEvent): void => {
    if (!brings(event)) return;
    event.preventDefault();
    setState('over');
  };
  return {
    state,
    read,
    drop: {
      onDragEnter: hover,
      onDragOver: hover,
      onDragLeave: (event: DragEvent) => {
        if (event.relatedTarget === null) setState('idle');
      },
      onDrop: (event: DragEvent) => {
        if (!brings(event)) return;
        event.preventDefault();
        setState('idle');
        read(event.dataTransfer?.files[0]);
      },
    },
  };
}

/** The button for it. */
export function OpenRunButton({ open }: { open: OpenRun }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="link" title={t('open.help')} onClick={() => input.current?.click()}>
        <Glyph name="upload" size="1rem" /> {t(open.state === 'reading' ? 'open.reading' : 'open')}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={t('open')}
        onChange={(event) => {
          open.read(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
