// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { hostOf, lendPage, point } from '../../../tests/map.ts';
import type { MapEditor, MapPlan, MapSpot, MapThing } from '../../store/map-editor.ts';
import { project } from '../geo/projection.ts';
import { type Point, panned, toScreen, type Viewport } from '../viewport.ts';
import { mountMapEditor } from './index.ts';
import { placesOf } from './picture.ts';
import { around, hold, spotAt, zoomed } from './view.ts';

const place = (id: string, lon: number, lat: number) =>
  ({ id, name: id.toUpperCase(), lon, lat, kind: 'port', side: 'right', mark: null, colour: null }) as const;
const PLAN: MapPlan = {
  places: [place('a', 60, 20), place('b', 70, 25)],
  legs: [{ id: 'ab', from: 'a', to: 'b', mode: 'sea', via: [], colour: null }],
  fills: {},
  home: [],
};

let host: HTMLElement;
let editor: MapEditor;
let told: string[] = [];
/** What the map shows, reckoned beside it. */
let view: Viewport;

const spot = ({ lon, lat }: MapSpot): string => `${lon} ${lat}`;
const thing = (one: MapThing | null): string => (one ? `${one.kind} ${one.id}` : 'nothing');

beforeEach(async () => {
  lendPage();
  vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame'] });
  told = [];
  host = hostOf(600, 400);
  editor = await mountMapEditor(host, {
    onChoose: (one) => told.push(`choose ${thing(one)}`),
    onPlace: (at) => told.push(`place ${spot(at)}`),
    onMove: (id, at) => told.push(`move ${id} ${spot(at)}`),
    onCursor: (at, near, bare) => told.push(`cursor ${spot(at)}, ${thing(near)}${bare ? ', bare' : ''}`),
    onDelete: () => told.push('delete'),
    onLeave: () => told.push('leave'),
  });
  editor.draw(PLAN);
  view = around([...placesOf(PLAN).values()], 600, 400);
  drawn();
});
afterEach(() => {
  editor.destroy();
  host.remove();
  vi.useRealTimers();
});

/** What is asked for is drawn with the next frame. */
const drawn = (): void => void vi.advanceTimersToNextTimer();
const root = (): Element => host.querySelector('svg') as Element;
const cursor = (): string | null => root().getAttribute('cursor');
const at = (id: string): Point => toScreen(view, placesOf(PLAN).get(id) ?? [0, 0]);
const middle = (): Point => {
  const [[ax, ay], [bx, by]] = [at('a'), at('b')];
  return [(ax + bx) / 2, (ay + by) / 2];
};
const short = (value: number): number => Math.round(value * 10) / 10;
const ringsAt = (): (string | null | undefined)[] =>
  [...root().querySelectorAll('circle[r="9.5"]')].map((one) => one.parentElement?.getAttribute('transform'));
const moved = ([x, y]: Point): string => `translate(${short(x)} ${short(y)})`;
const press = (to: Point, over: PointerEventInit = {}): void => {
  point(root(), 'pointerdown', to, over);
  point(root(), 'pointerup', to, over);
};
const key = (name: string, over: KeyboardEventInit = {}, on: EventTarget = host): boolean => {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...over });
  on.dispatchEvent(event);
  return event.defaultPrevented;
};
const rubber = (): string | null =>
  root().querySelector('path[stroke-dasharray="4 5"]')?.getAttribute('d') ?? null;
const cross = (): string | null | undefined =>
  root().querySelector('circle[r="8"]')?.parentElement?.getAttribute('transform');

// The stand-in for an element has no size: what is dragged would stay in its corner.
beforeEach(() => {
  root().getBoundingClientRect = () => ({ left: 0, top: 0, width: 600, height: 400 }) as DOMRect;
});

