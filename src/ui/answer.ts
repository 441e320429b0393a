import type { Card, Id, Option, OrderOf } from '../engine/index.ts';
import { answerIndex, giveOrder, takeBack, whyNot } from './give.ts';
import type { Sitting } from './sitting.ts';

/** The order that answers a card with one of its options. */
export const answerWith = (card: Card, option: Option): OrderOf<'answer'> => ({
  kind: 'answer',
  seat: card.seat,
  card: card.id,
  option: option.id,
});

/** This month's answer to a card; null while there is none. */
const answerTo = ({ state }: Sitting, card: Id): Id | null =>
  state.hand.find((one) => one.card === card)?.option ?? null;

/** Why an option of a card cannot be chosen now, as a sentence; null where it can, or has been. */
export function barred(sitting: Sitting, order: OrderOf<'answer'>): string | null {
  const { now } = sitting;
  const given = answerTo(sitting, order.card);
  if (given === order.option) return null;
  // An answered card may be answered otherwise: its old answer is taken back first.
  if (given !== null && answerIndex(now.orders, now.open, order.card) >= 0) return null;
  return whyNot(sitting, order);
}

/** Answers the card that lies on the table, and goes on to one that still waits; says why where that is not possible. */
export function answer(sitting: Sitting, order: OrderOf<'answer'>): void {
  const { state, now, ui } = sitting;
  const why = barred(sitting, order);
  if (why !== null) {
    ui.announce(why);
    return;
  }
  const given = answerTo(sitting, order.card);
  const waiting = state.hand.find((one) => one.card !== order.card && one.option === null);
  const next = given !== order.option && waiting;
  ui.set({ overlay: next ? { kind: 'card', card: next.card } : null, preview: null });
  if (given === order.option) return;
  const before = answerIndex(now.orders, now.open, order.card);
  if (given !== null && before >= 0) takeBack(sitting, before, order);
  else giveOrder(sitting, order);
}
