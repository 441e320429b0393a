import { enumerate } from '../../../text/index.ts';
import { t } from '../../class-desk-words.ts';
import { useLesson } from './lesson.ts';

/** All games in a table, the best first. */
export function Roll() {
  const { runs } = useLesson();
  const sorted = [...runs].sort((a, b) => (b.score ?? -1) - (a.score ?? -1));
  const aims = runs[0]?.aims ?? [];
  return (
    <div class="class-roll">
      <h2>{t('all.title')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard */}
      <section class="class-wide" tabIndex={0} aria-label={t('all.title')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('all.name')}</th>
              <th scope="col">{t('all.score')}</th>
              <th scope="col">{t('all.ending')}</th>
              {aims.map(({ id, label }) => (
                <th key={id} scope="col">
                  {label}
                </th>
              ))}
              <th scope="col">{t('all.suppliers')}</th>
              <th scope="col">{t('all.seed')}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map((run) => (
              <tr key={run.name}>
                <th scope="row">{run.name}</th>
                <td class="num">{run.score ?? '–'}</td>
                <td>{run.endingTitle ?? t('all.unfinished', { n: run.turns })}</td>
                {run.aims.map(({ id, reached }) => (
                  <td key={id} class="num">
                    {reached}
                  </td>
                ))}
                <td>{enumerate(run.suppliers.map(({ label }) => label))}</td>
                <td class="num">{run.seed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
