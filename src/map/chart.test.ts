// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { changed, saltholm } from '../../tests/support.ts';
import { createTable } from '../store/table.ts';
import type { Selection, Table, TableState } from '../store/types.ts';
import { Chart, cursorFor } from './chart.ts';
import { project } from './geo/projection.ts';
import { groundOf } from './ground.ts';
import { windowOf } from './reading.ts';
import { fitted, panned, resized, type Viewport, worldBox, zoomAt } from './viewport.ts';

const scenario = saltholm();
const ground = groundOf(scenario);
const { window: box, focus } = windowOf(ground);

let table: Table;
let chart: Chart;
beforeEach(async () => {
  table = createTable({
    scenario: async () => scenario,
    saves: Promise.resolve(null),
    journal: null,
    shelf: null,
  });
  chart = new Chart(table, 600, 400);
});

async function begun(): Promise<void> {
  await table.start({ scenario, seed: 7, intent: scenario.intent.start });
  expect(chart.take()).toBe(true);
  chart.letter();
}

const on = (view: Viewport, id: string): readonly [number, number] => {
  const [x = 0, y = 0] = ground.places.get(id) ?? [];
  return [x * view.scale + view.x, y * view.scale + view.y];
};

describe('a chart without a game', () => {
  test('shows the part of the world where games begin, and nothing on it', () => {
    expect(chart.view).toEqual(fitted(worldBox(null), [2000, 1264], 600, 400));
    expect(chart.take()).toBe(false);
    chart.letter();
    expect([chart.picture, chart.ground, chart.lettering]).toEqual([null, null, null]);
    expect(chart.thing([300, 200])).toBeNull();
    expect(chart.words({ kind: 'node', id: 'kongsvik' })).toBe('');
    expect(chart.account()).toEqual([]);
    expect(chart.plan([], () => 0)).toBeNull();
    expect(chart.anchor('kongsvik')).toEqual([0, 0]);
    chart.tap([300, 200], false);
    expect(table.get().selection).toBeNull();
  });
});

