// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { hostOf, point } from '../../../tests/map.ts';
import {
  at,
  cursor,
  drawn,
  key,
  mapForEach,
  middle,
  moved,
  on,
  PLAN,
  place,
  press,
  ringsAt,
  root,
  rubber,
  short,
  spot,
} from '../../../tests/map-editor.ts';
import { project } from '../geo/projection.ts';
import type { Point } from '../viewport.ts';
import { panned, toScreen } from '../viewport.ts';
import { mountMapEditor } from './index.ts';
import { around, hold, spotAt, zoomed } from './view.ts';

mapForEach();

describe('with the tool for choosing', () => {
  test('a press chooses what lies there, and nothing on the open sea', () => {
    press(at('a'));
    press(middle());
    press([20, 20]);
    expect(on.told.filter((one) => one.startsWith('choose'))).toEqual([
      'choose place a',
      'choose leg ab',
      'choose nothing',
    ]);
    expect(on.told.at(-1)).toBe(`cursor ${spot(spotAt(on.view, [20, 20]))}, nothing`);
  });

  test('a finger reaches farther than a mouse', () => {
    const [x, y] = at('a');
    const off: Point = [x - 14, y];
    press(off);
    press(off, { pointerType: 'touch' });
    expect(on.told.filter((one) => one.startsWith('choose'))).toEqual(['choose nothing', 'choose place a']);
  });

  test('the pointer says what can be done', () => {
    const over = (to: Point): string | null => {
      point(root(), 'pointermove', to, { buttons: 0 });
      return cursor();
    };
    expect([over(at('a')), over(middle()), over([20, 20])]).toEqual(['move', 'pointer', 'grab']);
    point(root(), 'pointermove', at('a'), { buttons: 0 });
    point(root(), 'pointerleave', at('a'));
    expect(cursor()).toBe('grab');
  });

  test('a place is dragged, and told where it was dropped', () => {
    on.editor.choose({ kind: 'place', id: 'a' }, null);
    point(root(), 'pointerdown', at('a'));
    point(root(), 'pointermove', [200, 100]);
    drawn();
    expect(ringsAt()).toEqual([moved([200, 100])]);
    point(root(), 'pointerup', [210, 120]);
    expect(on.told).toEqual([`move a ${spot(spotAt(on.view, [210, 120]))}`]);
  });

  test('a drag that is broken off puts the place back', () => {
    on.editor.choose({ kind: 'place', id: 'a' }, null);
    point(root(), 'pointerdown', at('a'));
    point(root(), 'pointermove', [200, 100]);
    point(root(), 'pointercancel', [200, 100]);
    drawn();
    expect(ringsAt()).toEqual([moved(at('a'))]);
    expect(on.told).toEqual([]);
  });

  test('the land is dragged, and magnified with the wheel', () => {
    on.editor.choose({ kind: 'place', id: 'a' }, null);
    point(root(), 'pointerdown', [20, 20]);
    point(root(), 'pointermove', [50, 30]);
    point(root(), 'pointerup', [50, 30]);
    on.view = panned(on.view, 30, 10, hold);
    drawn();
    expect(ringsAt()).toEqual([moved(at('a'))]);
    root().dispatchEvent(
      Object.assign(new WheelEvent('wheel', { deltaY: 100 }), { clientX: 100, clientY: 50 }),
    );
    on.view = zoomed(on.view, Math.exp(-0.22), [100, 50]);
    drawn();
    expect(ringsAt()).toEqual([moved(at('a'))]);
  });
});

describe('with the tool for places', () => {
  test('a press puts one there, wherever it is, and drags nothing', () => {
    on.editor.use('place');
    expect(cursor()).toBe('crosshair');
    press(at('a'));
    expect(on.told[0]).toBe('place 60 20');
    point(root(), 'pointermove', at('b'), { buttons: 0 });
    expect(cursor()).toBe('crosshair');
    on.told = [];
    point(root(), 'pointerdown', at('a'));
    point(root(), 'pointermove', [200, 100]);
    point(root(), 'pointerup', [200, 100]);
    expect(on.told).toEqual([]);
    on.editor.use('choose');
    expect(cursor()).toBe('grab');
  });
});

