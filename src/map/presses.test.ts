import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { listenToDrags } from './editor/drag.ts';
import { listen } from './gestures.ts';
import { followPresses } from './presses.ts';

/** An element as far as pointers know one, 100 pixels wide and high. */
class Surface extends EventTarget {
  readonly captured = new Set<number>();
  setPointerCapture(pointer: number): void {
    this.captured.add(pointer);
  }
  hasPointerCapture(pointer: number): boolean {
    return this.captured.has(pointer);
  }
  releasePointerCapture(pointer: number): void {
    this.captured.delete(pointer);
  }
  getBoundingClientRect() {
    return { left: 0, top: 0, width: 100, height: 100 };
  }
}

const page = { window: new EventTarget(), document: new EventTarget(), visibilityState: 'visible' };
let surface = new Surface();
let told: string[] = [];

beforeEach(() => {
  surface = new Surface();
  told = [];
  page.window = new EventTarget();
  page.document = new EventTarget();
  page.visibilityState = 'visible';
  vi.stubGlobal('addEventListener', page.window.addEventListener.bind(page.window));
  vi.stubGlobal('document', {
    addEventListener: page.document.addEventListener.bind(page.document),
    get visibilityState() {
      return page.visibilityState;
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

interface Sent {
  readonly pointer?: number;
  readonly kind?: 'mouse' | 'touch';
  readonly button?: number;
  readonly buttons?: number;
}

function send(type: string, x: number, y: number, given: Sent = {}): void {
  const { pointer = 1, kind = 'mouse', button = 0, buttons = type === 'pointerup' ? 0 : 1 } = given;
  const event = new Event(type, { cancelable: true });
  Object.assign(event, { pointerId: pointer, pointerType: kind, button, buttons, clientX: x, clientY: y });
  surface.dispatchEvent(event);
}

/** All that ends a press without a word of where it was let go of. */
const BREAKS: readonly (readonly [string, () => void])[] = [
  ['the browser takes the pointer', () => send('pointercancel', 20, 20)],
  ['the capture is lost', () => send('lostpointercapture', 20, 20)],
  ['it was let go of where nobody told', () => send('pointermove', 60, 60, { buttons: 0 })],
  ['another button holds on alone', () => send('pointermove', 60, 60, { buttons: 2 })],
  ['a menu comes', () => void page.window.dispatchEvent(new Event('contextmenu'))],
  ['another window comes', () => void page.window.dispatchEvent(new Event('blur'))],
  [
    'the page is hidden',
    () => {
      page.visibilityState = 'hidden';
      page.document.dispatchEvent(new Event('visibilitychange'));
    },
  ],
];

const map = (): HTMLElement => surface as unknown as HTMLElement;

function gestures(): () => void {
  return listen(map(), {
    hover: (at) => told.push(`hover ${at}`),
    tap: (at) => told.push(`tap ${at}`),
    pan: (dx, dy) => told.push(`pan ${dx} ${dy}`),
    zoom: (factor) => told.push(`zoom ${factor}`),
  });
}

function drags(): () => void {
  return listenToDrags(map() as unknown as SVGElement, {
    grab: ([x]) => (x < 50 ? 'port' : null),
    onDrag: (id, at) => told.push(`drag ${id} ${at}`),
    onEnd: (id, at, how) => told.push(`${how} ${id} ${at}`),
  });
}

describe('a press over the map', () => {
  test('pans, and is over when it is let go of', () => {
    gestures();
    send('pointerdown', 10, 10);
    send('pointermove', 30, 10);
    send('pointerup', 30, 10);
    send('pointermove', 60, 60, { buttons: 0 });
    expect(told).toEqual(['pan 20 0', 'hover 60,60']);
  });

  test.each(BREAKS)('is over for good when %s', (_, ends) => {
    gestures();
    send('pointerdown', 10, 10);
    send('pointermove', 20, 20);
    ends();
    const before = told.filter((one) => !one.startsWith('hover'));
    send('pointermove', 90, 90);
    send('pointerup', 90, 90);
    expect(told.filter((one) => !one.startsWith('hover'))).toEqual(before);
    expect(before).toEqual(['pan 10 10']);
    // Nothing of it is left for the next press.
    told = [];
    send('pointerdown', 50, 50);
    send('pointerup', 50, 50);
    expect(told).toEqual(['tap 50,50']);
  });

  test('that lost a finger does not make the next one a pinch', () => {
    gestures();
    send('pointerdown', 10, 10, { pointer: 1, kind: 'touch' });
    send('lostpointercapture', 10, 10, { pointer: 1, kind: 'touch' });
    send('pointerdown', 50, 50, { pointer: 2, kind: 'touch' });
    send('pointermove', 70, 50, { pointer: 2, kind: 'touch' });
    expect(told).toEqual(['pan 20 0']);
  });

  test('with two fingers is no tap, and one that stays pans on', () => {
    gestures();
    send('pointerdown', 10, 10, { pointer: 1, kind: 'touch' });
    send('pointerdown', 50, 10, { pointer: 2, kind: 'touch' });
    send('pointerup', 10, 10, { pointer: 1, kind: 'touch' });
    send('pointermove', 52, 10, { pointer: 2, kind: 'touch' });
    send('pointerup', 52, 10, { pointer: 2, kind: 'touch' });
    expect(told).toEqual(['pan 2 0']);
  });

  test('of a finger goes on where a long press asked for a menu', () => {
    gestures();
    send('pointerdown', 10, 10, { kind: 'touch' });
    page.window.dispatchEvent(new Event('contextmenu'));
    send('pointermove', 30, 10, { kind: 'touch' });
    expect(told).toEqual(['pan 20 0']);
  });
});

describe('a thing that is dragged', () => {
  test('is dropped where it was let go of, and outside at the edge', () => {
    drags();
    send('pointerdown', 10, 10);
    send('pointermove', 40, 10);
    send('pointerup', 300, -50);
    expect(told).toEqual(['drag port 40,10', 'dropped port 100,0']);
  });

  test.each(BREAKS)('goes back when %s', (_, ends) => {
    drags();
    send('pointerdown', 10, 10);
    send('pointermove', 20, 20);
    ends();
    expect(told).toEqual(['drag port 20,20', 'broken port 20,20']);
    send('pointermove', 90, 90);
    send('pointerup', 90, 90);
    expect(told.length).toBe(2);
  });

  test('hears of no other finger, and neither does the map', () => {
    drags();
    gestures();
    send('pointerdown', 10, 10, { pointer: 1, kind: 'touch' });
    send('pointermove', 30, 10, { pointer: 1, kind: 'touch' });
    send('pointerdown', 80, 80, { pointer: 2, kind: 'touch' });
    send('pointermove', 10, 80, { pointer: 2, kind: 'touch' });
    send('pointerup', 10, 80, { pointer: 2, kind: 'touch' });
    send('pointermove', 40, 10, { pointer: 1, kind: 'touch' });
    send('pointerup', 40, 10, { pointer: 1, kind: 'touch' });
    expect(told).toEqual(['drag port 30,10', 'drag port 40,10', 'dropped port 40,10']);
  });
});

test('nothing is told once it was stopped', () => {
  const stop = followPresses(map(), {
    take: () => true,
    move: () => told.push('move'),
    lift: () => told.push('lift'),
    breakOff: () => told.push('broken'),
  });
  send('pointerdown', 10, 10);
  stop();
  send('pointermove', 20, 20);
  send('pointerup', 20, 20);
  page.window.dispatchEvent(new Event('blur'));
  expect(told).toEqual([]);
});
