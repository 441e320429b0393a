import type { Page } from '@playwright/test';
import { expect } from './page.ts';
import { transitionsOver } from './transitions.ts';

/** Every text that is not in a colour of the reader's own, and everything out of use that is not in their colour for it. */
function strangeOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    /** Pictures that keep their colours on paper of their own, and what is for the ears alone. */
    const LEFT_OUT = '.board, .chamber-map, .map-editor, .map-canvas, .chart, .unseen, option, title';
    const probe = document.body.appendChild(document.createElement('i'));
    const shown = (name: string): string => {
      probe.style.color = name;
      return getComputedStyle(probe).color;
    };
    const own = new Set(
      ['CanvasText', 'LinkText', 'ButtonText', 'FieldText', 'GrayText', 'HighlightText', 'Mark'].map(shown),
    );
    const outOfUse = shown('GrayText');
    const chosen = shown('HighlightText');
    probe.remove();
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = (node.textContent ?? '').trim().slice(0, 40);
      const parent = node.parentElement;
      if (words === '' || !parent || parent.closest(LEFT_OUT)) continue;
      if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const { color } = getComputedStyle(parent);
      if (!own.has(color)) found.push(`“${words}” in ${color}`);
      if (parent.closest('button[aria-disabled="true"]:not([aria-pressed="true"])') && color !== outOfUse)
        found.push(`“${words}” is out of use, in ${color}`);
      if (parent.closest('button[aria-pressed="true"]') && color !== chosen)
        found.push(`“${words}” is chosen, in ${color}`);
    }
    return [...new Set(found)];
  });
}

/** Under forced colours all text has the reader's colours, and what is chosen or out of use has theirs for it. */
export async function expectReadersColours(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ forcedColors: 'active' });
  await transitionsOver(page);
  expect.soft(await strangeOn(page), `${name}, forced colours`).toEqual([]);
  await page.emulateMedia({ forcedColors: 'none' });
}