describe('a chart of a game', () => {
  beforeEach(begun);

  test('shows its window, and what the table holds', () => {
    expect(chart.view).toEqual(fitted(box, focus, 600, 400));
    expect(chart.ground?.scenario).toBe(scenario);
    expect(chart.picture?.nodes).toHaveLength(4);
    expect(chart.anchor('kongsvik')).toEqual(on(chart.view, 'kongsvik'));
    expect(chart.anchor('nowhere')).toEqual([0, 0]);
    expect(chart.lettering?.nodes.map(({ text }) => text)).toContain('Kongsvik');
    expect(chart.account().map(({ title }) => title)).toEqual(['Narrows and their risk', 'Regular trade']);
    expect(chart.plan([], () => 0)).toEqual({ cues: [], beats: [], length: 0 });
  });

  test('keeps its ground and its view from one change to the next', () => {
    const { ground: first } = chart;
    chart.pan(10, 0);
    const moved = chart.view;
    table.select({ kind: 'node', id: 'kongsvik' });
    expect(chart.take()).toBe(true);
    expect(chart.ground).toBe(first);
    expect(chart.view).toBe(moved);
    expect(chart.picture?.nodes.find(({ chosen }) => chosen)?.id).toBe('kongsvik');
  });

  test('takes a new ground with another scenario, and goes to its window', async () => {
    chart.pan(10, 0);
    const other = changed(scenario, (copy) => {
      copy.map.window = [20, 20, 60, 40];
    });
    await table.start({ scenario: other, seed: 7, intent: other.intent.start });
    expect(chart.take()).toBe(true);
    expect(chart.ground?.scenario.map.window).toEqual([20, 20, 60, 40]);
    expect(chart.view).toEqual(fitted(worldBox([20, 20, 60, 40]), project(0, 54), 600, 400));
  });

  test('is fitted again to a host of another size, unless it was moved', () => {
    chart.resize(500, 500);
    expect(chart.view).toEqual(fitted(box, focus, 500, 500));
    chart.pan(7, 3);
    const before = chart.view;
    chart.resize(300, 200);
    expect(chart.view).toEqual(resized(before, 300, 200));
    chart.home();
    expect(chart.view).toEqual(fitted(box, focus, 300, 200));
    chart.resize(500, 500);
    expect(chart.view).toEqual(fitted(box, focus, 500, 500));
    chart.zoom(2);
    const near = chart.view;
    chart.resize(520, 500);
    expect(chart.view).toEqual(resized(near, 520, 500));
  });

  test('is moved by pixels, and magnified about a point or its middle', () => {
    const start = chart.view;
    chart.zoom(2);
    expect(chart.view).toEqual(zoomAt(start, 2, [300, 200], box));
    const near = chart.view;
    chart.pan(20, -10);
    expect(chart.view).toEqual(panned(near, 20, -10));
    const moved = chart.view;
    chart.zoom(0.9, [10, 20]);
    expect(chart.view).toEqual(zoomAt(moved, 0.9, [10, 20], box));
  });

  test('knows what lies at a point, and says what it is called', () => {
    const [x, y] = on(chart.view, 'kongsvik');
    expect(chart.thing([x, y])).toEqual({ kind: 'node', id: 'kongsvik' });
    expect(chart.thing([x - 9, y - 2])).toEqual({ kind: 'node', id: 'kongsvik' });
    expect(chart.thing([x - 12, y - 2])?.kind).not.toBe('node');
    expect(chart.thing([x - 12, y - 2], 18)?.kind).toBe('node');
    expect(chart.words({ kind: 'node', id: 'kongsvik' })).toBe('Kongsvik');
    expect(chart.words(null)).toBe('');
  });

  test('selects what is tapped, with more reach for a finger, and nothing twice', () => {
    const selected: (Selection | null)[] = [];
    table.subscribe((now) => selected.push(now.selection));
    const [x, y] = on(chart.view, 'kongsvik');
    const kongsvik = { kind: 'node', id: 'kongsvik' };
    chart.tap([x - 12, y - 2], true);
    expect(selected).toEqual([kongsvik]);
    chart.tap([x, y], false);
    expect(selected).toEqual([kongsvik]);
    chart.tap(on(chart.view, 'south-port'), false);
    expect(selected[1]).toEqual({ kind: 'node', id: 'south-port' });
    const [sx, sy] = on(chart.view, 'south-port');
    chart.tap([sx - 12, sy + 2], false);
    // A mouse has less reach: this is the sea.
    expect(selected[2]).not.toEqual({ kind: 'node', id: 'south-port' });
  });

  test('tells a leg from a place of the same name', () => {
    table.select({ kind: 'leg', id: 'kongsvik' });
    chart.tap(on(chart.view, 'kongsvik'), false);
    expect(table.get().selection).toEqual({ kind: 'node', id: 'kongsvik' });
  });

  test('follows the player’s speed and wish for rest', () => {
    expect([chart.speed, chart.motionless]).toEqual([table.get().settings.speed, false]);
    table.set({ speed: 4, motion: 'reduced' });
    expect([chart.speed, chart.motionless]).toEqual([4, true]);
    table.set({ motion: 'full' });
    expect(chart.motionless).toBe(false);
  });

  test('asks the device where the player has no wish', () => {
    const asked = vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: true } as MediaQueryList);
    expect(table.get().settings.motion).toBe('system');
    expect(chart.motionless).toBe(true);
    expect(asked).toHaveBeenCalledWith('(prefers-reduced-motion: reduce)');
    asked.mockClear();
    table.set({ motion: 'full' });
    expect(chart.motionless).toBe(false);
    expect(asked).not.toHaveBeenCalled();
    asked.mockRestore();
  });

  test('keeps the state before a film until it is over', () => {
    const council = table.get();
    const playback: TableState = { ...council, phase: 'playback' };
    const review: TableState = { ...council, phase: 'review' };
    expect(chart.heeds(council, council)).toBe(true);
    expect(chart.heeds(playback, council)).toBe(false);
    expect(chart.heeds(playback, playback)).toBe(false);
    expect(chart.heeds(review, playback)).toBe(true);
    expect(chart.heeds(playback, council)).toBe(false);
    chart.thaw();
    // The film is over, the page is still at it.
    expect(chart.heeds(playback, playback)).toBe(true);
  });

  test('shows the new state at once where nothing shall move', () => {
    const still: TableState = { ...table.get(), settings: { ...table.get().settings, motion: 'reduced' } };
    expect(chart.heeds({ ...still, phase: 'playback' }, still)).toBe(true);
  });

  test('plans a film from the lots as they were before it', () => {
    const before = table.get();
    const view = before.view;
    if (!view) throw new Error('nobody looks');
    const lot = { id: 's9', contract: null, system: 'coastal-gun', count: 1, route: 'north-line' };
    const shipments = [{ ...lot, leg: 0, days: 3, seen: false, held: 0, since: 1, entry: 0 }];
    const old = { ...before, view: { ...view, state: { ...view.state, shipments } } };
    expect(chart.plan([], () => 0)?.cues).toEqual([]);
    chart.heeds({ ...before, phase: 'playback' }, old);
    expect(
      chart
        .plan([], () => 0)
        ?.cues.map(({ show }) => show.kind)
        .sort(),
    ).toEqual(['camera', 'days', 'move']);
  });

  test('goes near to a place, and gives back the view that the player had', () => {
    chart.pan(40, 10);
    const had = chart.view;
    chart.keep();
    chart.look(chart.facing([chart.ground?.places.get('kongsvik') ?? [0, 0]], true));
    expect(chart.view.scale).toBeGreaterThan(had.scale);
    // Once kept, the view is not kept anew.
    chart.keep();
    chart.look(chart.facing([], false));
    chart.giveBack();
    expect(chart.view).toEqual(had);
    chart.giveBack();
    expect(chart.view).toEqual(had);
  });

  test('goes home where the player had not moved it, whatever size the host has by then', () => {
    chart.keep();
    chart.look(chart.facing([chart.ground?.places.get('kongsvik') ?? [0, 0]], true));
    chart.resize(500, 300);
    chart.giveBack();
    expect(chart.view).toEqual(fitted(box, focus, 500, 300));
  });

  test('lights the first place in any case, and others as far as there is room for them', () => {
    const places = ['kongsvik', 'south-harbour'].map((id) => ({ kind: 'node' as const, id }));
    expect(chart.fitting(places, [0, 0, 600, 400])).toEqual(places);
    expect(chart.fitting(places, [0, 0, 6, 4])).toEqual(places.slice(0, 1));
  });
});

test('a chart that has shown nothing yet has no state to keep', () => {
  const council = table.get();
  expect(chart.heeds({ ...council, phase: 'playback' }, council)).toBe(true);
});

test('the pointer points at things, and grabs the land', () => {
  expect(cursorFor({ kind: 'node', id: 'x' })).toBe('pointer');
  expect(cursorFor({ kind: 'country', id: 'x' })).toBe('grab');
  expect(cursorFor(null)).toBe('grab');
});
