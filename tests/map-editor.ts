import { afterEach, beforeEach, vi } from 'vitest';
import { mountMapEditor } from '../src/map/editor/index.ts';
import { placesOf } from '../src/map/editor/picture.ts';
import { around } from '../src/map/editor/view.ts';
import { type Point, toScreen, type Viewport } from '../src/map/viewport.ts';
import type { MapEditor, MapPlan, MapSpot, MapThing } from '../src/store/map-editor.ts';
import { hostOf, lendPage, point } from './map.ts';

export const place = (id: string, lon: number, lat: number) =>
  ({ id, name: id.toUpperCase(), lon, lat, kind: 'port', side: 'right', mark: null, colour: null }) as const;
export const PLAN: MapPlan = {
  places: [place('a', 60, 20), place('b', 70, 25)],
  legs: [{ id: 'ab', from: 'a', to: 'b', mode: 'sea', via: [], colour: null }],
  fills: {},
  home: [],
};

interface Mounted {
  host: HTMLElement;
  editor: MapEditor;
  /** What the map has told, in words. */
  told: string[];
  /** What the map shows, reckoned beside it. */
  view: Viewport;
}

/** The map of the test that is running: new for each. */
export const on = {} as Mounted;

export const spot = ({ lon, lat }: MapSpot): string => `${lon} ${lat}`;
const thing = (one: MapThing | null): string => (one ? `${one.kind} ${one.id}` : 'nothing');

/** Lays a map on the page before each test of the file that asks for it, and clears it away afterwards. */
export function mapForEach(): void {
  beforeEach(async () => {
    lendPage();
    vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame'] });
    on.told = [];
    on.host = hostOf(600, 400);
    on.editor = await mountMapEditor(on.host, {
      onChoose: (one) => on.told.push(`choose ${thing(one)}`),
      onPlace: (at) => on.told.push(`place ${spot(at)}`),
      onMove: (id, at) => on.told.push(`move ${id} ${spot(at)}`),
      onCursor: (at, near, bare) => on.told.push(`cursor ${spot(at)}, ${thing(near)}${bare ? ', bare' : ''}`),
      onDelete: () => on.told.push('delete'),
      onLeave: () => on.told.push('leave'),
    });
    on.editor.draw(PLAN);
    on.view = around([...placesOf(PLAN).values()], 600, 400);
    drawn();
    // The stand-in for an element has no size: what is dragged would stay in its corner.
    root().getBoundingClientRect = () => ({ left: 0, top: 0, width: 600, height: 400 }) as DOMRect;
  });
  afterEach(() => {
    on.editor.destroy();
    on.host.remove();
    vi.useRealTimers();
  });
}

/** What is asked for is drawn with the next frame. */
export const drawn = (): void => void vi.advanceTimersToNextTimer();
export const root = (): Element => on.host.querySelector('svg') as Element;
export const cursor = (): string | null => root().getAttribute('cursor');
export const at = (id: string): Point => toScreen(on.view, placesOf(PLAN).get(id) ?? [0, 0]);
export const middle = (): Point => {
  const [[ax, ay], [bx, by]] = [at('a'), at('b')];
  return [(ax + bx) / 2, (ay + by) / 2];
};
export const short = (value: number): number => Math.round(value * 10) / 10;
export const ringsAt = (): (string | null | undefined)[] =>
  [...root().querySelectorAll('circle[r="9.5"]')].map((one) => one.parentElement?.getAttribute('transform'));
export const moved = ([x, y]: Point): string => `translate(${short(x)} ${short(y)})`;
export const press = (to: Point, over: PointerEventInit = {}): void => {
  point(root(), 'pointerdown', to, over);
  point(root(), 'pointerup', to, over);
};
export const key = (name: string, over: KeyboardEventInit = {}, to: EventTarget = on.host): boolean => {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...over });
  to.dispatchEvent(event);
  return event.defaultPrevented;
};
export const rubber = (): string | null =>
  root().querySelector('path[stroke-dasharray="4 5"]')?.getAttribute('d') ?? null;
export const cross = (): string | null | undefined =>
  root().querySelector('circle[r="8"]')?.parentElement?.getAttribute('transform');
