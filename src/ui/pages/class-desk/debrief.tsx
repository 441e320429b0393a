import '../../style/kit.css';
import { type DebriefClass, debriefOf } from '../../../classroom/debrief.ts';
import { sharedOf } from '../../../classroom/misjudged.ts';
import { partedAt } from '../../../classroom/parted.ts';
import { find } from '../../../engine/vocabulary.ts';
import { t } from '../../class-desk-words.ts';
import { DebriefQuestions } from '../../parts/debrief-questions.tsx';
import { type Lesson, useLesson } from './lesson.ts';

/** What a debrief has to know of a class: its games that have ended, where it parted ways, and what cost several of them. */
export function debriefClass({ runs, decisions, state, scenario, month }: Lesson): DebriefClass | null {
  const ended = runs.flatMap(({ name, score, won, endingTitle, suppliers }) =>
    score === null || endingTitle === null
      ? []
      : [
          {
            name,
            score,
            won: won === true,
            ending: endingTitle,
            suppliers: suppliers.map(({ label }) => label),
          },
        ],
  );
  if (ended.length === 0) return null;
  const parted = partedAt(decisions, runs.length);
  const looked = runs.map(({ name }) => ({ name, points: state.misjudged.get(name) ?? [] }));
  const mistakes = sharedOf(looked).flatMap(({ card, given, names }) => {
    const what = (card === null ? undefined : find(scenario, 'cards', card)?.headline) ?? given;
    return what === null ? [] : [{ what, runs: names.length }];
  });
  return {
    runs: ended,
    ...(parted
      ? {
          parted: {
            when: month(parted.turn),
            // What one game alone chose is no group that could speak for it.
            choices: parted.choices.flatMap(({ choice, runs: count, score }) =>
              score === null || count < 2 ? [] : [{ choice, runs: count, score: Math.round(score) }],
            ),
          },
        }
      : {}),
    mistakes,
  };
}

/** Questions for the talk afterwards, those made from the class's own games first. */
export function Debrief() {
  const lesson = useLesson();
  return (
    <div class="class-debrief">
      <p class="class-told">{t('debrief.what')}</p>
      <DebriefQuestions parts={debriefOf(debriefClass(lesson))} />
    </div>
  );
}
