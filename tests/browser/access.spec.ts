import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './page.ts';
import { answerCards, card, newGame, sendMission } from './play.ts';
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
      test(`${part}: axe finds nothing`, async ({ page }) => {
        await walk(page, part, async (name) => {
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

/** Listens to the regions that a screen reader reads out: every text that each of them has held, with its time. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const heard: { region: number; text: string; at: number }[] = [];
    const regions = [...document.querySelectorAll('.screen > [role="status"]')];
    for (const [region, element] of regions.entries()) {
      const note = (): unknown =>
        heard.push({ region, text: element.textContent ?? '', at: performance.now() });
      new MutationObserver(note).observe(element, { childList: true, characterData: true, subtree: true });
    }
    Object.assign(globalThis, { heard });
  });
}

interface Heard {
  readonly region: number;
  readonly text: string;
  readonly at: number;
}

const heardOn = (page: Page): Promise<readonly Heard[]> =>
  page.evaluate(() => (globalThis as unknown as { heard: readonly Heard[] }).heard);

test('a hint of the first game does not talk over what came of an order', async ({ page }) => {
  await newGame(page);
  await answerCards(page);
  await listen(page);
  await sendMission(page);
  const hint = page.locator('#hint p');
  await expect(hint).toContainText('Your orders stand below');
  const spoken = (await hint.innerText()).trim();
  // The hint is read out as well, but later and elsewhere.
  await expect
    .poll(async () => (await heardOn(page)).filter(({ text }) => text === spoken).length)
    .toBeGreaterThan(0);
  const given = (await heardOn(page)).find(({ text }) => /^Ordered\. Mission to/.test(text));
  if (!given) throw new Error('the order was not announced');
  await page.waitForFunction((at) => performance.now() - at >= 1000, given.at);
  const after = (await heardOn(page)).filter(({ at }) => at > given.at);
  expect(after.filter(({ region }) => region === given.region)).toEqual([]);
  const hinted = after.find(({ text }) => text === spoken);
  expect(hinted?.region).not.toBe(given.region);
  await expect(page.locator('.screen > [role="status"]').nth(given.region)).toHaveText(given.text);
});

test('a window that lies over the page has regions of its own', async ({ page }) => {
  await newGame(page);
  await expect(card(page).getByRole('status').filter({ hasText: 'Choose one answer.' })).toHaveCount(1);
});
