import type { Outcome } from '../../../engine/index.ts';
import { t } from '../../page-words.ts';
import { Icon } from '../../parts/icon.tsx';
import { Origin } from '../../parts/origin.tsx';
import { type Sitting, useSitting } from '../../sitting.ts';

/** Points with one decimal, as `12.3`. */
const tenth = (n: number): string => String(Math.round(n * 10) / 10);

function verdict({ won, score }: Outcome, win: number, early: boolean): string {
  if (won) return t('final.won.long', { score, win });
  return early ? t('final.lost.early', { score }) : t('final.lost.long', { score, win });
}

interface Row {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  /** Percent of the score that it decides. */
  readonly weight: number;
  readonly value: number;
  readonly counts: number;
}

/** The parts of the score: the objectives under the player's own points, and the weakest of them by itself. */
function rowsOf({ scenario, state, desk }: Sitting, { objectives }: Outcome): readonly Row[] {
  const { weakest } = scenario;
  const counted = desk.counted(objectives);
  const rows = scenario.objectives.map(
    ({ id, label, help }): Row => ({
      id,
      label,
      help,
      weight: ((state.intent[id] ?? 0) * (100 - weakest)) / 100,
      value: objectives[id] ?? 0,
      counts: counted.objectives[id] ?? 0,
    }),
  );
  if (counted.weakest === null) return rows;
  const { objective, counts } = counted.weakest;
  const its = rows.find(({ id }) => id === objective);
  const label = t('final.weakest', { label: its?.label ?? objective });
  return [
    ...rows,
    { id: 'weakest', label, help: t('final.weakest.help'), weight: weakest, value: its?.value ?? 0, counts },
  ];
}

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
              <td class="num points">{t('final.times', { n: tenth(weight) })}</td>
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
