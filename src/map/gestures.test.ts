// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listen } from './gestures.ts';

let host = document.createElement('div');
let told: string[] = [];
let stop = (): void => {};

const short = (value: number): number => Math.round(value * 1000) / 1000;

beforeEach(() => {
  host = document.createElement('div');
  host.getBoundingClientRect = () => ({ left: 10, top: 20, width: 500, height: 300 }) as DOMRect;
  Object.assign(host, {
    setPointerCapture: () => {},
    hasPointerCapture: () => false,
    releasePointerCapture: () => {},
  });
  document.body.append(host);
  told = [];
  stop = listen(host, {
    hover: (at) => told.push(`hover ${at}`),
    tap: (at, finger) => told.push(`${finger ? 'finger' : 'mouse'} ${at}`),
    pan: (dx, dy) => told.push(`pan ${dx} ${dy}`),
    zoom: (factor, at) => told.push(`zoom ${short(factor)} ${at}`),
  });
});
afterEach(() => {
  stop();
  host.remove();
  pageScrolls(false);
});

function pageScrolls(scrolls: boolean): void {
  const page = document.documentElement;
  Object.defineProperty(page, 'scrollHeight', { configurable: true, value: scrolls ? 900 : 600 });
  Object.defineProperty(page, 'clientHeight', { configurable: true, value: 600 });
}

function send(type: string, x: number, y: number, over: PointerEventInit = {}): void {
  const held = type === 'pointerdown' || type === 'pointermove' ? 1 : 0;
  host.dispatchEvent(
    new PointerEvent(type, {
      pointerId: 1,
      pointerType: 'mouse',
      buttons: held,
      clientX: x + 10,
      clientY: y + 20,
      ...over,
    }),
  );
}

function wheel(over: WheelEventInit): boolean {
  const event = new WheelEvent('wheel', { cancelable: true, ...over });
  // The library's wheel has neither a place nor a key held down.
  Object.assign(event, { clientX: 110, clientY: 70, ctrlKey: over.ctrlKey ?? false });
  host.dispatchEvent(event);
  return event.defaultPrevented;
}

describe('a press', () => {
  test('that moves no more than a hand trembles is a tap', () => {
    send('pointerdown', 50, 60);
    send('pointermove', 53, 64);
    send('pointerup', 53, 64);
    expect(told).toEqual(['mouse 53,64']);
  });

  test('of a finger or of a pen is one of a finger', () => {
    for (const pointerType of ['touch', 'pen']) {
      send('pointerdown', 50, 60, { pointerType });
      send('pointerup', 50, 60, { pointerType });
    }
    expect(told).toEqual(['finger 50,60', 'finger 50,60']);
  });

  test('that has travelled pans, and is no tap where it comes back', () => {
    send('pointerdown', 50, 60);
    send('pointermove', 54, 60);
    send('pointermove', 51, 60);
    send('pointermove', 50, 60);
    send('pointerup', 50, 60);
    expect(told).toEqual(['pan -3 0', 'pan -1 0']);
  });
});

test('a mouse over the map hovers, a finger does not, and leaving ends it', () => {
  send('pointermove', 5, 6, { buttons: 0 });
  send('pointermove', 7, 8, { buttons: 0, pointerType: 'touch' });
  send('pointerleave', 0, 0);
  expect(told).toEqual(['hover 5,6', 'hover null']);
  send('pointerdown', 50, 60);
  send('pointermove', 52, 60);
  expect(told).toHaveLength(2);
});

describe('two fingers', () => {
  const finger = (pointerId: number): PointerEventInit => ({ pointerId, pointerType: 'touch' });

  test('magnify about the middle between them, and move the map with it', () => {
    send('pointerdown', 100, 100, finger(1));
    send('pointerdown', 200, 100, finger(2));
    send('pointermove', 300, 100, finger(2));
    expect(told).toEqual(['zoom 2 200,100', 'pan 50 0']);
    told = [];
    send('pointermove', 100, 250, finger(1));
    expect(told).toEqual(['zoom 1.25 200,175', 'pan 0 75']);
  });

  test('that lie on one another only move the map', () => {
    send('pointerdown', 100, 100, finger(1));
    send('pointerdown', 108, 100, finger(2));
    send('pointermove', 112, 100, finger(2));
    expect(told).toEqual(['pan 2 0']);
    send('pointermove', 124, 100, finger(2));
    expect(told.slice(1)).toEqual(['zoom 2 112,100', 'pan 6 0']);
  });
});

describe('the wheel', () => {
  test('magnifies about the pointer, nearer when it is turned away', () => {
    expect(wheel({ deltaY: -100 })).toBe(true);
    expect(wheel({ deltaY: 100 })).toBe(true);
    expect(told).toEqual([`zoom ${short(Math.exp(0.22))} 100,50`, `zoom ${short(Math.exp(-0.22))} 100,50`]);
  });

  test('counts a line as thirty pixels, and makes no leaps', () => {
    wheel({ deltaY: -2, deltaMode: 1 });
    wheel({ deltaY: -9000 });
    wheel({ deltaY: 9000 });
    expect(told.map((one) => Number(one.split(' ')[1]))).toEqual(
      [0.132, 0.528, -0.528].map((power) => short(Math.exp(power))),
    );
  });

  test('is left to a page that scrolls, but for Ctrl and the pinch of a touchpad', () => {
    pageScrolls(true);
    expect(wheel({ deltaY: -100 })).toBe(false);
    expect(told).toEqual([]);
    expect(wheel({ deltaY: -100, ctrlKey: true })).toBe(true);
    expect(told).toHaveLength(1);
  });
});

test('nothing is heard any more once it was stopped', () => {
  stop();
  send('pointermove', 5, 6, { buttons: 0 });
  send('pointerleave', 0, 0);
  wheel({ deltaY: 100 });
  send('pointerdown', 50, 60);
  send('pointerup', 50, 60);
  expect(told).toEqual([]);
});
