import type { View } from '../engine/index.ts';
import type { Advice, Asked } from '../store/types.ts';
import { sayChoice } from '../text/index.ts';
import type { Sitting } from './sitting.ts';
import { t } from './words.ts';

/** A question to the adviser, about the view it was asked of: being thought about, answered, or come to nothing. */
export type Consulted = { readonly view: View } & (
  | { readonly state: 'thinking'; readonly asked: Asked }
  | { readonly state: 'here'; readonly asked: Asked; readonly advice: Advice }
  | { readonly state: 'failed' }
);

/** The suggestion in words, without its reason. */
export const sayAdvice = ({ say }: Sitting, { order }: Pick<Advice, 'order'>): string =>
  order.kind === 'end' ? t('advice.end') : say.order(order);

/** What it comes to while no one order stands out: nothing is recommended by a difference smaller than its error. */
export const undecided = ({ settled, alike }: Advice): boolean => settled && alike.length > 0;

/** Why, in one sentence. */
export const sayBecause = ({ scenario }: Sitting, advice: Advice): string => sayChoice(scenario, advice);

/** Whether the adviser may be asked now: by the lead seat in its council. */
export const mayAsk = ({ now, scenario }: Sitting): boolean =>
  now.phase === 'council' && !now.readOnly && now.seat === scenario.lead;

/** Asks, or goes to the answer that is there already. */
export function askAdvice(sitting: Sitting): void {
  const { table, ui, open } = sitting;
  if (open.advice && open.advice.state !== 'failed') {
    document.getElementById('advice')?.focus();
    return;
  }
  const asked = table.ask();
  const { view } = table.get();
  if (!asked || !view) return;
  ui.set({ advice: { view, state: 'thinking', asked } });
  ui.announce(t('advice.thinking'));
  /** Whether this question still stands: it may have been dropped, or another asked. */
  const stands = (): boolean => {
    const { advice } = ui.get();
    return advice !== null && advice.state !== 'failed' && advice.asked === asked;
  };
  const hear = (advice: Advice): void => {
    const order = undecided(advice) ? t('advice.alike') : sayAdvice(sitting, advice);
    ui.announce(t('advice.said', { order, reason: sayBecause(sitting, advice) }));
  };
  /** Shows one word after another until nothing more is thought; heard are the first, another one, and the last. */
  const thinkOn = async (): Promise<void> => {
    let advice = await asked.answer;
    if (!stands()) return;
    ui.set({ advice: { view, state: 'here', asked, advice } });
    hear(advice);
    while (!advice.settled) {
      const before = advice;
      advice = await asked.more();
      if (!stands()) return;
      ui.set({ advice: { view, state: 'here', asked, advice } });
      if (advice.settled || sayAdvice(sitting, advice) !== sayAdvice(sitting, before)) hear(advice);
    }
  };
  thinkOn().catch(() => {
    if (!stands()) return;
    ui.set({ advice: { view, state: 'failed' } });
    ui.announce(t('advice.failed'));
  });
}

/** Closes the answer, or drops the question. */
export function closeAdvice({ ui }: Sitting): void {
  const { advice } = ui.get();
  ui.set({ advice: null });
  if (advice?.state === 'thinking' || (advice?.state === 'here' && !advice.advice.settled))
    advice.asked.cancel();
}
