// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { endMonth as ended, nextMonth, order, sittingOf, tableOf } from '../../tests/panels.tsx';
import { changed, saltholm } from '../../tests/support.ts';
import type { Board, Table } from '../store/types.ts';
import { COMMANDS, command, endMonth, onKey, openCards } from './commands.ts';
import type { Sitting } from './sitting.ts';
import { createUi, type Ui } from './state.ts';

vi.stubGlobal('requestAnimationFrame', (next: () => void) => next());

const YAWN = { kind: 'answer', card: 'gun-show', option: 'yawn' } as const;
const GUN = { kind: 'contract', system: 'coastal-gun', number: 1, payment: 'silver' } as const;

let table: Table;
let ui: Ui;
beforeEach(async () => {
  document.body.innerHTML = '';
  table = await tableOf(saltholm());
  ui = createUi();
});

const sitting = (but: Partial<Sitting> = {}): Sitting => sittingOf(table, { ui, ...but });
/** The commands that can be given now. */
const possible = (but: Partial<Sitting> = {}): string[] =>
  COMMANDS.filter((one) => one.when(sitting(but))).map(({ id }) => id);
const run = (id: string, but: Partial<Sitting> = {}): void => command(id).run(sitting(but));
/** Presses a key; true where it was taken. */
function pressed(
  key: string,
  but: Partial<KeyboardEventInit> = {},
  target: EventTarget = document.body,
): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...but });
  Object.defineProperty(event, 'target', { value: target });
  onKey(sitting(), event);
  return event.defaultPrevented;
}
const board = (): Board =>
  ({ zoom: vi.fn(), skip: vi.fn(), next: vi.fn(), pause: vi.fn(), destroy: vi.fn() }) as unknown as Board;

const SHEETS = ['contracts', 'corridors', 'capitals', 'exports', 'home', 'ledger'].map(
  (one) => `sheet-${one}`,
);
const PLACES = ['to-aims', 'to-tracks', 'to-map', 'to-sheet'];

describe('what can be done', () => {
  test('in a council is its orders, cards and advice; undo once something was ordered', () => {
    const council = [...SHEETS, 'cards', 'orders', 'advice', 'end', 'feeds', 'help', ...PLACES, 'to-orders'];
    expect(possible()).toEqual(council);
    order(table, GUN);
    expect(possible()).toEqual([
      ...SHEETS,
      ...['cards', 'orders', 'undo', 'advice', 'end', 'feeds', 'help'],
      ...PLACES,
      'to-orders',
    ]);
  });

  test('in a game that is only shown nothing is ordered', () => {
    order(table, GUN);
    const now = { ...table.get(), readOnly: true };
    expect(possible({ now })).toEqual([...SHEETS, 'cards', 'feeds', 'help', ...PLACES]);
  });

  test('while a film runs is to skip it or a part of it, to stop it, to hear it and to change its speed', () => {
    ended(table);
    expect(possible()).toEqual([
      ...SHEETS,
      'feeds',
      'help',
      ...PLACES,
      'skip',
      'pause',
      'next',
      'sound',
      'speed',
    ]);
  });

  test('with a map is to look closer, with a hint to go to it, with a card to answer it', () => {
    const map = possible({ board: { current: board() } });
    expect(map.slice(-3)).toEqual(['zoom-in', 'zoom-out', 'zoom-all']);
    document.body.innerHTML = '<p id="hint"></p>';
    expect(possible()).toContain('to-hint');
    ui.set({ overlay: { kind: 'card', card: 'gun-show' } });
    expect(possible().filter((id) => id.startsWith('answer'))).toEqual(['answer-1', 'answer-2']);
  });

  test('in a month without a card is not to look at it', () => {
    const { view } = table.get();
    if (!view) throw new Error('no view');
    expect(possible({ state: { ...view.state, hand: [] } })).not.toContain('cards');
  });
});

