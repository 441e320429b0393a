import { useState } from 'preact/hooks';
import type { Scenario } from '../../../engine/index.ts';
import type { SavedRun, Table } from '../../../store/types.ts';
import { exportSaved } from '../../export-saved.ts';
import { type PageKey, t } from '../../page-words.ts';
import { Overlay } from '../../parts/overlay.tsx';
import { Glyph } from './glyph.tsx';
import { type RunWords, type Saves, sayRun } from './saves.ts';

interface QuestionProps {
  readonly run: SavedRun;
  readonly words: RunWords;
  /** Another version in the list stands in the same record. */
  readonly shared: boolean;
  readonly onClose: () => void;
  readonly onDelete: () => void;
}

function DeleteQuestion({ words, shared, onClose, onDelete }: QuestionProps) {
  return (
    <Overlay title={t('delete.title')} onClose={onClose} class="question">
      <p>{t('delete.what', { ...words })}</p>
      {shared ? <p>{t('delete.with')}</p> : null}
      <div class="acts end">
        <button type="button" class="second" onClick={onClose}>
          {t('delete.keep')}
        </button>
        <button type="button" class="primary danger" onClick={onDelete}>
          {t('delete.go')}
        </button>
      </div>
    </Overlay>
  );
}

const isLastGood = (run: SavedRun): boolean => run.id.includes('/');
const recordOf = (run: SavedRun): string => run.id.split('/')[0] ?? run.id;

const verb = (run: SavedRun): PageKey =>
  isLastGood(run)
    ? 'saves.restore'
    : run.state === 'other-rules' || run.score !== null
      ? 'saves.look'
      : 'saves.open';

const remark = (run: SavedRun): string | null =>
  run.state === 'damaged'
    ? t('saves.damaged')
    : run.state === 'other-rules'
      ? t('saves.other-rules')
      : isLastGood(run)
        ? t('saves.last-good')
        : null;

interface RowProps {
  readonly run: SavedRun;
  readonly words: RunWords;
  readonly busy: boolean;
  readonly onOpen: () => void;
  readonly onExport: () => void;
  readonly onDelete: () => void;
}

function Row({ run, words, busy, onOpen, onExport, onDelete }: RowProps) {
  const damaged = run.state === 'damaged';
  const note = remark(run);
  return (
    <li class={damaged ? 'damaged' : ''}>
      <span class="save-what">
        <b>{words.title}</b>
        <small>
          {words.where} · {words.when}
        </small>
        {run.on ? <small class={run.on === 'changed' ? 'warn' : ''}>{t(`saves.${run.on}`)}</small> : null}
        {note ? <small class={damaged ? 'bad' : 'warn'}>{note}</small> : null}
      </span>
      {damaged ? null : (
        <button
          type="button"
          class="second small"
          aria-disabled={busy}
          aria-label={t('saves.open.name', { verb: t(verb(run)), ...words })}
          onClick={() => busy || onOpen()}
        >
          {t(verb(run))}
        </button>
      )}
      {damaged || isLastGood(run) ? null : (
        <button type="button" class="bare" aria-label={t('saves.export', { ...words })} onClick={onExport}>
          <Glyph name="download" />
        </button>
      )}
      {isLastGood(run) ? null : (
        <button type="button" class="bare" aria-label={t('saves.delete', { ...words })} onClick={onDelete}>
          <Glyph name="trash" />
        </button>
      )}
    </li>
  );
}

interface SavedGamesProps {
  readonly table: Table;
  readonly saves: Saves;
  readonly find: (id: string) => Promise<Scenario | null>;
  readonly busy: boolean;
  readonly onOpen: (run: SavedRun) => void;
}

const EMPTY = {
  coming: 'saves.coming',
  failed: 'saves.failed',
  off: 'saves.off',
  here: 'saves.none',
} as const satisfies Record<Saves['state'], PageKey>;

/** Saved games: to be continued, exported or deleted; damaged ones are named and followed by what can be restored. */
export function SavedGames({ table, saves, find, busy, onOpen }: SavedGamesProps) {
  const [asked, setAsked] = useState<SavedRun | null>(null);
  const [said, setSaid] = useState('');
  const now = Date.now();
  const { runs, state, again } = saves;
  const remove = async (run: SavedRun): Promise<void> => {
    setAsked(null);
    await table.remove(run.id);
    setSaid(t('deleted'));
    await again();
    // The button that was pressed is gone with its line.
    document.getElementById('saves')?.focus();
  };
  const save = async (run: SavedRun): Promise<void> => {
    const notice = await exportSaved(run.id, find);
    if (notice) table.say(notice);
  };
  return (
    <section class={`saves ${runs.length === 0 ? 'empty' : ''}`} aria-labelledby="saves">
      <h2 id="saves" tabIndex={-1}>
        {t('saves')}
      </h2>
      {runs.length === 0 ? (
        <p class={state === 'here' || state === 'coming' ? 'quiet' : 'warn'}>
          {t(EMPTY[state])}{' '}
          {state === 'failed' ? (
            <button type="button" class="link" onClick={() => void again()}>
              {t('title.again')}
            </button>
          ) : null}
        </p>
      ) : (
        <ul>
          {runs.map((run) => (
            <Row
              key={run.id}
              run={run}
              words={sayRun(run, now)}
              busy={busy}
              onOpen={() => onOpen(run)}
              onExport={() => void save(run)}
              onDelete={() => setAsked(run)}
            />
          ))}
        </ul>
      )}
      <p class="unseen" role="status">
        {said}
      </p>
      {asked ? (
        <DeleteQuestion
          run={asked}
          words={sayRun(asked, now)}
          shared={runs.some((one) => one.id !== asked.id && recordOf(one) === recordOf(asked))}
          onClose={() => setAsked(null)}
          onDelete={() => void remove(asked)}
        />
      ) : null}
    </section>
  );
}
