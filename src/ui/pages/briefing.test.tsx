// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { button, emptyTable, press, putAlone, read, readAll, the, write } from '../../../tests/panels.tsx';
import { changed, saltholm } from '../../../tests/support.ts';
import type { Table } from '../../store/types.ts';
import type { Plan } from '../plan.ts';
import { problemOf } from './briefing/intent.tsx';
import { BriefingPage } from './briefing.tsx';

const scenario = saltholm();
const onBack = vi.fn();
const onBegun = vi.fn();
let table: Table;
beforeEach(() => {
  table = emptyTable(scenario);
  onBack.mockClear();
  onBegun.mockClear();
});

const page = (plan: Partial<Plan> = {}, of: Table = table): Promise<void> =>
  putAlone(
    <BriefingPage
      key={`${Object.keys(plan)}`}
      table={of}
      plan={{ scenario, seed: 42, ...plan }}
      onBack={onBack}
      onBegun={onBegun}
    />,
  );
/** The points that stand in the fields. */
const placed = (): string[] =>
  [...document.querySelectorAll<HTMLInputElement>('.intent-row input[type=number]')].map(
    ({ value }) => value,
  );
const field = (label: string): string => `input[aria-label="Points for ${label}"]`;
const begin = (): HTMLElement => the('.begin');

describe('what keeps an intent from being played', () => {
  test('is told by the first of its faults', () => {
    expect(problemOf(scenario, { safety: 60, trade: 40 })).toBeNull();
    expect(problemOf(scenario, { safety: 60, trade: 39 })).toBe('One point is still to be placed.');
    expect(problemOf(scenario, { safety: 60, trade: 30 })).toBe('10 points are still to be placed.');
    expect(problemOf(scenario, { safety: 60, trade: 41 })).toBe('One point too many.');
    expect(problemOf(scenario, { safety: 60, trade: 45 })).toBe('5 points too many.');
    expect(problemOf(scenario, { safety: 81, trade: 19 })).toBe('Give Safety 20 to 80 points.');
    expect(problemOf(scenario, { safety: 50, trade: 19 })).toBe('Give Trade 20 to 80 points.');
  });
});

describe('the briefing', () => {
  test('tells the situation, its length and its fortune', async () => {
    await page();
    expect(document.title).toBe('The Lighthouse Season: briefing');
    expect(read('h1')).toBe('The Lighthouse Season');
    expect(read('.briefing-sub')).toBe('Six months on a small island');
    expect(read('header .quiet')).toBe('6 turns · about 10 minutes · fortune number 42');
    expect(readAll('.briefing-situation p')).toEqual(scenario.briefing);
    expect(readAll('.briefing-notes p')).toEqual(scenario.notes);
    expect(read('.lineage')).toBe(
      'by The Look East authors · Based on Salt and Fish by A class in Bergen; Two Harbours',
    );
    await press(button('Back to the title page'));
    expect(onBack).toHaveBeenCalledTimes(1);
  });

  test('says who is who, and which of them is one’s own', async () => {
    await page();
    expect(readAll('.who li b')).toEqual(['Harbour Town', 'Kongsvik']);
    expect(readAll('.who .you')).toEqual(['you']);
    expect(read('.who li')).toBe('Harbour Townyou Your own island.');
    expect(read('.who-others')).toBe('Neighbours and transit: Southreach.');
  });

  test('of a scenario in which all have a seat names no others', async () => {
    await page({
      scenario: changed(scenario, (copy) => {
        copy.actors = copy.actors.filter(({ id }) => id !== 'southreach');
      }),
    });
    expect(document.querySelector('.who-others')).toBeNull();
  });
});

describe('who plays', () => {
  test('is the doctrine at first; a person may take a power that has something to choose', async () => {
    await page();
    expect(read('.players')).toMatch(/^You play Harbour Town\. /);
    const [doctrine, person] = document.querySelectorAll<HTMLInputElement>('.player input');
    expect(read('.player legend')).toBe('Who plays Kongsvik?');
    expect(readAll('.player span')).toEqual(['doctrine', 'a person']);
    expect([doctrine?.checked, person?.checked]).toEqual([true, false]);
    await press(person as HTMLElement);
    expect([doctrine?.checked, person?.checked]).toEqual([false, true]);
    expect(read('.players')).toBe(
      '2 persons play at this screen, one after the other: Harbour Town and Kongsvik.',
    );
    await press(begin());
    await expect.poll(() => onBegun.mock.calls.length).toBe(1);
    expect(table.get()).toMatchObject({ phase: 'curtain', seat: 'kongsvik' });
  });

  test('may be given back to the doctrine', async () => {
    await page({ people: ['kongsvik'] });
    const [doctrine, person] = document.querySelectorAll<HTMLInputElement>('.player input');
    expect(person?.checked).toBe(true);
    await press(doctrine as HTMLElement);
    expect(read('.players')).toMatch(/^You play Harbour Town\. /);
  });

  test('is no question where no other power has a policy', async () => {
    await page({
      scenario: changed(scenario, (copy) => {
        for (const seat of copy.seats) seat.policies = [];
      }),
    });
    expect(document.querySelector('.players, .player')).toBeNull();
  });
});

