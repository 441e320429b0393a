import { useEffect, useRef, useState } from 'preact/hooks';
import type { DraftLine, Studio } from '../../../studio/index.ts';
import { sayAgo } from '../../ago.ts';
import type { BuiltIn } from '../../built-in.ts';
import { STUDIO } from '../../hash.ts';
import { droppedFiles, type OpenedFiles } from '../../opened-files.ts';
import { usePage } from '../../page.ts';
import { Icon } from '../../parts/icon.tsx';
import { t as sayShared } from '../../shared-words.ts';
import { t } from '../../studio-words.ts';
import { type Begun, broughtFiles, cardsFor, copyOf, fromShared, newFromTemplate } from './begin.ts';
import { FromText } from './from-text.tsx';
import { LeftOut } from './left-out.tsx';
import { Way } from './way.tsx';

interface StartProps {
  readonly studio: Studio;
  readonly scenarios: readonly BuiltIn[];
  /** The draft that the address named is not here. */
  readonly missing: boolean;
  /** Why what was shared could not be opened; empty where nothing of the kind has happened. */
  readonly refused: string;
}

function sayProblems({ problems }: DraftLine): { readonly text: string; readonly tone: string } {
  if (!problems) return { text: t('start.unchecked'), tone: 'quiet' };
  if (problems.errors > 0) return { text: t('start.errors', { n: problems.errors }), tone: 'bad' };
  if (problems.warnings > 0) return { text: t('start.warnings', { n: problems.warnings }), tone: 'warn' };
  return { text: t('start.fine'), tone: 'good' };
}

function DraftRow({ draft, studio }: { draft: DraftLine; studio: Studio }) {
  const [naming, setNaming] = useState<string | null>(null);
  const { id, name } = draft;
  const { text, tone } = sayProblems(draft);
  const rename = (event: Event): void => {
    event.preventDefault();
    if (naming?.trim()) void studio.rename(id, naming.trim());
    setNaming(null);
  };
  if (naming !== null) {
    return (
      <li class="draft">
        <form
          class="draft-name"
          onSubmit={rename}
          onKeyDown={(event) => event.key === 'Escape' && setNaming(null)}
        >
          <input
            ref={(input) => input?.focus()}
            aria-label={t('start.rename.what')}
            value={naming}
            maxLength={80}
            onInput={(event) => setNaming(event.currentTarget.value)}
          />
          <button type="submit" class="second small">
            {t('start.rename.go')}
          </button>
        </form>
      </li>
    );
  }
  return (
    <li class="draft">
      <a class="draft-open" href={`${STUDIO}/${id}`} aria-label={t('start.open', { name })}>
        <b>{name}</b>
        <small>
          {sayAgo(draft.savedAt, Date.now())} · {t('start.lines', { n: draft.lines })} ·{' '}
          <span class={tone}>{text}</span>
        </small>
      </a>
      <span class="draft-acts">
        <Act name="ui-edit" label={t('start.rename', { name })} act={() => setNaming(name)} />
        <Act
          name="ui-copy"
          label={t('start.duplicate', { name })}
          act={() => void studio.duplicate(id, t('start.copy-of', { name }))}
        />
        <Act name="ui-close" label={t('start.delete', { name })} act={() => void studio.remove(id)} />
      </span>
    </li>
  );
}

function Act({ name, label, act }: { name: string; label: string; act: () => void }) {
  return (
    <button type="button" class="bare" aria-label={label} title={label} onClick={act}>
      <Icon name={name} />
    </button>
  );
}

function Drafts({ studio }: { studio: Studio }) {
  const { storage, drafts, removed } = studio.get();
  const words = {
    coming: 'start.drafts.coming',
    failed: 'start.drafts.failed',
    off: 'start.drafts.off',
  } as const;
  return (
    <section class="drafts" aria-labelledby="drafts">
      <h2 id="drafts">{t('start.drafts')}</h2>
      <div role="status">
        {removed ? (
          <p class="undo-line">
            {t('start.deleted', { name: removed.name })}{' '}
            <button type="button" class="link" onClick={() => void studio.bringBack()}>
              {t('start.undo')}
            </button>
          </p>
        ) : null}
      </div>
      {storage !== 'here' ? <p class={storage === 'coming' ? 'quiet' : 'warn'}>{t(words[storage])}</p> : null}
      {storage === 'here' && drafts.length === 0 ? <p class="drafts-none">{t('start.drafts.none')}</p> : null}
      <ul>
        {drafts.map((draft) => (
          <DraftRow key={draft.id} draft={draft} studio={studio} />
        ))}
      </ul>
    </section>
  );
}

