import { useCallback, useEffect, useState } from 'preact/hooks';
import type { MountMapEditor } from '../store/map-editor.ts';
import type { MountBoard, Table } from '../store/types.ts';
import { type Brought, useBrought } from './brought.ts';
import type { BuiltIn } from './built-in.ts';
import { whenFree } from './free.ts';
import { CLASS_DESK, isStudio, isTeachers, LAB, LESSON, replayIn, useHash } from './hash.ts';
import { useLessonLink } from './lesson-link.ts';
import { TitlePage } from './pages/title.tsx';
import { Coming, Guard } from './pages/trouble.tsx';
import { fetched } from './part.tsx';
import type { Plan } from './plan.ts';
import { useResume } from './resume.ts';
import { useChanges } from './sitting.ts';

export interface AppProps {
  readonly table: Table;
  readonly scenarios: readonly BuiltIn[];
  readonly loadBoard: () => Promise<{ readonly mountBoard: MountBoard }>;
  readonly loadStill: () => Promise<{ readonly mountStill: MountBoard }>;
  readonly loadMapEditor: () => Promise<{ readonly mountMapEditor: MountMapEditor }>;
}

/** Only the title page comes with the first bytes; these two are fetched ahead of the click that asks for them. */
const BriefingPage = fetched(async () => (await import('./pages/briefing.tsx')).BriefingPage);
const TablePage = fetched(async () => (await import('./pages/table.tsx')).TablePage);
/** For several at one screen only. */
const CurtainPage = fetched(async () => (await import('./pages/curtain.tsx')).CurtainPage);
const ChamberPage = fetched(async () => (await import('./pages/chamber.tsx')).ChamberPage);
/** For those who want to know how the game behaves: only who follows its link fetches it. */
const LabPage = fetched(async () => (await import('./pages/lab.tsx')).LabPage);
/** For those who follow a class link, and for teachers who set up a lesson. */
const ClassPage = fetched(async () => (await import('./pages/class.tsx')).ClassPage);
const LessonPage = fetched(async () => (await import('./pages/lesson.tsx')).LessonPage);
/** Where a lesson's game waits for a word. */
const StopPage = fetched(async () => (await import('./pages/stop.tsx')).StopPage);
/** For those who teach with the game. */
const TeachersPage = fetched(async () => (await import('./pages/teachers.tsx')).TeachersPage);
/** For teachers, with what their class handed in. */
const ClassDeskPage = fetched(async () => (await import('./pages/class-desk.tsx')).ClassDeskPage);
/** For those who write: its editor is as large as the rest of the page. */
const StudioPage = fetched(async () => (await import('./pages/studio/studio.tsx')).StudioPage);
/** For those who follow a link that somebody has shared, or open a file. */
const SharedPage = fetched(async () => (await import('./pages/shared.tsx')).SharedPage);
/** Half an hour away from the first click: it is fetched when a game has begun, so that it can be finished without a network. */
const FinalPage = fetched(async () => (await import('./pages/final.tsx')).FinalPage);
/** For those who look at a finished game once more, step by step. */
const ReplayPage = fetched(async () => (await import('./pages/replay.tsx')).ReplayPage);

