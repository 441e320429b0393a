// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { isComposing, keepCompositions } from './composing.ts';

const key = (isComposing: boolean, keyCode: number): KeyboardEvent =>
  ({ isComposing, keyCode }) as KeyboardEvent;

test('a key belongs to a composition by its flag, or by the code that an input method gives it', () => {
  expect(isComposing(key(false, 13))).toBe(false);
  expect(isComposing(key(true, 13))).toBe(true);
  // Safari tells of the Enter that took the words when the composition is over.
  expect(isComposing(key(false, 229))).toBe(true);
});

describe('what listens to keys on the page', () => {
  let heard: string[] = [];
  keepCompositions();
  document.addEventListener('keydown', (event) => heard.push(event.key));
  afterEach(() => {
    heard = [];
    document.body.innerHTML = '';
  });

  /** Presses a key in a place; whether the browser still does what it does with it. */
  function pressed(key: string, isComposing: boolean, where: HTMLElement = document.body): boolean {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true });
    Object.defineProperty(event, 'isComposing', { value: isComposing });
    return where.dispatchEvent(event);
  }

  test('hears of keys, but not of those of a composition', () => {
    expect(pressed('e', false)).toBe(true);
    expect(pressed('Enter', true)).toBe(true);
    expect(heard).toEqual(['e']);
  });

  test('is not closed by the Esc that leaves a composition', () => {
    expect(pressed('Escape', true)).toBe(false);
    expect(pressed('Escape', false)).toBe(true);
    expect(heard).toEqual(['Escape']);
  });

  test('is the text editor, which follows compositions by itself', () => {
    const editor = document.createElement('div');
    Object.defineProperty(editor, 'isContentEditable', { value: true });
    document.body.append(editor);
    expect(pressed('Escape', true, editor)).toBe(true);
    expect(heard).toEqual(['Escape']);
  });
});