/** The first page of the studio: what there is, and the ways to begin. */
export function StartPage({ studio, scenarios, missing, refused }: StartProps) {
  const heading = usePage(t('start.page'));
  const [busy, setBusy] = useState(false);
  const [said, say] = useState(missing ? t('start.missing') : '');
  const [over, setOver] = useState(false);
  const [pasting, paste] = useState(false);
  const [asked, ask] = useState<Extract<OpenedFiles, { kind: 'scenario' }> | null>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (missing) say(t('start.missing'));
  }, [missing]);
  useEffect(() => {
    if (refused) say(refused);
  }, [refused]);
  const begin = async (making: Promise<Begun | string>): Promise<void> => {
    setBusy(true);
    say('');
    const begun = await making.catch(() => t('start.failed'));
    if (typeof begun === 'string') say(begun);
    else location.hash = `${STUDIO}/${await studio.create(begun.name, begun.files)}`;
    setBusy(false);
  };
  const find = (id: string): BuiltIn => scenarios.find((one) => one.id === id) ?? (scenarios[0] as BuiltIn);
  const read = (files: readonly File[]): void => {
    if (files.length === 0) return;
    say('');
    void broughtFiles(files).then((found) => {
      if (typeof found === 'string') say(found);
      else if (found.left.length > 0) ask(found);
      else void begin(fromShared(studio, found.from));
    });
  };
  const brings = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
  const drop = {
    onDragOver: (event: DragEvent) => {
      if (!brings(event)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: (event: DragEvent) => event.relatedTarget === null && setOver(false),
    onDrop: (event: DragEvent) => {
      if (!brings(event)) return;
      event.preventDefault();
      setOver(false);
      if (event.dataTransfer) void droppedFiles(event.dataTransfer).then(read);
    },
  };
  return (
    <div class={`studio-start ${over ? 'over' : ''}`} {...drop}>
      <header class="studio-bar">
        <a href="#title">
          <Icon name="ui-back" /> {t('start.back')}
        </a>
        <span class="brand">{t('brand')}</span>
      </header>
      <main>
        <div class="start-head">
          <h1 ref={heading} tabIndex={-1}>
            {t('start')}
          </h1>
          <p>{t('start.what')}</p>
        </div>
        <div role="alert">{said ? <p class="start-said">{said}</p> : null}</div>
        <div class="start-columns">
          <Drafts studio={studio} />
          <section class="begin-ways" aria-labelledby="ways">
            <h2 id="ways">{t('start.new')}</h2>
            <ul>
              <Way
                icon="lighthouse"
                title={t('start.new.template')}
                what={t('start.new.template.what')}
                go={t('start.go')}
                busy={busy}
                first
                begin={() => void begin(newFromTemplate())}
              />
              <Way
                icon="envelope"
                title={t('start.new.cards')}
                what={t('start.new.cards.what')}
                go={t('start.go.cards')}
                busy={busy}
                choices={scenarios}
                begin={(id) => void begin(cardsFor(find(id)))}
              />
              <Way
                icon="toolbox"
                title={t('start.new.copy')}
                what={t('start.new.copy.what')}
                go={t('start.go.copy')}
                busy={busy}
                choices={scenarios}
                begin={(id) => void begin(copyOf(find(id)))}
              />
              <Way
                icon="ui-upload"
                title={t('start.new.file')}
                what={t('start.new.file.what')}
                go={t('start.go.file')}
                busy={busy}
                begin={() => input.current?.click()}
                also={{ label: sayShared('text.title'), act: () => paste(true) }}
              />
            </ul>
            <input
              ref={input}
              type="file"
              hidden
              multiple
              accept=".yaml,.yml,.txt,.json"
              aria-label={t('start.new.file')}
              onChange={(event) => {
                read([...(event.currentTarget.files ?? [])]);
                event.currentTarget.value = '';
              }}
            />
          </section>
        </div>
      </main>
      {asked ? (
        <LeftOut
          found={asked}
          onClose={() => ask(null)}
          onOpen={(from) => {
            ask(null);
            void begin(fromShared(studio, from));
          }}
        />
      ) : null}
      {pasting ? (
        <FromText
          onClose={() => paste(false)}
          onOpen={(from) => {
            paste(false);
            void begin(fromShared(studio, from));
          }}
        />
      ) : null}
      {over ? <p class="start-drop">{t('start.drop')}</p> : null}
    </div>
  );
}
