import '../style/front.css';
import '../style/shared.css';
import { useEffect, useState } from 'preact/hooks';
import { type OpenShared, openShared, type SharedAnswer, type SharedGame } from '../../store/shared.ts';
import type { Table, TableState } from '../../store/types.ts';
import type { Brought } from '../brought.ts';
import type { BuiltIn } from '../built-in.ts';
import { usePage } from '../page.ts';
import { Icon } from '../parts/icon.tsx';
import { Lineage } from '../parts/lineage.tsx';
import { Origin } from '../parts/origin.tsx';
import { Technical } from '../parts/technical.tsx';
import { type Plan, randomSeed } from '../plan.ts';
import { sayFault, t } from '../shared-words.ts';

export interface SharedPageProps {
  readonly table: Table;
  readonly scenarios: readonly BuiltIn[];
  readonly brought: Brought;
  /** Done with it: on to whatever the page was before. */
  readonly onBack: () => void;
  readonly onPlan: (plan: Plan) => void;
  readonly onStudio: () => void;
}

/** What was brought once it has been looked at; null while it is. */
function useAnswer({ brought, scenarios }: SharedPageProps): SharedAnswer | null {
  const [answer, come] = useState<SharedAnswer | null>(null);
  useEffect(() => {
    come(null);
    if (brought.kind !== 'play') return;
    let open: OpenShared | null = openShared(brought.from, scenarios);
    void open.answer.then((told) => open && come(told));
    return () => {
      const left = open;
      open = null;
      left?.stop();
    };
  }, [brought]);
  return answer;
}

function Checked({ game }: { game: SharedGame }) {
  const { lines, remarks, turns, stands } = game;
  return (
    <section class="shared-checked" aria-labelledby="checked">
      <h2 id="checked">{t('play.checked')}</h2>
      <ul>
        <Line>{t('play.checked.data')}</Line>
        <Line>{t('play.checked.read', { lines, remarks })}</Line>
        <Line>{t('play.checked.played', { turns })}</Line>
        {stands ? (
          <Line>
            {t(stands.changed ? 'play.checked.changed' : 'play.checked.stands', { title: stands.title })}
          </Line>
        ) : null}
        <Line icon="ui-info">{t('play.checked.not')}</Line>
      </ul>
    </section>
  );
}

function Line({ icon = 'ui-check', children }: { icon?: string; children: string }) {
  return (
    <li>
      <Icon name={icon} size="1rem" />
      <span>{children}</span>
    </li>
  );
}

/** What games of it will be called, where it bears the id of a scenario of this page. */
function useOrigin(game: SharedGame, scenarios: readonly BuiltIn[]): TableState['origin'] {
  const [origin, come] = useState<TableState['origin']>(null);
  useEffect(() => {
    let here = true;
    const find = async (id: string) => (await scenarios.find((one) => one.id === id)?.load()) ?? null;
    import('../../store/origin.ts')
      .then(({ originOfNew }) => originOfNew(game.scenario, game.files, find))
      .then((found) => here && come(found))
      .catch(() => {}); // it is told when the game begins
    return () => {
      here = false;
    };
  }, [game]);
  return origin?.is === 'changed' ? origin : null;
}

function Copy({ game, scenarios }: { readonly game: SharedGame; readonly scenarios: readonly BuiltIn[] }) {
  const origin = useOrigin(game, scenarios);
  if (!origin) return null;
  const { title } = origin;
  return <Origin origin={origin} remarks={[{ code: 'run-copy', args: { title }, tone: 'warning' }]} />;
}

interface ShownProps extends SharedPageProps {
  readonly children: preact.ComponentChildren;
  readonly page: string;
  readonly title: string;
}

/** A heading under which the page stands, and what becomes of a game that is open. */
function Shown({ table, brought, page, title, children, onBack }: ShownProps) {
  const heading = usePage(page);
  const { phase, saving, readOnly } = table.get();
  const playing = phase !== 'none';
  const safe = saving === 'saved' || saving === 'saving' || readOnly;
  return (
    <main class="shared-page">
      <button type="button" class="bare shared-back" onClick={onBack}>
        <Icon name="ui-back" /> {t(playing ? 'play.back.game' : 'play.back')}
      </button>
      <p class="title-kind">{t('link' in brought.from ? 'play.kind' : 'play.kind.file')}</p>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
      {playing ? (
        <p class={`shared-game ${safe ? '' : 'bad'}`}>{t(safe ? 'play.game.safe' : 'play.game.unsafe')}</p>
      ) : null}
    </main>
  );
}

/** A scenario that was shared to be played: who made it, from what, what was checked, and the way to its briefing. */
export function SharedPage(props: SharedPageProps) {
  const { brought, onPlan, onStudio } = props;
  const answer = useAnswer(props);
  if (brought.kind === 'edit')
    return (
      <Shown key="edit" {...props} page={t('play.page', { title: t('edit.title') })} title={t('edit.title')}>
        <p>{t('edit.what')}</p>
        <button type="button" class="primary" onClick={onStudio}>
          {t('play.studio')} <span aria-hidden="true">→</span>
        </button>
      </Shown>
    );
  if (!answer)
    return (
      <Shown
        key="coming"
        {...props}
        page={t('play.page', { title: t('play.title') })}
        title={t('play.title')}
      >
        <p role="status">{t('play.coming')}</p>
        <p class="quiet">{t('play.coming.what')}</p>
      </Shown>
    );
  if (!answer.ok) {
    const { error } = answer;
    return (
      <Shown
        key="failed"
        {...props}
        page={t('play.page', { title: t('play.failed') })}
        title={t('play.failed')}
      >
        <p role="alert">{sayFault(error)}</p>
        <p class="quiet">{t('play.failed.whole')}</p>
        {error.code === 'wrong' ? <Technical summary={t('play.messages')} text={error.text} /> : null}
        {error.code === 'wrong' ? (
          <button type="button" class="second" onClick={onStudio}>
            {t('play.studio')}
          </button>
        ) : null}
      </Shown>
    );
  }
  const { scenario, files } = answer.value;
  const { title, subtitle, summary, minutes, calendar } = scenario;
  return (
    <Shown key="here" {...props} page={t('play.page', { title })} title={title}>
      {subtitle ? <p class="shared-sub">{subtitle}</p> : null}
      <Lineage of={scenario} />
      <p class="quiet">{t('play.meta', { turns: calendar.turns, minutes })}</p>
      {summary ? <p class="shared-summary">{summary}</p> : null}
      <div class="shared-go">
        <button type="button" class="primary" onClick={() => onPlan({ scenario, files, seed: randomSeed() })}>
          {t('play.go')} <span aria-hidden="true">→</span>
        </button>
      </div>
      <Copy game={answer.value} scenarios={props.scenarios} />
      <Checked game={answer.value} />
    </Shown>
  );
}
