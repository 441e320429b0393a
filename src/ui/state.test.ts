// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { createUi } from './state.ts';

test('a screen begins with nothing open, its guide wanted, and nothing said', () => {
  expect(createUi().get()).toEqual({
    overlay: null,
    drawer: false,
    opener: null,
    system: null,
    preview: null,
    said: { text: '', count: 0 },
    hinted: { text: '', count: 0 },
    advice: null,
    paused: false,
    filmAt: null,
    hints: [],
    guided: true,
    passed: [],
  });
});

test('hints that were seen in this browser are seen in the next game', () => {
  localStorage.setItem('look-east/hints', '["card"]');
  expect(createUi().get().hints).toEqual(['card']);
  localStorage.clear();
});

test('who listens hears of every change, and of none after that', () => {
  const ui = createUi();
  const heard: boolean[] = [];
  const stop = ui.subscribe(() => heard.push(ui.get().paused));
  ui.set({ paused: true });
  ui.set({ paused: false });
  stop();
  ui.set({ paused: true });
  expect(heard).toEqual([true, false]);
});

test('the same words are said again, and a hint never takes the place of an answer', () => {
  const ui = createUi();
  ui.announce('Ordered.');
  ui.announce('Ordered.');
  ui.hint('Look here.');
  expect(ui.get().said).toEqual({ text: 'Ordered.', count: 2 });
  expect(ui.get().hinted).toEqual({ text: 'Look here.', count: 1 });
  ui.hint('');
  expect(ui.get().hinted).toEqual({ text: '', count: 2 });
});

test('the drawer knows what it was pulled up from, and forgets it not while it is up', () => {
  document.body.innerHTML = '<button id="a"></button><button id="b"></button>';
  const [a, b] = document.querySelectorAll<HTMLElement>('button');
  const ui = createUi();
  a?.focus();
  ui.set({ drawer: true });
  expect(ui.get().opener).toBe(a);
  b?.focus();
  ui.set({ drawer: true });
  expect(ui.get().opener).toBe(a);
  ui.set({ drawer: false });
  expect(ui.get().opener).toBe(a);
  ui.set({ paused: true });
  expect(ui.get().opener).toBe(a);
  ui.set({ drawer: true });
  expect(ui.get().opener).toBe(b);
});
