import type { Outcome } from '../../../engine/index.ts';
import { t } from '../../page-words.ts';
import { Icon } from '../../parts/icon.tsx';
import { Origin } from '../../parts/origin.tsx';
import { type ScoreRow, scoreRows, tenthOf } from '../../score-rows.ts';
import { type Sitting, useSitting } from '../../sitting.ts';

function verdict({ won, score }: Outcome, win: number, early: boolean): string {
  if (won) return t('final.won.long', { score, win });
  return early ? t('final.lost.early', { score }) : t('final.lost.long', { score, win });
}

/** The rows of the sum in this page's words. */
const rowsOf = (sitting: Sitting, { objectives }: Outcome): readonly ScoreRow[] =>
  scoreRows(sitting, objectives).map((row) =>
    row.weakest
      ? { ...row, label: t('final.weakest', { label: row.label }), help: t('final.weakest.help') }
      : row,
  );

/** How the score compares with games that were played beforehand; nothing where there are none, or for a changed copy. */
function Rank({ score }: { score: number }) {
  const { scenario, now, desk } = useSitting();
  const percent = desk.rank(score);
  if (percent === null || now.origin?.is === 'changed') return null;
  return <p class="score-rank">{t('final.rank', { percent, games: scenario.reference?.games ?? 0 })}</p>;
}

/** The score, whether it won, and how the objectives add up to it. */
export function Score({ outcome, early }: { outcome: Outcome; early: boolean }) {
  const sitting = useSitting();
  const { scenario, now } = sitting;
  const { winAt: win } = scenario;
  const parts = rowsOf(sitting, outcome);
  const list = parts.map(({ label, counts }) => t('final.one', { label, n: tenthOf(counts) })).join(', ');
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
      <Rank score={outcome.score} />
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
            <th scope="col">{t(scenario.weakest === 0 ? 'final.points' : 'final.weight')}</th>
            <th scope="col">{t('final.counts')}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ id, label, help, weight, value, counts }) => (
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
              <td class="num points">{t('final.times', { n: tenthOf(weight) })}</td>
              <td class="num">{tenthOf(counts)}</td>
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
