// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { keepFocus } from './focus.ts';

vi.stubGlobal('requestAnimationFrame', (next: () => void) => setTimeout(next));
keepFocus();

beforeEach(() => {
  document.body.innerHTML = `
    <button id="top">Top</button>
    <section id="outer">
      <h2 id="bare">No place for the focus</h2>
      <button id="first">First</button>
      <div id="inner"><button id="off" tabindex="-1">Off</button><button id="held">Held</button></div>
    </section>`;
});

const the = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(id);
  return found;
};
const focused = (): string => document.activeElement?.id ?? '';

/** Takes a thing away as a browser does it: what held the focus in it lets go. */
function away(element: HTMLElement, how: (element: HTMLElement) => void): void {
  if (element.contains(document.activeElement)) (document.activeElement as HTMLElement).blur();
  how(element);
}

describe('the focus of what goes away', () => {
  test('passes to the first thing that can take it in the nearest place that is left', async () => {
    the('held').focus();
    away(the('held'), (one) => one.remove());
    // The inner place is left, but what is in it takes no focus.
    await expect.poll(focused).toBe('first');
  });

  test('passes out of a place that goes with it', async () => {
    the('inner').insertAdjacentHTML('beforeend', '<a id="link" href="#x">Link</a>');
    the('held').focus();
    away(the('outer'), (one) => one.remove());
    await expect.poll(focused).toBe('top');
  });

  test('passes when it is only hidden, past what is hidden too', async () => {
    the('held').focus();
    the('first').style.display = 'none';
    the('bare').tabIndex = -1;
    away(the('held'), (one) => {
      one.style.display = 'none';
    });
    await expect.poll(focused).toBe('bare');
  });

  test('stays where somebody has put it meanwhile', async () => {
    the('held').focus();
    the('held').remove();
    the('top').focus();
    const frames = vi.fn();
    requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(frames)));
    await expect.poll(() => frames.mock.calls.length).toBe(1);
    expect(focused()).toBe('top');
  });

  test('is not taken from nobody: who left a thing that still stands has left it', async () => {
    the('held').focus();
    the('held').blur();
    the('first').remove();
    const frames = vi.fn();
    requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(frames)));
    await expect.poll(() => frames.mock.calls.length).toBe(1);
    expect(document.activeElement).toBe(document.body);
  });
});
