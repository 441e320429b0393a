// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import {
  button,
  emptyTable,
  endMonth,
  order,
  orderSome,
  press,
  putScreen,
  read,
  readAll,
  tableOf,
  the,
  write,
} from '../../../tests/panels.tsx';
import { saltholm } from '../../../tests/support.ts';
import { packLesson } from '../../classroom/class-link.ts';
import type { Lesson } from '../../classroom/lesson.ts';
import { stopWord } from '../../classroom/stop-word.ts';
import { prepare } from '../../engine/index.ts';
import type { Table } from '../../store/types.ts';

const scenario = saltholm();

const linkOf = (but: Partial<Lesson>): string =>
  packLesson({
    title: '',
    scenario: { id: scenario.id, hash: prepare(scenario).hash },
    seed: 7,
    people: [],
    intent: null,
    pairs: false,
    predict: false,
    reasons: [],
    stops: [],
    view: 'auto',
    from: null,
    ...but,
  });

/** A game of a lesson on a table of its own. */
async function lesson(but: Partial<Lesson>): Promise<Table> {
  const table = emptyTable(scenario);
  const intent = scenario.intent.start;
  await table.start({ scenario, seed: 7, intent, lesson: { link: linkOf(but), nickname: 'Amber heron' } });
  return table;
}

/** Answers the cards of the month, each agreed to where that is needed. */
function answerAll(table: Table): void {
  for (const { card } of table.get().view?.state.hand ?? [])
    if (orderSome(table, 'answer', (one) => one.card === card)) table.agree(true);
}

/** Looks ahead into the month, as the page does after it has been drawn. */
const lookAhead = (): Promise<void> =>
  expect.poll(() => document.querySelectorAll('.guess-steps').length).toBeGreaterThan(0);

describe('chances that are foretold', () => {
  test('are kept back until something has been said, and stand beside what came in the review', async () => {
    const table = await lesson({ predict: true });
    answerAll(table);
    await putScreen(table);
    await press(button('Strike risk: guess first, then see it.'));
    await lookAhead();
    expect(read('.before-end h2')).toMatch(/^Before .* ends$/);
    // Nothing is chosen beforehand, and nothing is noted without an answer.
    expect(document.querySelectorAll('.guess-steps input:checked')).toHaveLength(0);
    await press(button('Note it'));
    expect(table.get().lesson?.guesses).toBeUndefined();
    expect(read('.before-end .bad')).toMatch(/still missing/);
    for (const set of document.querySelectorAll('.guess-steps'))
      await press(the('input:nth-of-type(1)', set));
    await press(button('Note it'));
    expect(table.get().lesson?.guesses).toContainEqual({ turn: 1, about: 'strike', percent: 0 });
    expect(document.querySelector('.guess-first')).toBeNull();
    endMonth(table);
    table.proceed();
    await putScreen(table);
    expect(readAll('.foretold li')[0]).toMatch(/^A strike: you said 0 %\. (It came|None came)\.$/);
  });

  test('are asked for on the way out of the month, by a setting too', async () => {
    const table = await tableOf(scenario);
    table.set({ predict: 'on' });
    answerAll(table);
    await putScreen(table);
    await press(button(/^End the/));
    await lookAhead();
    for (const set of document.querySelectorAll('.guess-steps')) await press(the('input', set));
    await press(button(/^On to the end/));
    if (document.querySelector('.before-end') === null && table.get().phase === 'council')
      await press(button(/^End the/, the('dialog')));
    expect(table.get().phase).toBe('playback');
    expect(table.get().lesson?.guesses?.length).toBeGreaterThan(0);
  });

  test('are nobody’s business in an ordinary game', async () => {
    await putScreen(await tableOf(scenario));
    expect(document.querySelector('.guess-first')).toBeNull();
  });
});

describe('a reason', () => {
  test('is asked once before the month ends, and may be passed over', async () => {
    const table = await lesson({ reasons: [1] });
    answerAll(table);
    await putScreen(table);
    await press(button(/^End the/));
    await expect
      .poll(() => document.querySelector('.before-end form .hint')?.textContent ?? '')
      .toMatch(/300/);
    await expect.poll(() => document.querySelector('.before-end [role=status]')?.textContent).toBe('');
    await press(button('Pass over this time'));
    expect(table.get().lesson?.reasons).toEqual([{ turn: 1, text: '' }]);
    expect(document.querySelector('.before-end')).toBeNull();
  });

  test('is kept as it was written', async () => {
    const table = await lesson({ reasons: [1] });
    answerAll(table);
    await putScreen(table);
    await press(button(/^End the/));
    await write('.reason-field input', 'The harbour first.');
    await expect.poll(() => document.querySelector('.before-end [role=status]')?.textContent).toBe('');
    await press(button(/^On to the end/));
    expect(table.get().lesson?.reasons).toEqual([{ turn: 1, text: 'The harbour first.' }]);
  });
});

describe('a pair', () => {
  test('is asked about each order, and who proposes changes with each', async () => {
    const table = await lesson({ pairs: true });
    answerAll(table);
    const given = table.get().orders.length;
    await putScreen(table);
    const first = given % 2 === 0 ? 'A' : 'B';
    const other = first === 'A' ? 'B' : 'A';
    expect(read('.pair-next .wide-only')).toBe(`${first} proposes next`);
    expect(orderSome(table, 'contract')).toBe(true);
    await putScreen(table);
    expect(read('.agreement h2')).toBe(`${first} proposes`);
    await press(button(`${other}: let us talk about it`));
    expect(document.querySelector('.agreement')).toBeNull();
    expect(table.get().orders).toHaveLength(given);
    orderSome(table, 'contract');
    await putScreen(table);
    await press(button(`${other}: agree`));
    expect(table.get().orders).toHaveLength(given + 1);
    expect(read('.pair-next .wide-only')).toBe(`${other} proposes next`);
  });
});

describe('a stop', () => {
  test('takes the place of the way on in the review until the word is typed', async () => {
    const table = await lesson({ stops: [1] });
    answerAll(table);
    order(table, { kind: 'end' });
    table.proceed();
    await putScreen(table);
    expect(read('.stop h3')).toBe('Wait here for a word');
    expect(() => button(/^Next/)).toThrow();
    await write('.stop-word input', 'nothing');
    await press(button(/^Go on/));
    expect(read('.stop-word .bad')).toMatch(/^This is not the word/);
    expect(table.get().phase).toBe('review');
    await write('.stop-word input', stopWord(linkOf({ stops: [1] }), 1));
    await press(button(/^Go on/));
    expect(table.get().phase).toBe('council');
  });
});