describe('the intent', () => {
  test('begins as the scenario has it, or as it was in the game before', async () => {
    await page();
    expect(placed()).toEqual(['60', '40']);
    expect(read('.intent-sum b')).toBe('100 of 100 points');
    expect(read('.intent-sum span')).toBe('Every point is placed.');
    expect(the('.intent-sum').classList.contains('off')).toBe(false);
    expect(document.querySelector('.intent-sum button, #begin-why')).toBeNull();
    await page({ intent: { safety: 30, trade: 70 } });
    expect(placed()).toEqual(['30', '70']);
  });

  test('is placed by fives within its bounds', async () => {
    await page({ intent: { safety: 22, trade: 78 } });
    await press(button('Fewer points for Safety'));
    expect(placed()).toEqual(['20', '78']);
    expect(button('Fewer points for Safety').getAttribute('aria-disabled')).toBe('true');
    await press(button('Fewer points for Safety'));
    expect(placed()).toEqual(['20', '78']);
    await press(button('More points for Trade'));
    expect(placed()).toEqual(['20', '80']);
    expect(button('More points for Trade').getAttribute('aria-disabled')).toBe('true');
    expect(button('Fewer points for Trade').getAttribute('aria-disabled')).toBe('false');
    await press(button('More points for Safety'));
    expect(placed()).toEqual(['25', '80']);
    expect(button('More points for Safety').getAttribute('aria-disabled')).toBe('false');
  });

  test('is written as a number, or drawn on the scale', async () => {
    await page();
    await write(field('Safety'), '33.4');
    expect(read('.intent-sum b')).toBe('73 of 100 points');
    await write(field('Safety'), '');
    expect(read('.intent-sum b')).toBe('73 of 100 points');
    const range = the('.intent-row input[type=range]') as HTMLInputElement;
    expect(range.style.getPropertyValue('--part')).toMatch(/^21\.6/);
    await write('.intent-row input[type=range]', '80');
    expect(range.style.getPropertyValue('--part')).toBe('100%');
    expect(placed()).toEqual(['80', '40']);
  });

  test('that is out of bounds is marked at its field', async () => {
    await page();
    const wrong = (): (string | null)[] =>
      ['Safety', 'Trade'].map((label) => the(field(label)).getAttribute('aria-invalid'));
    await write(field('Safety'), '81');
    expect(wrong()).toEqual(['true', 'false']);
    await write(field('Safety'), '80');
    await write(field('Trade'), '19');
    expect(wrong()).toEqual(['false', 'true']);
    await write(field('Trade'), '20');
    expect(wrong()).toEqual(['false', 'false']);
  });

  test('is set in one step, evenly or with one aim first', async () => {
    await page();
    expect(readAll('.presets button')).toEqual(['Evenly', 'Safety first', 'Trade first']);
    await press(button('Evenly'));
    expect(placed()).toEqual(['50', '50']);
    await press(button('Trade first'));
    expect(placed()).toEqual(['20', '80']);
  });

  test('that does not add up keeps the game from beginning, and is settled by a button', async () => {
    await page();
    await write(field('Trade'), '60');
    expect(read('.intent-sum span')).toBe('20 points too many.');
    expect(the('.intent-sum').classList.contains('off')).toBe(true);
    expect(begin().getAttribute('aria-disabled')).toBe('true');
    expect(read('#begin-why')).toBe('The game can begin when 100 points are placed.');
    await press(begin());
    expect(document.activeElement).toBe(button('Settle it for me'));
    await press(button('Settle it for me'));
    const [safety, trade] = placed();
    expect(Number(safety) + Number(trade)).toBe(100);
    expect(read('.intent-sum span')).toBe(`Settled: Safety ${safety}, Trade ${trade}.`);
    expect(document.activeElement).toBe(begin());
    expect(begin().getAttribute('aria-disabled')).toBe('false');
    await press(button('Evenly'));
    expect(read('.intent-sum span')).toBe('Every point is placed.');
  });
});

describe('the game', () => {
  test('begins with the fortune and the intent that were chosen', async () => {
    await page();
    expect(begin().textContent).toBe('Begin April 1901 →');
    await press(button('Evenly'));
    await press(begin());
    await expect.poll(() => onBegun.mock.calls.length).toBe(1);
    expect(table.get()).toMatchObject({ phase: 'council', seed: 42 });
    expect(table.get().view?.state.intent).toEqual({ safety: 50, trade: 50 });
    expect(table.get().people).toEqual(['harbour-town']);
  });

  test('that cannot begin says why; the button that was pressed twice asked once', async () => {
    const say = vi.fn();
    const notice = { code: 'part-missing', args: {}, tone: 'error' } as const;
    let answer: () => void = () => {};
    const start = vi.fn(
      () =>
        new Promise<{ ok: false; notice: typeof notice }>((resolve) => {
          answer = () => resolve({ ok: false, notice });
        }),
    );
    await page({}, { ...table, start, say });
    await press(begin());
    expect(begin().textContent).toMatch(/^Setting the table …/);
    expect(begin().getAttribute('aria-disabled')).toBe('true');
    await press(begin());
    expect(start).toHaveBeenCalledTimes(1);
    answer();
    await expect.poll(() => say.mock.calls).toEqual([[notice]]);
    await expect.poll(() => begin().textContent).toBe('Begin April 1901 →');
    expect(onBegun).not.toHaveBeenCalled();
  });
});
