import '../style/table.css';
import '../style/chamber.css';
import { useState } from 'preact/hooks';
import type { Id, OrderOf } from '../../engine/index.ts';
import type { MountBoard, Table } from '../../store/types.ts';
import { usePage } from '../page.ts';
import { Tracks } from '../panels/tracks.tsx';
import { Mark } from '../parts/mark.tsx';
import { Messages } from '../parts/messages.tsx';
import { Voice } from '../parts/voice.tsx';
import { useQuietSitting } from '../quiet-sitting.ts';
import { t } from '../seat-words.ts';
import { type Sitting, SittingContext, useSitting } from '../sitting.ts';
import { SeatAims } from './chamber/aims.tsx';
import { ChamberCard, openOptions } from './chamber/card.tsx';
import { ChamberOffers, offersAt } from './chamber/offers.tsx';
import { Policies } from './chamber/policies.tsx';
import { Reports } from './chamber/reports.tsx';
import { SmallMap } from './chamber/small-map.tsx';

export interface ChamberPageProps {
  readonly table: Table;
  readonly loadStill: () => Promise<MountBoard>;
}

/** What the seat has chosen so far. It is kept on this page only until it is sealed. */
interface Draft {
  readonly policy: Id | null;
  readonly answers: Readonly<Record<Id, Id>>;
  /** Yes or no to what was offered. */
  readonly replies: Readonly<Record<Id, boolean>>;
}

/** What is still missing before the draft can be sealed, in words; null: nothing. */
function missing(sitting: Sitting, { policy, answers, replies }: Draft): string | null {
  const { names, now, state } = sitting;
  if (policy === null && names.the('seats', now.seat).policies.length > 0) return t('chamber.no-policy');
  const open = state.hand.filter(
    ({ card }) => answers[card] === undefined && openOptions(sitting, card).length > 0,
  );
  if (open.length > 0) return t('chamber.no-answer', { n: open.length });
  return offersAt(sitting).every(({ id }) => replies[id] !== undefined) ? null : t('chamber.no-reply');
}

function Bar() {
  const { names, now, say, scenario } = useSitting();
  const actor = names.the('actors', names.the('seats', now.seat).actor);
  const lead = names.the('seats', scenario.lead).actor;
  const heading = usePage(t('chamber.page', { capital: actor.capital, title: scenario.title }));
  return (
    <header class="top-bar chamber-bar">
      <span class="brand">{t('game')}</span>
      <p>
        <b class="month-name">{say.month(now.turn)}</b>
        <span class="month-of">{t('month-of', { turn: now.turn, turns: scenario.calendar.turns })}</span>
      </p>
      <h1 ref={heading} tabIndex={-1}>
        <Mark mark={actor.mark} colour={actor.colour} size={16} />
        {t('chamber.you', { capital: actor.capital })}
      </h1>
      <p class="chamber-wants">
        {t('chamber.note', { lead: say.capital(lead), capital: actor.capital, help: actor.help })}
      </p>
    </header>
  );
}

function Chamber({ sitting, loadStill }: { sitting: Sitting; loadStill: ChamberPageProps['loadStill'] }) {
  const { table, now, names, state, say } = sitting;
  const { seat } = now;
  const [draft, write] = useState<Draft>({ policy: null, answers: {}, replies: {} });
  const [refused, refuse] = useState<string | null>(null);
  const lacks = missing(sitting, draft);
  const actor = names.the('actors', names.the('seats', seat).actor);

  const seal = (): void => {
    if (lacks !== null) {
      document.querySelector<HTMLElement>('.chamber-choose input:not(:checked)')?.focus();
      return;
    }
    const answers = Object.entries(draft.answers).map(
      ([card, option]): OrderOf<'answer'> => ({ kind: 'answer', seat, card, option }),
    );
    const policy = draft.policy === null ? [] : [{ kind: 'policy', seat, policy: draft.policy } as const];
    const replies = Object.entries(draft.replies).map(
      ([offer, accept]): OrderOf<'reply'> => ({ kind: 'reply', seat, offer, accept }),
    );
    const reason = table.seal([...policy, ...answers, ...replies]);
    refuse(reason && say.reason(reason));
  };

  return (
    <div class="chamber-page" style={{ '--c': actor.colour }}>
      <Bar />
      <SeatAims />
      <main class="chamber">
        <Tracks />
        <div class="chamber-choose">
          <Messages table={table} />
          {state.hand.map(({ card }) => (
            <ChamberCard
              key={card}
              id={card}
              chosen={draft.answers[card] ?? null}
              choose={(option) => write({ ...draft, answers: { ...draft.answers, [card]: option } })}
            />
          ))}
          <ChamberOffers
            chosen={draft.replies}
            choose={(offer, accept) => write({ ...draft, replies: { ...draft.replies, [offer]: accept } })}
          />
          <Policies chosen={draft.policy} choose={(policy) => write({ ...draft, policy })} />
          {state.hand.length === 0 ? <SmallMap load={loadStill} /> : null}
        </div>
        <Reports />
      </main>
      <footer class="chamber-foot">
        <p id="seal-why" role="status" class={refused ? 'bad' : ''}>
          {refused ?? lacks ?? t('chamber.free')}
        </p>
        <button
          type="button"
          class="primary"
          aria-disabled={lacks !== null}
          aria-describedby="seal-why"
          onClick={seal}
        >
          {t('chamber.seal')} <span aria-hidden="true">→</span>
        </button>
      </footer>
    </div>
  );
}

/** Another seat than the lead chooses: its policy of the month and its cards, from what it can know, and nothing else. */
export function ChamberPage({ table, loadStill }: ChamberPageProps) {
  const sitting = useQuietSitting(table);
  if (sitting?.now.phase !== 'chamber') return null;
  return (
    <SittingContext.Provider value={sitting}>
      <Chamber key={`${sitting.now.turn}/${sitting.now.seat}`} sitting={sitting} loadStill={loadStill} />
      <Voice />
    </SittingContext.Provider>
  );
}
