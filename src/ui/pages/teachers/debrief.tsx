import { debriefOf } from '../../../classroom/debrief.ts';
import { t } from '../../kit-words.ts';

/** The questions that fit any class, in three phases, with a tip for whoever leads the talk. */
export function DebriefPart() {
  return (
    <>
      <p>{t('debrief.what')}</p>
      <p class="on-screen">
        {t('debrief.desk')} <a href="#desk">{t('door.desk')}</a>
      </p>
      {debriefOf(null).map(({ phase, questions }) => (
        <section key={phase} class="kit-phase">
          <h2>{t(`debrief.${phase}`)}</h2>
          <p class="kit-tip">
            <b>{t('debrief.hint')}</b> {t(`debrief.${phase}.hint`)}
          </p>
          <ol class="kit-steps">
            {questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}
