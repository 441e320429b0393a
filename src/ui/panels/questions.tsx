import type { Order } from '../../engine/index.ts';
import { keepsBack } from '../foretelling.ts';
import { takeBackNow } from '../give.ts';
import { inOneLine, outlookWords } from '../outlook.ts';
import { useForecast } from '../parts/forecast.tsx';
import { Overlay } from '../parts/overlay.tsx';
import { useSitting } from '../sitting.ts';
import { t } from '../words.ts';
import { OrderChip } from './order-strip.tsx';

/** Before an order is taken back with which others would fall. */
export function UndoQuestion({ index, then }: { index: number; then: Order | null }) {
  const sitting = useSitting();
  const { table, ui, say } = sitting;
  const plan = table.undoPlan(index);
  const close = (): void => ui.set({ overlay: null });
  const go = (): void => {
    close();
    takeBackNow(sitting, index, then);
  };
  if (!plan) return null;
  return (
    <Overlay title={t('undo.title')} onClose={close} class="question">
      <p>{t('undo.falls', { order: say.order(plan.order), n: plan.falls.length })}</p>
      <ul class="plain">
        {plan.falls.map((order, at) => (
          <li key={at}>{say.order(order)}</li>
        ))}
      </ul>
      <div class="acts end">
        <button type="button" class="second" onClick={close}>
          {t('undo.keep')}
        </button>
        <button type="button" class="primary" onClick={go}>
          {t('undo.go')}
        </button>
      </div>
    </Overlay>
  );
}

/** Before the month is ended while there are directives left. */
export function EndQuestion() {
  const sitting = useSitting();
  const { table, ui, now, state, say } = sitting;
  const outlook = useForecast([]);
  const close = (): void => ui.set({ overlay: null });
  const go = (): void => {
    close();
    table.submit({ kind: 'end', seat: now.seat });
  };
  return (
    <Overlay title={t('end.title', { month: say.month(state.turn) })} onClose={close} class="question">
      <p>{t('end.left', { n: state.directives })}</p>
      <p class="forecast">
        <b>{t('forecast.now')}</b>{' '}
        {outlook ? inOneLine(outlookWords(sitting, outlook, 4, keepsBack(sitting))) : t('forecast.wait')}
      </p>
      <div class="acts end">
        <button type="button" class="second" onClick={close}>
          {t('end.stay')}
        </button>
        <button type="button" class="primary" onClick={go}>
          {t('end')} <span aria-hidden="true">→</span>
        </button>
      </div>
    </Overlay>
  );
}

/** All orders of this month in full. */
export function OrdersOverlay() {
  const { ui, now, state } = useSitting();
  return (
    <Overlay title={t('orders')} onClose={() => ui.set({ overlay: null })} class="question">
      <p>{t('directives.left', { n: state.directives })}</p>
      {now.open.length === 0 ? <p class="quiet">{t('orders.none')}</p> : null}
      <ul class="order-list">
        {now.open.map((index) => {
          const order = now.orders[index];
          return order ? <OrderChip key={index} order={order} index={index} /> : null;
        })}
      </ul>
    </Overlay>
  );
}
