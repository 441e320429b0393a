import { glanceOf } from '../../../classroom/glance.ts';
import { t } from '../../class-desk-words.ts';
import { useLesson } from './lesson.ts';

/** What the class foretold, and how often it came. */
export function Guesses() {
  const { runs } = useLesson();
  const { foretold } = glanceOf(runs);
  if (!foretold) return <p class="class-none">{t('guess.none')}</p>;
  const { said, decided, distance } = foretold;
  return (
    <section class="class-guesses" aria-labelledby="class-guesses">
      <h2 id="class-guesses">{t('guess.title')}</h2>
      <table>
        <caption class="unseen">{t('guess.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('guess.said')}</th>
            <th scope="col">{t('guess.came')}</th>
            <th scope="col">
              <span class="unseen">{t('guess.times')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {said.map(({ percent, times, came }) => (
            <tr key={percent}>
              <th scope="row">{t('guess.percent', { n: percent })}</th>
              <td class="guess-bar">
                <span aria-hidden="true">
                  <i class="guess-fill" style={{ inlineSize: `${(100 * came) / times}%` }} />
                  <b style={{ insetInlineStart: `${percent}%` }} />
                </span>
                <span class="unseen">{t('guess.percent', { n: Math.round((100 * came) / times) })}</span>
              </td>
              <td class="class-figure">{t('guess.of', { came, times })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="class-told">{t('guess.line')}</p>
      <p class="class-told">{t('guess.told', { n: decided, distance })}</p>
    </section>
  );
}
