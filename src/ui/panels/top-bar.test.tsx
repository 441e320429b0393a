// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import {
  button,
  endMonth,
  nextMonth,
  order,
  press,
  put,
  putScreen,
  read,
  readAll,
  tableOf,
  the,
} from '../../../tests/panels.tsx';
import { saltholm } from '../../../tests/support.ts';
import { createUi } from '../state.ts';
import { TopBar } from './top-bar.tsx';

const YAWN = { kind: 'answer', card: 'gun-show', option: 'yawn' } as const;
const GUN = { kind: 'contract', system: 'coastal-gun', number: 1, payment: 'silver' } as const;

/** The steps of the month by class, and the one that is read out as the present. */
const steps = (): [string[], string] => [
  [...document.querySelectorAll('.phases li')].map((one) => one.className),
  read('.phases [aria-current=step]'),
];

describe('the month', () => {
  test('is named and counted, and has its step', async () => {
    const table = await tableOf(saltholm());
    await put(table, <TopBar />);
    expect(read('.month-name')).toBe('April 1901');
    expect(read('.month-of')).toBe('month 1 of 6');
    expect(steps()).toEqual([['on', '', '', ''], 'News']);
    order(table, YAWN);
    await put(table, <TopBar />);
    expect(steps()).toEqual([['done', 'on', '', ''], 'Council']);
    endMonth(table);
    await put(table, <TopBar />);
    expect(steps()).toEqual([['done', 'done', 'on', ''], 'Adjudication']);
    table.proceed();
    await put(table, <TopBar />);
    expect(steps()).toEqual([['done', 'done', 'done', 'on'], 'Review']);
    // The state is in the next month already, of which nothing is told yet.
    expect(read('.month-name')).toBe('April 1901');
    table.proceed();
    await put(table, <TopBar />);
    expect(read('.month-of')).toBe('month 2 of 6');
  });
});

describe('directives', () => {
  const spent = (): boolean[] =>
    [...document.querySelectorAll('.directives i')].map((one) => one.classList.contains('spent'));

  test('are as many as are left', async () => {
    const table = await tableOf(saltholm());
    await put(table, <TopBar />);
    expect(spent()).toEqual([false, false]);
    expect(read('.directives .unseen')).toBe('2 directives left');
    order(table, GUN);
    await put(table, <TopBar />);
    expect(spent()).toEqual([false, true]);
    expect(read('.directives .unseen')).toBe('1 directive left');
  });

  test('are while a month is told those that it ended with', async () => {
    const table = await tableOf(saltholm());
    order(table, GUN);
    endMonth(table);
    await put(table, <TopBar />);
    expect(spent()).toEqual([false, true]);
  });

  test('are the lead seat’s alone', async () => {
    const table = await tableOf(saltholm());
    await put(table, <TopBar />, { now: { ...table.get(), seat: 'kongsvik' } });
    expect(document.querySelector('.directives, .end-month')).toBeNull();
  });
});

describe('a purse', () => {
  test('has what is in it, and what of that is not promised', async () => {
    const table = await tableOf(saltholm());
    await put(table, <TopBar />);
    expect(readAll('.purse')).toEqual(['£12.5']);
    await press(the('.purse'));
    expect(document.querySelector('.why-answer')?.textContent).not.toContain('promised');
    await press(the('.purse'));
    order(table, GUN);
    const free = table.desk().available('silver');
    expect(free).toBeLessThan(125);
    await put(table, <TopBar />);
    expect(read('.purse b')).toBe('£12.5');
    expect(read('.purse small')).toBe(`£${free / 10} free`);
    await press(the('.purse'));
    expect(read('.why-answer p')).toContain(`Of this, £${(125 - free) / 10} is promised for deposits.`);
  });

  test('has the change of the month with its arrow, and says it', async () => {
    const table = await tableOf(saltholm());
    nextMonth(table);
    const by = (table.get().history[1]?.silver ?? 0) - 125;
    expect(by).toBeGreaterThan(0);
    await put(table, <TopBar />);
    expect(read('.purse .change')).toBe(`▲${by / 10}`);
    expect(the('.purse .change').className).toBe('change good');
    expect(the('.purse').getAttribute('aria-label')).toMatch(
      /^Silver £[\d.]+, up £?[\d.]+ since last month\. Why\?$/,
    );
  });

  test('of which the seat knows nothing is not shown', async () => {
    const table = await tableOf(saltholm());
    const { view } = table.get();
    if (!view) throw new Error('no view');
    await put(table, <TopBar />, { view: { ...view, unknown: ['silver'] } });
    expect(document.querySelector('.purse')).toBeNull();
  });
});

describe('the end of the month', () => {
  const end = (): HTMLElement => the('.end-month button');

  test('is barred while a card waits, and says so', async () => {
    const table = await tableOf(saltholm());
    await put(table, <TopBar />);
    expect(end().getAttribute('aria-disabled')).toBe('true');
    expect(read(`[id="${end().getAttribute('aria-describedby')}"]`)).toBe(
      'A card still waits for an answer.',
    );
    order(table, YAWN);
    await put(table, <TopBar />);
    expect(end().getAttribute('aria-disabled')).toBe('false');
    expect(end().getAttribute('aria-describedby')).toBeNull();
  });

  test('is barred in a run that is only shown, and while a month is told', async () => {
    const table = await tableOf(saltholm());
    order(table, YAWN);
    await put(table, <TopBar />, { now: { ...table.get(), readOnly: true } });
    expect(end().title).toBe('This run is only shown; it cannot be continued.');
    expect(end().getAttribute('aria-disabled')).toBe('true');
    endMonth(table);
    await put(table, <TopBar />);
    expect(end().getAttribute('aria-disabled')).toBe('true');
  });

  test('leads to the assessment where the game is over', async () => {
    const table = await tableOf(saltholm());
    const toAssessment = vi.fn();
    await put(table, <TopBar />, { now: { ...table.get(), phase: 'over' }, toAssessment });
    await press(button('Final assessment →'));
    expect(toAssessment).toHaveBeenCalledOnce();
    expect(document.querySelector('.phases [aria-current]')).toBeNull();
  });

  test('pressed, it ends the month', async () => {
    const table = await tableOf(saltholm());
    order(table, YAWN);
    order(table, GUN);
    order(table, { kind: 'programme', programme: 'drill' });
    await putScreen(table);
    await press(button('End the month →'));
    expect(table.get().phase).toBe('playback');
  });
});

test('the menu says where a game is not saved', async () => {
  const table = await tableOf(saltholm());
  const ui = createUi();
  await put(table, <TopBar />, { ui, now: { ...table.get(), saving: 'saved' } });
  expect(document.querySelector('.unsaved')).toBeNull();
  await press(button('Menu'));
  expect(ui.get().overlay).toEqual({ kind: 'menu' });
  await put(table, <TopBar />, { now: { ...table.get(), saving: 'failed' } });
  expect(document.querySelector('.unsaved')).not.toBeNull();
});
