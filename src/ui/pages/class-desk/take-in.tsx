import { useRef, useState } from 'preact/hooks';
import type { Source } from '../../../classroom/column.ts';
import type { ClassDesk, ClassState } from '../../../store/class-desk.ts';
import { t } from '../../class-desk-words.ts';
import { droppedFiles } from '../../opened-files.ts';
import { Icon } from '../../parts/icon.tsx';

/** No class comes near this. Bytes. */
const TOO_LARGE = 20_000_000;

/** Reads files as texts; what cannot be read is told, and the others are read all the same. */
async function sourcesOf(files: readonly File[]): Promise<{
  readonly sources: readonly Source[];
  readonly problems: readonly string[];
}> {
  const sources: Source[] = [];
  const problems: string[] = [];
  for (const file of files) {
    const { name, size } = file;
    const text = size > TOO_LARGE ? null : await file.text().catch(() => null);
    if (text !== null) sources.push({ name, text });
    else problems.push(t(size > TOO_LARGE ? 'take.too-large' : 'take.unreadable', { name }));
  }
  return { sources, problems };
}

/** Taking in files, wherever they come from, and what was wrong with some of them. */
export interface Taking {
  readonly problems: readonly string[];
  readonly over: boolean;
  readonly files: (files: readonly File[] | Promise<readonly File[]>) => Promise<void>;
  /** False where there was nothing in it. */
  readonly text: (text: string) => boolean;
  readonly drop: {
    readonly onDragEnter: (event: DragEvent) => void;
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

const brings = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** See `Taking`. */
export function useTaking(desk: ClassDesk): Taking {
  const [problems, tell] = useState<readonly string[]>([]);
  const [over, hover] = useState(false);
  const files: Taking['files'] = async (brought) => {
    const read = await sourcesOf(await brought);
    tell(read.problems);
    if (read.sources.length > 0) await desk.take(read.sources);
  };
  const enter = (event: DragEvent): void => {
    if (!brings(event)) return;
    event.preventDefault();
    hover(true);
  };
  return {
    problems,
    over,
    files,
    text: (text) => {
      const something = text.trim() !== '';
      tell(something ? [] : [t('take.empty')]);
      if (something) void desk.take([{ name: null, text }]);
      return something;
    },
    drop: {
      onDragEnter: enter,
      onDragOver: enter,
      onDragLeave: (event) => {
        if (event.relatedTarget === null) hover(false);
      },
      onDrop: (event) => {
        if (!brings(event)) return;
        event.preventDefault();
        hover(false);
        if (event.dataTransfer) void files(droppedFiles(event.dataTransfer));
      },
    },
  };
}

/** How far the reading is, and what came of it. */
export function Progress({ desk, state }: { desk: ClassDesk; state: ClassState }) {
  const { phase, done, all } = state.reading;
  const { runs, refused } = state.class;
  return (
    <div class="class-progress">
      {phase === 'running' ? (
        <>
          <progress max={all} value={done} aria-label={t('read.running')} />
          <span>{t('read.progress', { done, all })}</span>
        </>
      ) : null}
      <p role="status" class={phase === 'running' ? 'unseen' : ''}>
        {phase === 'running'
          ? t('read.running')
          : phase === 'done'
            ? t('read.done', { n: runs.length, refused: refused.length })
            : ''}
      </p>
      {phase === 'broken' ? (
        <p class="bad" role="alert">
          {t('read.broken')}{' '}
          <button type="button" class="link" onClick={() => void desk.again()}>
            {t('again')}
          </button>
        </p>
      ) : null}
    </div>
  );
}

interface TakeInProps {
  readonly taking: Taking;
  readonly rows: number;
}

/** Where hand-ins are pasted, and files opened. */
export function TakeIn({ taking, rows }: TakeInProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const read = (): void => {
    if (!field.current) return;
    if (taking.text(field.current.value)) field.current.value = '';
    else field.current.focus();
  };
  return (
    <div class="take-in">
      <label for="class-hand-ins">{t('take.label')}</label>
      <textarea
        id="class-hand-ins"
        ref={field}
        rows={rows}
        spellcheck={false}
        placeholder={t('take.placeholder')}
        aria-describedby="class-problems"
      />
      <div id="class-problems" role="alert">
        {taking.problems.map((problem) => (
          <p key={problem} class="bad">
            {problem}
          </p>
        ))}
      </div>
      <div class="gathered-acts">
        <button type="button" class="primary" onClick={read}>
          {t('take.go')}
        </button>
        <button type="button" class="second" onClick={() => input.current?.click()}>
          <Icon name="ui-upload" /> {t('take.files')}
        </button>
        <input
          type="file"
          hidden
          multiple
          ref={input}
          accept=".json,.csv,.tsv,.txt,text/plain,text/csv,application/json"
          aria-label={t('take.files')}
          onChange={(event) => {
            void taking.files([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
      </div>
    </div>
  );
}
