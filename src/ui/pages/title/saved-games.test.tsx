// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { button, emptyTable, plain, press, putAlone, read, readAll, the } from '../../../../tests/panels.tsx';
import { saltholm } from '../../../../tests/support.ts';
import type { Opened, SavedRun, Table } from '../../../store/types.ts';
import { TitlePage } from '../title.tsx';
import { latestOf, sayRun } from './saves.ts';

/** The clock of these tests stands still. */
const NOW = Date.UTC(2026, 5, 1, 12);
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: NOW }));
afterEach(() => void vi.useRealTimers());

const saved = (but: Partial<SavedRun> = {}): SavedRun => ({
  id: 'r1',
  scenario: 'elsewhere',
  title: 'A season',
  turn: 2,
  turns: 6,
  savedAt: NOW,
  score: null,
  state: 'good',
  ...but,
});

const BUILT_IN = {
  ...{
    id: 'saltholm',
    title: 'The Lighthouse Season',
    subtitle: 'Six months',
    minutes: 10,
    summary: 'An island.',
  },
  ...{ guided: false, authors: [], load: async () => saltholm(), source: async () => [] },
};

async function page(but: Partial<Table> = {}): Promise<void> {
  const table = { ...emptyTable(saltholm()), ...but };
  await putAlone(<p />);
  await putAlone(<TitlePage table={table} scenarios={[BUILT_IN]} onPlan={() => {}} onBrought={() => {}} />);
  await expect.poll(() => read('.saves')).not.toContain('Looking for');
}
const listing = (...runs: SavedRun[]): Partial<Table> => ({
  saved: async () => runs,
  stores: async () => true,
});

describe('a saved game in words', () => {
  const now = NOW;
  test('is where it stands, or what it ended with', () => {
    expect(sayRun(saved({ savedAt: now }), now)).toEqual({
      title: 'A season',
      where: 'turn 2 of 6',
      when: 'just now',
    });
    expect(sayRun(saved({ score: 61, title: '' }), now)).toMatchObject({
      title: 'A game without a name',
      where: 'ended · score 61',
    });
    expect(sayRun(saved({ score: 0 }), now).where).toBe('ended · score 0');
  });

  test('the one to go on with is the newest whole one that has not ended', () => {
    const good = saved({ id: 'good' });
    expect(latestOf([])).toBeUndefined();
    expect(
      latestOf([
        saved({ score: 50 }),
        saved({ state: 'damaged' }),
        saved({ state: 'other-rules' }),
        good,
        saved(),
      ]),
    ).toBe(good);
  });
});

