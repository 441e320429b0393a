import { finderOf } from '../../engine/vocabulary.ts';
import '../style/table.css';
import { useEffect, useLayoutEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import type { Board, MountBoard, Table } from '../../store/types.ts';
import { onKey } from '../commands.ts';
import { filmValues, sinceFilm } from '../film-values.ts';
import { readHints } from '../hints.ts';
import { useTitle } from '../page.ts';
import { Agreement } from '../panels/agreement.tsx';
import { AimsBar } from '../panels/aims.tsx';
import { BeforeEnd } from '../panels/before-end.tsx';
import { BoardEdge, BoardHost } from '../panels/board.tsx';
import { CardOverlay } from '../panels/card.tsx';
import { FeedsOverlay } from '../panels/feeds.tsx';
import { Film, FilmRecord } from '../panels/film.tsx';
import { Guide } from '../panels/guide.tsx';
import { HandInOverlay } from '../panels/hand-in.tsx';
import { HelpOverlay } from '../panels/help.tsx';
import { HintOf, ON_MAP } from '../panels/hint.tsx';
import { MenuOverlay } from '../panels/menu.tsx';
import { OrderStrip } from '../panels/order-strip.tsx';
import { EndQuestion, OrdersOverlay, UndoQuestion } from '../panels/questions.tsx';
import { Review } from '../panels/review.tsx';
import { Sheets } from '../panels/sheets.tsx';
import { stepOf, TopBar } from '../panels/top-bar.tsx';
import { Tracks } from '../panels/tracks.tsx';
import { Notices } from '../parts/notices.tsx';
import { PaperLine } from '../parts/paper.tsx';
import { SettingsOverlay } from '../parts/settings.tsx';
import { Voice } from '../parts/voice.tsx';
import { sayIn } from '../say.ts';
import { calm, type Sitting, SittingContext, useChanges } from '../sitting.ts';
import { createUi } from '../state.ts';
import { t } from '../words.ts';

export interface TablePageProps {
  readonly table: Table;
  readonly loadBoard: () => Promise<MountBoard>;
  readonly loadStill: () => Promise<MountBoard>;
  /** On to the final assessment, where the game is over. */
  readonly toAssessment: () => void;
}

/** The sitting of this page; null while no game is open. */
function useSittingOf(table: Table, toAssessment: () => void): Sitting | null {
  const ui = useMemo(createUi, []);
  const board = useRef<Board | null>(null);
  useChanges(table.subscribe);
  useChanges(ui.subscribe);
  const now = table.get();
  const { scenario, view } = now;
  const say = useMemo(() => (scenario && view ? sayIn(scenario, view.state) : null), [scenario, view]);
  const { filmAt } = ui.get();
  const runs = now.phase === 'playback' && board.current !== null && !calm(now.settings.motion);
  // A film that is read, and the review, tell of the month's end, before the next month's news.
  const upTo = runs ? filmAt : now.film ? now.film.to - 1 : undefined;
  const past = useMemo(
    () => (upTo === undefined ? null : filmValues(sinceFilm(table.get()), upTo)),
    [upTo, table],
  );
  if (!scenario || !view || !say) return null;
  const desk = table.desk();
  return {
    table,
    now,
    scenario,
    view,
    state: view.state,
    desk,
    shown: (track) => past?.get(track) ?? desk.value(track),
    names: finderOf(scenario),
    say,
    ui,
    toAssessment,
    open: ui.get(),
    board,
  };
}

/** Opens the first unanswered card when a month begins. */
function useNews({ now, state, ui, table }: Sitting): void {
  // Only a new month brings its cards up by itself
  useEffect(() => {
    const waiting = now.phase === 'council' ? state.hand.find((dealt) => dealt.option === null) : undefined;
    // A month begins at the desk, not at the contract that was looked at last.
    if (now.phase === 'council' && now.selection?.kind === 'contract') table.select(null);
    ui.set({ drawer: false, system: null, overlay: waiting ? { kind: 'card', card: waiting.card } : null });
  }, [now.phase, state.turn]);
}

function useKeyboard(sitting: Sitting): void {
  const latest = useRef(sitting);
  latest.current = sitting;
  // Before the screen is painted: who sees it may press a key at once.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(latest.current, event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

function Overlays({ sitting }: { sitting: Sitting }) {
  const { overlay } = sitting.open;
  // What a pair talks about lies alone on the table.
  if (sitting.now.proposal !== null) return <Agreement />;
  switch (overlay?.kind) {
    case 'card':
      return <CardOverlay key={overlay.card} id={overlay.card} />;
    case 'undo':
      return <UndoQuestion index={overlay.index} then={overlay.then} />;
    case 'end':
      return <EndQuestion />;
    case 'before-end':
      return <BeforeEnd ending={overlay.ending} />;
    case 'orders':
      return <OrdersOverlay />;
    case 'help':
      return <HelpOverlay />;
    case 'feeds':
      return <FeedsOverlay />;
    case 'menu':
      return <MenuOverlay />;
    case 'hand-in':
      return <HandInOverlay />;
    case 'settings':
      return (
        <SettingsOverlay
          table={sitting.table}
          onClose={() => sitting.ui.set({ overlay: null, hints: readHints() })}
        />
      );
    default:
      return null;
  }
}

/** What the window is called: the step of the month, and nothing that only one government may know. */
function nameOf(sitting: Sitting): string {
  const { now, state, scenario, say } = sitting;
  const { title } = scenario;
  const step = stepOf(sitting);
  const month = say.month(now.phase === 'council' ? state.turn : (now.film?.turn ?? state.turn));
  return step === null ? t('page.over', { title }) : t(`page.${step}`, { month, title });
}

function Screen({
  sitting,
  loadBoard,
  loadStill,
}: { sitting: Sitting } & Pick<TablePageProps, 'loadBoard' | 'loadStill'>) {
  const [, again] = useReducer<number, void>((n) => n + 1, 0);
  const { now } = sitting;
  useNews(sitting);
  useKeyboard(sitting);
  useTitle(nameOf(sitting));
  return (
    <SittingContext.Provider value={sitting}>
      <div
        class={`screen ${calm(now.settings.motion) ? 'calm' : ''}`}
        data-phase={now.phase}
        data-saving={now.saving}
      >
        <PaperLine title={sitting.scenario.title} seed={now.seed} />
        <TopBar />
        <AimsBar id="aims" />
        <main class="desk">
          <Tracks />
          <section class="map" aria-label={t('map')}>
            <Guide />
            <div class="map-board">
              <BoardHost loadBoard={loadBoard} loadStill={loadStill} onBoard={() => again()} />
              <BoardEdge />
              <HintOf ids={ON_MAP} />
              <Notices />
            </div>
          </section>
          {now.phase === 'playback' ? (
            <Film />
          ) : now.seat === sitting.scenario.lead ? (
            <Sheets />
          ) : (
            <FilmRecord />
          )}
        </main>
        <OrderStrip />
        {now.phase === 'review' ? <Review /> : <Overlays sitting={sitting} />}
        <Voice />
      </div>
    </SittingContext.Provider>
  );
}

/** The main screen: one game, from the first council to the last review. */
export function TablePage({ table, loadBoard, loadStill, toAssessment }: TablePageProps) {
  const sitting = useSittingOf(table, toAssessment);
  if (!sitting) return null;
  return <Screen sitting={sitting} loadBoard={loadBoard} loadStill={loadStill} />;
}