describe('a command', () => {
  test('opens its sheet in the drawer, whose tab takes the focus', () => {
    document.body.innerHTML = '<button id="sheet-tab-exports"></button>';
    run('sheet-exports');
    expect(table.get().sheet).toBe('exports');
    expect(ui.get().drawer).toBe(true);
    expect(document.activeElement?.id).toBe('sheet-tab-exports');
  });

  test('goes to a place of the page', () => {
    document.body.innerHTML =
      '<p id="tracks"><button class="a"></button></p><p id="board" tabindex="0"></p><p id="sheet-panel" tabindex="0"></p><p id="orders"><button class="b"></button></p><p id="hint" tabindex="-1"></p>';
    const focused = (id: string): string => {
      run(id);
      return document.activeElement?.id || (document.activeElement?.className ?? '');
    };
    expect(['to-tracks', 'to-map', 'to-sheet', 'to-orders', 'to-hint'].map(focused)).toEqual([
      'a',
      'board',
      'sheet-panel',
      'b',
      'hint',
    ]);
  });

  test('opens the list of orders and the help', () => {
    run('orders');
    expect(ui.get().overlay).toEqual({ kind: 'orders' });
    run('help');
    expect(ui.get().overlay).toEqual({ kind: 'help' });
  });

  test('takes back the last order, and nothing where there is none', () => {
    run('undo');
    expect(ui.get().said.count).toBe(0);
    order(table, GUN);
    order(table, YAWN);
    run('undo');
    expect(table.get().orders.map(({ kind }) => kind)).toEqual(['contract']);
  });

  test('moves the map', () => {
    const current = board();
    for (const id of ['zoom-in', 'zoom-out', 'zoom-all']) run(id, { board: { current } });
    expect(vi.mocked(current.zoom).mock.calls).toEqual([[1], [-1], [0]]);
  });

  test('stops the film and lets it go on', () => {
    const current = board();
    run('pause', { board: { current } });
    expect(ui.get().paused).toBe(true);
    run('pause', { board: { current } });
    expect(ui.get().paused).toBe(false);
    expect(vi.mocked(current.pause).mock.calls).toEqual([[true], [false]]);
  });

  test('goes on to the next thing of a film, where it moves', () => {
    table.set({ motion: 'full' });
    const current = board();
    run('next', { board: { current } });
    expect(current.next).toHaveBeenCalledOnce();
    table.set({ motion: 'reduced' });
    run('next', { board: { current } });
    expect(current.next).toHaveBeenCalledOnce();
  });

  test('lets the film be heard, and silent again', () => {
    const heard = [1, 2].map(() => {
      run('sound');
      return table.get().settings.sound;
    });
    expect(heard).toEqual(['on', 'off']);
  });

  test('makes the film faster, and slow again after the fastest', () => {
    const speeds = [1, 2, 3].map(() => {
      run('speed');
      return table.get().settings.speed;
    });
    const first = speeds[0] === 2 ? [2, 4, 1] : speeds[0] === 4 ? [4, 1, 2] : [1, 2, 4];
    expect(speeds).toEqual(first);
  });

  test('skips the film where one runs; where nothing moves it leaves its list', () => {
    ended(table);
    const current = board();
    table.set({ motion: 'full' });
    run('skip', { board: { current } });
    expect(current.skip).toHaveBeenCalledTimes(1);
    expect(table.get().phase).toBe('playback');
    table.set({ motion: 'reduced' });
    run('skip', { board: { current } });
    expect(current.skip).toHaveBeenCalledTimes(1);
    expect(table.get().phase).toBe('review');
  });
});

describe('the cards of the month', () => {
  test('are opened at the first that waits, else at the first', async () => {
    const { view } = table.get();
    if (!view) throw new Error('no view');
    const opened = (hand: { card: string; option: string | null }[]): unknown => {
      ui.set({ overlay: null });
      openCards(sitting({ state: { ...view.state, hand } as never }));
      return ui.get().overlay;
    };
    expect(
      opened([
        { card: 'a', option: 'x' },
        { card: 'b', option: null },
      ]),
    ).toEqual({ kind: 'card', card: 'b' });
    expect(
      opened([
        { card: 'a', option: 'x' },
        { card: 'b', option: 'y' },
      ]),
    ).toEqual({ kind: 'card', card: 'a' });
    expect(opened([])).toBeNull();
  });
});

