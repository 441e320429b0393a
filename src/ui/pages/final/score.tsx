import type { Outcome } from '../../../engine/index.ts';
import { t } from '../../page-words.ts';
import { Icon } from '../../parts/icon.tsx';
import { Origin } from '../../parts/origin.tsx';
import { useSitting } from '../../sitting.ts';

/** Points with one decimal, as `12.3`. */
const tenth = (n: number): string => String(Math.round(n * 10) / 10);

function verdict({ won, score }: Outcome, win: number, early: boolean): string {
  if (won) return t('final.won.long', { score, win });
  return early ? t('final.lost.early', { score }) : t('final.lost.long', { score, win });
}

/** The score, whether it won, and how the four objectives add up to it under the player's own weights. */
export function Score({ outcome, early }: { outcome: Outcome; early: boolean }) {
  const { scenario, state, now } = useSitting();
  const { winAt: win } = scenario;
  const parts = scenario.objectives.map(({ id, label, help }) => {
    const points = state.intent[id] ?? 0;
    const value = outcome.objectives[id] ?? 0;
    return { id, label, help, points, value, counts: (value * points) / 100 };
  });
  const list = parts.map(({ label, counts }) => t('final.one', { label, n: tenth(counts) })).join(', ');
  return (
    <section class={`score ${outcome.won ? 'won' : ''}`} aria-labelledby="score">
      <div class="score-head">
        <p class="score-number">
          <span id="score">{t('final.score')}</span> <b>{outcome.score}</b>
        </p>
        <p class="score-verdict">
          <b>
            <Icon name={outcome.won ? 'ui-check' : 'ui-close'} size="1.2em" />{' '}
            {t(outcome.won ? (now.origin?.is === 'changed' ? 'final.won.copy' : 'final.won') : 'final.lost')}
          </b>
          <span>{verdict(outcome, win, early)}</span>
        </p>
      </div>
      <Origin origin={now.origin} remarks={now.remarks} />
      <div class="score-bar" role="img" aria-label={t('final.bar', { score: outcome.score, list, win })}>
        {parts.map(({ id, counts }) => (
          <span key={id} style={{ inlineSize: `${counts}%` }} />
        ))}
        <i style={{ insetInlineStart: `${win}%` }} />
      </div>
      <p class="score-need" aria-hidden="true">
        <span style={{ marginInlineStart: `${win}%` }}>{t('final.need', { win })}</span>
      </p>
      <table class="score-parts">
        <caption class="unseen">{t('final.parts')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('final.objective')}</th>
            <th scope="col" colSpan={2}>
              {t('final.reached')}
            </th>
            <th scope="col">{t('final.points')}</th>
            <th scope="col">{t('final.counts')}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ id, label, help, points, value, counts }) => (
            <tr key={id}>
              <th scope="row" title={help}>
                <i class="swatch" aria-hidden="true" /> {label}
              </th>
              <td class="score-gauge" aria-hidden="true">
                <span>
                  <i style={{ inlineSize: `${value}%` }} />
                </span>
              </td>
              <td class="num">{value}</td>
              <td class="num points">{t('final.times', { n: points })}</td>
              <td class="num">{tenth(counts)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={4}>
              {t('final.sum')}
            </th>
            <td class="num">{outcome.score}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
