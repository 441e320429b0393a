// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { hostOf, lendPage, point } from '../../tests/map.ts';
import { saltholm } from '../../tests/support.ts';
import type { LedgerEntry } from '../engine/index.ts';
import { createTable } from '../store/table.ts';
import type { Board, Table } from '../store/types.ts';
import { Chart } from './chart.ts';
import { mountStill } from './still.ts';

const scenario = saltholm();
let table: Table;
let host: HTMLElement;
let board: Board;
/** A chart of the same table and size: where things are on the map. */
let chart: Chart;

beforeEach(async () => {
  lendPage();
  vi.useFakeTimers({
    toFake: ['setInterval', 'clearInterval', 'requestAnimationFrame', 'cancelAnimationFrame'],
  });
  table = createTable({
    scenario: async () => scenario,
    saves: Promise.resolve(null),
    journal: null,
    shelf: null,
  });
  await table.start({ scenario, seed: 7, intent: scenario.intent.start });
  host = hostOf(600, 400);
  board = await mountStill(host, table, () => {});
  chart = new Chart(table, 600, 400);
  chart.take();
  chart.letter();
});
afterEach(() => {
  board.destroy();
  host.remove();
  vi.useRealTimers();
});

const root = (): Element => host.querySelector('svg') as Element;
const words = (): string[] => [...root().querySelectorAll('text')].map((one) => one.textContent ?? '');
const rings = (): string[] => [...root().querySelectorAll('circle[r="9.5"]')].map((one) => one.outerHTML);
const kongsvik = () => chart.anchor('kongsvik');
/** What the film points at: rings about places, and lines along legs. */
const marks = () => ({
  places: root().querySelectorAll('circle[r="16"]').length,
  legs: root().querySelectorAll('path[stroke-width="8"]').length,
});

describe('the still map', () => {
  test('draws the table, and tells it to those who do not see it', () => {
    expect(root().getAttribute('viewBox')).toBe('0 0 600 400');
    expect(root().getAttribute('aria-hidden')).toBe('true');
    expect(words()).toContain('Kongsvik');
    expect(host.querySelector('.unseen')?.textContent).toContain('North Sound · risk 7 %');
  });

  test('is drawn anew when the table has changed, the land only where it looks otherwise', () => {
    const land = root().querySelector('pattern');
    expect(rings()).toHaveLength(0);
    table.select({ kind: 'node', id: 'kongsvik' });
    expect(rings()).toHaveLength(1);
    expect(root().querySelector('pattern')).toBe(land);
    board.zoom(1);
    expect(root().querySelector('pattern')).not.toBe(land);
  });

  test('selects what is tapped', () => {
    point(root(), 'pointerdown', kongsvik());
    point(root(), 'pointerup', kongsvik());
    expect(table.get().selection).toEqual({ kind: 'node', id: 'kongsvik' });
  });

  test('names what the pointer is on, and says whether it can be pressed', () => {
    point(root(), 'pointermove', kongsvik(), { buttons: 0 });
    expect(host.title).toBe('Kongsvik');
    expect(root().getAttribute('cursor')).toBe('pointer');
    point(root(), 'pointerleave', kongsvik());
    expect(host.title).toBe('');
    expect(root().getAttribute('cursor')).toBe('grab');
  });

  /** Where the ring of the chosen place stands. */
  const chosenAt = (): string | undefined =>
    root().querySelector('circle[r="9.5"]')?.parentElement?.getAttribute('transform') ?? undefined;
  const placed = ([x, y]: readonly [number, number]): string =>
    `translate(${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10})`;

  test('is dragged and magnified with the next frame, and goes home', () => {
    table.select({ kind: 'node', id: 'kongsvik' });
    chart.zoom(1.5);
    board.zoom(1);
    expect(chosenAt()).toBe(placed(kongsvik()));
    point(root(), 'pointerdown', [300, 200]);
    point(root(), 'pointermove', [320, 190]);
    const before = chosenAt();
    chart.pan(20, -10);
    vi.advanceTimersToNextTimer();
    expect(chosenAt()).not.toBe(before);
    expect(chosenAt()).toBe(placed(kongsvik()));
    point(root(), 'pointerup', [320, 190]);
    chart.zoom(1 / 1.5);
    board.zoom(-1);
    expect(chosenAt()).toBe(placed(kongsvik()));
    chart.home();
    board.zoom(0);
    expect(chosenAt()).toBe(placed(kongsvik()));
  });

  test('is magnified by the wheel', () => {
    table.select({ kind: 'node', id: 'kongsvik' });
    const wheel = Object.assign(new WheelEvent('wheel', { deltaY: -100 }), { clientX: 50, clientY: 60 });
    root().dispatchEvent(wheel);
    chart.zoom(Math.exp(0.22), [50, 60]);
    vi.advanceTimersToNextTimer();
    expect(chosenAt()).toBe(placed(kongsvik()));
  });

  test('leaves nothing on the page when it is taken down', () => {
    point(root(), 'pointermove', kongsvik(), { buttons: 0 });
    board.destroy();
    expect(host.children).toHaveLength(0);
    expect(host.hasAttribute('title')).toBe(false);
    table.select({ kind: 'node', id: 'kongsvik' });
    expect(host.children).toHaveLength(0);
  });

  test('has no cards to turn', async () => {
    await board.turnCard({ x: 0, y: 0, width: 1, height: 1 }, '#000000');
    expect(host.querySelectorAll('svg')).toHaveLength(1);
  });
});

