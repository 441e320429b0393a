import { glossary } from '../../glossary.ts';
import { t } from '../../kit-words.ts';
import type { PartProps } from '../teachers.tsx';

/** Words of the game, and the numbers of a scenario as it explains them itself. */
export function GlossaryPart({ scenario }: PartProps) {
  const numbers = scenario.tracks.filter(({ group, help }) => help !== '' && group !== 'inner');
  return (
    <>
      <p class="on-screen">{t('glossary.place')}</p>
      <section>
        <h2>{t('glossary.rules')}</h2>
        <dl class="kit-terms">
          {glossary().map(({ id, term, what }) => (
            <div key={id}>
              <dt>{term}</dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h2>{t('glossary.numbers', { title: scenario.title })}</h2>
        <dl class="kit-terms">
          {numbers.map(({ id, label, help }) => (
            <div key={id}>
              <dt>{label}</dt>
              <dd>{help}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
