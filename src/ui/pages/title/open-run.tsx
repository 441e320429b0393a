import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { holdsHandIn, isJson } from '../../../classroom/mark.ts';
import type { LeftOut } from '../../../store/files.ts';
import type { Notice, Table } from '../../../store/types.ts';
import { droppedFiles, type OpenedFiles, openedFiles } from '../../opened-files.ts';
import { t } from '../../page-words.ts';
import { clearMessages } from '../../parts/messages.tsx';
import type { AskFilesProps } from './ask-files.tsx';
import { Glyph } from './glyph.tsx';

/** No run comes near this; a larger file is refused before it is read. Bytes. */
const TOO_LARGE = 8_000_000;

const error = (code: string): Notice => ({ code, args: {}, tone: 'error' });

/** Scenario files that were brought, and the window that asks what to do with them. */
export interface FoundFiles {
  readonly found: AskFilesProps['found'];
  readonly Ask: ComponentType<AskFilesProps>;
}

/**
 * Opening files by button or by dropping them on the page: a run is laid on the table, and what is wrong with it is said
 * as a notice; of a scenario it is asked what to do with it.
 */
export interface OpenRun {
  readonly state: 'idle' | 'over' | 'reading';
  readonly files: FoundFiles | null;
  readonly close: () => void;
  readonly read: (files: readonly File[] | Promise<readonly File[]>) => void;
  /** Opens a hand-in that was pasted; what is wrong with it, or null where it lies on the table. */
  readonly take: (text: string) => Promise<Notice | null>;
  readonly drop: {
    readonly onDragEnter: (event: DragEvent) => void;
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

/** As many names as are told one by one. */
const LISTED = 6;

/** That of several files one game was opened. */
function oneAtATime(file: File, left: readonly LeftOut[]): Notice {
  const names = left.slice(0, LISTED).map(({ path }) => path.replace(/^.*\//, ''));
  const args = { name: file.name, names: names.join(', '), more: left.length - names.length };
  return { code: 'run-others', args, tone: 'info' };
}

const brings = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** A hand-in that is pasted anywhere on the page but into a field. */
function usePasted(take: (text: string) => void): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const field = event.target instanceof Element && event.target.closest('input, textarea') !== null;
      if (!field && holdsHandIn(text)) take(text);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  });
}

/** See `OpenRun`. */
export function useOpenRun(table: Table): OpenRun {
  const [state, setState] = useState<OpenRun['state']>('idle');
  const [files, setFiles] = useState<FoundFiles | null>(null);
  const openRun = async (file: File): Promise<void> => {
    if (file.size > TOO_LARGE) table.say(error('run-too-large'));
    else {
      const text = await file.text().catch(() => null);
      const opened = text === null ? null : await table.importRun(text);
      if (opened === null) table.say(error('run-format'));
      else if (!opened.ok) table.say(opened.notice);
    }
  };
  const ask = async (found: Exclude<OpenedFiles, { kind: 'run' }>): Promise<void> => {
    const part = await import('./ask-files.tsx').catch(() => null);
    if (part) setFiles({ found, Ask: part.AskFiles });
    else table.say(error('part-missing'));
  };
  const open = async (brought: readonly File[] | Promise<readonly File[]>): Promise<void> => {
    const chosen = await brought;
    if (chosen.length === 0) return;
    setState('reading');
    clearMessages(table);
    const opened = await openedFiles(chosen);
    if (opened.kind !== 'run') await ask(opened);
    else {
      const { file, left } = opened;
      await openRun(file);
      if (left.length > 0) table.say(oneAtATime(file, left));
    }
    setState('idle');
  };
  const read: OpenRun['read'] = (brought) => void open(brought);
  const take: OpenRun['take'] = async (text) => {
    clearMessages(table);
    if (!holdsHandIn(text) && !isJson(text)) return error('hand-in-none');
    const opened = await table.importRun(text);
    return opened.ok ? null : opened.notice;
  };
  usePasted((text) => void take(text).then((notice) => notice && table.say(notice)));
  const hover = (event: DragEvent): void => {
    if (!brings(event)) return;
    event.preventDefault();
    setState('over');
  };
  return {
    state,
    files,
    close: () => setFiles(null),
    read,
    take,
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
        if (event.dataTransfer) read(droppedFiles(event.dataTransfer));
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
        multiple
        accept=".json,.yaml,.yml,.txt,application/json"
        aria-label={t('open')}
        onChange={(event) => {
          open.read([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
