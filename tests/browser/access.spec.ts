import { expectNoFindings, SIZES, WIDTHS } from './axe.ts';
import { expectNothingLost } from './letters.ts';
import { expect, test } from './page.ts';
import { TITLES } from './titles.ts';
import { TOURS, walk } from './tour.ts';

/** Stops at which only the sheet is another one than at the stop before. */
const IN_SHEET = /^(sheet|detail|corridors)-/;

for (const width of WIDTHS) {
  test.describe(`${width} windows`, () => {
    test.use({ viewport: SIZES[width][0] });
    for (const part of Object.keys(TOURS) as (keyof typeof TOURS)[]) {
      test(`${part}: axe finds nothing, no text is lost, the window's name follows`, async ({ page }) => {
        const titles = TITLES[part];
        let title: string | RegExp = '';
        await walk(page, part, async (name) => {
          title = titles[name] ?? title;
          await expect.soft(page, name).toHaveTitle(title);
          await expectNothingLost(page, name);
          await expectNoFindings(page, name, width, IN_SHEET.test(name) ? '.sheets' : undefined);
        });
      });
    }
  });
}