describe('the saved games', () => {
  test('are looked for; where there are none, or none can be kept or read, that is said', async () => {
    await page({ saved: async () => [], stores: async () => true });
    expect(read('.saves p')).toBe('None yet. Every order is saved as you give it.');
    expect(the('.saves p').className).toBe('quiet');
    expect(document.querySelector('.continue')).toBeNull();
    await page({ saved: async () => [], stores: async () => false });
    expect(read('.saves p')).toMatch(/^This browser gives no room for saving\./);
    expect(the('.saves p').className).toBe('warn');
    let fails = true;
    const reading = async (): Promise<readonly SavedRun[]> => {
      if (fails) throw new Error('blocked');
      return [saved()];
    };
    await page({ saved: reading, stores: async () => true });
    expect(read('.saves p')).toBe('The saved games cannot be read just now. Try again');
    fails = false;
    await press(button('Try again'));
    await expect.poll(() => readAll('.saves li b')).toEqual(['A season']);
  });

  test('have each what can be done with it', async () => {
    await page(
      listing(
        saved({ id: 'a' }),
        saved({ id: 'b', score: 70, title: 'Over' }),
        saved({ id: 'c', state: 'other-rules', title: 'Old' }),
        saved({ id: 'd', state: 'damaged', title: 'Broken' }),
        saved({ id: 'd/1', title: 'Before' }),
        saved({ id: 'e', on: 'changed', title: 'Copied' }),
        saved({ id: 'f', on: 'foreign', title: 'Foreign' }),
      ),
    );
    const verb = (one: Element): string =>
      plain(one.textContent) || (one.getAttribute('aria-label') ?? '').replace(/ .*/, '');
    const rows = [...document.querySelectorAll('.saves li')].map((row) =>
      [read('b', row), ...[...row.querySelectorAll('button')].map(verb)].join(', '),
    );
    expect(rows).toEqual([
      'A season, Continue, Export, Delete',
      'Over, Look at it, Export, Delete',
      'Old, Look at it, Export, Delete',
      'Broken, Delete',
      'Before, Restore',
      'Copied, Continue, Export, Delete',
      'Foreign, Continue, Export, Delete',
    ]);
    const notes = [...document.querySelectorAll('.saves li')].map((row) =>
      [...row.querySelectorAll('small')].slice(1).map((one) => `${one.className}: ${one.textContent}`),
    );
    expect(notes).toEqual([
      [],
      [],
      ['warn: older rules: to look at only'],
      ['bad: damaged'],
      ['warn: last good version'],
      ['warn: on a changed copy of the scenario'],
      [': on a scenario that does not come with this page'],
    ]);
    expect([...document.querySelectorAll('.saves li')].map((one) => one.className)).toEqual([
      '',
      '',
      '',
      'damaged',
      '',
      '',
      '',
    ]);
    expect(button('Continue: A season, turn 2 of 6, just now')).toBeTruthy();
  });

  test('that cannot be exported say why', async () => {
    const say = vi.fn();
    await page({ ...listing(saved({ id: 'gone' })), say });
    await press(button(/^Export A season/));
    await expect.poll(() => say.mock.calls.length).toBe(1);
    expect(say.mock.calls[0]?.[0]).toMatchObject({ tone: 'error' });
  });

  test('are deleted only after a question, which says what goes with them', async () => {
    const remove = vi.fn(async () => {});
    let runs = [
      saved({ id: 'd', title: 'Mine' }),
      saved({ id: 'd/1', title: 'Before' }),
      saved({ id: 'dd' }),
    ];
    await page({ saved: async () => runs, stores: async () => true, remove });
    await press(button(/^Delete Mine/));
    expect(readAll('dialog p')).toEqual([
      'Mine, turn 2 of 6, saved just now. It cannot be brought back.',
      'Its last good version goes with it. Restore that first if you want to keep it.',
    ]);
    await press(button('Keep it'));
    expect(document.querySelector('dialog')).toBeNull();
    expect(remove).not.toHaveBeenCalled();
    await press(button(/^Delete A season/));
    expect(readAll('dialog p')).toHaveLength(1);
    runs = runs.slice(0, 2);
    await press(button('Delete it'));
    expect(remove.mock.calls).toEqual([['dd']]);
    await expect.poll(() => read('.saves [role=status]')).toBe('Deleted.');
    await expect.poll(() => readAll('.saves li b')).toEqual(['Mine', 'Before']);
    await expect.poll(() => document.activeElement?.id).toBe('saves');
  });
});

describe('going on with a game', () => {
  test('opens the newest; the page says that it does, and asks once', async () => {
    let answer: (opened: Opened) => void = () => {};
    const resume = vi.fn(
      () =>
        new Promise<Opened>((resolve) => {
          answer = resolve;
        }),
    );
    const say = vi.fn();
    await page({ ...listing(saved({ id: 'x', score: 3 }), saved({ id: 'y' })), resume, say });
    expect(read('.continue')).toBe('ContinueA season · turn 2 of 6saved just now');
    expect(the('.new-game button[type=submit]').className).toBe('second');
    await press(the('.continue'));
    expect(read('.continue b')).toBe('Opening …');
    await press(the('.continue'));
    await press(button(/^Continue: /));
    expect(resume.mock.calls).toEqual([['y']]);
    const notice = { code: 'part-missing', args: {}, tone: 'error' } as const;
    answer({ ok: false, notice });
    await expect.poll(() => say.mock.calls).toEqual([[notice]]);
    await expect.poll(() => read('.continue b')).toBe('Continue');
  });
});
