import type { Contract, Id, LedgerEntry } from '../../engine/index.ts';
import { among } from '../../engine/vocabulary.ts';
import type { EventLine } from '../../text/index.ts';
import { knit } from '../knit.ts';
import { Icon } from '../parts/icon.tsx';
import { Mark } from '../parts/mark.tsx';
import { More } from '../parts/more.tsx';
import { useSitting } from '../sitting.ts';
import { toneOf } from '../tones.ts';
import { t } from '../words.ts';
import { contractNews } from './contracts.tsx';
import { actorOfSystem } from './who.ts';

const EVENTS = 5;
const STAGES = ['talks', 'production', 'release', 'transit', 'delivered'] as const;

const SIGN = { good: 'ui-check', bad: 'ui-close', '': 'ui-chevron-right' } as const;

function Event({ entry, text }: EventLine) {
  const { now, scenario } = useSitting();
  // Good and bad is what it is for the lead seat; the others judge for themselves.
  const tone = now.seat === scenario.lead ? toneOf(entry.change) : '';
  return (
    <li class={tone}>
      <Icon name={SIGN[tone]} />
      <span>{knit(text)}</span>
    </li>
  );
}

interface ToldProps {
  readonly entries: readonly LedgerEntry[];
  readonly folded?: boolean;
}

/** What each other capital did, and the reason it would give. */
export function Capitals({ entries, folded = false }: ToldProps) {
  const { names, say, now, scenario } = useSitting();
  const chosen = entries.flatMap(({ id, change }) =>
    change.kind === 'policy-revealed' ? [{ id, ...change }] : [],
  );
  if (chosen.length === 0) return null;
  return (
    <More title={t(now.seat === scenario.lead ? 'review.capitals' : 'review.capitals.all')} folded={folded}>
      <ul class="told-capitals">
        {chosen.map(({ id, seat: of, policy: to }) => {
          const seat = names.the('seats', of);
          const actor = names.the('actors', seat.actor);
          const policy = among(seat.policies, to);
          return (
            <li key={id}>
              <Mark mark={actor.mark} colour={actor.colour} />
              <span>
                <b>{t('review.chose', { capital: actor.capital, policy: say.policy(seat.id, to) })}</b>{' '}
                {policy?.help ? <span class="quiet">{policy.help}</span> : null}
              </span>
            </li>
          );
        })}
      </ul>
    </More>
  );
}

/** What happened, the most telling first; that no strike came is worth a line too. */
export function Events({ events, entries, folded = false }: ToldProps & { events: readonly EventLine[] }) {
  const { say, now, scenario } = useSitting();
  // Where no sheet has the ledger, all is told here.
  const most = now.seat === scenario.lead ? EVENTS : events.length;
  const away = entries.find(({ change }) => change.kind === 'strike-decided' && !change.comes);
  return (
    <More
      title={t('review.events')}
      above={events.length === 0 ? '' : t('review.count', { n: events.length })}
      folded={folded}
    >
      <ul class="news">
        {events.slice(0, most).map((line) => (
          <Event key={line.entry.id} {...line} />
        ))}
        {away ? <Event entry={away} text={say.entry(away)} /> : null}
      </ul>
      {events.length > most ? (
        <p class="quiet">{t('review.events.more', { n: events.length - most })}</p>
      ) : null}
    </More>
  );
}

function Way({ contract }: { contract: Contract }) {
  const sitting = useSitting();
  const { names, state } = sitting;
  const actor = actorOfSystem(sitting, contract.system);
  const at = (STAGES as readonly string[]).indexOf(contract.stage);
  const shut = contract.shut > state.turn;
  const stage = t(`stage.${contract.stage}`);
  const news = contractNews(sitting, contract);
  return (
    <li>
      {actor ? <Mark mark={actor.mark} colour={actor.colour} /> : null}
      <span class="row-main">
        {names.the('systems', contract.system).name}
        {contract.count > 1 ? t('times', { n: contract.count }) : ''}
      </span>
      <span class="way" aria-hidden="true">
        {STAGES.map((one, index) => (
          <i key={one} class={index < at ? 'done' : index === at ? 'now' : ''} />
        ))}
      </span>
      <span class={`row-note ${shut ? 'bad' : ''}`}>
        {news === stage || contract.stage === 'delivered' ? stage : t('review.contract', { stage, news })}
      </span>
    </li>
  );
}

/** Every contract that is open, and those that closed in the month: how far along its road each has come. */
export function Ways({ entries, folded = false }: ToldProps) {
  const { state, now, scenario } = useSitting();
  const moved = new Set<Id | null>(
    entries.map(({ change }) => ('contract' in change ? change.contract : null)),
  );
  const shown = state.contracts.filter(
    (one) => STAGES.indexOf(one.stage as 'talks') >= 0 && (one.stage !== 'delivered' || moved.has(one.id)),
  );
  if (shown.length === 0) return null;
  return (
    <More title={t(now.seat === scenario.lead ? 'sheet.contracts' : 'contracts.open')} folded={folded}>
      <ul class="ways">
        {shown.map((contract) => (
          <Way key={contract.id} contract={contract} />
        ))}
      </ul>
    </More>
  );
}
