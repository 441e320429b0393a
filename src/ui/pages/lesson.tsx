import '../style/front.css';
import '../style/intent.css';
import '../style/class.css';
import '../style/lesson-page.css';
import { useState } from 'preact/hooks';
import { LESSON_LIMITS } from '../../classroom/lesson.ts';
import type { Scenario } from '../../engine/index.ts';
import type { RestartFrom } from '../../store/class-open.ts';
import type { Table } from '../../store/types.ts';
import { speakOfPeriods } from '../../text/index.ts';
import type { BuiltIn } from '../built-in.ts';
import { t } from '../class-words.ts';
import { usePage } from '../page.ts';
import { Icon } from '../parts/icon.tsx';
import { problemOf } from './briefing/intent.tsx';
import { carriedOver, type Draft, freshDraft, lessonOfDraft, madeLink } from './lesson/draft.ts';
import { LessonForm } from './lesson/form.tsx';
import { Made } from './lesson/made.tsx';
import { Restart } from './lesson/restart.tsx';
import { fetchScenario, useLoading } from './title/loaded.ts';

export interface LessonPageProps {
  readonly table: Table;
  readonly scenarios: readonly BuiltIn[];
}

/** The draft of a scenario; another scenario takes over what is not its own. */
function useDraft(scenario: Scenario | null) {
  const [kept, keep] = useState<{ readonly of: Scenario; readonly draft: Draft } | null>(null);
  if (!scenario) return { draft: null, write: () => {}, lay: () => {} };
  if (kept?.of !== scenario) {
    const draft = kept ? carriedOver(kept.draft, scenario) : freshDraft(scenario);
    const next = { of: scenario, draft };
    keep(next);
    return { draft, write: () => {}, lay: () => {} };
  }
  const write = (change: Partial<Draft>): void => keep({ of: scenario, draft: { ...kept.draft, ...change } });
  const lay = (of: Scenario, draft: Draft): void => keep({ of, draft });
  return { draft: kept.draft, write, lay };
}

/** A teacher sets up a lesson, and has one link that holds all of it. */
export function LessonPage({ scenarios }: LessonPageProps) {
  const heading = usePage(t('make.page'));
  const [chosen, choose] = useState(() => scenarios.find(({ guided }) => guided) ?? scenarios[0]);
  const loading = useLoading(chosen);
  const scenario = loading.state === 'here' ? loading.scenario : null;
  if (scenario) speakOfPeriods(scenario);
  const { draft, write, lay } = useDraft(scenario);
  const find = async (id: string): Promise<Scenario | null> => {
    const builtIn = scenarios.find((one) => one.id === id);
    return builtIn ? await fetchScenario(builtIn) : null;
  };
  const goOn = (run: RestartFrom): void => {
    if (!draft) return;
    const taken = run.scenario === scenario ? draft : carriedOver(draft, run.scenario);
    choose(scenarios.find(({ id }) => id === run.scenario.id));
    lay(run.scenario, {
      ...taken,
      goesOn: true,
      restart: run,
      turn: Math.min(run.last, Math.max(2, taken.turn)),
    });
  };
  const wrong = scenario && draft?.points && !draft.goesOn ? problemOf(scenario, draft.points) : null;
  const lesson = scenario && draft && wrong === null ? lessonOfDraft(draft, scenario) : null;
  const made = lesson && madeLink(lesson, location.href);
  return (
    <main class="lesson-page">
      <section class="lesson-ask" aria-labelledby="lesson">
        <a class="lesson-back" href="#title">
          <Icon name="ui-back" /> {t('make.back')}
        </a>
        <h1 id="lesson" ref={heading} tabIndex={-1}>
          {t('make')}
        </h1>
        <p class="lesson-what">{t('make.what')}</p>
        <label class="lesson-field">
          <b>{t('make.scenario')}</b>
          <select
            value={chosen?.id}
            onChange={(event) => choose(scenarios.find(({ id }) => id === event.currentTarget.value))}
          >
            {scenarios.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        {scenario && draft ? (
          <>
            <label class="lesson-field">
              <b>{t('make.title')}</b>
              <input
                type="text"
                maxLength={LESSON_LIMITS.title}
                autocomplete="off"
                value={draft.title}
                onInput={(event) => write({ title: event.currentTarget.value })}
              />
              <small class="hint">{t('make.title.help')}</small>
            </label>
            <Restart draft={draft} find={find} write={write} onRun={goOn} />
            <LessonForm scenario={scenario} draft={draft} write={write} />
          </>
        ) : (
          <p class={loading.state === 'failed' ? 'bad' : 'quiet'} role="status">
            {t(loading.state === 'failed' ? 'make.scenario.failed' : 'make.scenario.coming')}
          </p>
        )}
      </section>
      <section class="lesson-made" aria-labelledby="lesson-made">
        <h2 id="lesson-made">{t('made.title')}</h2>
        {scenario && lesson && made ? (
          <Made lesson={lesson} made={made} scenario={scenario} />
        ) : scenario ? (
          <p class="hint">{t('made.missing')}</p>
        ) : null}
      </section>
    </main>
  );
}
