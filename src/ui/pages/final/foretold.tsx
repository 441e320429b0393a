import '../../style/lesson.css';
import { outcomesOf } from '../../../classroom/guess.ts';
import { fittedWords, foretoldWords, reasonLines } from '../../foretold-words.ts';
import { useSitting } from '../../sitting.ts';
import { t } from '../../words.ts';

/** What was foretold in a game and how it fitted what came, and the reasons that were given; nothing where neither was. */
export function ForetoldAll() {
  const sitting = useSitting();
  const { now, say } = sitting;
  const fitted = fittedWords(sitting);
  const reasons = reasonLines(sitting);
  const outcomes = outcomesOf(now.ledger, now.lesson?.guesses ?? []);
  return (
    <>
      {fitted.length > 0 ? (
        <section class="foretold-all" aria-labelledby="foretold-all">
          <h2 id="foretold-all">{t('calibration')}</h2>
          <p class="hint">{t('calibration.help')}</p>
          <ul class="plain-list">
            {fitted.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <details>
            <summary>{t('calibration.each')}</summary>
            <ul class="plain-list">
              {outcomes.map((outcome) => {
                const { turn, about, contract = '' } = outcome.guess;
                const text = foretoldWords(sitting, outcome);
                return (
                  <li key={`${turn}${about}${contract}`}>
                    {t('calibration.month', { month: say.month(turn), text })}
                  </li>
                );
              })}
            </ul>
          </details>
        </section>
      ) : null}
      {reasons.length > 0 ? (
        <section class="foretold-all" aria-labelledby="reasons-given">
          <h2 id="reasons-given">{t('reasons.given')}</h2>
          <ul class="plain-list">
            {reasons.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