/** The page that fits the table: title and briefing before a game, the main screen during it, the assessment after it. */
function Pages({ table, scenarios, loadBoard, loadStill, loadMapEditor }: AppProps) {
  const [plan, setPlan] = useState<Plan | null>(null);
  /** A game that is over is looked at once more on its board. */
  const [looking, look] = useState(false);
  useChanges(table.subscribe);
  const [brought, bring] = useBrought();
  /** What the briefing that is shown came from: its way back leads there. */
  const [source, keep] = useState<Brought | null>(null);
  const hash = useHash();
  const resuming = useResume(table);
  const lesson = useLessonLink();
  const board = useCallback(async () => (await loadBoard()).mountBoard, [loadBoard]);
  const still = useCallback(async () => (await loadStill()).mountStill, [loadStill]);
  const mapEditor = useCallback(async () => (await loadMapEditor()).mountMapEditor, [loadMapEditor]);
  const { phase, waits, lesson: record } = table.get();
  useEffect(() => {
    if (phase !== 'over') look(false);
    if (phase !== 'none') {
      FinalPage.ahead();
      ReplayPage.ahead();
    }
    if (phase === 'curtain') {
      ChamberPage.ahead();
      TablePage.ahead();
    }
  }, [phase]);

  useEffect(() => {
    // A game that was open before a reload is on its way already, and its page with it.
    if (resuming) TablePage.ahead();
    void whenFree().then(() => {
      BriefingPage.ahead();
      TablePage.ahead();
      void import('./parts/icons.ts').catch(() => {});
    });
  }, []);

  // Whoever follows a link while a briefing is shown wants to go there.
  useEffect(() => {
    if (brought) setPlan(null);
  }, [brought]);

  useEffect(() => {
    if (lesson.fresh) setPlan(null);
  }, [lesson.fresh, lesson.link]);

  const again = (next: Plan): void => {
    keep(null);
    setPlan(next);
    table.leave();
  };
  if (resuming) return <Coming />;
  if (brought && (brought.kind === 'play' || phase !== 'none')) {
    return (
      <SharedPage
        table={table}
        scenarios={scenarios}
        brought={brought}
        onBack={() => bring(null)}
        onStudio={() => {
          bring({ ...brought, kind: 'edit' });
          table.leave();
        }}
        onPlan={(next) => {
          again(next);
          keep(brought);
          bring(null);
        }}
      />
    );
  }
  const classPage = (link: string) => (
    <ClassPage
      table={table}
      scenarios={scenarios}
      link={link}
      onLeave={lesson.leave}
      onStay={lesson.seen}
      onPlan={(next) => {
        lesson.leave();
        setPlan(next);
      }}
    />
  );
  if (lesson.link !== null && lesson.fresh && phase !== 'none' && record?.link !== lesson.link)
    return classPage(lesson.link);
  if (waits !== null && phase !== 'review') return <StopPage table={table} />;
  if (phase === 'over' && replayIn(hash) !== null)
    return <ReplayPage table={table} loadBoard={board} loadStill={still} />;
  if (phase === 'over' && !looking)
    return <FinalPage table={table} onPlan={again} onBoard={() => look(true)} onBrought={bring} />;
  if (phase === 'curtain') return <CurtainPage table={table} />;
  if (phase === 'chamber') return <ChamberPage table={table} loadStill={still} />;
  if (phase !== 'none') {
    return <TablePage table={table} loadBoard={board} loadStill={still} toAssessment={() => look(false)} />;
  }
  if (plan === null && (brought || isStudio(hash)))
    return (
      <StudioPage
        table={table}
        scenarios={scenarios}
        loadMap={mapEditor}
        brought={brought?.from ?? null}
        onTaken={() => bring(null)}
      />
    );
  if (isTeachers(hash)) return <TeachersPage table={table} scenarios={scenarios} />;
  if (hash === LAB) return <LabPage table={table} scenarios={scenarios} />;
  if (hash === LESSON) return <LessonPage table={table} scenarios={scenarios} />;
  if (hash === CLASS_DESK) return <ClassDeskPage table={table} scenarios={scenarios} />;
  if (plan === null && lesson.link !== null) return classPage(lesson.link);
  if (plan === null)
    return <TitlePage table={table} scenarios={scenarios} onPlan={setPlan} onBrought={bring} />;
  return (
    <BriefingPage
      table={table}
      plan={plan}
      onBack={() => {
        setPlan(null);
        bring(source);
        keep(null);
      }}
      onBegun={() => {
        setPlan(null);
        keep(null);
      }}
    />
  );
}

/** The whole page; what fails in it is caught. */
export function App(props: AppProps) {
  return (
    <Guard table={props.table}>
      <Pages {...props} />
    </Guard>
  );
}
