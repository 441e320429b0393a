import type { LoggedOrder } from '../../engine/index.ts';
import { find } from '../../engine/vocabulary.ts';
import { takeBack } from '../give.ts';
import { Icon } from '../parts/icon.tsx';
import { Mark } from '../parts/mark.tsx';
import { useSitting } from '../sitting.ts';
import { t } from '../words.ts';
import { AdviceButton, AdvicePanel } from './advice.tsx';
import { NextOfPair, ofPair } from './agreement.tsx';
import { Outlook } from './outlook.tsx';
import { EndButton } from './top-bar.tsx';
import { actorOf } from './who.ts';

const SHOWN = 3;

/** One order of this month with its undo; answers to cards can be reopened. */
export function OrderChip({ order, index }: { order: LoggedOrder; index: number | null }) {
  const sitting = useSitting();
  const { say, ui } = sitting;
  const actor = actorOf(sitting, order);
  const words = say.order(order);
  return (
    <li class="order-chip">
      {actor ? <Mark mark={actor.mark} colour={actor.colour} /> : null}
      {order.kind === 'answer' && index !== null ? (
        <button
          type="button"
          class="link words"
          title={words}
          onClick={() => ui.set({ overlay: { kind: 'card', card: order.card } })}
        >
          {words}
        </button>
      ) : (
        <span class="words" title={words}>
          {words}
        </span>
      )}
      {index === null ? null : (
        <button
          type="button"
          class="link undo"
          aria-label={t('undo.name', { order: words })}
          onClick={() => takeBack(sitting, index)}
        >
          {t('undo')}
        </button>
      )}
    </li>
  );
}

/** In place of the orders while all look together. */
function SharedNote() {
  const { say, scenario } = useSitting();
  const lead = find(scenario, 'seats', scenario.lead);
  return (
    <footer class="order-strip shared">
      <p>{t('shared.note', { capital: say.capital(lead?.actor ?? '') })}</p>
    </footer>
  );
}

/** This month's orders, to be read again and taken back, and what the month will come to. */
export function OrderStrip() {
  const { now, state, ui, scenario } = useSitting();
  if (now.seat !== scenario.lead) return <SharedNote />;
  const council = now.phase === 'council';
  const turn = council ? state.turn : now.film?.turn;
  const orders = now.orders.flatMap((order, index) => {
    if (order.turn !== turn || order.kind === 'end') return [];
    return [{ at: index, order, index: now.open.includes(index) ? index : null }];
  });
  const all = (): void => ui.set({ overlay: { kind: 'orders' } });
  return (
    <footer class="order-strip">
      <section id="orders" class="orders" aria-labelledby="orders-title">
        <h2 id="orders-title">{t('orders')}</h2>
        <ul class="order-chips wide-only">
          {orders.slice(-SHOWN).map(({ at, order, index }) => (
            <OrderChip key={at} order={order} index={index} />
          ))}
        </ul>
        {orders.length > SHOWN ? (
          <button type="button" class="link wide-only" onClick={all}>
            {t('orders.all', { n: orders.length })}
          </button>
        ) : null}
        <button type="button" class="order-count narrow-only" onClick={all}>
          <Icon name="ui-list" />
          {t('orders.count', { n: orders.length })}
        </button>
        {council && !ofPair(now) ? (
          <span class="order-ghost">{t('directives.ghost', { n: state.directives })}</span>
        ) : null}
        <NextOfPair />
      </section>
      {council ? <Outlook /> : null}
      <AdviceButton />
      <AdvicePanel />
      <div class="narrow-only">
        <EndButton />
      </div>
    </footer>
  );
}
