import '../style/lesson.css';
import { outcomesOf } from '../../classroom/guess.ts';
import { foretoldWords } from '../foretold-words.ts';
import { useSitting } from '../sitting.ts';
import { t } from '../words.ts';

/** In the review: what was foretold of the month beside what came, one line each; nothing where nothing was. */
export function Foretold() {
  const sitting = useSitting();
  const { now } = sitting;
  const guesses = (now.lesson?.guesses ?? []).filter(({ turn }) => turn === now.film?.turn);
  if (guesses.length === 0) return null;
  return (
    <section class="foretold" aria-labelledby="foretold">
      <h3 id="foretold">{t('guess.row')}</h3>
      <ul>
        {outcomesOf(now.ledger, guesses).map((outcome) => (
          <li key={`${outcome.guess.about}${outcome.guess.contract ?? ''}`}>
            {foretoldWords(sitting, outcome)}
          </li>
        ))}
      </ul>
    </section>
  );
}
