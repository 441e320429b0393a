import '../../../style/studio-tabs.css';
import '../../../style/studio-health.css';
import { useEffect, useState } from 'preact/hooks';
import {
  type Against,
  type CompareState,
  compareOf,
  type TabProps,
  type VersionLine,
} from '../../../../studio/index.ts';
import { sayAgo } from '../../../ago.ts';
import { useChanges } from '../../../sitting.ts';
import { t } from '../../../studio-words.ts';
import { NoScenario, OldScenario } from '../try/missing.tsx';
import { Compared } from './figures.tsx';

const BASE = 'base';

/** What the draft extends, if anything, as its own text says. */
const extendedBy = (document: TabProps['document']): string | null => {
  const wanted = document?.own.extends;
  return typeof wanted === 'string' ? (wanted.split('@')[0] ?? null) : null;
};

/** The kept versions of the draft, read again when the text has been saved. */
function useVersions(studio: TabProps['studio']): readonly VersionLine[] | null {
  const [versions, set] = useState<readonly VersionLine[] | null>(null);
  const { saving, open } = studio.get();
  useEffect(() => {
    let here = true;
    void studio.versions().then(
      (found) => here && set([...found].sort((a, b) => b.number - a.number)),
      () => here && set([]),
    );
    return () => {
      here = false;
    };
  }, [saving, open?.id]);
  return versions;
}

function statusWords({ phase, report, errors }: CompareState): string {
  switch (phase) {
    case 'running':
      return report ? t('compare.running', { pairs: report.pairs, of: report.ofPairs }) : t('tab.checking');
    case 'done':
      return t('compare.done', { pairs: report?.pairs ?? 0 });
    case 'cancelled':
      return t('compare.cancelled', { pairs: report?.pairs ?? 0 });
    case 'same':
      return t('compare.same');
    case 'gone':
      return t('compare.gone');
    case 'errors':
      return t('compare.errors', { n: errors });
    case 'failed':
      return t('tab.broken');
    default:
      return '';
  }
}

/** The draft against an earlier version of itself, or what it extends: the same games, with the same dice. */
export default function CompareTab({ studio, scenario, document }: TabProps) {
  const compare = compareOf(studio);
  useChanges(compare.subscribe);
  useEffect(() => compare.follow(), [studio.get().open?.id]);
  const versions = useVersions(studio);
  const base = extendedBy(document);
  const [chosen, choose] = useState('');
  const state = compare.get();
  // The newest version is how the text stands; what one wants to know is what came before it.
  const earlier = versions ?? [];
  const preset =
    base !== null && earlier.length < 2 ? BASE : String((earlier[1] ?? earlier[0])?.number ?? '');
  const value = chosen === '' ? preset : chosen;
  if (!scenario) return <NoScenario studio={studio} tab={t('tab.compare')} />;
  const against: Against | null =
    value === BASE ? { kind: 'base' } : value === '' ? null : { kind: 'version', number: Number(value) };
  const running = state.phase === 'running';
  const stale = state.of !== null && state.of !== scenario;
  const words = statusWords(state);
  const { report } = state;
  return (
    <div class="compare" aria-busy={running}>
      <p class="quiet">{t('compare.what')}</p>
      <OldScenario studio={studio} />
      {versions !== null && versions.length === 0 && base === null ? (
        <div class="tab-empty">
          <p>{t('compare.none')}</p>
          <p class="quiet">{t('compare.none.what')}</p>
        </div>
      ) : (
        <form
          class="compare-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (running) compare.cancel();
            else if (against) void compare.begin(against);
          }}
        >
          <label>
            {t('compare.against')}
            <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
              {base === null ? null : <option value={BASE}>{t('compare.base', { title: base })}</option>}
              {earlier.map(({ number, savedAt, added, removed }) => (
                <option key={number} value={String(number)}>
                  {t('compare.version', { when: sayAgo(savedAt, Date.now()), added, removed })}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" class={`small ${running ? 'second' : 'primary'}`}>
            {t(running ? 'compare.cancel' : report ? 'compare.again' : 'compare.go')}
          </button>
        </form>
      )}
      {words === '' ? null : (
        <div class="tab-row">
          <span class={state.phase === 'failed' || state.phase === 'errors' ? 'bad' : ''}>{words}</span>
          {running && report ? (
            <span
              class="tab-bar"
              role="progressbar"
              aria-label={t('health.progress')}
              aria-valuenow={Math.round((100 * report.pairs) / Math.max(1, report.ofPairs))}
            >
              <span style={{ inlineSize: `${(100 * report.pairs) / Math.max(1, report.ofPairs)}%` }} />
            </span>
          ) : null}
        </div>
      )}
      <p class="unseen" role="status">
        {running ? '' : words}
      </p>
      {stale && report ? <p class="tab-note">{t('compare.stale')}</p> : null}
      {report && state.of ? (
        <div class={`compare-figures ${stale ? 'stale' : ''}`}>
          <Compared report={report} scenario={state.of} />
        </div>
      ) : null}
    </div>
  );
}
