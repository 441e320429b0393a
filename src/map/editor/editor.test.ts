import { describe, expect, test } from 'vitest';
import type { MapPlan } from '../../store/map-editor.ts';
import { project, world } from '../geo/projection.ts';
import { panned, toScreen, toWorld } from '../viewport.ts';
import { degrees } from './frame.ts';
import { commandOf } from './keys.ts';
import { pictureOfPlan, placesOf } from './picture.ts';
import { around, hold, isDrawn, zoomed } from './view.ts';

const PLAN: MapPlan = {
  places: [
    { id: 'a', name: 'A', lon: 60, lat: 20, kind: 'port', side: 'right', mark: null, colour: null },
    {
      id: 'b',
      name: 'B',
      lon: -70,
      lat: 18,
      kind: 'capital',
      side: 'right',
      mark: 'square',
      colour: '#2B5A92',
    },
  ],
  legs: [
    { id: 'ab', from: 'a', to: 'b', mode: 'sea', via: [[10, 30]], colour: null },
    { id: 'lost', from: 'a', to: 'nowhere', mode: 'air', via: [], colour: null },
  ],
  fills: {},
  home: [],
};

describe('the picture of a plan', () => {
  test('has every place, and every leg whose ends are there', () => {
    const places = placesOf(PLAN);
    const { nodes, legs } = pictureOfPlan(PLAN, places, [{ kind: 'leg', id: 'ab' }]);
    expect(nodes.map(({ id, linked, mark }) => [id, linked, mark])).toEqual([
      ['a', true, null],
      ['b', true, 'square'],
    ]);
    expect(legs.map(({ id, chosen }) => [id, chosen])).toEqual([['ab', true]]);
    expect(legs[0]?.curve[0]).toEqual(project(60, 20, false));
  });
});

describe('the view', () => {
  test('shows all places, in both halves of the globe', () => {
    const places = placesOf(PLAN);
    const view = around([...places.values()], 500, 300);
    for (const at of places.values()) {
      const [x, y] = toScreen(view, at);
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(500);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(300);
    }
  });

  test('of one place shows the land around it', () => {
    const view = around([project(60, 20, false)], 500, 300);
    expect(toWorld(view, [0, 0])[0]).toBeGreaterThan(0);
    expect(view.scale).toBeLessThan(2);
  });

  test('is magnified about its point, and never leaves the globe', () => {
    const view = around([], 500, 300);
    const at = [100, 200] as const;
    const near = zoomed(view, 2, at);
    expect(toWorld(near, at)[0]).toBeCloseTo(toWorld(view, at)[0], 6);
    const far = zoomed(view, 0.0001, at);
    const [left, top] = toScreen(far, [world[0], world[1]]);
    expect(left).toBeGreaterThanOrEqual(-1e-6);
    expect(top).toBeGreaterThanOrEqual(-1e-6);
    const away = panned(near, 1e6, 1e6, hold);
    expect(toScreen(away, [world[0], world[1]])[0]).toBeLessThanOrEqual(1e-6);
  });

  test('knows where the base map ends', () => {
    expect(isDrawn(project(60, 20, false))).toBe(true);
    expect(isDrawn(project(-70, 18, false))).toBe(true);
    expect(isDrawn(project(0, -75, false))).toBe(false);
    expect(isDrawn(project(0, 88, false))).toBe(false);
  });
});

test('degrees name their half of the globe', () => {
  expect([degrees(30, 'E', 'W'), degrees(-30, 'E', 'W'), degrees(0, 'N', 'S')]).toEqual([
    '30° E',
    '30° W',
    '0°',
  ]);
});

test.each([
  ['m', 'KeyM', 'fetch'],
  ['M', 'KeyM', 'fetch'],
  ['ь', 'KeyM', 'fetch'],
  ['ئ', 'KeyM', 'fetch'],
  ['۰', 'Digit0', 'whole'],
  ['Escape', 'Escape', 'leave'],
  ['q', 'KeyQ', null],
])('the map hears %s on whatever keyboard', (key, code, command) => {
  expect(commandOf({ key, code })).toBe(command);
});