describe('with the tool for choosing', () => {
  test('a press chooses what lies there, and nothing on the open sea', () => {
    press(at('a'));
    press(middle());
    press([20, 20]);
    expect(told.filter((one) => one.startsWith('choose'))).toEqual([
      'choose place a',
      'choose leg ab',
      'choose nothing',
    ]);
    expect(told.at(-1)).toBe(`cursor ${spot(spotAt(view, [20, 20]))}, nothing`);
  });

  test('a finger reaches farther than a mouse', () => {
    const [x, y] = at('a');
    const off: Point = [x - 14, y];
    press(off);
    press(off, { pointerType: 'touch' });
    expect(told.filter((one) => one.startsWith('choose'))).toEqual(['choose nothing', 'choose place a']);
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
    editor.choose({ kind: 'place', id: 'a' }, null);
    point(root(), 'pointerdown', at('a'));
    point(root(), 'pointermove', [200, 100]);
    drawn();
    expect(ringsAt()).toEqual([moved([200, 100])]);
    point(root(), 'pointerup', [210, 120]);
    expect(told).toEqual([`move a ${spot(spotAt(view, [210, 120]))}`]);
  });

  test('a drag that is broken off puts the place back', () => {
    editor.choose({ kind: 'place', id: 'a' }, null);
    point(root(), 'pointerdown', at('a'));
    point(root(), 'pointermove', [200, 100]);
    point(root(), 'pointercancel', [200, 100]);
    drawn();
    expect(ringsAt()).toEqual([moved(at('a'))]);
    expect(told).toEqual([]);
  });

  test('the land is dragged, and magnified with the wheel', () => {
    editor.choose({ kind: 'place', id: 'a' }, null);
    point(root(), 'pointerdown', [20, 20]);
    point(root(), 'pointermove', [50, 30]);
    point(root(), 'pointerup', [50, 30]);
    view = panned(view, 30, 10, hold);
    drawn();
    expect(ringsAt()).toEqual([moved(at('a'))]);
    root().dispatchEvent(
      Object.assign(new WheelEvent('wheel', { deltaY: 100 }), { clientX: 100, clientY: 50 }),
    );
    view = zoomed(view, Math.exp(-0.22), [100, 50]);
    drawn();
    expect(ringsAt()).toEqual([moved(at('a'))]);
  });
});

describe('with the tool for places', () => {
  test('a press puts one there, wherever it is, and drags nothing', () => {
    editor.use('place');
    expect(cursor()).toBe('crosshair');
    press(at('a'));
    expect(told[0]).toBe('place 60 20');
    point(root(), 'pointermove', at('b'), { buttons: 0 });
    expect(cursor()).toBe('crosshair');
    told = [];
    point(root(), 'pointerdown', at('a'));
    point(root(), 'pointermove', [200, 100]);
    point(root(), 'pointerup', [200, 100]);
    expect(told).toEqual([]);
    editor.use('choose');
    expect(cursor()).toBe('grab');
  });
});

describe('with the tool for legs', () => {
  beforeEach(() => editor.use('leg'));

  test('a press chooses places alone', () => {
    press(at('b'));
    press(middle());
    press([20, 20]);
    expect(told.filter((one) => !one.startsWith('cursor'))).toEqual(['choose place b']);
  });

  test('a line runs from its beginning to the pointer', () => {
    editor.choose(null, 'a');
    drawn();
    expect(ringsAt()).toEqual([moved(at('a'))]);
    expect(rubber()).toBeNull();
    point(root(), 'pointermove', [300, 50], { buttons: 0 });
    drawn();
    const [x, y] = at('a');
    expect(rubber()).toBe(`M${short(x)} ${short(y)}L300 50`);
    editor.choose(null, null);
    drawn();
    expect(rubber()).toBeNull();
  });

  test('or to the cursor of the keys', () => {
    editor.choose(null, 'a');
    host.focus();
    drawn();
    const [x, y] = at('a');
    expect(rubber()).toBe(`M${short(x)} ${short(y)}L300 200`);
    editor.use('choose');
    drawn();
    expect(rubber()).toBeNull();
  });
});

