import { expect, test, vi } from 'vitest';
import { answer, barred } from './answer.ts';
import type { Sitting } from './sitting.ts';

const order = { kind: 'answer', seat: 'home', card: 'news', option: 'yes' } as const;

interface Table {
  readonly given?: string;
  readonly reason?: object;
  readonly open?: readonly number[];
}

/** A council with one card, and what is done to it. */
function council({ given, reason, open = [] }: Table = {}) {
  const announce = vi.fn();
  const set = vi.fn();
  const submit = vi.fn(() => null);
  const orders = given ? [{ ...order, option: given, turn: 1 }] : [];
  const sitting = {
    now: { phase: 'council', readOnly: false, orders, open },
    state: { hand: [{ card: 'news', option: given ?? null }] },
    desk: { check: () => reason ?? null },
    say: { reason: () => 'Not so.', order: () => 'News: yes' },
    table: { submit, get: () => ({ proposal: null }) },
    ui: { announce, set },
  } as unknown as Sitting;
  return { sitting, announce, set, submit };
}

test('an answer that is not legal says why, and the card stays', () => {
  const { sitting, announce, set, submit } = council({ reason: { code: 'condition', args: {} } });
  expect(barred(sitting, order)).toBe('Not so.');
  answer(sitting, order);
  expect(announce).toHaveBeenCalledWith('Not so.');
  expect(set).not.toHaveBeenCalled();
  expect(submit).not.toHaveBeenCalled();
});

test('a legal answer is given, and the card goes', () => {
  const { sitting, set, submit } = council();
  answer(sitting, order);
  expect(submit).toHaveBeenCalledWith(order);
  expect(set).toHaveBeenCalledWith({ overlay: null, preview: null });
});

test('the answer that stands only closes the card', () => {
  const { sitting, set, submit } = council({ given: 'yes', reason: { code: 'answered', args: {} } });
  expect(barred(sitting, order)).toBe(null);
  answer(sitting, order);
  expect(submit).not.toHaveBeenCalled();
  expect(set).toHaveBeenCalledWith({ overlay: null, preview: null });
});

test('another answer of this month can be given as long as the first can be taken back', () => {
  const reason = { code: 'answered', args: {} };
  expect(barred(council({ given: 'no', reason, open: [0] }).sitting, order)).toBe(null);
  expect(barred(council({ given: 'no', reason }).sitting, order)).toBe('Not so.');
});
