import type { DebriefPart } from '../../classroom/debrief.ts';
import { t } from '../kit-words.ts';

/** The questions of a debrief, phase by phase, with a tip for whoever leads the talk. */
export function DebriefQuestions({ parts }: { parts: readonly DebriefPart[] }) {
  return (
    <>
      {parts.map(({ phase, questions }) => (
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
