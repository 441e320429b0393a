import '../style/table.css';
import '../style/front.css';
import '../style/score.css';
import '../style/final.css';
import '../style/final-more.css';
import '../style/print.css';
import { useState } from 'preact/hooks';
import type { Ending, Outcome } from '../../engine/index.ts';
import { find } from '../../engine/vocabulary.ts';
import type { Table } from '../../store/types.ts';
import type { Brought } from '../brought.ts';
import { isStudio, replayAddress } from '../hash.ts';
import { usePage } from '../page.ts';
import { t } from '../page-words.ts';
import { HandInFold } from '../panels/hand-in.tsx';
import { LedgerSheet } from '../panels/ledger.tsx';
import { download } from '../parts/download.ts';
import { FactText } from '../parts/facts.tsx';
import { Icon } from '../parts/icon.tsx';
import { Lineage } from '../parts/lineage.tsx';
import { Messages } from '../parts/messages.tsx';
import { PaperLine } from '../parts/paper.tsx';
import { type Plan, randomSeed } from '../plan.ts';
import { useQuietSitting } from '../quiet-sitting.ts';
import { SittingContext, useSitting } from '../sitting.ts';
import { Against } from './final/against.tsx';
import { Answers } from './final/answers.tsx';
import { Charts } from './final/charts.tsx';
import { ForetoldAll } from './final/foretold.tsx';
import { Hidden } from './final/hidden.tsx';
import { Judgement } from './final/judgement.tsx';
import { Numbers } from './final/numbers.tsx';
import { Score } from './final/score.tsx';
import { Sheet } from './final/sheet.tsx';
import { Counts, Story } from './final/story.tsx';

export interface FinalPageProps {
  readonly table: Table;
  /** Another game of the same scenario: on to its briefing. */
  readonly onPlan: (plan: Plan) => void;
  /** The board as it stands at the end. */
  readonly onBoard: () => void;
  /** A changed scenario is to be looked at and played. */
  readonly onBrought?: (brought: Brought) => void;
}

const SECTIONS = [
  'hand-in',
  'story',
  'counts',
  'charts',
  'numbers',
  'hidden',
  'cards',
  'against',
  'sheet',
  'whole',
] as const;

function Verdict({ ending, outcome }: { ending: Ending; outcome: Outcome }) {
  const { scenario, say } = useSitting();
  const heading = usePage(t('final.page', { title: scenario.title }));
  const to = say.month(outcome.turn);
  const when = { title: scenario.title, from: say.month(1), to };
  return (
    <div class="verdict">
      <div class="verdict-art">
        <Icon name={ending.icon ?? 'map'} size="9rem" />
      </div>
      <p class="title-kind">{t('final')}</p>
      <h1 ref={heading} tabIndex={-1}>
        {ending.title}
      </h1>
      <p class="quiet">{t(ending.early ? 'final.early' : 'final.after', when)}</p>
      <Lineage of={scenario} />
      <p class="verdict-text">{ending.text}</p>
      {ending.facts.length > 0 ? (
        <details class="verdict-facts">
          <summary>
            {t('final.facts')} <span>{ending.facts.join(' ')}</span>
          </summary>
          {ending.facts.map((id) => (
            <FactText key={id} id={id} />
          ))}
        </details>
      ) : null}
    </div>
  );
}

function Acts({ table, onPlan, onBoard }: FinalPageProps) {
  const { scenario, now, state } = useSitting();
  const save = (): void => {
    const { name, text } = table.exportRun();
    download(name, text);
  };
  const again = (seed: number) => (): void =>
    onPlan({ scenario, seed, intent: state.intent, people: state.people, files: now.files });
  return (
    <nav class="final-acts" aria-label={t('acts')}>
      <button type="button" class="primary" onClick={again(randomSeed())}>
        {t('act.new')}
      </button>
      <button type="button" class="second" onClick={again(now.seed)}>
        {t('act.same')}
      </button>
      <button type="button" class="second" onClick={save}>
        <Icon name="ui-download" /> {t('act.export')}
      </button>
      <button type="button" class="second" onClick={() => globalThis.print()}>
        <Icon name="ui-print" /> {t('act.print')}
      </button>
      <a class="second" href={replayAddress({ turn: 1, step: 'news' })}>
        <Icon name="ui-play" /> {t('act.replay')}
      </a>
      <button type="button" class="second" onClick={onBoard}>
        <Icon name="map" /> {t('act.board')}
      </button>
      <button type="button" class="second" onClick={() => table.leave()}>
        <Icon name="ui-back" /> {t(isStudio(location.hash) ? 'act.studio' : 'act.title')}
      </button>
    </nav>
  );
}

function WholeLedger() {
  const [open, setOpen] = useState(false);
  return (
    <section class="whole" aria-labelledby="whole">
      <h2 id="whole">{t('whole')}</h2>
      <p class="hint">{t('whole.help')}</p>
      {open ? (
        <LedgerSheet />
      ) : (
        <button type="button" class="second" onClick={() => setOpen(true)}>
          {t('whole.open')}
        </button>
      )}
    </section>
  );
}

function Report(props: FinalPageProps & { ending: Ending; outcome: Outcome }) {
  const { ending, outcome } = props;
  const { scenario, now } = useSitting();
  const [points, setPoints] = useState<readonly string[] | null>(null);
  return (
    <>
      <header class="final-bar">
        <span class="brand">{t('game')}</span>
        <Acts {...props} />
      </header>
      <main class="final-page">
        <PaperLine title={scenario.title} seed={now.seed} />
        <Messages table={props.table} />
        <div class="final-hero">
          <Verdict ending={ending} outcome={outcome} />
          <Score outcome={outcome} early={ending.early} />
        </div>
        <Judgement onPoints={setPoints} />
        <ForetoldAll />
        <nav class="jump" aria-label={t('jump')}>
          {SECTIONS.map((id) => (
            <a key={id} href={`#${id}`}>
              {t(id)}
            </a>
          ))}
        </nav>
        <section aria-labelledby="hand-in">
          <h2 id="hand-in">{t('hand-in')}</h2>
          <HandInFold />
        </section>
        <div class="final-pair">
          <Story />
          <Counts />
        </div>
        <Charts />
        <Numbers />
        <Hidden />
        <Answers />
        <Against onBrought={props.onBrought} />
        <Sheet turning={points} />
        <WholeLedger />
      </main>
    </>
  );
}

/** The final assessment: how it ended, what it was worth to the player's own weights, and everything that was hidden. */
export function FinalPage(props: FinalPageProps) {
  const sitting = useQuietSitting(props.table);
  const outcome = sitting?.state.outcome;
  const ending = sitting ? find(sitting.scenario, 'endings', outcome?.ending) : undefined;
  if (!sitting || !outcome || !ending) return null;
  return (
    <SittingContext.Provider value={sitting}>
      <Report {...props} ending={ending} outcome={outcome} />
    </SittingContext.Provider>
  );
}
