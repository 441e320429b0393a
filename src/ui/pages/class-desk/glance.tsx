import { glanceOf, type Tally } from '../../../classroom/glance.ts';
import { t } from '../../class-desk-words.ts';
import { useLesson } from './lesson.ts';
import { Aims, Scores } from './scores.tsx';

interface TookProps {
  readonly id: string;
  readonly title: string;
  readonly tallies: readonly Tally[];
  readonly all: number;
}

/** How many games took something, as bars. */
function Took({ id, title, tallies, all }: TookProps) {
  return (
    <section class="class-took" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {tallies.length === 0 ? <p class="quiet">{t('took.none')}</p> : null}
      <ul>
        {tallies.map(({ id: key, label, runs, score }) => (
          <li key={key}>
            <b>{label}</b>
            <span class="took-bar" aria-hidden="true">
              <i style={{ inlineSize: `${(100 * runs) / all}%` }} />
            </span>
            <span class="took-count">{t('took.row', { runs, all })}</span>
            {score === null ? null : <small>{t('took.mean', { score: Math.round(score) })}</small>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The class at a glance: its figures, scores and aims, and what it chose. */
export function Glance() {
  const { runs } = useLesson();
  const { ended, won, median, least, best, suppliers, routes, endings } = glanceOf(runs);
  const all = runs.length;
  return (
    <div class="class-glance">
      <dl class="class-figures">
        <div>
          <dt>{t('glance.games', { n: all })}</dt>
          <dd>{all}</dd>
        </div>
        <div>
          <dt>{t('glance.won')}</dt>
          <dd>{won}</dd>
        </div>
        {median === null || least === null || best === null ? null : (
          <>
            <div>
              <dt>{t('glance.median')}</dt>
              <dd>{median}</dd>
            </div>
            <div>
              <dt>{t('glance.range')}</dt>
              <dd>{t('glance.range.of', { least, best })}</dd>
            </div>
          </>
        )}
      </dl>
      {ended < all ? <p class="class-told">{t('glance.open', { n: all - ended })}</p> : null}
      {ended > 0 ? <Scores /> : null}
      <Aims />
      <div class="class-pair">
        <Took id="class-suppliers" title={t('took.suppliers')} tallies={suppliers} all={all} />
        <Took id="class-routes" title={t('took.routes')} tallies={routes} all={all} />
        {endings.length > 0 ? (
          <section class="class-took" aria-labelledby="class-endings">
            <h2 id="class-endings">{t('endings.title')}</h2>
            <ul>
              {endings.map(({ title, runs: count }) => (
                <li key={title}>
                  <b>{title}</b>
                  <span class="took-bar" aria-hidden="true">
                    <i style={{ inlineSize: `${(100 * count) / all}%` }} />
                  </span>
                  <span class="took-count">{t('took.row', { runs: count, all })}</span>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </div>
  );
}
