import { debriefOf } from '../../../classroom/debrief.ts';
import { t } from '../../kit-words.ts';
import { DebriefQuestions } from '../../parts/debrief-questions.tsx';

/** The questions that fit any class, in three phases. */
export function DebriefPart() {
  return (
    <>
      <p>{t('debrief.what')}</p>
      <p class="on-screen">
        {t('debrief.desk')} <a href="#desk">{t('door.desk')}</a>
      </p>
      <DebriefQuestions parts={debriefOf(null)} />
    </>
  );
}
