import { useEffect, useState } from 'preact/hooks';
import type { Table } from '../../../store/types.ts';
import type { Saving, Studio } from '../../../studio/index.ts';
import { STUDIO } from '../../hash.ts';
import { Icon } from '../../parts/icon.tsx';
import { randomSeed } from '../../plan.ts';
import { t as sayShared } from '../../shared-words.ts';
import { t } from '../../studio-words.ts';
import type { Pane } from './desk.tsx';
import { downloadDraft } from './download.ts';
import { Share } from './share.tsx';

interface BarProps {
  readonly studio: Studio;
  readonly table: Table;
  readonly counts: { readonly errors: number; readonly warnings: number } | null;
  readonly past: { readonly undo: boolean; readonly redo: boolean };
  readonly pane: Pane;
  readonly setPane: (pane: Pane) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onHistory: () => void;
  readonly onProblems: () => void;
}

const SAVING = {
  saved: 'desk.saved',
  saving: 'desk.saving',
  failed: 'desk.save-failed',
  full: 'desk.save-full',
  off: 'desk.save-off',
  newer: 'desk.save-failed',
  blocked: 'desk.save-failed',
  late: 'desk.save-failed',
} as const satisfies Record<Saving, string>;

const PANES = { form: 'desk.form', text: 'desk.text', tools: 'desk.tools' } as const satisfies Record<
  Pane,
  string
>;

/** The name of the draft, which can be written over. */
function Name({ studio }: { studio: Studio }) {
  const { open } = studio.get();
  const [typed, type] = useState<string | null>(null);
  const end = (): void => {
    const name = typed?.trim();
    if (open && name && name !== open.name) void studio.rename(open.id, name);
    type(null);
  };
  return (
    <input
      class="desk-name"
      aria-label={t('desk.name')}
      maxLength={80}
      spellcheck={false}
      value={typed ?? open?.name ?? ''}
      onInput={(event) => type(event.currentTarget.value)}
      onBlur={end}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') type(null);
      }}
    />
  );
}

/** The bar above the desk: whose draft it is, how safe it is, and the way to play it. */
export function Bar({
  studio,
  table,
  counts,
  past,
  pane,
  setPane,
  onUndo,
  onRedo,
  onHistory,
  onProblems,
}: BarProps) {
  const { open, saving } = studio.get();
  const [state, setState] = useState<'idle' | 'coming' | 'errors' | 'failed'>('idle');
  const [sharing, share] = useState(false);
  const errors = counts?.errors ?? 0;
  useEffect(() => {
    if (errors === 0 && state === 'errors') setState('idle');
  }, [errors]);
  const play = async (): Promise<void> => {
    if (state === 'coming') return;
    setState('coming');
    try {
      await studio.flush();
      const game = await studio.game();
      if (!game) {
        setState('errors');
        onProblems();
        return;
      }
      const { scenario, files } = game;
      const started = await table.start({
        scenario,
        files,
        seed: randomSeed(),
        intent: scenario.intent.start,
      });
      setState(started.ok ? 'idle' : 'failed');
    } catch {
      setState('failed');
    }
  };
  return (
    <header class="studio-bar desk-bar">
      <a href={STUDIO} class="desk-back" aria-label={t('desk.back')}>
        <Icon name="ui-back" /> <span>{t('desk.back')}</span>
      </a>
      <Name studio={studio} />
      <span class={`desk-saving ${saving}`} role="status">
        {t(SAVING[saving])}
      </span>
      <span class="desk-acts">
        <Act icon="ui-undo" label={t('desk.undo')} off={!past.undo} act={onUndo} />
        <Act icon="ui-redo" label={t('desk.redo')} off={!past.redo} act={onRedo} />
        <Act icon="ui-history" label={t('desk.history')} act={onHistory} />
        <Act icon="ui-download" label={t('desk.download')} act={() => open && downloadDraft(open)} />
      </span>
      <button type="button" class="second desk-share" onClick={() => share(true)}>
        <Icon name="ui-share" size="0.95rem" /> <span>{sayShared('share')}</span>
      </button>
      <button
        type="button"
        class="primary desk-play"
        aria-disabled={state === 'coming'}
        onClick={() => void play()}
      >
        <Icon name="ui-play" size="0.95rem" /> {t(state === 'coming' ? 'desk.play.coming' : 'desk.play')}
      </button>
      <p class="desk-said" role="alert">
        {state === 'errors' ? t('desk.play.errors', { n: Math.max(1, errors) }) : ''}
        {state === 'failed' ? t('desk.play.failed') : ''}
      </p>
      {sharing ? <Share studio={studio} onClose={() => share(false)} /> : null}
      <fieldset class="desk-panes">
        <legend class="unseen">{t('desk.show')}</legend>
        {(Object.keys(PANES) as Pane[]).map((one) => (
          <button key={one} type="button" aria-pressed={pane === one} onClick={() => setPane(one)}>
            {t(PANES[one])}
            {one === 'tools' && counts && errors + counts.warnings > 0 ? (
              <span class={`badge ${errors > 0 ? 'alert' : ''}`}>{errors + counts.warnings}</span>
            ) : null}
          </button>
        ))}
      </fieldset>
    </header>
  );
}

interface ActProps {
  readonly icon: string;
  readonly label: string;
  readonly off?: boolean;
  readonly act: () => void;
}

function Act({ icon, label, off = false, act }: ActProps) {
  return (
    <button
      type="button"
      class="bare"
      aria-label={label}
      title={label}
      aria-disabled={off}
      onClick={() => off || act()}
    >
      <Icon name={icon} />
    </button>
  );
}
