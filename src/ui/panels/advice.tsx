import { useEffect } from 'preact/hooks';
import type { Order } from '../../engine/index.ts';
import type { Advice } from '../../store/types.ts';
import { askAdvice, closeAdvice, mayAsk, sayAdvice, sayBecause, undecided } from '../advice.ts';
import { answer } from '../answer.ts';
import { endMonth } from '../commands.ts';
import { giveOrder, whyNot } from '../give.ts';
import { Icon } from '../parts/icon.tsx';
import { type Sitting, useSitting } from '../sitting.ts';
import { t } from '../words.ts';

/** Does what was advised as if it had been clicked. */
function follow(sitting: Sitting, order: Order): void {
  closeAdvice(sitting);
  if (order.kind === 'end') endMonth(sitting);
  else if (order.kind === 'answer') answer(sitting, order);
  else giveOrder(sitting, order);
}

/** Asks the adviser; on a narrow window it is a picture with its words for the ear. */
export function AdviceButton() {
  const sitting = useSitting();
  if (!mayAsk(sitting)) return null;
  return (
    <button
      type="button"
      class="link advice-ask"
      aria-expanded={sitting.open.advice !== null}
      onClick={() => askAdvice(sitting)}
    >
      <Icon name="lamp" size="1.3rem" />
      <span class="advice-ask-words">{t('advice.ask')}</span>
    </button>
  );
}

function Thinking() {
  const sitting = useSitting();
  const drop = (): void => {
    closeAdvice(sitting);
    sitting.ui.announce(t('advice.given-up'));
  };
  return (
    <>
      <p>
        <b>{t('advice.thinking')}</b>
      </p>
      <progress aria-label={t('advice.thinking')} />
      <p class="quiet">{t('advice.thinking.how')}</p>
      <div class="acts">
        <button type="button" class="second small" onClick={drop}>
          {t('advice.cancel')}
        </button>
      </div>
    </>
  );
}

/** One order that can be done at once, or why it cannot any more. */
function Offered({ order, heading = false }: { order: Order; heading?: boolean }) {
  const sitting = useSitting();
  const why = whyNot(sitting, order);
  const words = sayAdvice(sitting, { order });
  return (
    <div class={heading ? 'advice-one' : 'advice-alike'}>
      <p class="advice-order">{words}</p>
      {why ? <p class="reason">{why}</p> : null}
      <button
        type="button"
        class={heading ? 'primary small' : 'second small'}
        aria-disabled={why !== null}
        aria-label={heading ? undefined : t('advice.follow.name', { order: words })}
        onClick={() => why ?? follow(sitting, order)}
      >
        {t('advice.follow')}
      </button>
    </div>
  );
}

/** Orders that are named at most where several are about as good. */
const NAMED = 3;

function Said({ advice }: { advice: Advice }) {
  const sitting = useSitting();
  const alike = [advice.order, ...advice.alike].slice(0, NAMED);
  return (
    <>
      {undecided(advice) ? (
        <>
          <p>
            <b>{t('advice.alike')}</b>
          </p>
          {alike.map((order) => (
            <Offered key={JSON.stringify(order)} order={order} />
          ))}
        </>
      ) : (
        <Offered order={advice.order} heading />
      )}
      <p class="advice-because">{sayBecause(sitting, advice)}</p>
      {advice.settled ? null : <progress aria-label={t('advice.on')} />}
      <div class="acts">
        <button type="button" class="second small" onClick={() => closeAdvice(sitting)}>
          {t('close')}
        </button>
      </div>
    </>
  );
}

function Failed() {
  const sitting = useSitting();
  return (
    <>
      <p class="bad">{t('advice.failed')}</p>
      <div class="acts">
        <button type="button" class="second small" onClick={() => askAdvice(sitting)}>
          {t('advice.again')}
        </button>
        <button type="button" class="second small" onClick={() => closeAdvice(sitting)}>
          {t('close')}
        </button>
      </div>
    </>
  );
}

/**
 * The adviser's answer beside the table, which stays free to be used. It speaks of one moment: once the council has gone
 * on, it is gone.
 */
export function AdvicePanel() {
  const sitting = useSitting();
  const { open, now, view, ui } = sitting;
  const { advice } = open;
  const past = advice !== null && (advice.view !== view || !mayAsk(sitting));
  useEffect(() => {
    if (!past) return;
    if (advice.state === 'thinking') ui.announce(t('advice.outdated'));
    closeAdvice(sitting);
  }, [past]);
  if (advice === null || past) return null;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    closeAdvice(sitting);
  };
  return (
    <section id="advice" class="advice" aria-label={t('advice.title')} tabIndex={-1} onKeyDown={onKeyDown}>
      {advice.state === 'thinking' ? <Thinking /> : null}
      {advice.state === 'here' ? <Said advice={advice.advice} /> : null}
      {advice.state === 'failed' ? <Failed /> : null}
      <p class="advice-noted">{t('advice.noted', { n: now.advised })}</p>
    </section>
  );
}
