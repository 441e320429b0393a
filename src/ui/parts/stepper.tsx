import type { Order } from '../../engine/index.ts';
import { t } from '../words.ts';
import { OrderButton } from './order-button.tsx';

interface StepperProps {
  readonly label: string;
  readonly value: number;
  /** The order that makes it one less or one more; null past the ends. */
  readonly less: Order | null;
  readonly more: Order | null;
}

/** A number with less and more; the arrow keys work on either button. */
export function Stepper({ label, value, less, more }: StepperProps) {
  const move = (event: KeyboardEvent): void => {
    const up = event.key === 'ArrowUp' || event.key === 'ArrowRight';
    const down = event.key === 'ArrowDown' || event.key === 'ArrowLeft';
    if (!up && !down) return;
    event.preventDefault();
    const buttons = (event.currentTarget as HTMLElement).querySelectorAll('button');
    const button = buttons[up ? 1 : 0];
    button?.focus();
    button?.click();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's look cannot be laid out in a row everywhere
    <span class="stepper" role="group" aria-label={label} onKeyDown={move}>
      <OrderButton order={less} icon="ui-minus" label={t('less', { label })} class="step" bare />
      <b aria-hidden="true">{value}</b>
      <OrderButton order={more} icon="ui-plus" label={t('more', { label })} class="step" bare />
    </span>
  );
}
