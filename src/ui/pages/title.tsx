import '../style/front.css';
import '../style/plate.css';
import '../style/saves.css';
import '../style/title.css';
import { useState } from 'preact/hooks';
import type { SavedRun, Table } from '../../store/types.ts';
import type { Brought } from '../brought.ts';
import type { BuiltIn } from '../built-in.ts';
import { CLASS_DESK, LAB, STUDIO } from '../hash.ts';
import { usePage } from '../page.ts';
import { type PageKey, t } from '../page-words.ts';
import { clearMessages, Messages } from '../parts/messages.tsx';
import { Plate } from '../parts/plate.tsx';
import { SettingsOverlay } from '../parts/settings.tsx';
import type { Plan } from '../plan.ts';
import { useChanges } from '../sitting.ts';
import { AboutOverlay, CreditsOverlay } from './title/about.tsx';
import { fetchScenario, useLoading } from './title/loaded.ts';
import { NewGame } from './title/new-game.tsx';
import { OpenRunButton, useOpenRun } from './title/open-run.tsx';
import { SavedGames } from './title/saved-games.tsx';
import { latestOf, sayRun, useSaves } from './title/saves.ts';

export interface TitlePageProps {
  readonly table: Table;
  readonly scenarios: readonly BuiltIn[];
  /** A scenario and a fortune are chosen: on to the briefing. */
  readonly onPlan: (plan: Plan) => void;
  /** A scenario was brought as files: to be played, or to the studio. */
  readonly onBrought: (brought: Brought) => void;
}

/** What the plate is lettered with: towns of its three ways, waters, and the letters of the rose. */
const NAMES = [
  { text: t('plate.tehran'), x: 1350, y: 1215, dot: [1317, 1239], kind: 'home' },
  { text: t('plate.moscow'), x: 765, y: 500, dot: [729, 506], kind: 'town' },
  { text: t('plate.almaty'), x: 2400, y: 868, dot: [2433, 916], kind: 'town' },
  { text: t('plate.xian'), x: 3170, y: 1380, dot: [3237, 1304], kind: 'town' },
  { text: t('plate.bandar'), x: 1340, y: 1590, dot: [1583, 1624], kind: 'town' },
  { text: t('plate.arabian'), x: 1960, y: 1800, kind: 'water' },
  { text: t('plate.bengal'), x: 2700, y: 2020, kind: 'water' },
  { text: t('plate.north'), x: 1625, y: 1852, kind: 'land' },
  { text: t('plate.east'), x: 1866, y: 2064, kind: 'land' },
  { text: t('plate.south'), x: 1625, y: 2278, kind: 'land' },
  { text: t('plate.west'), x: 1412, y: 2064, kind: 'land' },
] as const;

const OVERLAYS = ['about', 'credits', 'settings'] as const satisfies readonly PageKey[];
type OverlayName = (typeof OVERLAYS)[number];

interface ContinueProps {
  readonly run: SavedRun;
  readonly busy: boolean;
  readonly onOpen: () => void;
}

function Continue({ run, busy, onOpen }: ContinueProps) {
  const { title, where, when } = sayRun(run, Date.now());
  return (
    <button type="button" class="primary continue" aria-disabled={busy} onClick={() => busy || onOpen()}>
      <span>
        <b>{t(busy ? 'saves.opening' : 'title.continue')}</b>
        <small>{t('title.continue.what', { title, month: where })}</small>
      </span>
      <small>{t('title.saved', { when })}</small>
    </button>
  );
}

/** As they are offered: first those that lead their player by the hand. */
const offered = (scenarios: readonly BuiltIn[]): readonly BuiltIn[] =>
  [...scenarios].sort((one, other) => Number(other.guided) - Number(one.guided));

/** The first page: go on with a game, begin another, or open one from a file. */
export function TitlePage({ table, scenarios, onPlan, onBrought }: TitlePageProps) {
  useChanges(table.subscribe);
  const heading = usePage(t('title.page'));
  const list = offered(scenarios);
  const [chosen, choose] = useState(list[0]);
  const [busy, setBusy] = useState(false);
  const [shown, setShown] = useState<OverlayName | null>(null);
  const loading = useLoading(chosen);
  const saves = useSaves(table);
  const run = useOpenRun(table);
  const latest = latestOf(saves.runs);
  const close = (): void => setShown(null);

  const find = async (id: string) => {
    const builtIn = scenarios.find((one) => one.id === id);
    return builtIn ? await fetchScenario(builtIn) : null;
  };
  const open = async ({ id }: SavedRun): Promise<void> => {
    setBusy(true);
    clearMessages(table);
    const opened = await table.resume(id);
    if (opened.ok) return;
    setBusy(false);
    table.say(opened.notice);
    await saves.again();
  };

  return (
    <main class={`title-page ${run.state === 'over' ? 'over' : ''}`} {...run.drop}>
      <div class="title-sheet">
        <header>
          <p class="title-kind">{t('title.kind')}</p>
          <h1 ref={heading} tabIndex={-1}>
            {t('game')}
          </h1>
          <p class="title-line">{t('title.line')}</p>
        </header>
        <Messages table={table} />
        {latest ? <Continue run={latest} busy={busy} onOpen={() => void open(latest)} /> : null}
        <NewGame
          scenarios={list}
          chosen={chosen}
          loading={loading}
          choose={choose}
          second={latest !== undefined}
          onPlan={(plan) => {
            clearMessages(table);
            onPlan(plan);
          }}
        />
        <p class="title-links">
          <OpenRunButton open={run} />
          {OVERLAYS.map((name) => (
            <button key={name} type="button" class="link" onClick={() => setShown(name)}>
              {t(name)}
            </button>
          ))}
          <a class="link" href={LAB}>
            {t('title.lab')}
          </a>
          <a class="link" href={CLASS_DESK}>
            {t('title.desk')}
          </a>
          <a class="link" href={STUDIO}>
            {t('title.studio')}
          </a>
        </p>
        <p class="title-data">{t('about.data')}</p>
      </div>
      <div class="title-map">
        <Plate names={NAMES} />
        <SavedGames table={table} saves={saves} find={find} busy={busy} onOpen={(one) => void open(one)} />
      </div>
      {run.files ? (
        <run.files.Ask
          found={run.files.found}
          onClose={run.close}
          onOpen={(kind, from) => onBrought({ kind, from })}
        />
      ) : null}
      {run.state === 'over' ? <p class="title-drop">{t('open.drop')}</p> : null}
      {shown === 'about' ? (
        <AboutOverlay scenario={loading.state === 'here' ? loading.scenario : null} onClose={close} />
      ) : null}
      {shown === 'credits' ? <CreditsOverlay onClose={close} /> : null}
      {shown === 'settings' ? <SettingsOverlay table={table} onClose={close} /> : null}
    </main>
  );
}
