// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { button, press, putAlone, read, readAll, the, write } from '../../../../tests/panels.tsx';
import { checkScenario } from '../../../scenario/load.ts';
import type { Studio, StudioState } from '../../../studio/index.ts';
import { Banners } from './banners.tsx';
import { FromText } from './from-text.tsx';
import ProblemsTab from './tabs/problems.tsx';
import { Versions } from './versions.tsx';

/** The clock of these tests stands still. */
const NOW = Date.UTC(2026, 5, 1, 12);
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: NOW }));
afterEach(() => void vi.useRealTimers());

const FILES = [{ file: 'scenario.yaml', text: 'id: mine\ntilte: Mine\n' }];
const OPEN = { id: 'd1', name: 'My draft', files: FILES, generation: 3 };
const { problems } = checkScenario(FILES);

/** A studio in some state, and what is asked of it. */
function studioIn(state: object, but: Partial<Studio> = {}) {
  const calls = { change: vi.fn(), settle: vi.fn(async () => {}), restore: vi.fn(async () => {}) };
  const whole = {
    open: OPEN,
    saving: 'saved',
    conflict: null,
    broken: false,
    checking: false,
    checked: null,
    ...state,
  };
  const studio = { get: () => whole as unknown as StudioState, flush: async () => {}, ...calls, ...but };
  return { ...calls, studio: studio as unknown as Studio };
}

describe('the list of problems', () => {
  const goTo = vi.fn();
  beforeEach(() => goTo.mockClear());
  const tab = (studio: Studio): Promise<void> =>
    putAlone(<ProblemsTab studio={studio} scenario={null} document={null} edit={() => null} goTo={goTo} />);

  test('says that it is being made, that it is empty, or nothing where nobody checks', async () => {
    await tab(studioIn({}).studio);
    expect(read('.problems-none')).toBe('Checking …');
    await tab(studioIn({ broken: true }).studio);
    expect(document.querySelector('.problems-none')).toBeNull();
    await tab(studioIn({ checked: { generation: 3, problems: [] } }).studio);
    expect(read('.problems-none p')).toBe('No problems.');
    await expect.poll(() => read('[role=status]')).toBe('No problems.');
  });

  test('has each with its line, its words and its mend, which is done by a button', async () => {
    const { studio, change } = studioIn({ checked: { generation: 3, problems } });
    await tab(studio);
    const at = problems.findIndex(({ message }) => message.includes('tilte'));
    const item = document.querySelectorAll('.problem')[at];
    if (!item) throw new Error('no such problem');
    expect(document.querySelectorAll('.problem')).toHaveLength(problems.length);
    expect(document.querySelector('.problems-none')).toBeNull();
    expect(read('small', item)).toBe('problem · line 2');
    expect(read('code', item)).toBe('tilte');
    expect(read('.problem-how', item)).toMatch(/^Did you mean title/);
    await press(the('.problem-go', item));
    expect(goTo.mock.calls).toEqual([[problems[at]]]);
    await press(button('Mend: title', item));
    expect(change.mock.calls).toEqual([['scenario.yaml', [{ from: 9, to: 14, insert: 'title' }]]]);
  });

  test('mends nothing that has been written on since, and goes nowhere that is not the author’s', async () => {
    await tab(studioIn({ checked: { generation: 2, problems } }).studio);
    expect(() => button(/^Mend/)).toThrow();
    const below = problems.map((one) => ({ ...one, file: 'base/scenario.yaml' }));
    await tab(studioIn({ checked: { generation: 3, problems: below } }).studio);
    expect(readAll('.problem small')[0]).toContain('base/scenario.yaml, line');
    expect(readAll('.problem-how').at(-1)).toBe(
      'This is in the scenario below, which you cannot change here.',
    );
    expect(the('.problem-go').getAttribute('aria-disabled')).toBe('true');
    await press(the('.problem-go'));
    expect(goTo).not.toHaveBeenCalled();
    expect(() => button(/^Mend/)).toThrow();
  });

  test('names the file where there are several', async () => {
    const open = { ...OPEN, files: [...FILES, { file: 'b.yaml', text: '' }] };
    await tab(studioIn({ open, checked: { generation: 3, problems } }).studio);
    expect(readAll('.problem small')[0]).toContain('scenario.yaml, line');
  });
});

describe('what must be known before one writes on', () => {
  const banners = (): string[] => [...document.querySelectorAll('.banner')].map((one) => one.className);
  test('is nothing while all is well', async () => {
    for (const saving of ['saved', 'saving']) {
      await putAlone(<Banners studio={studioIn({ saving }).studio} />);
      expect(banners()).toEqual([]);
    }
    await putAlone(<Banners studio={studioIn({ saving: 'off', open: null }).studio} />);
    expect(banners()).toEqual([]);
  });

  test('is that nothing is saved, with a way to take the draft along', async () => {
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    await putAlone(<Banners studio={studioIn({ saving: 'off' }).studio} />);
    expect(read('.banner span:nth-of-type(2)')).toMatch(/^This browser gives no room for saving\./);
    await press(button('Download'));
    expect(click).toHaveBeenCalledTimes(1);
    click.mockRestore();
  });

  test('is that another page has written it, and which is gone on with', async () => {
    const { studio, settle } = studioIn({ conflict: { savedAt: NOW } });
    await putAlone(<Banners studio={studio} />);
    expect(read('.banner')).toContain('has been changed on another page of this browser (just now)');
    await press(button('The other one'));
    expect(settle.mock.calls).toEqual([['theirs', 'My draft (copy)']]);
    await expect.poll(() => location.hash).toBe('#studio/d1');
    await press(button('Mine, as a draft of its own'));
    expect(settle.mock.calls[1]).toEqual(['copy', 'My draft (copy)']);
  });

  test('is that nothing is checked', async () => {
    const reload = vi.spyOn(location, 'reload').mockImplementation(() => {});
    await putAlone(<Banners studio={studioIn({ broken: true }).studio} />);
    await press(button('Reload'));
    expect(reload).toHaveBeenCalledTimes(1);
  });
});

