import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './page.ts';
import { TITLES } from './titles.ts';
import { TOURS, walk } from './tour.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice'];

/** Stops at which only the sheet is another one than at the stop before. */
const IN_SHEET = /^(sheet|detail|corridors)-/;

for (const viewport of [
  { width: 1366, height: 640 },
  { width: 390, height: 844 },
]) {
  test.describe(`${viewport.width}×${viewport.height}`, () => {
    test.use({ viewport });
    for (const part of Object.keys(TOURS) as (keyof typeof TOURS)[]) {
      test(`${part}: axe finds nothing, and the window's name follows`, async ({ page }) => {
        const titles = TITLES[part];
        let title: string | RegExp = '';
        await walk(page, part, async (name) => {
          title = titles[name] ?? title;
          await expect.soft(page, name).toHaveTitle(title);
          // The page has no frames, so that axe needs no second page to gather its findings.
          const axe = new AxeBuilder({ page }).setLegacyMode().withTags(RULES);
          if (IN_SHEET.test(name)) axe.include('.sheets');
          const { violations, passes } = await axe.analyze();
          expect(passes.length, name).toBeGreaterThan(10);
          const found = violations.flatMap(({ id, nodes }) =>
            nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
          );
          expect.soft(found, name).toEqual([]);
        });
      });
    }
  });
}
