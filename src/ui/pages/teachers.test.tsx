// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { button, emptyTable, press, pressKey, putAlone, read, readAll } from '../../../tests/panels.tsx';
import { flagship, scenarioNamed } from '../../../tests/support.ts';
import type { BuiltIn } from '../built-in.ts';
import { replaceHash } from '../hash.ts';
import { LESSONS, PARTS, PLAN_IDS, partAddress, placeIn, slideAddress, stepKey } from './teachers/parts.ts';
import { slideAfter } from './teachers/slides.tsx';
import { TeachersPage } from './teachers.tsx';

const builtIn = (id: string, title: string): BuiltIn => ({
  id,
  title,
  subtitle: '',
  minutes: 20,
  summary: '',
  guided: false,
  authors: [],
  load: async () => scenarioNamed(id),
  source: async () => [],
});
const scenarios = [builtIn('the-year-after', 'The Year After'), builtIn('first-moves', 'First Moves')];
const table = emptyTable(flagship());

beforeEach(() => replaceHash('#teachers'));
afterEach(() => replaceHash('#'));

async function at(hash: string): Promise<void> {
  replaceHash(hash);
  await putAlone(<p />);
  await putAlone(<TeachersPage table={table} scenarios={scenarios} />);
  await expect.poll(() => document.querySelector('section')).not.toBeNull();
}

test('every part has an address, a title and a place in the list', async () => {
  for (const part of PARTS) {
    expect(placeIn(partAddress(part))).toEqual({ part });
    await at(partAddress(part));
    expect(document.title).toBe(`Look East for teachers: ${read('h1')}`);
    expect(read('[aria-current]')).toBe(read('h1'));
    expect(readAll('.kit-nav a')).toHaveLength(PARTS.length);
  }
  expect(placeIn('#teachers/nothing')).toEqual({ part: 'door' });
});

test('a plan’s minutes add up, and each of its steps is told in full', async () => {
  for (const plan of PLAN_IDS) {
    const { minutes, steps } = LESSONS[plan];
    expect(steps.reduce((sum, one) => sum + one.minutes, 0)).toBe(minutes);
    await at(partAddress(plan));
    expect(readAll('.kit-script tbody tr')).toHaveLength(steps.length);
    expect(readAll('.kit-script td').filter((words) => words.length < 5)).toEqual([]);
    expect(stepKey(plan, { id: 'frame', minutes: 1 }, '.says')).toBe(`${plan}.frame.says`);
  }
});

test('slides are turned by keys and by buttons, and each has an address', async () => {
  await at(slideAddress('plan-45', 1));
  const shown = (): string => read('.slide.shown h2');
  expect(shown()).toBe('The Year After');
  await press(button('Next slide'));
  expect(location.hash).toBe('#teachers/slides-45/2');
  expect(shown()).toBe('What this is');
  expect(await pressKey(document.body, 'End')).toBe(true);
  expect(shown()).toBe('Before you go');
  expect(document.title).toBe('Look East for teachers: Slides, 45 minutes: Slide 10 of 10');
  await pressKey(document.body, 'ArrowLeft');
  expect(location.hash).toBe('#teachers/slides-45/9');
  expect(slideAfter('ArrowRight', 10, 10)).toBe(10);
  expect(slideAfter('PageUp', 1, 10)).toBe(1);
  expect(slideAfter('x', 3, 10)).toBeUndefined();
  expect(placeIn('#teachers/slides-20/99')).toEqual({
    plan: 'plan-20',
    slide: LESSONS['plan-20'].slides.length,
  });
  await at(slideAddress('plan-20', 1));
  expect(shown()).toBe('First Moves');
});

test('the key of the exit ticket cites facts of the scenario with their grade', async () => {
  await at(partAddress('assess'));
  const facts = flagship().facts;
  const told = readAll('.kit-leaf .plain-list li');
  expect(told.length).toBeGreaterThan(8);
  for (const words of told) {
    const [id = ''] = words.split(' ');
    expect(words).toContain(facts.find((one) => one.id === id)?.how ?? 'no such fact');
  }
});

test('cards are printed of the scenario that is chosen, six or nine on a sheet', async () => {
  await at(partAddress('cards'));
  expect(readAll('.front .paper-card h3')).toHaveLength(
    flagship().cards.filter(({ seat }) => seat === 'tehran').length,
  );
  expect(readAll('.back .paper-card h3')).toHaveLength(readAll('.front .paper-card h3').length);
  const sheets = readAll('.front').length;
  await press(document.querySelectorAll<HTMLElement>('input[name=size]')[1] as HTMLElement);
  expect(readAll('.front').length).toBe(Math.ceil(readAll('.front h3').length / 9));
  expect(readAll('.front').length).toBeLessThan(sheets);
});