describe('a scenario as text', () => {
  test('is opened as what it is; where nothing was pasted that is said', async () => {
    const onOpen = vi.fn();
    await putAlone(<FromText onClose={() => {}} onOpen={onOpen} />);
    await press(button('Open as a draft'));
    expect(read('[role=alert]')).toBe('Paste something first.');
    expect(the('textarea').getAttribute('aria-invalid')).toBe('true');
    await write('textarea', 'id: mine\n');
    expect(read('[role=alert]')).toBe('');
    await press(button('Open as a draft'));
    expect(onOpen.mock.calls).toEqual([[{ files: [{ file: 'scenario.yaml', text: 'id: mine\n' }] }]]);
  });
});

describe('the history of a draft', () => {
  const now = NOW;
  const line = { savedAt: now - 3_600_000, added: 1, removed: 2, kind: 'written' };
  const LINES = [
    { ...line, number: 3, savedAt: now },
    { ...line, number: 2, added: 4, removed: 0, kind: 'restored' },
    { ...line, number: 1, kind: 'aside' },
  ];
  const history = (files: readonly object[], lines: readonly object[] = LINES) => {
    const of = { versions: async () => lines, version: async () => files } as unknown as Partial<Studio>;
    return studioIn({}, of);
  };

  test('has every version with what came and went; the newest is as it is now', async () => {
    await putAlone(<Versions studio={history(FILES).studio} onClose={() => {}} />);
    await expect.poll(() => readAll('dialog li b')).toEqual(['as it is now', 'an hour ago', 'an hour ago']);
    const sizes = readAll('dialog li small').map((words) => words.replace(/^\d\d:\d\d · /, ''));
    expect(sizes).toEqual([
      'one line new, 2 gone',
      '4 lines new, 0 gone · brought back',
      'one line new, 2 gone · from another page',
    ]);
    expect(read('dialog h2')).toBe('History of My draft');
  });

  test('of nothing says so', async () => {
    await putAlone(<p />);
    await putAlone(<Versions studio={history(FILES, []).studio} onClose={() => {}} />);
    await expect.poll(() => document.querySelector('dialog')?.textContent).toContain('Nothing is kept yet.');
  });

  test('shows what would change back, and brings it back', async () => {
    const before = [{ file: 'scenario.yaml', text: 'id: mine\ntitle: Mine\n' }];
    const { studio, restore } = history(before);
    await putAlone(<p />);
    await putAlone(<Versions studio={studio} onClose={() => {}} />);
    await expect.poll(() => document.querySelectorAll('dialog li').length).toBe(3);
    expect(document.querySelector('.versions-view')).toBeNull();
    await press(document.querySelectorAll<HTMLElement>('dialog li button')[1] as HTMLElement);
    await expect
      .poll(() => readAll('.difference pre span'))
      .toEqual(['id: mine', '− tilte: Mine', '+ title: Mine', '']);
    expect(document.querySelectorAll('dialog li button[aria-pressed=true]')).toHaveLength(1);
    await press(button('Bring this back'));
    await expect.poll(() => restore.mock.calls).toEqual([[2]]);
    await expect.poll(() => read('dialog p[role=status]')).toBe('Brought back.');
    expect(document.querySelector('.versions-view')).toBeNull();
  });

  test('says where a version is how the text stands', async () => {
    await putAlone(<p />);
    await putAlone(<Versions studio={history(FILES).studio} onClose={() => {}} />);
    await expect.poll(() => document.querySelectorAll('dialog li').length).toBe(3);
    await press(document.querySelector<HTMLElement>('dialog li button') as HTMLElement);
    await expect
      .poll(() => document.querySelector('.versions-view p')?.textContent)
      .toBe('This is how the text stands now.');
  });

  test('leaves out of a long text what is far from a change', async () => {
    const many = (n: number): string => `k${n}: 1\n`;
    const text = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(many).join('');
    const of = history([{ file: 'scenario.yaml', text: text.replace('k5: 1', 'k5: 2') }]).studio;
    const studio = {
      ...of,
      get: () => ({ ...of.get(), open: { ...OPEN, files: [{ file: 'scenario.yaml', text }] } }),
    };
    await putAlone(<p />);
    await putAlone(<Versions studio={studio as unknown as Studio} onClose={() => {}} />);
    await expect.poll(() => document.querySelectorAll('dialog li').length).toBe(3);
    await press(document.querySelector<HTMLElement>('dialog li button') as HTMLElement);
    await expect
      .poll(() => readAll('.difference pre span'))
      .toEqual(['k3: 1', 'k4: 1', '− k5: 1', '+ k5: 2', 'k6: 1', 'k7: 1', '⋯']);
  });
});
