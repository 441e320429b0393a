import type { Contract, Id, LoggedOrder, Order } from '../engine/index.ts';
import type { Sitting } from './sitting.ts';
import { t } from './words.ts';

/** Why an order cannot be given now, as a sentence; null where it can. */
export function whyNot({ now, desk, say }: Sitting, order: Order): string | null {
  if (now.readOnly) return t('read-only');
  if (now.phase !== 'council' && now.phase !== 'over') return t('not-now');
  const reason = desk.check(order);
  return reason ? say.reason(reason) : null;
}

/** Gives an order and tells the screen reader what came of it. */
export function giveOrder({ table, say, ui }: Sitting, order: Order): boolean {
  const sentence = say.order(order);
  const reason = table.submit(order);
  if (reason) ui.announce(say.reason(reason));
  // What is only proposed is read out by the window that asks about it.
  else if (table.get().proposal === null && order.kind !== 'end')
    ui.announce(t('given', { order: sentence }));
  return reason === null;
}

/** Where this turn's answer to a card stands among the orders; -1 if it cannot be taken back. */
export function answerIndex(orders: readonly LoggedOrder[], open: readonly number[], card: Id): number {
  return (
    open.find((index) => {
      const order = orders[index];
      return order?.kind === 'answer' && order.card === card;
    }) ?? -1
  );
}

interface Given {
  /** Index into the log of orders. */
  readonly index: number;
  readonly order: LoggedOrder;
}

/** This month's orders about a contract that can still be taken back, oldest first. */
export function ordersAbout({ now, state }: Sitting, contract: Contract): readonly Given[] {
  // An order that opens talks does not know its contract's id: the first of the month made the month's first contract.
  const made = state.contracts.filter((one) => one.since === state.turn);
  const orders = now.orders.flatMap((order, index) => (order.turn === state.turn ? [{ index, order }] : []));
  const talks = orders.filter(({ order }) => order.kind === 'contract')[made.indexOf(contract)];
  return orders.filter(({ index, order }) => {
    if (!now.open.includes(index)) return false;
    return index === talks?.index || ('contract' in order && order.contract === contract.id);
  });
}

/** Takes an order back, asking first where others would fall with it; then gives another in its place. */
export function takeBack(sitting: Sitting, index: number, then: Order | null = null): void {
  const { table, ui } = sitting;
  const plan = table.undoPlan(index);
  if (!plan) return;
  if (plan.falls.length > 0) ui.set({ overlay: { kind: 'undo', index, then } });
  else takeBackNow(sitting, index, then);
}

/** Takes an order back with all that falls. */
export function takeBackNow(sitting: Sitting, index: number, then: Order | null): void {
  const { table, say, ui, now } = sitting;
  const order = now.orders[index];
  table.undo(index);
  if (then) giveOrder(sitting, then);
  else if (order) ui.announce(t('taken-back', { order: say.order(order) }));
}