describe('what is lit', () => {
  const lit = (r: number) => root().querySelectorAll(`circle[r="${r}"]`).length;

  test('has rings about it in the part of the page that is left free, until it is dark again', () => {
    table.select({ kind: 'node', id: 'kongsvik' });
    const at = () => root().querySelector('circle[r="9.5"]')?.parentElement?.getAttribute('transform');
    const before = at();
    board.light([{ kind: 'node', id: 'kongsvik' }], { x: 0, y: 0, width: 300, height: 400 });
    expect([lit(12), lit(19)]).toEqual([2, 2]);
    const [x] = /[\d.]+/.exec(at() ?? '') ?? [];
    expect(Number(x)).toBeGreaterThan(0);
    expect(Number(x)).toBeLessThan(300);
    board.light(null);
    expect([lit(12), lit(19)]).toEqual([0, 0]);
    expect(at()).toBe(before);
  });

  test('is a broad line where it is a way', () => {
    board.light([{ kind: 'route', id: 'north-line' }]);
    expect(root().querySelectorAll('path[stroke-width="6"]')).toHaveLength(1);
    expect(lit(12)).toBe(0);
  });
});

const entry = (id: number, change: object, step = 'policies'): LedgerEntry =>
  ({
    id,
    turn: 1,
    step,
    day: null,
    seat: null,
    cause: { kind: 'rule', rule: 'x', of: 'x' },
    change,
  }) as never;
const CLOSED = entry(3, { kind: 'place-closed', place: 'kongsvik' });
const OPENED = entry(4, { kind: 'place-opened', place: 'south-harbour' });

describe('a film on the still map', () => {
  /** Plays both entries, and notes what was told. */
  function play(entries: readonly LedgerEntry[] = [CLOSED, OPENED]) {
    const told: number[] = [];
    const film = { told, over: false };
    const ended = board.playFilm(entries, { weigh: () => 0, onEntry: ({ id }) => told.push(id) }).then(() => {
      film.over = true;
    });
    return { film, ended };
  }

  test('points at one thing after another, for as long as the film takes', async () => {
    const { length, beats } = chart.plan([CLOSED, OPENED], () => 0) ?? { length: 0, beats: [] };
    expect(length).toBeCloseTo(1440, 6);
    const { film, ended } = play();
    expect(film.told).toEqual([]);
    vi.advanceTimersByTime(100);
    expect(film.told).toEqual([3]);
    expect(marks()).toEqual({ places: 1, legs: 0 });
    expect(root().querySelector('circle[r="16"]')?.getAttribute('stroke')).toBe('#9A3324');
    // The clock stands at nought in the first beat.
    vi.advanceTimersByTime(Math.ceil((beats[1] ?? 0) / 100) * 100);
    expect(film.told).toEqual([3, 4]);
    const strokes = [...root().querySelectorAll('circle[r="16"]')].map((one) => one.getAttribute('stroke'));
    expect(strokes.at(-1)).toBe('#1D2A33');
    vi.advanceTimersByTime(1440 - Math.ceil((beats[1] ?? 0) / 100) * 100 - 200);
    expect(film.over).toBe(false);
    vi.advanceTimersByTime(300);
    await ended;
    expect(marks()).toEqual({ places: 0, legs: 0 });
  });

  test('goes near to what weighs much, and back to where the player was', async () => {
    table.select({ kind: 'node', id: 'kongsvik' });
    const at = () => root().querySelector('circle[r="9.5"]')?.parentElement?.getAttribute('transform');
    const before = at();
    const heavy = board.playFilm([CLOSED], { weigh: () => 50, onEntry: () => {} });
    vi.advanceTimersByTime(100);
    expect(at()).not.toBe(before);
    expect(at()).toBe('translate(300 200)');
    board.skip();
    await heavy;
    expect(at()).toBe(before);
  });

  test('goes on to the next thing where one has seen enough', async () => {
    const { film, ended } = play();
    vi.advanceTimersByTime(100);
    board.next();
    vi.advanceTimersByTime(100);
    expect(film.told).toEqual([3, 4]);
    board.next();
    vi.advanceTimersByTime(100);
    await ended;
    board.next();
  });

  test('runs faster as the player likes', async () => {
    table.set({ speed: 4 });
    const { ended } = play();
    vi.advanceTimersByTime(500);
    await ended;
  });

  test('waits while it is paused', async () => {
    const { film, ended } = play();
    vi.advanceTimersByTime(100);
    board.pause(true);
    vi.advanceTimersByTime(60_000);
    await Promise.resolve();
    expect(film).toEqual({ told: [3], over: false });
    board.pause(false);
    vi.advanceTimersByTime(6000);
    await ended;
    expect(film.told).toEqual([3, 4]);
  });

  test('ends when it is skipped, and when another begins', async () => {
    const { film, ended } = play();
    vi.advanceTimersByTime(100);
    board.skip();
    await ended;
    vi.advanceTimersByTime(60_000);
    expect(film.told).toEqual([3]);
    const first = play();
    const second = play();
    await first.ended;
    expect(second.film.over).toBe(false);
    board.skip();
    await second.ended;
  });

  test('tells everything at once where nothing shall move', async () => {
    table.set({ motion: 'reduced' });
    const { film, ended } = play();
    await ended;
    expect(film.told).toEqual([3, 4]);
  });

  test('tells nothing twice, and nothing that is older than what was told', async () => {
    table.set({ motion: 'reduced' });
    const { film, ended } = play([OPENED, CLOSED]);
    await ended;
    expect(film.told).toEqual([4]);
  });
});

test('a map without a game is bare, and plays nothing', async () => {
  const empty = createTable({
    scenario: async () => null,
    saves: Promise.resolve(null),
    journal: null,
    shelf: null,
  });
  const other = hostOf(300, 200);
  const bare = await mountStill(other, empty, () => {});
  expect(other.querySelector('text')).toBeNull();
  await bare.playFilm([CLOSED], {
    weigh: () => 0,
    onEntry: () => {
      throw new Error('told');
    },
  });
  bare.destroy();
});
