// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { press, pressKey, putAlone, readAll, the, write } from '../../../../tests/panels.tsx';
import type { Studio } from '../../../studio/index.ts';
import { Outline } from './outline.tsx';
import type { Part } from './parts.ts';

vi.stubGlobal('CSS', { escape: (text: string) => text });

const NONE = { errors: 0, warnings: 0 };
const PARTS: readonly Part[] = [
  { name: 'about', entries: null, errors: 1, warnings: 0 },
  {
    name: 'cards',
    entries: [
      { id: 'strike', errors: 2, warnings: 1 },
      { id: 'visit', errors: 0, warnings: 1 },
    ],
    errors: 2,
    warnings: 2,
  },
  { name: 'tracks', entries: [{ id: 'heat', ...NONE }], ...NONE },
];

const pick = vi.fn();
const edit = vi.fn();
beforeEach(async () => {
  pick.mockClear();
  edit.mockClear();
  await putAlone(<p />);
  await outline();
});

const outline = (chosen: readonly string[] = ['about']): Promise<void> =>
  putAlone(<Outline parts={PARTS} chosen={chosen} studio={{ edit } as unknown as Studio} pick={pick} />);
const names = (): (string | null)[] =>
  [...document.querySelectorAll('.outline-row')].map((one) => one.getAttribute('aria-label'));
const row = (key: string): HTMLElement => the(`[data-key="${key}"]`);
const key = (name: string): Promise<boolean> => pressKey(the('[role=tree]'), name);
const focused = (): string | null => document.activeElement?.getAttribute('data-key') ?? null;

describe('the outline', () => {
  test('begins folded, and says how many entries and problems each part has', () => {
    expect(names()).toEqual([
      'About the scenario, one problem',
      'cards, 2 entries, 2 problems, 2 remarks',
      'tracks, one entry',
    ]);
    expect(
      [...document.querySelectorAll('.outline-row')].map((one) => one.querySelector('.dot')?.className ?? ''),
    ).toEqual(['dot error', 'dot error', '']);
    expect(
      [...document.querySelectorAll('.outline-row')].map((one) => one.getAttribute('aria-selected')),
    ).toEqual(['true', 'false', 'false']);
    expect(document.querySelectorAll('.outline-row[tabindex="0"]')).toHaveLength(1);
    expect(readAll('.outline-count')).toEqual(['2', '1']);
  });

  test('opens the section of what is chosen elsewhere', async () => {
    await outline(['cards', 'visit']);
    expect(names().slice(1, 4)).toEqual([
      'cards, 2 entries, 2 problems, 2 remarks',
      'strike, 2 problems, one remark',
      'visit, one remark',
    ]);
    expect(row('cards/visit').getAttribute('aria-selected')).toBe('true');
    expect(row('cards/visit').getAttribute('aria-level')).toBe('2');
    expect(row('cards/visit').tabIndex).toBe(0);
    expect(row('cards/visit').querySelector('.dot')?.className).toBe('dot warning');
  });

  test('is walked by arrow keys, which unfold and fold on their way', async () => {
    expect(await key('ArrowDown')).toBe(true);
    expect(focused()).toBe('cards');
    await key('ArrowRight');
    expect(names()).toHaveLength(5);
    await key('ArrowRight');
    expect(focused()).toBe('cards/strike');
    await key('ArrowDown');
    expect(focused()).toBe('cards/visit');
    await key('ArrowUp');
    expect(focused()).toBe('cards/strike');
    await key('ArrowLeft');
    expect(focused()).toBe('cards');
    await key('ArrowLeft');
    expect(names()).toHaveLength(3);
    await key('End');
    expect(focused()).toBe('tracks');
    await key('ArrowDown');
    expect(focused()).toBe('tracks');
    await key('Home');
    expect(focused()).toBe('about');
    await key('ArrowUp');
    expect(focused()).toBe('about');
  });

  test('is chosen from by Enter and Space', async () => {
    await key('Enter');
    await key('ArrowDown');
    await key(' ');
    expect(pick.mock.calls).toEqual([[['about']], [['cards']]]);
  });

  test('finds what begins with a letter, after where one stands and round again', async () => {
    expect(await key('t')).toBe(false);
    expect(focused()).toBe('tracks');
    await key('c');
    expect(focused()).toBe('cards');
    await key('ArrowRight');
    await key('v');
    expect(focused()).toBe('cards/visit');
    await key('q');
    expect(focused()).toBe('cards/visit');
    expect(await key('F5')).toBe(false);
  });

  test('begins a part that is not there yet; one with entries is written with its first', async () => {
    const offered = readAll('.outline-add option');
    expect(offered).toContain('endings');
    expect(offered).toContain('strike');
    expect(offered).not.toContain('cards');
    expect(offered).not.toContain('title');
    expect(offered).not.toContain('remove');
    await write('.outline-add', 'endings');
    expect(edit).not.toHaveBeenCalled();
    expect(pick.mock.calls).toEqual([[['endings']]]);
    await write('.outline-add', 'strike');
    expect(edit.mock.calls).toEqual([[[{ path: ['strike'], value: {} }]]]);
    pick.mockClear();
    await write('.outline-add', '');
    expect(pick).not.toHaveBeenCalled();
  });

  test('is chosen from by a press', async () => {
    await press(row('about'));
    expect(pick.mock.calls).toEqual([[['about']]]);
  });
});
