import type { ComponentChildren } from 'preact';
import { useEffect, useId } from 'preact/hooks';
import type { Order } from '../../engine/index.ts';
import { giveOrder, whyNot } from '../give.ts';
import { markOf } from '../guide.ts';
import { useSitting } from '../sitting.ts';
import { t } from '../words.ts';
import { Icon } from './icon.tsx';

interface OrderButtonProps {
  /** null: there is nothing to order here, such as beyond the end of a row. */
  readonly order: Order | null;
  readonly label: string;
  /** Under the label; left out: the cost. */
  readonly note?: ComponentChildren;
  readonly class?: string;
  readonly icon?: string;
  /** Icon only: label and reason are read out and shown when pointed at. */
  readonly bare?: boolean;
  readonly pressed?: boolean;
  readonly after?: () => void;
}

/**
 * Gives an order. Where that is not legal it stays in reach of the focus and says why; while it has the focus or the
 * pointer, the strip below shows what it would change.
 */
export function OrderButton(props: OrderButtonProps) {
  const { order, label, note, icon, bare = false, pressed, after } = props;
  const sitting = useSitting();
  const { desk, say, ui } = sitting;
  const id = useId();
  const why = order ? whyNot(sitting, order) : t('nothing-here');
  const cost = order && note === undefined ? say.cost(desk.cost(order)) : note;
  const show = (): void => ui.set({ preview: order });
  const hide = (): void => ui.set({ preview: null });
  // A button that goes while it is pointed at takes its forecast with it.
  useEffect(() => hide, []);
  const press = (): void => {
    if (!order || why !== null) {
      ui.announce(why ?? '');
      return;
    }
    giveOrder(sitting, order);
    after?.();
  };
  return (
    <span class={`order-button ${props.class ?? ''}`} data-order={order ? markOf(order) : undefined}>
      <button
        type="button"
        aria-disabled={why !== null}
        aria-pressed={pressed}
        aria-describedby={why === null ? undefined : id}
        aria-label={bare ? label : undefined}
        title={bare ? (why ?? label) : undefined}
        onClick={press}
        onFocus={show}
        onBlur={hide}
        onPointerEnter={show}
        onPointerLeave={hide}
      >
        {icon ? <Icon name={icon} /> : null}
        {bare ? null : (
          <span class="order-words">
            <b>{label}</b>
            {cost ? <small>{cost}</small> : null}
          </span>
        )}
      </button>
      {why === null ? null : (
        <span id={id} class={bare ? 'unseen' : 'reason'}>
          {why}
        </span>
      )}
    </span>
  );
}