describe('by keys', () => {
  test('the cursor begins in the middle, or at the chosen place', () => {
    host.focus();
    expect(told).toEqual([`cursor ${spot(spotAt(view, [300, 200]))}, leg ab`]);
    drawn();
    expect(cross()).toBe('translate(300 200)');
    host.blur();
    editor.use('choose');
    drawn();
    expect(cross()).toBeUndefined();
  });

  test('a chosen place is where it begins', () => {
    editor.choose({ kind: 'place', id: 'b' }, null);
    host.focus();
    expect(told).toEqual(['cursor 70 25, place b']);
  });

  test('arrows move it, a little or far, and Enter presses there', () => {
    host.focus();
    told = [];
    expect(key('ArrowRight')).toBe(true);
    expect(key('ArrowUp', { shiftKey: true })).toBe(true);
    expect(told.map((one) => one.split(',')[0])).toEqual([
      `cursor ${spot(spotAt(view, [312, 200]))}`,
      `cursor ${spot(spotAt(view, [312, 140]))}`,
    ]);
    told = [];
    key('Enter');
    expect(told).toEqual(['choose nothing', `cursor ${spot(spotAt(view, [312, 140]))}, nothing`]);
  });

  test('it takes the map along at the edge', () => {
    host.focus();
    for (let step = 0; step < 5; step++) key('ArrowLeft', { shiftKey: true });
    drawn();
    // Thirty pixels from the edge it stands still, and the map moves.
    expect(cross()).toBe('translate(30 200)');
    for (let step = 0; step < 9; step++) key('ArrowRight', { shiftKey: true });
    for (let step = 0; step < 4; step++) key('ArrowDown', { shiftKey: true });
    drawn();
    expect(cross()).toBe('translate(570 370)');
    for (let step = 0; step < 6; step++) key('ArrowUp', { shiftKey: true });
    drawn();
    expect(cross()).toBe('translate(570 30)');
  });

  test('beyond the base map it is said to be bare', () => {
    host.focus();
    for (let step = 0; step < 40; step++) key('-');
    for (let step = 0; step < 20; step++) key('ArrowDown', { shiftKey: true });
    expect(told.at(-1)).toMatch(/, bare$/);
  });

  test('m fetches the chosen place, Delete and Escape are told', () => {
    host.focus();
    told = [];
    key('m');
    expect(told).toEqual([]);
    editor.choose({ kind: 'leg', id: 'ab' }, null);
    key('m');
    expect(told).toEqual([]);
    editor.choose({ kind: 'place', id: 'a' }, null);
    key('m');
    key('Delete');
    key('Escape');
    expect(told).toEqual([`move a ${spot(spotAt(view, [300, 200]))}`, 'delete', 'leave']);
  });

  test('plus, minus and nought magnify about the cursor', () => {
    editor.choose({ kind: 'place', id: 'b' }, null);
    host.focus();
    key('+');
    view = zoomed(view, 1.5, at('b'));
    drawn();
    expect(ringsAt()).toEqual([moved(at('b'))]);
    key('-');
    view = zoomed(view, 1 / 1.5, at('b'));
    key('-');
    view = zoomed(view, 1 / 1.5, at('b'));
    drawn();
    expect(ringsAt()).toEqual([moved(at('b'))]);
    key('0');
    view = around([...placesOf(PLAN).values()], 600, 400);
    drawn();
    expect(ringsAt()).toEqual([moved(at('b'))]);
  });

  test('keys of the browser, of other elements, and those that mean nothing are left alone', () => {
    host.focus();
    told = [];
    for (const held of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }])
      expect(key('ArrowRight', held)).toBe(false);
    expect(key('q')).toBe(false);
    const inner = document.createElement('input');
    host.append(inner);
    expect(key('Delete', {}, inner)).toBe(false);
    expect(told).toEqual([]);
    const heard = vi.fn();
    document.body.addEventListener('keydown', heard);
    key('Delete');
    key('q');
    document.body.removeEventListener('keydown', heard);
    expect(heard).toHaveBeenCalledTimes(1);
  });
});

describe('the map of a plan', () => {
  test('is magnified about its middle by the buttons of the page', () => {
    editor.choose({ kind: 'place', id: 'a' }, null);
    editor.zoom(1);
    view = zoomed(view, 1.5, [300, 200]);
    drawn();
    expect(ringsAt()).toEqual([moved(at('a'))]);
    editor.zoom(-1);
    view = zoomed(view, 1 / 1.5, [300, 200]);
    drawn();
    expect(ringsAt()).toEqual([moved(at('a'))]);
  });

  test('brings what is chosen into sight', () => {
    for (let step = 0; step < 6; step++) editor.zoom(1);
    editor.choose({ kind: 'place', id: 'a' }, null);
    drawn();
    const [ring] = ringsAt();
    const [, x = '', y = ''] = /translate\((\S+) (\S+)\)/.exec(ring ?? '') ?? [];
    expect(Number(x)).toBeCloseTo(30, 1);
    expect(Number(y)).toBeGreaterThanOrEqual(30);
    expect(Number(y)).toBeLessThanOrEqual(370);
  });

  test('keeps its view when the plan changes', () => {
    editor.choose({ kind: 'place', id: 'a' }, null);
    editor.draw({ ...PLAN, places: [...PLAN.places, place('c', 20, -20)] });
    drawn();
    expect(ringsAt()).toEqual([moved(at('a'))]);
    expect(root().textContent).toContain('A');
  });

  test('knows what the base map shows', () => {
    expect(editor.shows({ lon: 60, lat: 20 })).toBe(true);
    expect(editor.shows({ lon: 60, lat: -75 })).toBe(false);
  });

  test('is gone when it is taken down, and hears nothing more', () => {
    const old = root();
    editor.destroy();
    expect(host.querySelector('svg')).toBeNull();
    told = [];
    host.focus();
    key('Delete');
    point(old, 'pointerdown', at('a'));
    point(old, 'pointerup', at('a'));
    expect(told).toEqual([]);
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
