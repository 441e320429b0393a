import { useEffect, useState } from 'preact/hooks';
import type { DifferenceLine, SourceFile, Studio, VersionLine } from '../../../studio/index.ts';
import { differenceOf } from '../../../studio/index.ts';
import { sayAgo } from '../../ago.ts';
import { Overlay } from '../../parts/overlay.tsx';
import { t } from '../../studio-words.ts';
import { Banners } from './banners.tsx';

interface VersionsProps {
  readonly studio: Studio;
  readonly onClose: () => void;
}

/** Lines of a difference with a few around each change; the rest is left out. */
function near(lines: readonly DifferenceLine[]): (DifferenceLine | null)[] {
  const shown = new Set<number>();
  for (const [index, { kind }] of lines.entries())
    if (kind !== 'same') for (let at = index - 2; at <= index + 2; at++) shown.add(at);
  return lines.flatMap((line, index) => {
    if (shown.has(index)) return [line];
    return shown.has(index - 1) ? [null] : [];
  });
}

function Changes({ from, to }: { from: readonly SourceFile[]; to: readonly SourceFile[] }) {
  const files = to.map(({ file, text }) => ({
    file,
    lines: near(differenceOf(from.find((one) => one.file === file)?.text ?? '', text)),
  }));
  const changed = files.filter(({ lines }) => lines.length > 0);
  if (changed.length === 0) return <p class="quiet">{t('versions.same')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="difference" tabIndex={0} aria-label={t('versions.changes')}>
      {changed.map(({ file, lines }) => (
        <div key={file}>
          {to.length > 1 ? <h4>{file}</h4> : null}
          <pre>
            {lines.map((line, index) =>
              line === null ? (
                <span key={index} class="left-out">
                  {'⋯\n'}
                </span>
              ) : (
                <span key={index} class={line.kind}>
                  {line.kind === 'added' ? '+ ' : line.kind === 'removed' ? '− ' : '  '}
                  {line.text.replace(/\r$/, '')}
                  {'\n'}
                </span>
              ),
            )}
          </pre>
        </div>
      ))}
    </section>
  );
}

/** Every state of the draft that was kept: to look at, and to bring back. */
export function Versions({ studio, onClose }: VersionsProps) {
  const [versions, setVersions] = useState<readonly VersionLine[] | null>(null);
  const [chosen, choose] = useState<number | null>(null);
  const [files, setFiles] = useState<readonly SourceFile[] | null>(null);
  const [said, say] = useState('');
  const { open } = studio.get();
  const read = async (): Promise<void> => {
    await studio.flush();
    setVersions(await studio.versions());
  };
  useEffect(() => void read(), []);
  useEffect(() => {
    setFiles(null);
    if (chosen !== null) void studio.version(chosen).then(setFiles);
  }, [chosen]);
  const restore = async (): Promise<void> => {
    if (chosen === null) return;
    await studio.restore(chosen);
    await read();
    choose(null);
    say(t('versions.done'));
  };
  return (
    <Overlay title={t('versions.title', { name: open?.name ?? '' })} onClose={onClose} class="versions">
      <Banners studio={studio} />
      <p class="quiet">{t('versions.what')}</p>
      <p role="status" class="good">
        {said}
      </p>
      {versions?.length === 0 ? <p>{t('versions.none')}</p> : null}
      <div class="versions-both">
        <ul aria-label={t('versions.list')}>
          {versions?.map(({ number, savedAt, added, removed, kind }, index) => (
            <li key={number}>
              <button type="button" aria-pressed={chosen === number} onClick={() => choose(number)}>
                <b>{index === 0 ? t('versions.now') : sayAgo(savedAt, Date.now())}</b>
                <small>
                  {new Date(savedAt).toTimeString().slice(0, 5)} · {t('versions.size', { added, removed })}
                  {kind === 'restored' ? ` · ${t('versions.restored')}` : ''}
                  {kind === 'aside' ? ` · ${t('versions.aside')}` : ''}
                </small>
              </button>
            </li>
          ))}
        </ul>
        {chosen !== null && files && open ? (
          <div class="versions-view">
            <Changes from={open.files} to={files} />
            <button type="button" class="primary" onClick={() => void restore()}>
              {t('versions.restore')}
            </button>
          </div>
        ) : null}
      </div>
    </Overlay>
  );
}
