import { mkdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { root } from '../../src/cli/install.mjs';
import { expect, test } from './page.ts';
import { answers, card, newGame } from './play.ts';
import { TOURS, walk } from './tour.ts';

const WIDE = { width: 1366, height: 640 };
const SIZES = [WIDE, { width: 390, height: 844 }, { width: 320, height: 640 }] as const;

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

for (const viewport of SIZES) {
  const size = `${viewport.width}×${viewport.height}`;
  test.describe(size, () => {
    test.use({ viewport });

    for (const part of Object.keys(TOURS) as (keyof typeof TOURS)[]) {
      test(`${part}: everything fits into ${size}`, async ({ page }) => {
        await walk(page, part, async (name) => {
          await page.screenshot({ path: `${SCREENS}/${viewport.width}-${name}.png` });
          expect.soft(await tooWide(page), `too wide: ${name}`).toEqual([]);
          expect.soft(await beside(page), `beside the window: ${name}`).toEqual([]);
          // Only what is read like a paper scrolls as a whole: the final assessment.
          if (viewport === WIDE && !name.startsWith('final'))
            expect.soft(await scrolls(page), `scrolls: ${name}`).toBeLessThanOrEqual(0);
        });
      });
    }

    test(`every answer of a card can be reached in ${size}`, async ({ page }) => {
      await newGame(page);
      const options = card(page).locator('.card-options').getByRole('button');
      expect(await options.count()).toBeGreaterThan(1);
      for (const option of await options.all()) {
        await option.scrollIntoViewIfNeeded();
        await expect(option).toBeInViewport({ ratio: 1 });
      }
      await answers(page).last().click();
      await expect(page.locator('.deck.waiting')).toHaveCount(0);
    });
  });
}