describe('ending the month', () => {
  test('goes to the card that waits, and says so', () => {
    endMonth(sitting());
    expect(ui.get().overlay).toEqual({ kind: 'card', card: 'gun-show' });
    expect(ui.get().said.count).toBe(1);
    expect(table.get().phase).toBe('council');
  });

  test('asks first while directives are left', () => {
    order(table, YAWN);
    endMonth(sitting());
    expect(ui.get().overlay).toEqual({ kind: 'end' });
    expect(table.get().phase).toBe('council');
  });

  test('is done at once where none are', async () => {
    table = await tableOf(
      changed(saltholm(), (copy) => {
        copy.directives = 0;
      }),
    );
    order(table, YAWN);
    endMonth(sitting());
    expect(table.get().phase).toBe('playback');
    expect(ui.get().overlay).toBeNull();
  });

  test('of a month that is over says why not', () => {
    order(table, YAWN);
    nextMonth(table);
    const mine = sitting();
    const say = { ...mine.say, reason: () => 'It is over.' };
    const desk = { ...mine.desk, check: () => ({ code: 'over', args: {} }) as const };
    endMonth({ ...mine, say, desk });
    expect(ui.get().said.text).toBe('It is over.');
    expect(ui.get().overlay).toBeNull();
  });
});

describe('a key', () => {
  test('runs its command, and is taken', () => {
    expect(pressed('r')).toBe(true);
    expect(ui.get().overlay).toEqual({ kind: 'orders' });
    expect(pressed('x')).toBe(false);
    expect(pressed('u')).toBe(false);
  });

  test('is the browser’s with Ctrl, Alt or the system’s key, and where it was taken already', () => {
    for (const held of ['ctrlKey', 'metaKey', 'altKey']) expect(pressed('r', { [held]: true })).toBe(false);
    const event = new KeyboardEvent('keydown', { key: 'r', cancelable: true });
    event.preventDefault();
    onKey(sitting(), event);
    expect(ui.get().overlay).toBeNull();
  });

  test('that is typed into a field writes there; on a button Space presses it', () => {
    document.body.innerHTML =
      '<input><textarea></textarea><select></select><input type="radio"><button></button><p></p>';
    const on = (selector: string, key = 'r'): boolean =>
      pressed(key, {}, document.querySelector(selector) as Element);
    expect([on('input'), on('textarea'), on('select')]).toEqual([false, false, false]);
    expect([on('input[type=radio]'), on('button'), on('p')]).toEqual([true, true, true]);
    ended(table);
    expect([on('button', ' '), on('p', ' ')]).toEqual([false, true]);
  });

  test('is dumb under a window; a card has keys of its own once it has been turned over', () => {
    ui.set({ overlay: { kind: 'card', card: 'gun-show' } });
    document.body.innerHTML = '<dialog open class="card turning"></dialog>';
    expect([pressed('r'), pressed('2')]).toEqual([false, false]);
    document.body.innerHTML = '<dialog open class="card"></dialog>';
    expect(pressed('r')).toBe(false);
    expect(pressed('2', { repeat: true })).toBe(false);
    expect(table.get().orders).toEqual([]);
    expect(pressed('2')).toBe(true);
    expect(table.get().orders).toMatchObject([{ kind: 'answer', option: 'yawn' }]);
    expect(table.get().sheet).not.toBe('corridors');
  });

  test('of an answer that is barred leads to its reason', async () => {
    table = await tableOf(
      changed(saltholm(), (copy) => {
        const option = copy.cards[0]?.options[1];
        if (option) option.condition = { when: 0, otherwise: 'Nobody yawns at court.' };
      }),
    );
    ui.set({ overlay: { kind: 'card', card: 'gun-show' } });
    document.body.innerHTML = '<dialog open class="card"><button data-option="2"></button></dialog>';
    pressed('2');
    expect(document.activeElement).toBe(document.querySelector('button'));
    expect(ui.get().said.text).toBe('Nobody yawns at court.');
    expect(ui.get().overlay).toEqual({ kind: 'card', card: 'gun-show' });
    expect(pressed('4')).toBe(false);
  });
});
