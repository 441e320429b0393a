// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import {
  button,
  endMonth,
  hotseat,
  order,
  press,
  put,
  putScreen,
  read,
  readAll,
  tableOf,
  the,
} from '../../../tests/panels.tsx';
import { flagship, saltholm } from '../../../tests/support.ts';
import type { Table } from '../../store/types.ts';
import { forecastPoints } from '../aims.ts';
import { createUi } from '../state.ts';
import { AimsBar } from './aims.tsx';

const DRILL = { kind: 'programme', programme: 'drill' } as const;
const YAWN = { kind: 'answer', card: 'gun-show', option: 'yawn' } as const;

/** What is read out of the score and of each aim. */
const names = (): string[] =>
  [...document.querySelectorAll('.aim > button')].map((one) => one.getAttribute('aria-label') ?? '');
const figures = (): string[] => readAll('.aim-figures b');

/** What is read out of them where they go from one standing to another. */
function told(
  table: Table,
  from: Points,
  to: Points,
  words: (label: string, a: number, b: number) => string,
) {
  const { scenario } = table.get();
  const each = (scenario?.objectives ?? []).map(
    ({ id, label }) => [label, from.objectives[id] ?? 0, to.objectives[id] ?? 0] as const,
  );
  return [['Score', from.score, to.score] as const, ...each].map(([label, a, b]) =>
    a === b ? `${label} ${a} of 100, unchanged. Its parts.` : words(label, a, b),
  );
}
type Points = ReturnType<typeof forecastPoints>;

describe('in council', () => {
  test('the score and each aim stand as they are, then go where the month will leave them', async () => {
    const table = await tableOf(saltholm());
    order(table, YAWN);
    await put(table, <AimsBar />);
    const stands = table.desk().standing();
    expect(figures()).toEqual([stands.score, ...Object.values(stands.objectives)].map(String));
    expect(names()[0]).toBe(`Score ${stands.score} of 100. Its parts.`);
    const points = forecastPoints(table.desk().forecast([]));
    await expect
      .poll(names)
      .toEqual(
        told(
          table,
          stands,
          points,
          (label, a, b) => `${label} ${a} of 100, ${b} at the end of the month with these orders. Its parts.`,
        ),
      );
  });

  test('they go with an order that is given, and with one that is pointed at', async () => {
    const table = await tableOf(saltholm());
    order(table, YAWN);
    const { seat } = table.get();
    const desk = table.desk();
    const [without, given] = [desk.forecast([]), desk.forecast([{ ...DRILL, seat }])].map(forecastPoints);
    expect(given?.objectives.safety).toBeGreaterThan(without?.objectives.safety ?? 0);
    const preview = { ...DRILL, seat };
    await put(table, <AimsBar />, { open: { ...createUi().get(), preview } });
    await expect.poll(() => names()[1]).toContain(`${given?.objectives.safety} at the end of the month`);
    order(table, DRILL);
    await put(table, <AimsBar />);
    await expect.poll(() => names()[1]).toContain(`${given?.objectives.safety} at the end of the month`);
  });
});

describe('pressed', () => {
  test('an aim opens its parts, which add up to it; a part the numbers that feed it; a number its causes', async () => {
    const table = await tableOf(flagship());
    await put(table, <AimsBar />);
    const { objectives } = table.desk().standing();
    await press(button(/^Prosperity /));
    expect(read('[role=dialog] h3')).toBe(`Prosperity ${objectives.prosperity} of 100`);
    const parts = readAll('.aim-parts > li > .fold > button b').map((one) => Number(one.replace('−', '-')));
    expect(parts).toHaveLength(
      flagship().objectives.find(({ id }) => id === 'prosperity')?.parts.length ?? 0,
    );
    expect(parts.reduce((sum, one) => sum + one, 0)).toBe(objectives.prosperity);
    expect(document.querySelector('.feeders')).toBeNull();
    await press(button(/^Money and what is invested /));
    expect(readAll('.feeders > li')).toEqual([
      `Hard cash $20 ·`,
      `Yuan credit ¥14 ·`,
      'Half of what is paid for work not finished yet',
    ]);
    await press(button(/^Hard cash/, the('.feeders')));
    expect(read('.feeders .why-answer')).toContain('They spend anywhere.');
    await press(button(/^Where the scale begins/));
    expect(read('.aim-parts > li:first-child .quiet')).toBe('Nothing moves this part.');
  });

  test('an aim whose parts come to more or less than it can be says so', async () => {
    const table = await tableOf(flagship());
    await put(table, <AimsBar />);
    expect(table.desk().standing().objectives.security).toBe(0);
    await press(button(/^Security /));
    expect(read('.aim-answer > .quiet')).toMatch(/^The parts come to −\d+; an aim ends at 0 and at 100\.$/);
  });

  test('the score opens its sum: the aims by their weights, and the weakest once more', async () => {
    const table = await tableOf(flagship());
    await put(table, <AimsBar />);
    await press(button(/^Score /));
    const { score } = table.desk().standing();
    expect(read('.aim-sum tfoot td')).toBe(String(score));
    const rows = readAll('.aim-sum tbody td:last-child').map(Number);
    expect(rows).toHaveLength(5);
    expect(Math.abs(rows.reduce((sum, one) => sum + one, 0) - score)).toBeLessThan(0.8);
    expect(readAll('.aim-sum tbody th').at(-1)).toBe('The weakest: Security');
    expect(read('.aim-answer p')).toContain('60 or more wins.');
    expect(read('.aim-answer p')).toContain('25 % of the score');
  });
});

describe('while a month is told', () => {
  test('they go from where its council began to where the film is, and in the review to its end', async () => {
    const table = await tableOf(saltholm());
    order(table, DRILL);
    const began = table.get().history[0];
    endMonth(table);
    const month = table.month();
    if (!month) throw new Error('no month is told');
    expect(month.start.objectives.safety).toBe(began?.defence);
    await put(table, <AimsBar />);
    const words = (label: string, a: number, b: number) =>
      `${label} ${a} of 100 when the council began, ${b} now. Its parts.`;
    expect(names()).toEqual(told(table, month.start, month.end, words));
    const board = { current: {} as never };
    await put(table, <AimsBar />, { board });
    expect(names()).toEqual(told(table, month.start, month.given, words));
    table.proceed();
    await put(table, <AimsBar />, { board });
    expect(names()).toEqual(told(table, month.start, month.end, words));
    await press(button(/^Safety /));
    expect(read('.aim-answer p:nth-of-type(2)')).toBe(
      `When the council began it was ${month.start.objectives.safety}.`,
    );
    table.proceed();
    expect(table.month()).toBeNull();
  });

  test('they are not for the eyes of all or of another seat', async () => {
    const table = await hotseat(saltholm(), ['kongsvik']);
    table.proceed();
    await put(table, <AimsBar />);
    expect(document.querySelector('.aims')).toBeNull();
    expect(table.month()).toBeNull();
  });
});

test('on the main screen they are one key away, and so is what feeds what', async () => {
  const table = await tableOf(saltholm());
  order(table, YAWN);
  await putScreen(table);
  expect(document.querySelector('#aims button')).not.toBeNull();
  await press(button('What feeds what'));
  const dialog = the('dialog.feeds');
  expect(readAll('.feeds-table tbody', dialog).join(' ')).toContain('Silver');
  expect(readAll('.feeds-table tbody tr', dialog)[0]).toMatch(/^Safety.*Coastal defence$/);
  expect(readAll('.feeds-score text', dialog)).toEqual(['Score']);
});
