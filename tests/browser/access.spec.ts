import { mkdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { root } from '../../src/cli/install.mjs';
import { expectClean, WIDTHS } from './axe.ts';
import { expectReadersColours } from './forced.ts';
import { expectNothingLost } from './letters.ts';
import { expect, test } from './page.ts';
import { NARROW, unreachable, WIDE } from './reach.ts';
import { resize } from './resize.ts';
import { TITLES } from './titles.ts';
import { TOURS, walk } from './tour.ts';
import { undrawn } from './undrawn.ts';

/** Stops at which only the sheet is another one than at the stop before. */
const IN_SHEET = /^(sheet|detail|corridors)-/;
const WINDOWS = { wide: WIDE, narrow: NARROW } as const;
/** The size of wide windows at which most lies over something else. */
const TIGHT = WIDE[2];

/** Where a picture of every stop goes, for whoever asks for them by LOOK_EAST_SCREENS=1 and wants to look. */
const SCREENS = process.env.LOOK_EAST_SCREENS ? `${root}/test-results/screens` : null;
if (SCREENS) mkdirSync(SCREENS, { recursive: true });

const scrolls = (page: Page): Promise<number> =>
  page.evaluate(() => (document.scrollingElement?.scrollHeight ?? 0) - innerHeight);

for (const width of WIDTHS) {
  const sizes = WINDOWS[width];
  const [viewport] = sizes;
  test.describe(`${width} windows`, () => {
    test.use({ viewport });
    for (const part of Object.keys(TOURS) as (keyof typeof TOURS)[]) {
      test(`${part}: all is in reach, axe finds nothing, no text is lost, forced colours are the reader's, the window's name follows`, async ({
        page,
      }) => {
        const titles = TITLES[part];
        let title: string | RegExp = '';
        let sheets = 0;
        await walk(page, part, async (name) => {
          title = titles[name] ?? title;
          await expect.soft(page, name).toHaveTitle(title);
          if (SCREENS) await page.screenshot({ path: `${SCREENS}/${viewport.width}-${name}.png` });
          // Only what is read like a paper scrolls as a whole: the final assessment, the pages for teachers.
          if (width === 'wide' && !/^(final|kit)/.test(name))
            expect.soft(await scrolls(page), `scrolls: ${name}`).toBeLessThanOrEqual(0);
          const part = IN_SHEET.test(name) ? '.sheets' : undefined;
          // What a sheet is made of is asked in a wide window; in a narrow one it lies elsewhere.
          const rules = width === 'narrow' && IN_SHEET.test(name) && sheets++ > 0 ? 'laidOut' : 'all';
          // One size after another, and at each all that is asked there: a page takes its time to be another one.
          await undrawn(page, async () => {
            for (const [index, size] of sizes.entries()) {
              const at = `${name} at ${size.width}×${size.height}`;
              await resize(page, size);
              expect.soft(await unreachable(page), at).toEqual([]);
              if (index === 0) {
                await expectNothingLost(page, name);
                if (width === 'wide') await expectReadersColours(page, name);
                await expectClean(page, at, rules, part);
              } else if (size === TIGHT) await expectClean(page, at, 'laidOut', part);
            }
            await resize(page, viewport);
          });
        });
      });
    }
  });
}
