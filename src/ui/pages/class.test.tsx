// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { button, emptyTable, press, putAlone, read, readAll, tableOf, the } from '../../../tests/panels.tsx';
import { saltholm } from '../../../tests/support.ts';
import { packLesson } from '../../classroom/class-link.ts';
import type { Lesson } from '../../classroom/lesson.ts';
import { prepare } from '../../engine/index.ts';
import type { SavedRun, Table } from '../../store/types.ts';
import type { BuiltIn } from '../built-in.ts';
import { ClassPage } from './class.tsx';

const scenario = saltholm();
const BUILT_IN = { id: scenario.id, title: scenario.title, load: async () => scenario } as unknown as BuiltIn;
const onLeave = vi.fn();
const onStay = vi.fn();
const onPlan = vi.fn();
let table: Table;
beforeEach(() => {
  table = emptyTable(scenario);
});
afterEach(() => {
  for (const one of [onLeave, onStay, onPlan]) one.mockClear();
});

const linkOf = (but: Partial<Lesson> = {}): string =>
  packLesson({
    title: 'Class 10b',
    scenario: { id: scenario.id, hash: prepare(scenario).hash },
    seed: 4711,
    people: [],
    intent: null,
    pairs: true,
    predict: true,
    reasons: [2],
    stops: [1, 3],
    view: 'auto',
    from: null,
    ...but,
  });

const page = (link: string, of: Table = table): Promise<void> =>
  putAlone(
    <ClassPage
      key={link}
      table={of}
      scenarios={[BUILT_IN]}
      link={link}
      onLeave={onLeave}
      onStay={onStay}
      onPlan={onPlan}
    />,
  );
const heading = (): string => document.querySelector('h1')?.textContent ?? '';

describe('a class link', () => {
  test('is the briefing of its game, and begins it under a drawn name', async () => {
    await page(linkOf());
    await expect.poll(heading).toBe(scenario.title);
    expect(read('.title-kind')).toBe('Class 10b');
    expect(read('header .quiet')).toContain('fortune number 4711');
    const asks = readAll('.class-asks .plain-list li');
    expect(asks).toHaveLength(4);
    expect(document.querySelector('.player')).toBeNull();
    const name = read('.class-name b');
    await press(button('Draw another'));
    expect(read('.class-name b')).toMatch(/^Your name in this lesson: [A-Z][a-z]+ [a-z]+$/);
    await press(the('.begin'));
    await expect.poll(() => table.get().phase).not.toBe('none');
    expect(table.get().seed).toBe(4711);
    expect(table.get().lesson?.link).toBe(linkOf());
    expect(table.get().lesson?.nickname).toMatch(/^[A-Z][a-z]+ [a-z]+$/);
    expect(name).toMatch(/^Your name/);
  });

  test('with aims for all shows them and leaves nothing to place', async () => {
    await page(linkOf({ intent: scenario.intent.start }));
    await expect.poll(heading).toBe(scenario.title);
    expect(document.querySelector('.intent-row')).toBeNull();
    expect(readAll('.fixed-aims b')).toHaveLength(scenario.objectives.length);
  });

  test('of another edition of its scenario says so, and can be played', async () => {
    await page(linkOf({ scenario: { id: scenario.id, hash: '0123456789abcdef' } }));
    await expect.poll(heading).toBe(scenario.title);
    expect(read('.class-other')).toContain('another edition');
    await press(the('.begin'));
    await expect.poll(() => table.get().phase).not.toBe('none');
  });

  test('that is cut says so, and offers what can still be read of it', async () => {
    await page(linkOf().slice(0, -30));
    await expect.poll(heading).toBe('This link cannot be used');
    expect(read('[role=alert]')).toMatch(/^The end of this link is missing/);
    await press(button('Play that without the lesson'));
    expect(onPlan.mock.calls[0]?.[0]).toMatchObject({ scenario: { id: scenario.id }, seed: 4711 });
  });

  test.each([
    ['2.abc.12345678', /version 2; this page knows version 1/],
    ['hello', /is no class link/],
    [linkOf({ scenario: { id: 'elsewhere', hash: '0123456789abcdef' } }), /“elsewhere”/],
    [linkOf().replace('.ey', '.eY'), /other ones than were written/],
  ])('that cannot be used says why: %s', async (link, why) => {
    await page(link);
    await expect.poll(heading).toBe('This link cannot be used');
    expect(read('[role=alert]')).toMatch(why);
    await press(button('To the title page'));
    expect(onLeave).toHaveBeenCalled();
  });

  test('lists the games of this lesson alone', async () => {
    const saved = (id: string, lesson?: string): SavedRun => ({
      id,
      scenario: scenario.id,
      title: scenario.title,
      turn: 2,
      turns: 6,
      savedAt: 0,
      score: null,
      state: 'good',
      ...(lesson === undefined ? {} : { lesson }),
    });
    const resume = vi.fn(async () => ({ ok: true }) as const);
    const keeping = {
      ...table,
      resume,
      stores: async () => true,
      saved: async () => [saved('a'), saved('b', linkOf()), saved('c', linkOf({ seed: 1 }))],
    };
    await page(linkOf(), keeping);
    await expect.poll(() => document.querySelectorAll('.class-saved li').length).toBe(1);
    await press(button(/^Continue/));
    expect(resume).toHaveBeenCalledWith('b');
  });

  test('that is followed while a game is open asks first', async () => {
    const open = await tableOf(scenario);
    await page(linkOf(), open);
    expect(heading()).toBe('A game is open on this page');
    await press(button('Back to the game'));
    expect(onStay).toHaveBeenCalled();
    expect(open.get().phase).not.toBe('none');
  });
});
