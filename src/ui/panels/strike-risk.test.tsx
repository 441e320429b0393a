// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { button, endMonth, press, put, read, readAll, tableOf, the } from '../../../tests/panels.tsx';
import { flagship, saltholm } from '../../../tests/support.ts';
import { StrikeRisk, strikeHelp } from './strike-risk.tsx';

const name = (): string | null => the('.strike-risk').getAttribute('aria-label');
/** Where the bar begins and how long it is. */
const bar = (): string[] =>
  ['inset-inline-start', 'inline-size'].map((property) =>
    the('.gauge-range').style.getPropertyValue(property),
  );

test('nothing yet: until the month is worked out no number is shown, not even the one that stands', async () => {
  const table = await tableOf(saltholm());
  await put(table, <StrikeRisk />);
  expect(the('.strike-risk').className).toBe('strike-risk coming');
  expect(read('.strike-risk b')).toBe('…');
  expect(name()).toBe('Strike risk this month: being worked out. Why?');
  expect(bar()[0]).toBe('0%');
});

test('orders: the chance that the month will throw against, with its band', async () => {
  const table = await tableOf(flagship(), 3);
  const { low, middle, high } = table.desk().forecast([]).strike;
  expect(low).toBeLessThan(middle);
  expect(middle).toBeLessThan(high);
  await put(table, <StrikeRisk />);
  await expect.poll(() => the('.strike-risk').className).toBe('strike-risk');
  expect(read('.strike-risk b')).toBe(`${middle} % (${low}–${high})`);
  expect(name()).toBe(`Strike risk this month ${middle} percent, perhaps ${low} to ${high}. Why?`);
  const most = flagship().strike?.chance.max ?? 0;
  expect(bar().map(Number.parseFloat)).toEqual([
    expect.closeTo((low * 100) / most, 3),
    expect.closeTo(((high - low) * 100) / most, 3),
  ]);
});

test('orders: where nothing is hidden there is no band', async () => {
  const table = await tableOf(saltholm());
  const { middle } = table.desk().forecast([]).strike;
  await put(table, <StrikeRisk />);
  await expect.poll(() => read('.strike-risk b')).toBe(`${middle} %`);
  expect(name()).toBe(`Strike risk this month ${middle} percent. Why?`);
});

test('things: where no month is played any more it is as things stand', async () => {
  const table = await tableOf(saltholm());
  const { total } = table.desk().strike();
  await put(table, <StrikeRisk />, { now: { ...table.get(), phase: 'over' } });
  expect(the('.strike-risk').className).toBe('strike-risk');
  expect(read('.strike-risk b')).toBe(`${total} %`);
});

test('while a month is told its risk is not the one that stands: only its place is kept', async () => {
  const table = await tableOf(saltholm());
  endMonth(table);
  await put(table, <StrikeRisk />);
  expect(the('.strike-risk').className).toBe('strike-risk waiting');
  expect(the('.strike-risk').getAttribute('aria-hidden')).toBe('true');
  expect(document.querySelector('button')).toBeNull();
});

test('pressed, it opens its parts, which add up, and danger is red', async () => {
  const table = await tableOf(saltholm());
  const { total, parts } = table.desk().strike();
  await put(table, <StrikeRisk />, { now: { ...table.get(), phase: 'over' } });
  await press(button(/^Strike risk/));
  expect(read('[role=dialog] h3')).toBe(`Strike risk ${total} %`);
  expect(the('.why-answer').className).toBe('why-answer risk');
  expect(readAll('tbody th')).toEqual(parts.map(({ label }) => label));
  const amounts = readAll('tbody .num').map((words) => Number(words.replace('−', '-')));
  expect(amounts.reduce((sum, one) => sum + one, 0)).toBe(total);
  expect(read('tfoot')).toBe(`Sum${total}`);
  expect(read('.why-answer p')).toBe('As things stand, as far as you can tell. Every part of it:');
});

test('with the orders in it, its parts say with which number the month would begin', () => {
  const sum = { low: 7, total: 9, high: 12, parts: [] };
  expect(strikeHelp(sum, 'orders').replaceAll('\u00a0', ' ')).toContain('9 % (7–12)');
  expect(strikeHelp(sum, 'things')).not.toContain('9');
});
