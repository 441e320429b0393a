// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, expect, test } from 'vitest';
import {
  button,
  Hold,
  nextMonth,
  order,
  press,
  pressKey,
  put,
  read,
  tableOf,
  the,
} from '../../../tests/panels.tsx';
import { saltholm } from '../../../tests/support.ts';
import type { Order } from '../../engine/index.ts';
import type { Advice, Table } from '../../store/types.ts';
import type { Sitting } from '../sitting.ts';
import { AdviceButton, AdvicePanel } from './advice.tsx';

let table: Table;
let now: Sitting;
/** How often it was asked, and how often a question was dropped. */
let asked = 0;
let dropped = 0;
let answered: { readonly say: (advice: Advice) => void; readonly fail: () => void };

beforeEach(async () => {
  asked = 0;
  dropped = 0;
  const real = await tableOf(saltholm());
  // The player who is asked sits in a worker, and there is none here.
  const ask = () => {
    asked += 1;
    const answer = new Promise<Advice>((say, reject) => {
      answered = { say, fail: () => reject(new Error('lost')) };
    });
    return {
      answer,
      more: () => new Promise<Advice>(() => {}),
      cancel: () => {
        dropped += 1;
      },
    };
  };
  table = { ...real, ask };
});

const putPanel = (but: Partial<Sitting> = {}): Promise<void> =>
  put(
    table,
    <>
      <Hold take={(sitting) => (now = sitting)} />
      <AdviceButton />
      <AdvicePanel />
    </>,
    but,
  );
const ask = (): Promise<void> => press(button('What would you do?'));
const seat = 'harbour-town';
const DRILL: Order = { kind: 'programme', seat, programme: 'drill' };
const SETTLED = { because: { code: 'idle', args: {} }, alike: [], settled: true };
/** The answer that has come. */
async function advised(order: Order, but: Partial<Advice> = {}): Promise<void> {
  await putPanel();
  await ask();
  await act(async () => answered.say({ ...SETTLED, order, ...but }));
}
/** No answer comes, and that has gone round. */
const lost = (): Promise<void> =>
  act(async () => {
    answered.fail();
    await new Promise((next) => setTimeout(next));
  });
const panel = (): Element | null => document.querySelector('.advice');

test('asked, it thinks, and says so; the question can be dropped', async () => {
  await putPanel();
  expect(button('What would you do?').getAttribute('aria-expanded')).toBe('false');
  expect(panel()).toBeNull();
  await ask();
  expect(asked).toBe(1);
  expect(button('What would you do?').getAttribute('aria-expanded')).toBe('true');
  expect(read('.advice b')).toBe('Thinking …');
  expect(the('progress').getAttribute('aria-label')).toBe('Thinking …');
  await press(button('Never mind'));
  expect([dropped, panel()]).toEqual([1, null]);
  expect(now.open.said.text).toBe('The question is dropped.');
});

test('the answer is an order with its reason; followed, it is given', async () => {
  await advised(DRILL);
  expect(read('.advice-order')).toBe('Programme: Drill the militia');
  expect(read('.advice-because')).toBe('It does nothing that it need not do.');
  expect(document.querySelector('.advice .reason')).toBeNull();
  expect(button('Do that').getAttribute('aria-disabled')).toBe('false');
  await press(button('Do that'));
  expect(table.get().orders).toMatchObject([DRILL]);
  expect([dropped, panel()]).toEqual([0, null]);
});

test('while it thinks on the word stands and can be followed; settled, the sign is gone', async () => {
  await advised(DRILL, { settled: false });
  expect(the('.advice progress').getAttribute('aria-label')).toBe('Thinking on');
  await press(button('Do that'));
  expect(table.get().orders).toMatchObject([DRILL]);
  expect(dropped).toBe(1);
  await advised(DRILL);
  expect(document.querySelector('.advice progress')).toBeNull();
});

test('where several are about as good each can be done, three at most, and none stands first', async () => {
  const END: Order = { kind: 'end', seat };
  const PROUD: Order = { kind: 'posture', seat, posture: 'proud' };
  await advised(DRILL, { alike: [END, PROUD, { kind: 'exchange', seat, exchange: 'pawn' }] });
  expect(read('.advice b')).toBe('These are about as good');
  expect(document.querySelectorAll('.advice-alike')).toHaveLength(3);
  expect(document.querySelector('.advice .primary')).toBeNull();
  await press(button(/^Do that: Posture/));
  expect(table.get().orders).toMatchObject([PROUD]);
});

test('an answer to a card and the end of the month are followed as if they had been pressed', async () => {
  await advised({ kind: 'answer', seat, card: 'gun-show', option: 'yawn' });
  await press(button('Do that'));
  expect(table.get().orders).toMatchObject([{ kind: 'answer', option: 'yawn' }]);
  await ask();
  await act(async () => answered.say({ ...SETTLED, order: { kind: 'end', seat } }));
  expect(read('.advice-order')).toBe('End the month');
  await press(button('Do that'));
  expect(now.open.overlay).toEqual({ kind: 'end' });
  expect(table.get().phase).toBe('council');
});

test('what is not legal any more says why, and is not done', async () => {
  await advised({ kind: 'exchange', seat, exchange: 'pawn' });
  expect(read('.advice .reason')).toBe('The chest is not empty yet.');
  expect(button('Do that').getAttribute('aria-disabled')).toBe('true');
  await press(button('Do that'));
  expect(table.get().orders).toEqual([]);
  expect(panel()).not.toBeNull();
  await press(button('Close'));
  expect(panel()).toBeNull();
});

test('where no advice came, it can be asked again or left', async () => {
  await putPanel();
  await ask();
  await lost();
  expect(read('.advice .bad')).toBe('No advice came. The game is not harmed; you may ask again.');
  await press(button('Ask again'));
  expect(asked).toBe(2);
  expect(read('.advice b')).toBe('Thinking …');
  await lost();
  await press(button('Close'));
  expect(panel()).toBeNull();
});

test('Esc closes it and nothing else; other keys are left alone', async () => {
  await advised(DRILL);
  const heard: string[] = [];
  const hear = ({ key }: KeyboardEvent): void => {
    heard.push(key);
  };
  document.addEventListener('keydown', hear);
  await pressKey(the('.advice'), 'x');
  expect(panel()).not.toBeNull();
  await pressKey(the('.advice'), 'Escape');
  document.removeEventListener('keydown', hear);
  expect([heard, panel()]).toEqual([['x'], null]);
});

test('once the council has gone on the answer is gone, and a question is dropped aloud', async () => {
  await advised(DRILL);
  await act(() => order(table, { kind: 'posture', posture: 'proud' }));
  expect([panel(), now.open.advice]).toEqual([null, null]);
  expect(now.open.said.text).not.toContain('You have gone on');
  await ask();
  await act(() => nextMonth(table));
  expect([panel(), now.open.advice, dropped]).toEqual([null, null, 1]);
  expect(now.open.said.text).toBe('You have gone on; what was being thought about is past.');
});

test('it tells how often it was asked; who may not ask has no button', async () => {
  await putPanel({ now: { ...table.get(), advised: 3 } });
  await ask();
  expect(read('.advice-noted')).toBe('Noted in the run: asked 3 times.');
  await putPanel({ now: { ...table.get(), readOnly: true } });
  expect(document.querySelector('.advice-ask')).toBeNull();
});
