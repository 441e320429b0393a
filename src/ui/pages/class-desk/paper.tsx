import { useEffect, useState } from 'preact/hooks';
import { glanceOf, type Tally } from '../../../classroom/glance.ts';
import { partedAt } from '../../../classroom/parted.ts';
import { t } from '../../class-desk-words.ts';
import { useLesson } from './lesson.ts';

const today = (): string => new Intl.DateTimeFormat('en', { dateStyle: 'long' }).format(new Date());

/** The day on which it is printed, whenever the page was opened. */
function useToday(): string {
  const [date, set] = useState(today);
  useEffect(() => {
    const print = (): void => set(today());
    globalThis.addEventListener('beforeprint', print);
    return () => globalThis.removeEventListener('beforeprint', print);
  }, []);
  return date;
}

const tallied = (tallies: readonly Tally[]): string =>
  tallies.map(({ label, runs }) => t('all.lots', { label, lots: runs })).join(' · ');

/** The class on one sheet: seen on paper only. */
export function ClassPaper() {
  const { runs, decisions, scenario, month, state } = useLesson();
  const date = useToday();
  const { won, median, least, best, suppliers, routes, aims } = glanceOf(runs);
  const parted = partedAt(decisions, runs.length);
  const sorted = [...runs].sort((a, b) => (b.score ?? -1) - (a.score ?? -1));
  return (
    <article class="class-paper" aria-label={t('paper.title')}>
      <h1>{t('paper.title')}</h1>
      <p>{t('paper.printed', { title: scenario.title, n: runs.length, date })}</p>
      <dl class="paper-figures">
        <div>
          <dt>{t('glance.won')}</dt>
          <dd>{won}</dd>
        </div>
        <div>
          <dt>{t('glance.median')}</dt>
          <dd>{median ?? '–'}</dd>
        </div>
        {least === null || best === null ? null : (
          <div>
            <dt>{t('glance.range')}</dt>
            <dd>{t('glance.range.of', { least, best })}</dd>
          </div>
        )}
        {aims.map(({ id, label, median: middle }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>{middle}</dd>
          </div>
        ))}
      </dl>
      <p>
        <b>{t('took.suppliers')}:</b> {tallied(suppliers)}
      </p>
      <p>
        <b>{t('took.routes')}:</b> {tallied(routes)}
      </p>
      {parted ? (
        <section>
          <h2>{t('parted.title')}</h2>
          <p>
            <b>{t('parted.option', { month: month(parted.turn), asks: parted.asks })}</b>
          </p>
          <ul>
            {parted.choices.map(({ id, choice, runs: n, score }) => (
              <li key={id}>
                {choice}: {t('took.row', { runs: n, all: runs.length })}
                {score === null ? null : `, ${t('took.mean', { score: Math.round(score) })}`}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section>
        <h2>{t('all.title')}</h2>
        <ul class="paper-roll">
          {sorted.map(({ name, score, endingTitle, turns }) => (
            <li key={name}>
              <b>{score ?? '–'}</b> <span>{name}</span>{' '}
              <small>{endingTitle ?? t('all.unfinished', { n: turns })}</small>
            </li>
          ))}
        </ul>
      </section>
      {state.class.refused.length > 0 ? (
        <section>
          <h2>{t('refused.title')}</h2>
          <ul class="paper-refused">
            {state.class.refused.map(({ at, reason }, index) => (
              <li key={index}>
                <b>{at}</b> {reason}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </article>
  );
}
