import '../style/front.css';
import '../style/curtain.css';
import type { Actor, Id, Scenario } from '../../engine/index.ts';
import { find } from '../../engine/vocabulary.ts';
import type { Table } from '../../store/types.ts';
import { monthName, nameOf, speakOfPeriods } from '../../text/index.ts';
import { usePage } from '../page.ts';
import { download } from '../parts/download.ts';
import { Icon } from '../parts/icon.tsx';
import { Mark } from '../parts/mark.tsx';
import { Messages } from '../parts/messages.tsx';
import { t } from '../seat-words.ts';
import { useChanges } from '../sitting.ts';

/** The government that sits in a seat. */
const actorIn = (scenario: Scenario, seat: Id): Actor | undefined =>
  scenario.actors.find(({ id }) => id === find(scenario, 'seats', seat)?.actor);

interface OrderProps {
  readonly scenario: Scenario;
  readonly people: readonly Id[];
  readonly seat: Id;
}

/** Who has sealed this month, who takes the screen now, and who comes later. */
function Order({ scenario, people, seat }: OrderProps) {
  const at = people.indexOf(seat);
  const word = (index: number) => (index < at ? 'sealed' : index === at ? 'now' : 'later');
  return (
    <ol class="curtain-order" aria-label={t('curtain.order')}>
      {people.map((id, index) => {
        const actor = actorIn(scenario, id);
        return (
          <li key={id} class={word(index)} aria-current={index === at ? 'step' : undefined}>
            {actor ? <Mark mark={actor.mark} colour={actor.colour} /> : null}
            <b>{nameOf(scenario, 'seat', id)}</b> <span>{t(`curtain.${word(index)}`)}</span>
            {index < at ? <Icon name="ui-check" /> : null}
          </li>
        );
      })}
    </ol>
  );
}

interface Wording {
  readonly page: string;
  readonly heading: string;
  readonly text: string;
  readonly raise: string;
}

function wordingOf(scenario: Scenario, seat: Id, turn: number): Wording {
  const month = monthName(scenario, turn);
  const { title } = scenario;
  if (!actorIn(scenario, seat))
    return {
      page: t('curtain.all.page', { title }),
      heading: t('curtain.all'),
      text: t('curtain.all.text', { month }),
      raise: t('curtain.all.raise', { month }),
    };
  const capital = nameOf(scenario, 'seat', seat);
  return {
    page: t('curtain.page', { capital, title }),
    heading: t('curtain.hand', { capital }),
    text: t('curtain.text', { capital }),
    raise: t('curtain.raise', { capital }),
  };
}

function Curtain({ table, scenario }: { table: Table; scenario: Scenario }) {
  const { seat, people, turn } = table.get();
  speakOfPeriods(scenario);
  const { page, heading, text, raise } = wordingOf(scenario, seat, turn);
  const title = usePage(page);
  const actor = actorIn(scenario, seat);
  const save = (): void => {
    const file = table.exportRun();
    download(file.name, file.text);
  };
  return (
    <div class="curtain-page" style={{ '--c': actor?.colour ?? 'var(--ink)' }}>
      <header class="curtain-bar">
        <span class="brand">{t('game')}</span>
        <p>
          <b>{monthName(scenario, turn)}</b>{' '}
          <span class="quiet">{t('month-of', { turn, turns: scenario.calendar.turns })}</span>
        </p>
      </header>
      <main class="curtain">
        <Messages table={table} />
        <section class="curtain-sheet" aria-labelledby="curtain-title">
          <p class="title-kind">{t('curtain.kind')}</p>
          <div class="curtain-mark">
            {(actor ? [actor] : people.flatMap((id) => actorIn(scenario, id) ?? [])).map((one) => (
              <Mark key={one.id} mark={one.mark} colour={one.colour} size={actor ? 72 : 44} />
            ))}
          </div>
          <h1 id="curtain-title" ref={title} tabIndex={-1}>
            {heading}
          </h1>
          <p class="curtain-text">{text}</p>
          <button type="button" class="primary" onClick={() => table.proceed()}>
            {raise} <span aria-hidden="true">→</span>
          </button>
          {actor ? <Order scenario={scenario} people={people} seat={seat} /> : null}
        </section>
      </main>
      <footer class="curtain-foot">
        <button type="button" class="bare" onClick={save}>
          <Icon name="ui-download" /> {t('curtain.save')}
        </button>
        <button type="button" class="bare" onClick={() => table.leave()}>
          <Icon name="ui-back" /> {t('curtain.leave')}
        </button>
      </footer>
    </div>
  );
}

/** Between two who share the screen: it says who comes, and holds nothing that any of them may know. */
export function CurtainPage({ table }: { table: Table }) {
  useChanges(table.subscribe);
  const { scenario, seat, turn } = table.get();
  return scenario ? <Curtain key={`${turn}/${seat}`} table={table} scenario={scenario} /> : null;
}
