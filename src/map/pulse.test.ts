// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fontsLoaded } from './faces.ts';
import { Pulse } from './pulse.ts';
import { FACES } from './style.ts';

let loop: string[] = [];
let heard: (() => void) | null = null;
let canvas = document.createElement('canvas');
let pulse: Pulse;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame'] });
  loop = [];
  heard = null;
  canvas = document.createElement('canvas');
  const game = {
    events: {
      on: (_: string, listener: () => void, of: unknown) => {
        heard = () => listener.call(of);
      },
      off: () => {
        heard = null;
      },
    },
    loop: {
      sleep: () => loop.push('sleep'),
      wake: (seamless: boolean) => loop.push(`wake ${seamless}`),
      tick: () => {
        loop.push('tick');
        heard?.();
      },
    },
  };
  pulse = new Pulse(game as never, canvas);
});
afterEach(() => vi.useRealTimers());

const frame = (): void => void vi.advanceTimersToNextTimer();

test('a board sleeps from the beginning, and is drawn once', () => {
  expect([loop, canvas.dataset.asleep, canvas.dataset.frames]).toEqual([['sleep'], 'true', undefined]);
  frame();
  expect(loop).toEqual(['sleep', 'tick']);
  expect(canvas.dataset.frames).toBe('1');
  frame();
  expect(loop).toHaveLength(2);
});

test('what asks for a drawing before the next frame gets one together', () => {
  frame();
  pulse.draw();
  pulse.draw();
  frame();
  frame();
  expect(loop.filter((one) => one === 'tick')).toHaveLength(2);
  expect(canvas.dataset.frames).toBe('2');
});

test('while something moves the loop runs by itself, until the last of it rests', () => {
  frame();
  loop = [];
  const [first, second] = [pulse.move(), pulse.move()];
  expect([loop, canvas.dataset.asleep]).toEqual([['wake true'], 'false']);
  pulse.draw();
  frame();
  expect(loop).toEqual(['wake true']);
  first();
  first();
  expect(canvas.dataset.asleep).toBe('false');
  second();
  expect([loop, canvas.dataset.asleep]).toEqual([['wake true', 'sleep'], 'true']);
  frame();
  expect(loop.at(-1)).toBe('tick');
});

test('a drawing that was asked for is left to the loop where that has begun to run', () => {
  frame();
  loop = [];
  pulse.draw();
  pulse.move();
  frame();
  expect(loop).toEqual(['wake true']);
});

test('nothing is drawn or counted once it has stopped', () => {
  pulse.draw();
  pulse.stop();
  frame();
  pulse.draw();
  frame();
  expect(loop).toEqual(['sleep', 'sleep']);
  expect(heard).toBeNull();
});

test('the map waits for its faces, and goes without one that cannot be had', async () => {
  const asked: string[] = [];
  Object.assign(document, {
    fonts: {
      load: (face: string) => {
        asked.push(face);
        return asked.length === 1 ? Promise.reject(new Error('offline')) : Promise.resolve([]);
      },
    },
  });
  await fontsLoaded();
  expect(asked).toEqual([...FACES]);
});
