import '../../../style/studio-tabs.css';
import '../../../style/studio-health.css';
import { useEffect, useState } from 'preact/hooks';
import { type HealthState, healthOf, type TabProps, type Witness } from '../../../../studio/index.ts';
import { useChanges } from '../../../sitting.ts';
import { t } from '../../../studio-words.ts';
import { Endings, Findings, Players } from './figures.tsx';
import { WitnessView } from './witness.tsx';

interface ProgressProps {
  readonly state: HealthState;
  readonly cancel: () => void;
  readonly again: () => void;
}

/** How far the games are, in words. */
function progressWords({ phase, report }: HealthState): string {
  if (phase === 'blocked') return t('health.blocked');
  if (phase === 'failed') return t('tab.broken');
  if (phase === 'waiting') return t('health.waiting');
  if (!report) return phase === 'cancelled' ? t('health.cancelled', { games: 0 }) : t('tab.checking');
  const { games, ofGames, situations, ofSituations } = report;
  if (phase === 'cancelled') return t('health.cancelled', { games });
  if (phase === 'done')
    return t('health.done', { games, situations, seconds: Math.max(1, Math.round(report.seconds)) });
  if (report.phase === 'games') return t('health.games', { done: games, of: ofGames });
  return t('health.answers', { done: situations, of: ofSituations });
}

/** Share of the work that is done, percent; games and answers count half each. */
function shareOf({ report }: HealthState): number {
  if (!report) return 0;
  const { games, ofGames, situations, ofSituations, phase } = report;
  if (phase === 'games') return (50 * games) / Math.max(1, ofGames);
  return 50 + (50 * situations) / Math.max(1, ofSituations);
}

function Progress({ state, cancel, again }: ProgressProps) {
  const { phase, report, stale } = state;
  const running = phase === 'running';
  const share = shareOf(state);
  return (
    <div class="health-progress">
      <div class="tab-row">
        <span>{progressWords(state)}</span>
        {running ? (
          <>
            <span
              class="tab-bar"
              role="progressbar"
              aria-label={t('health.progress')}
              aria-valuenow={Math.round(share)}
            >
              <span style={{ inlineSize: `${share}%` }} />
            </span>
            <button type="button" class="second small" onClick={cancel}>
              {t('health.cancel')}
            </button>
          </>
        ) : phase === 'blocked' ? null : (
          <button type="button" class="second small" onClick={again}>
            {t(report ? 'health.again' : 'health.start')}
          </button>
        )}
      </div>
      {report?.short && phase === 'done' ? <p class="quiet">{t('health.short')}</p> : null}
      {stale && report ? <p class="tab-note">{t('health.stale')}</p> : null}
      {/* For the ears only when something has ended: not of every game. */}
      <p class="unseen" role="status">
        {running ? '' : progressWords(state)}
      </p>
    </div>
  );
}

/** What a few hundred games of the draft show, played behind the page while one writes. */
export default function HealthTab({ studio, document, goTo }: TabProps) {
  const health = healthOf(studio);
  useChanges(health.subscribe);
  useEffect(() => health.watch(), [health]);
  const [witness, look] = useState<Witness | null>(null);
  const state = health.get();
  const { report, of, stale } = state;
  if (witness && of)
    return (
      <WitnessView studio={studio} scenario={of} witness={witness} stale={stale} onClose={() => look(null)} />
    );
  return (
    <div class="health" aria-busy={state.phase === 'running'}>
      <p class="quiet">{t('health.what')}</p>
      <Progress state={state} cancel={health.cancel} again={health.again} />
      {report && of ? (
        <div class={`health-figures ${stale ? 'stale' : ''}`}>
          <Endings report={report} scenario={of} show={look} />
          <Findings
            report={report}
            running={state.phase === 'running'}
            document={document}
            goTo={goTo}
            show={look}
          />
          <Players report={report} scenario={of} />
        </div>
      ) : null}
    </div>
  );
}
