// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { button, Hold, order, press, put, putAlone, read, tableOf, the } from '../../../tests/panels.tsx';
import { saltholm } from '../../../tests/support.ts';
import type { Board, MountBoard, Table } from '../../store/types.ts';
import type { Sitting } from '../sitting.ts';
import { BoardEdge, BoardHost } from './board.tsx';
import { CardOverlay } from './card.tsx';

let table: Table;
let now: Sitting;
const hold = <Hold take={(sitting) => (now = sitting)} />;
/** What was asked of the boards, in order. */
let heard: string[] = [];
let lose: () => void = () => {};
let ready = 0;

beforeEach(async () => {
  table = await tableOf(saltholm());
  table.set({ map: 'phaser', motion: 'full' });
  heard = [];
  ready = 0;
});

/** A board that does nothing but say what is asked of it. */
const boardNamed =
  (name: string): MountBoard =>
  async (host, of, onLost) => {
    expect(of).toBe(table);
    heard.push(`${name} up`);
    host.append(name);
    lose = () => onLost('gone');
    return {
      destroy: () => heard.push(`${name} down`),
      zoom: (step: number) => heard.push(`${name} ${step}`),
    } as unknown as Board;
  };
const alive = async () => boardNamed('alive');
const still = async () => boardNamed('still');
const broken = async (): Promise<MountBoard> => {
  throw new Error('no map');
};

const host = (loadBoard: () => Promise<MountBoard>, loadStill: () => Promise<MountBoard>) =>
  put(
    table,
    <>
      {hold}
      <BoardHost
        loadBoard={loadBoard}
        loadStill={loadStill}
        onBoard={() => {
          ready += 1;
        }}
      />
    </>,
  );

test('a map is put up after the page is drawn; until then it is said to come', async () => {
  await host(alive, still);
  expect(read('.board-word')).toBe('Unrolling the map …');
  expect(heard).toEqual([]);
  await expect.poll(() => read('#board')).toBe('alive');
  await expect.poll(() => document.querySelector('.board-word')).toBeNull();
  expect(ready).toBe(1);
  expect(now.board.current).not.toBeNull();
  const { board } = now;
  await putAlone(null);
  expect(heard).toEqual(['alive up', 'alive down']);
  expect(board.current).toBeNull();
});

test('the still map stands where it is wished, and in place of one that cannot come or was lost', async () => {
  await host(broken, still);
  await expect.poll(() => read('#board')).toBe('still');
  await putAlone(null);

  await host(alive, still);
  await expect.poll(() => read('#board')).toBe('alive');
  await act(() => lose());
  await expect.poll(() => read('#board')).toBe('still');
  await putAlone(null);

  table.set({ map: 'still' });
  heard = [];
  await host(alive, still);
  await expect.poll(() => read('#board')).toBe('still');
  expect(heard).toEqual(['still up']);
});

test('where no map can be drawn at all, that is said', async () => {
  await host(broken, broken);
  await expect.poll(() => read('.board-word')).toMatch(/^The map cannot be drawn here\./);
  expect(ready).toBe(0);
});

test('a map that comes when its page is gone is not put up, or taken down again', async () => {
  let load: ((mount: MountBoard) => void) | null = null;
  await host(() => new Promise((resolve) => (load = resolve)), still);
  await expect.poll(() => load).not.toBeNull();
  await putAlone(null);
  await act(async () => load?.(boardNamed('late')));
  expect(heard).toEqual([]);

  let up: ((board: Board) => void) | null = null;
  const slow: MountBoard = () => new Promise((resolve) => (up = resolve));
  await host(async () => slow, still);
  await expect.poll(() => up).not.toBeNull();
  await putAlone(null);
  await act(async () => up?.({ destroy: () => heard.push('late down') } as unknown as Board));
  expect(heard).toEqual(['late down']);
  expect(ready).toBe(0);
});

const edge = (board: Sitting['board'] = { current: null }) =>
  put(
    table,
    <>
      {hold}
      <BoardEdge />
    </>,
    { board },
  );

test('the deck says how many cards wait, and leads to the first of them', async () => {
  await edge();
  expect(read('.deck')).toBe('A card to answer');
  expect(the('.deck').classList.contains('waiting')).toBe(true);
  await press(the('.deck'));
  expect(now.open.overlay).toEqual({ kind: 'card', card: 'gun-show' });
  await act(() => order(table, { kind: 'answer', card: 'gun-show', option: 'yawn' }));
  expect(read('.deck')).toBe('Card of the month');
  expect(the('.deck').classList.contains('waiting')).toBe(false);
});

test('outside the council, and in a month without cards, there is no deck', async () => {
  const { view } = table.get();
  if (!view) throw new Error('no game');
  await put(table, <BoardEdge />, { state: { ...view.state, hand: [] } });
  expect(document.querySelector('.deck')).toBeNull();
  await put(table, <BoardEdge />, { now: { ...table.get(), phase: 'over' } });
  expect(document.querySelector('.deck')).toBeNull();
});

test('the zoom is there when a map is', async () => {
  await edge();
  expect(document.querySelector('.zoom')).toBeNull();
  await edge({ current: await boardNamed('a')(document.createElement('i'), table, () => {}) });
  for (const name of ['Nearer', 'Farther', 'Whole map']) await press(button(name));
  expect(heard).toEqual(['a up', 'a 1', 'a -1', 'a 0']);
});

/** Whether the card is still being turned over. */
const turning = (): boolean => the('dialog').classList.contains('turning');
const card = (board: Sitting['board']) => put(table, <CardOverlay id="gun-show" />, { board });

test('a card is turned over by the board, from its own place and in its own colour', async () => {
  let turned: () => void = () => {};
  const asked: unknown[] = [];
  const turnCard = (...args: unknown[]) => {
    asked.push(args);
    return new Promise<void>((resolve) => {
      turned = resolve;
    });
  };
  await card({ current: { turnCard } as unknown as Board });
  expect(turning()).toBe(true);
  expect(asked).toEqual([[{ x: 0, y: 0, width: 0, height: 0 }, '#2B5A92']]);
  await act(async () => turned());
  expect(turning()).toBe(false);
});

test('any key shows it at once, but none that is held down', async () => {
  await card({ current: { turnCard: () => new Promise(() => {}) } as unknown as Board });
  const key = (repeat: boolean) =>
    act(() => void document.dispatchEvent(new KeyboardEvent('keydown', { key: 'x', repeat })));
  await key(true);
  expect(turning()).toBe(true);
  await key(false);
  expect(turning()).toBe(false);
});

test('it is shown after a while where the board does not turn it, and at once where none comes', async () => {
  vi.useFakeTimers();
  const pass = (milliseconds: number) =>
    act(async () => {
      await vi.advanceTimersByTimeAsync(milliseconds);
    });
  await card({ current: { turnCard: () => new Promise(() => {}) } as unknown as Board });
  await pass(1499);
  expect(turning()).toBe(true);
  await pass(1);
  expect(turning()).toBe(false);
  await putAlone(null);

  const coming = { current: null };
  await card(coming);
  await pass(1999);
  expect(turning()).toBe(true);
  await pass(1);
  expect(turning()).toBe(false);
  await putAlone(null);
  await card(coming);
  expect(turning()).toBe(false);
  vi.useRealTimers();
});

test('it is shown at once where nothing should move, and beside the still map', async () => {
  table.set({ motion: 'reduced' });
  await card({ current: null });
  expect(turning()).toBe(false);
  await putAlone(null);
  table.set({ motion: 'full', map: 'still' });
  await card({ current: null });
  expect(turning()).toBe(false);
});
