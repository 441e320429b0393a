import '../../style/share.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import {
  fragmentOf,
  lineageIn,
  type PackedDraft,
  SHARE_LIMITS,
  type Studio,
  signedBy,
} from '../../../studio/index.ts';
import { keepAuthor } from '../../author.ts';
import { copyText } from '../../copy.ts';
import { Icon } from '../../parts/icon.tsx';
import { Overlay } from '../../parts/overlay.tsx';
import { t } from '../../shared-words.ts';
import { Banners } from './banners.tsx';
import { downloadWhole } from './download.ts';

interface ShareProps {
  readonly studio: Studio;
  readonly onClose: () => void;
}

/** Typing is waited for before the links are made anew. Milliseconds. */
const PAUSE = 200;

/** A packed draft, and the title of the scenario of the page that it was made from. */
interface Packed extends PackedDraft {
  readonly madeFrom: string;
}

/** The draft packed as it now is; null while it is being packed. */
function usePacked(studio: Studio): Packed | 'failed' | null {
  const [made, make] = useState<{ readonly of: number; readonly packed: Packed | 'failed' } | null>(null);
  const generation = studio.get().open?.generation ?? 0;
  useEffect(() => {
    let here = true;
    const pack = async (): Promise<Packed> => {
      const bases = await studio.bases();
      const files = studio.get().open?.files ?? [];
      const ids = bases.map(({ id }) => id);
      const original = await studio.builtIn(lineageIn(files, '').basedOn.map(({ id }) => id));
      const { answer } = studio.ask('pack', { files, bases, ids, original }, { lane: 'share' });
      return { ...(await answer), madeFrom: original?.title ?? '' };
    };
    const timer = setTimeout(
      () => {
        pack().then(
          (packed) => here && make({ of: generation, packed }),
          () => here && make({ of: generation, packed: 'failed' }),
        );
      },
      made ? PAUSE : 0,
    );
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [generation]);
  return made?.of === generation ? made.packed : null;
}

/** Whether the page lies where nobody else can open it. */
const isHere = (): boolean =>
  location.protocol === 'file:' || /^(localhost|127\.|\[::1\])/.test(location.hostname);

const addressOf = (kind: 'play' | 'edit', packed: string): string =>
  `${location.origin === 'null' ? 'file://' : location.origin}${location.pathname}${location.search}${fragmentOf(kind, packed)}`;

interface LinkRowProps {
  readonly kind: 'play' | 'edit';
  readonly made: PackedDraft | null;
}

function LinkRow({ kind, made }: LinkRowProps) {
  const field = useRef<HTMLInputElement>(null);
  const [said, say] = useState<'share.copied' | 'share.by-hand' | null>(null);
  const link = made ? addressOf(kind, made.packed) : '';
  const n = link.length;
  useEffect(() => say(null), [link]);
  const title = t(`share.${kind}`);
  const copy = async (): Promise<void> => {
    if (link) say((await copyText(link, field.current)) ? 'share.copied' : 'share.by-hand');
  };
  return (
    <section class="share-part" aria-labelledby={`share-${kind}`}>
      <h3 id={`share-${kind}`}>{title}</h3>
      <p class="quiet">{t(`share.${kind}.what`)}</p>
      {kind === 'play' && made && made.errors > 0 ? (
        <p class="share-note">{t('share.play.errors', { n: made.errors })}</p>
      ) : n > SHARE_LIMITS.link ? (
        <p class="share-note">{t('share.length.too-long', { n, limit: SHARE_LIMITS.link })}</p>
      ) : (
        <>
          <div class="share-row">
            <input
              ref={field}
              readOnly
              aria-label={title}
              aria-describedby={`share-${kind}-length`}
              value={link || t('share.coming')}
              onFocus={(event) => event.currentTarget.select()}
            />
            <button
              type="button"
              class="primary"
              aria-label={t('share.copy.name', { what: title })}
              aria-disabled={!link}
              onClick={() => void copy()}
            >
              <Icon name="ui-copy" size="0.95rem" /> {t('share.copy')}
            </button>
          </div>
          <div class="share-told">
            <p class={n > SHARE_LIMITS.chat ? 'share-note' : 'share-length'} id={`share-${kind}-length`}>
              {link
                ? t(n > SHARE_LIMITS.chat ? 'share.length.long' : 'share.length', {
                    n,
                    limit: SHARE_LIMITS.chat,
                  })
                : ''}
            </p>
            <p class={`share-said ${said === 'share.by-hand' ? 'by-hand' : ''}`} role="status">
              {said ? t(said) : ''}
            </p>
          </div>
        </>
      )}
    </section>
  );
}

/** The author's line of the draft; what is written here stands in its text. */
function Author({ studio }: { studio: Studio }) {
  const [name, write] = useState(() => String(studio.part(['author']) ?? ''));
  const [stuck, setStuck] = useState(false);
  // At once: no link may be copied that lacks what has been written. Only a composition is waited for.
  const change = (next: string): void => {
    write(next);
    keepAuthor(next.trim());
    setStuck(studio.edit([signedBy(studio.get().open?.files ?? [], next.trim())]) !== null);
  };
  return (
    <div class="share-author">
      <label for="share-author">{t('share.name')}</label>
      <input
        id="share-author"
        maxLength={80}
        autocomplete="off"
        value={name}
        aria-describedby="share-author-help"
        onInput={({ isComposing, currentTarget: { value } }) => (isComposing ? write : change)(value)}
        onCompositionEnd={({ currentTarget: { value } }) => change(value)}
      />
      <small id="share-author-help" class={stuck ? 'bad' : 'quiet'} role={stuck ? 'alert' : undefined}>
        {t(stuck ? 'share.name.stuck' : 'share.name.help')}
      </small>
    </div>
  );
}

function AsFile({ studio, made }: { studio: Studio; made: PackedDraft | null }) {
  const [said, say] = useState('');
  const [byHand, show] = useState<string | null>(null);
  const { open } = studio.get();
  if (!open) return null;
  const { files, name } = open;
  const copy = async (): Promise<void> => {
    const text = files.length === 1 ? files[0]?.text : made?.bundle;
    if (text === undefined) return;
    const copied = await copyText(text, null);
    show(copied ? null : text);
    say(t(copied ? 'share.text.copied' : 'share.by-hand'));
  };
  return (
    <section class="share-part" aria-labelledby="share-file">
      <h3 id="share-file">{t('share.file')}</h3>
      <p class="quiet">{t('share.file.what', { n: files.length })}</p>
      <div class="share-acts">
        <button
          type="button"
          class="second"
          aria-disabled={!made && files.length > 1}
          onClick={() => {
            const saved = downloadWhole(name, files, made?.bundle);
            if (saved) say(t('share.downloaded', { name: saved }));
          }}
        >
          <Icon name="ui-download" size="0.95rem" /> {t('share.download')}
        </button>
        <button type="button" class="second" onClick={() => void copy()}>
          <Icon name="ui-copy" size="0.95rem" /> {t('share.text')}
        </button>
      </div>
      {byHand === null ? null : (
        <textarea
          class="share-text"
          readOnly
          rows={4}
          aria-label={t('share.text')}
          ref={(area) => area?.select()}
          value={byHand}
        />
      )}
      <p class={`share-said ${byHand === null ? '' : 'by-hand'}`} role="status">
        {said}
      </p>
    </section>
  );
}

/** Hands a draft on: links to play it and to write on it, a file, or its text. */
export function Share({ studio, onClose }: ShareProps) {
  const packed = usePacked(studio);
  const made = packed === 'failed' ? null : packed;
  const { open } = studio.get();
  const fits = made !== null && addressOf('play', made.packed).length <= SHARE_LIMITS.link;
  return (
    <Overlay title={t('share.title', { name: open?.name ?? '' })} onClose={onClose} class="share">
      <Banners studio={studio} />
      {packed === 'failed' ? (
        <p class="share-note" role="alert">
          {t('share.failed')}
        </p>
      ) : null}
      <Author studio={studio} />
      <LinkRow kind="play" made={made} />
      <LinkRow kind="edit" made={made} />
      {fits && made.lean ? <p class="quiet">{t('share.lean', { title: made.madeFrom })}</p> : null}
      {isHere() && fits ? <p class="share-note">{t('share.here')}</p> : null}
      <AsFile studio={studio} made={made} />
      <p class="quiet share-privacy">{t('share.privacy')}</p>
    </Overlay>
  );
}
