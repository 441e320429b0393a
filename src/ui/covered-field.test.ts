// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { keepFieldsInSight } from './covered.ts';

/** What watches whether a field is in sight, as a browser tells it: by calling back. */
const watchers = new Map<Element, () => void>();
vi.stubGlobal(
  'IntersectionObserver',
  class {
    readonly #told: () => void;
    #of: Element[] = [];
    constructor(told: () => void) {
      this.#told = told;
    }
    observe(element: Element): void {
      this.#of.push(element);
      watchers.set(element, this.#told);
    }
    disconnect(): void {
      for (const element of this.#of) watchers.delete(element);
      this.#of = [];
    }
  },
);
const seen = Object.assign(new EventTarget(), { height: 800, offsetTop: 0, scale: 1 });
vi.stubGlobal('visualViewport', seen);
vi.stubGlobal('innerHeight', 800);
keepFieldsInSight();

const shrink = (height: number): void => {
  seen.height = height;
  seen.dispatchEvent(new Event('resize'));
};
let brought: string[] = [];

beforeEach(() => {
  (document.activeElement as HTMLElement).blur();
  shrink(800);
  document.body.innerHTML = '<input id="one"><input id="two"><button id="go">Go</button>';
  brought = [];
  for (const element of document.body.children)
    element.scrollIntoView = () => {
      brought.push(element.id);
    };
});
const the = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;

test('a field is brought into sight when the keyboard comes, and again when the layout pushes it out', () => {
  the('one').focus();
  shrink(440);
  expect(brought).toEqual(['one']);
  watchers.get(the('one'))?.();
  expect(brought).toEqual(['one', 'one']);
});

test.each(['wheel', 'touchmove', 'pointerdown', 'keydown'])(
  '%s by hand: the page stays where it is put',
  (kind) => {
    the('one').focus();
    shrink(440);
    expect(watchers.size).toBe(1);
    the('go').dispatchEvent(new Event(kind, { bubbles: true }));
    expect(watchers.size).toBe(0);
  },
);

test('who leaves the field leaves its watch; one field is watched at a time', () => {
  the('one').focus();
  shrink(440);
  shrink(430);
  expect([...watchers.keys()]).toEqual([the('one')]);
  the('two').focus();
  expect(watchers.size).toBe(0);
  shrink(420);
  expect([...watchers.keys()]).toEqual([the('two')]);
});

test('nothing is brought anywhere for a button, nor when there is more to be seen', () => {
  the('go').focus();
  shrink(440);
  the('one').focus();
  shrink(800);
  expect(brought).toEqual([]);
  expect(watchers.size).toBe(0);
});
