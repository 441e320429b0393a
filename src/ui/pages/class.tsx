import '../style/front.css';
import '../style/shared.css';
import '../style/class.css';
import { useEffect, useState } from 'preact/hooks';
import { nicknameOf } from '../../classroom/nicknames.ts';
import { type ClosedClass, type OpenedClass, openClass } from '../../store/class-open.ts';
import type { SavedRun, Table } from '../../store/types.ts';
import { speakOfPeriods } from '../../text/index.ts';
import type { BuiltIn } from '../built-in.ts';
import { t } from '../class-words.ts';
import { usePage } from '../page.ts';
import { Icon } from '../parts/icon.tsx';
import { clearMessages, Messages } from '../parts/messages.tsx';
import { type Plan, randomSeed } from '../plan.ts';
import { useChanges } from '../sitting.ts';
import { BriefingPage } from './briefing.tsx';
import { Asks, drawn } from './class/asks.tsx';
import { fetchScenario } from './title/loaded.ts';
import { useSaves } from './title/saves.ts';

export interface ClassPageProps {
  readonly table: Table;
  readonly scenarios: readonly BuiltIn[];
  /** What stands behind `#class=` in the address. */
  readonly link: string;
  /** The tab is for no lesson any more: to the title page. */
  readonly onLeave: () => void;
  /** Back to the game that is open. */
  readonly onStay: () => void;
  /** Something else is played in place of a link that cannot be used. */
  readonly onPlan: (plan: Plan) => void;
}

/** The lesson of a link, once it has been read and its scenario has come. */
function useOpened(link: string, scenarios: readonly BuiltIn[]): OpenedClass | ClosedClass | null {
  const [opened, come] = useState<{ link: string; is: OpenedClass | ClosedClass } | null>(null);
  useEffect(() => {
    let here = true;
    const find = async (id: string) => {
      const builtIn = scenarios.find((one) => one.id === id);
      return builtIn ? await fetchScenario(builtIn) : null;
    };
    void openClass(link, find).then((is) => here && come({ link, is }));
    return () => {
      here = false;
    };
  }, [link]);
  return opened?.link === link ? opened.is : null;
}

interface SheetProps {
  readonly title: string;
  readonly table: Table;
  readonly children: preact.ComponentChildren;
}

/** A plain page with a heading and one way on. */
function Sheet({ title, table, children }: SheetProps) {
  const heading = usePage(t('class.page', { title }));
  return (
    <main class="shared-page class-page">
      <p class="title-kind">{t('class.kind')}</p>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <Messages table={table} />
      {children}
    </main>
  );
}

/** A link that cannot be used: why, and what is nearest to it. */
function Closed({ table, closed, onLeave, onPlan }: { closed: ClosedClass } & ClassPageProps) {
  const { why, nearest } = closed;
  const { code, ...args } = why;
  const newer = 'version' in why && why.version > why.known ? 'yes' : 'no';
  return (
    <Sheet key="closed" table={table} title={t('class.failed')}>
      <p role="alert">{t(`fault.${code}`, { ...('remains' in args ? {} : args), newer })}</p>
      {code === 'part-missing' || code === 'scenario' ? null : <p>{t('fault.ask')}</p>}
      {nearest ? (
        <p>
          {t('nearest.what', {
            title: nearest.scenario.title,
            seed: nearest.seed === undefined ? 'none' : String(nearest.seed),
          })}
        </p>
      ) : null}
      <div class="class-acts">
        {nearest ? (
          <button
            type="button"
            class="second"
            onClick={() => onPlan({ scenario: nearest.scenario, seed: nearest.seed ?? randomSeed() })}
          >
            {t('nearest.go')}
          </button>
        ) : null}
        <button type="button" class="second" onClick={onLeave}>
          {t('nearest.title')}
        </button>
      </div>
    </Sheet>
  );
}

/** Somebody follows a class link while a game is open: it is left, or the link waits. */
function Busy({ table, onStay }: ClassPageProps) {
  const { saving, readOnly } = table.get();
  const safe = saving === 'saved' || saving === 'saving' || readOnly;
  return (
    <Sheet key="busy" table={table} title={t('class.busy')}>
      <p class={safe ? '' : 'bad'}>{t(safe ? 'class.busy.what' : 'class.busy.unsafe')}</p>
      <div class="class-acts">
        <button type="button" class="primary" onClick={() => table.leave()}>
          {t('class.busy.go')} <span aria-hidden="true">→</span>
        </button>
        <button type="button" class="second" onClick={onStay}>
          {t('class.busy.stay')}
        </button>
      </div>
    </Sheet>
  );
}

/** The briefing of a lesson's game: nothing is left to choose but the weight of the aims, where the lesson leaves it free. */
function Opened({ table, link, opened, onLeave }: { opened: OpenedClass } & ClassPageProps) {
  const { lesson, scenario, same } = opened;
  const [nickname, draw] = useState(drawn);
  const [busy, setBusy] = useState(false);
  const saves = useSaves(table);
  speakOfPeriods(scenario);
  const open = async ({ id }: SavedRun): Promise<void> => {
    setBusy(true);
    clearMessages(table);
    const gone = await table.resume(id);
    if (gone.ok) return;
    setBusy(false);
    table.say(gone.notice);
    await saves.again();
  };
  const from = same ? lesson.from : null;
  const plan: Plan = {
    scenario,
    seed: lesson.seed,
    people: lesson.people,
    ...(lesson.intent ? { intent: lesson.intent } : {}),
    lesson: {
      record: { link, nickname: nicknameOf(nickname) },
      title: lesson.title || t('class.untitled'),
      back: t('class.leave'),
      aims: lesson.intent ? t('class.aims') : null,
      from: from?.orders ?? [],
      turn: from?.turn ?? 1,
    },
  };
  return (
    <BriefingPage table={table} plan={plan} onBack={onLeave} onBegun={() => {}}>
      <Asks
        opened={opened}
        nickname={nickname}
        draw={draw}
        runs={saves.runs.filter((run) => run.lesson === link && run.state === 'good')}
        busy={busy}
        onOpen={(run) => void open(run)}
      />
    </BriefingPage>
  );
}

/** What a class link opens: the briefing of its game, or why it cannot be used. */
export function ClassPage(props: ClassPageProps) {
  const { table, link, scenarios, onLeave } = props;
  useChanges(table.subscribe);
  const opened = useOpened(link, scenarios);
  if (table.get().phase !== 'none') return <Busy {...props} />;
  if (!opened)
    return (
      <Sheet key="coming" table={table} title={t('class.untitled')}>
        <p role="status">{t('class.coming')}</p>
        <button type="button" class="bare" onClick={onLeave}>
          <Icon name="ui-back" /> {t('class.leave')}
        </button>
      </Sheet>
    );
  return opened.ok ? <Opened key={link} {...props} opened={opened} /> : <Closed {...props} closed={opened} />;
}
