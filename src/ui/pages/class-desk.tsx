import '../style/front.css';
import '../style/class-desk.css';
import '../style/class-parts.css';
import '../style/class-paper.css';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { groupsOf } from '../../classroom/class.ts';
import { decisionsOf } from '../../classroom/parted.ts';
import type { Scenario } from '../../engine/index.ts';
import { type ClassDesk, type ClassState, openClassDesk } from '../../store/class-desk.ts';
import type { Table } from '../../store/types.ts';
import { monthName, monthShort, speakOfPeriods } from '../../text/index.ts';
import type { BuiltIn } from '../built-in.ts';
import { t } from '../class-desk-words.ts';
import { usePage } from '../page.ts';
import { Icon } from '../parts/icon.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { useChanges } from '../sitting.ts';
import { Debrief } from './class-desk/debrief.tsx';
import { Glance } from './class-desk/glance.tsx';
import { Guesses } from './class-desk/guesses.tsx';
import { HandIns } from './class-desk/hand-ins.tsx';
import { keyOf, type Lesson, LessonContext } from './class-desk/lesson.ts';
import { MonthByMonth } from './class-desk/lines.tsx';
import { Misjudged } from './class-desk/misjudged.tsx';
import { ClassPaper } from './class-desk/paper.tsx';
import { Parted } from './class-desk/parted.tsx';
import { Roll } from './class-desk/roll.tsx';
import { Progress, TakeIn, type Taking, useTaking } from './class-desk/take-in.tsx';
import { TwoGames } from './class-desk/two.tsx';
import { Vote } from './class-desk/vote.tsx';
import { fetchScenario, useBuiltIn } from './title/loaded.ts';

export interface ClassDeskPageProps {
  readonly table: Table;
  readonly scenarios: readonly BuiltIn[];
  /** The desk that is looked at; the page's own where absent. */
  readonly desk?: ClassDesk;
}

const VIEWS = [
  'class',
  'parted',
  'lines',
  'two',
  'vote',
  'guesses',
  'misjudged',
  'debrief',
  'all',
  'take',
] as const;
type View = (typeof VIEWS)[number];

let own: ClassDesk | null = null;

/** The page's own desk: whoever comes back to it finds the class where it lay. */
function ownDesk(scenarios: readonly BuiltIn[]): ClassDesk {
  own ??= openClassDesk(scenarios.map((one) => ({ ...one, load: () => fetchScenario(one) })));
  return own;
}

/** What a group played, as it comes; one that travelled inside the runs is there already. */
function useScenario(id: string | undefined, scenarios: readonly BuiltIn[], { class: read }: ClassState) {
  const travelled = id === undefined ? undefined : read.scenarios.get(id);
  const coming = useBuiltIn(travelled ? undefined : scenarios.find((one) => one.id === id));
  return { ...coming, scenario: travelled ?? coming.scenario };
}

/** Before anything is handed in: what this is for, and where to put it. */
function Empty({ taking, resuming }: { taking: Taking; resuming: boolean }) {
  return (
    <div class="class-empty">
      <p class="class-what">{t('what')}</p>
      <TakeIn taking={taking} rows={9} />
      <p class="quiet">{t(resuming ? 'take.resume' : 'private')}</p>
    </div>
  );
}

function Shown({ view, on, vote }: { view: View; on: string | null; vote: (key: string) => void }) {
  switch (view) {
    case 'class':
      return <Glance />;
    case 'parted':
      return <Parted />;
    case 'lines':
      return <MonthByMonth />;
    case 'two':
      return <TwoGames />;
    case 'vote':
      return <Vote on={on} choose={vote} />;
    case 'guesses':
      return <Guesses />;
    case 'misjudged':
      return <Misjudged />;
    case 'debrief':
      return <Debrief />;
    case 'all':
      return <Roll />;
    case 'take':
      return null;
  }
}

interface ReadProps {
  readonly desk: ClassDesk;
  readonly state: ClassState;
  readonly taking: Taking;
  readonly scenarios: readonly BuiltIn[];
}