describe('with the tool for legs', () => {
  beforeEach(() => on.editor.use('leg'));

  test('a press chooses places alone', () => {
    press(at('b'));
    press(middle());
    press([20, 20]);
    expect(on.told.filter((one) => !one.startsWith('cursor'))).toEqual(['choose place b']);
  });

  test('a line runs from its beginning to the pointer', () => {
    on.editor.choose(null, 'a');
    drawn();
    expect(ringsAt()).toEqual([moved(at('a'))]);
    expect(rubber()).toBeNull();
    point(root(), 'pointermove', [300, 50], { buttons: 0 });
    drawn();
    const [x, y] = at('a');
    expect(rubber()).toBe(`M${short(x)} ${short(y)}L300 50`);
    on.editor.choose(null, null);
    drawn();
    expect(rubber()).toBeNull();
  });

  test('or to the cursor of the keys', () => {
    on.editor.choose(null, 'a');
    on.host.focus();
    drawn();
    const [x, y] = at('a');
    expect(rubber()).toBe(`M${short(x)} ${short(y)}L300 200`);
    on.editor.use('choose');
    drawn();
    expect(rubber()).toBeNull();
  });
});

describe('the map of a plan', () => {
  test('is magnified about its middle by the buttons of the page', () => {
    on.editor.choose({ kind: 'place', id: 'a' }, null);
    on.editor.zoom(1);
    on.view = zoomed(on.view, 1.5, [300, 200]);
    drawn();
    expect(ringsAt()).toEqual([moved(at('a'))]);
    on.editor.zoom(-1);
    on.view = zoomed(on.view, 1 / 1.5, [300, 200]);
    drawn();
    expect(ringsAt()).toEqual([moved(at('a'))]);
  });

  test('brings what is chosen into sight', () => {
    for (let step = 0; step < 6; step++) on.editor.zoom(1);
    on.editor.choose({ kind: 'place', id: 'a' }, null);
    drawn();
    const [ring] = ringsAt();
    const [, x = '', y = ''] = /translate\((\S+) (\S+)\)/.exec(ring ?? '') ?? [];
    expect(Number(x)).toBeCloseTo(30, 1);
    expect(Number(y)).toBeGreaterThanOrEqual(30);
    expect(Number(y)).toBeLessThanOrEqual(370);
  });

  test('keeps its view when the plan changes', () => {
    on.editor.choose({ kind: 'place', id: 'a' }, null);
    on.editor.draw({ ...PLAN, places: [...PLAN.places, place('c', 20, -20)] });
    drawn();
    expect(ringsAt()).toEqual([moved(at('a'))]);
    expect(root().textContent).toContain('A');
  });

  test('knows what the base map shows', () => {
    expect(on.editor.shows({ lon: 60, lat: 20 })).toBe(true);
    expect(on.editor.shows({ lon: 60, lat: -75 })).toBe(false);
  });

  test('is gone when it is taken down, and hears nothing more', () => {
    const old = root();
    on.editor.destroy();
    expect(on.host.querySelector('svg')).toBeNull();
    on.told = [];
    on.host.focus();
    key('Delete');
    point(old, 'pointerdown', at('a'));
    point(old, 'pointerup', at('a'));
    expect(on.told).toEqual([]);
  });
});

test('an empty plan is shown where games begin, and the first place is gone to', async () => {
  const other = hostOf(600, 400);
  const empty = await mountMapEditor(other, {
    onChoose: () => {},
    onPlace: () => {},
    onMove: () => {},
    onCursor: () => {},
    onDelete: () => {},
    onLeave: () => {},
  });
  empty.draw({ ...PLAN, places: [], legs: [] });
  empty.draw({ ...PLAN, places: [place('z', -60, -20)], legs: [] });
  empty.choose({ kind: 'place', id: 'z' }, null);
  vi.runAllTimers();
  const ring = other.querySelector('circle[r="9.5"]')?.parentElement?.getAttribute('transform');
  const shown = around([project(-60, -20, false)], 600, 400);
  expect(ring).toBe(moved(toScreen(shown, project(-60, -20, false))));
  empty.destroy();
  other.remove();
});
