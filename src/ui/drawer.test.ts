// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { closeDrawer, drawerIsUp } from './drawer.ts';
import type { Sitting } from './sitting.ts';
import { createUi } from './state.ts';

beforeEach(() => {
  document.body.innerHTML =
    '<button id="card"></button><button id="sheet-tab-home"></button><button class="drawer-close"></button>';
});
afterEach(() => vi.unstubAllGlobals());

const the = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(selector);
  return found;
};

/** A sitting whose drawer was pulled up, from one of the things on the page where that is wanted. */
function pulled(from: string | null = null, phase = 'council'): Sitting {
  const ui = createUi();
  if (from) the(from).focus();
  ui.set({ drawer: true });
  return { ui, open: ui.get(), now: { phase, sheet: 'home' } } as unknown as Sitting;
}

describe('the drawer', () => {
  test('is up where it was pulled up, on a window that has one, while no film runs', () => {
    expect(drawerIsUp(pulled())).toBe(true);
    expect(drawerIsUp(pulled(null, 'playback'))).toBe(false);
    const down = pulled();
    expect(drawerIsUp({ ...down, open: { ...down.open, drawer: false } })).toBe(false);
    the('.drawer-close').style.display = 'none';
    expect(drawerIsUp(pulled())).toBe(false);
    the('.drawer-close').remove();
    expect(drawerIsUp(pulled())).toBe(false);
  });

  /** Lets it down, and says what has the focus in the next frame. */
  function closed(sitting: Sitting): string {
    let frame: () => void = () => {};
    vi.stubGlobal('requestAnimationFrame', (next: () => void) => {
      frame = next;
    });
    the('.drawer-close').focus();
    closeDrawer(sitting);
    expect(sitting.ui.get().drawer).toBe(false);
    frame();
    return document.activeElement?.id || document.activeElement?.className || '';
  }

  test('gives the focus back to what it was pulled up from', () => {
    expect(closed(pulled('#card'))).toBe('card');
  });

  test('gives it to the tab of its sheet where that is gone, hidden, or was nothing', () => {
    const hidden = pulled('#card');
    the('#card').style.display = 'none';
    expect(closed(hidden)).toBe('sheet-tab-home');
    const gone = pulled('#sheet-tab-home');
    const sitting = { ...gone, open: { ...gone.open, opener: null } };
    expect(closed(sitting)).toBe('sheet-tab-home');
    const body = { ...gone, open: { ...gone.open, opener: document.body } };
    expect(closed(body)).toBe('sheet-tab-home');
  });
});