/** The lesson that the parts of the desk ask; null until its scenario has come. */
function useLessonOf(
  { desk, state }: ReadProps,
  scenario: Scenario | null,
  id: string | undefined,
  vote: Lesson['vote'],
) {
  const { runs } = state.class;
  const group = useMemo(() => runs.filter((run) => run.scenario === id), [runs, id]);
  const decisions = useMemo(() => decisionsOf(group), [group]);
  if (!scenario || group.length === 0) return null;
  speakOfPeriods(scenario);
  const month = (turn: number): string => monthName(scenario, turn);
  const shortMonth = (turn: number): string => monthShort(scenario, turn);
  return { desk, state, runs: group, decisions, scenario, month, shortMonth, vote } satisfies Lesson;
}

/** A class that has been read, one view of it at a time. */
function Read(props: ReadProps) {
  const { desk, state, taking, scenarios } = props;
  const [view, show] = useState<View>('class');
  const [on, vote] = useState<string | null>(null);
  const [chosen, choose] = useState<string | null>(null);
  const groups = groupsOf(state.class);
  const id = (groups.find(({ scenario }) => scenario === chosen) ?? groups[0])?.scenario;
  const { scenario, failed, again } = useScenario(id, scenarios, state);
  const lesson = useLessonOf(props, scenario, id, (decision) => {
    vote(keyOf(decision));
    show('vote');
  });
  const refused = state.class.refused.length;
  const tabs = VIEWS.map((key) => ({
    key,
    label: t(`tab.${key}`),
    ...(key === 'take' && refused > 0 ? { badge: String(refused), badgeWords: t('tab.refused') } : {}),
  }));
  return (
    <>
      <div class="class-head">
        <Tabs
          id="class"
          label={t('tabs')}
          class="class-tabs"
          tabs={tabs}
          on={view}
          choose={(key) => show(key)}
        />
        {groups.length > 1 ? (
          <label class="class-group">
            {t('group.label')}
            <select value={id} onChange={(event) => choose(event.currentTarget.value)}>
              {groups.map(({ scenario: one, title, runs }) => (
                <option key={one} value={one}>
                  {t('group.one', { title, n: runs.length })}
                </option>
              ))}
            </select>
          </label>
        ) : null}
      </div>
      {/* A view may hold nothing to press, and has to be scrolled all the same. */}
      <div
        id="class-panel"
        class="class-panel"
        role="tabpanel"
        aria-labelledby={`class-tab-${view}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard
        tabIndex={0}
      >
        {view === 'take' ? (
          <HandIns desk={desk} state={state} taking={taking} lesson={lesson} />
        ) : lesson ? (
          <LessonContext.Provider value={lesson}>
            <Shown view={view} on={on} vote={vote} />
          </LessonContext.Provider>
        ) : groups.length === 0 ? (
          <div class="class-none">
            <p>{t(state.reading.phase === 'running' ? 'read.running' : 'none')}</p>
            {state.reading.phase === 'running' ? null : <p class="quiet">{t('none.how')}</p>}
          </div>
        ) : failed ? (
          <p class="bad" role="alert">
            {t('failed')}{' '}
            <button type="button" class="link" onClick={again}>
              {t('again')}
            </button>
          </p>
        ) : (
          <p class="quiet">{t('coming')}</p>
        )}
      </div>
      {lesson ? (
        <LessonContext.Provider value={lesson}>
          <ClassPaper />
        </LessonContext.Provider>
      ) : null}
    </>
  );
}

/** What a class handed in, gathered, and shown to it: a teacher's page. */
export function ClassDeskPage({ scenarios, desk = ownDesk(scenarios) }: ClassDeskPageProps) {
  useChanges(desk.subscribe);
  const heading = usePage(t('page'));
  const taking = useTaking(desk);
  const [resuming, resume] = useState(true);
  useEffect(() => {
    void desk.resume().finally(() => resume(false));
  }, [desk]);
  const state = desk.get();
  const empty = state.reading.phase === 'none';
  return (
    <div class={`class-page ${taking.over ? 'over' : ''}`} {...taking.drop}>
      <header class="class-bar">
        <a href="#title">
          <Icon name="ui-back" /> {t('back')}
        </a>
        <h1 ref={heading} tabIndex={-1}>
          {t('title')}
        </h1>
        <Progress desk={desk} state={state} />
        <span class="brand">{t('brand')}</span>
      </header>
      <main class={empty ? 'class-main empty' : 'class-main'}>
        {empty ? (
          <Empty taking={taking} resuming={resuming} />
        ) : (
          <Read desk={desk} state={state} taking={taking} scenarios={scenarios} />
        )}
      </main>
      {taking.over ? <p class="class-drop">{t('take.drop')}</p> : null}
    </div>
  );
}
