import { mkdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { root } from '../../src/cli/install.mjs';
import { expect } from './page.ts';

/** Where the pictures of every stop go, to be looked at. */
const SCREENS = `${root}/test-results/screens`;
mkdirSync(SCREENS, { recursive: true });

/** Tables that are wider than a phone scroll by themselves, and can be reached by the keyboard. */
const MAY_SCROLL_SIDEWAYS = '.wide-table';

/** What is wider than the room it has: the page, a window over it, a sheet; by tag and class, with how much. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate((allowed) => {
    const scrolls = (element: Element): boolean =>
      element === document.scrollingElement ||
      /auto|scroll/.test(getComputedStyle(element).overflowX) ||
      element.matches('dialog, [popover]');
    return [...document.querySelectorAll('*')]
      .filter((element) => scrolls(element) && !element.matches(allowed))
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      .map(
        (element) =>
          `${element.tagName}.${element.className}: ${element.scrollWidth} in ${element.clientWidth}`,
      );
  }, MAY_SCROLL_SIDEWAYS);
}

/** Buttons, links and fields that lie partly or wholly beside the window. */
function beside(page: Page): Promise<string[]> {
  return page.evaluate((allowed) => {
    const found: string[] = [];
    for (const element of document.querySelectorAll('button, a, input, select, summary')) {
      const { left, right, width, height } = element.getBoundingClientRect();
      if (width * height === 0 || element.closest(allowed)) continue;
      if (left < -1 || right > innerWidth + 1)
        found.push(`${element.outerHTML.slice(0, 90)}: ${left}…${right}`);
    }
    return found;
  }, MAY_SCROLL_SIDEWAYS);
}

const scrolls = (page: Page): Promise<number> =>
  page.evaluate(() => (document.scrollingElement?.scrollHeight ?? 0) - innerHeight);

/** Gives the window another size; what watches it has answered when two frames have been drawn. */
export async function resize(
  page: Page,
  size: { readonly width: number; readonly height: number },
): Promise<void> {
  const { width, height } = page.viewportSize() ?? {};
  if (width === size.width && height === size.height) return;
  await page.setViewportSize(size);
  await page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}

/** Everything of a stop fits into the window; a picture of it is kept. On a wide one nothing scrolls but a paper. */
export async function expectFits(page: Page, name: string): Promise<void> {
  const width = page.viewportSize()?.width ?? 0;
  await page.screenshot({ path: `${SCREENS}/${width}-${name}.png` });
  expect.soft(await tooWide(page), `too wide: ${name} at ${width}`).toEqual([]);
  expect.soft(await beside(page), `beside the window: ${name} at ${width}`).toEqual([]);
  // Only what is read like a paper scrolls as a whole: the final assessment.
  if (width >= 900 && !name.startsWith('final'))
    expect.soft(await scrolls(page), `scrolls: ${name} at ${width}`).toBeLessThanOrEqual(0);
}
