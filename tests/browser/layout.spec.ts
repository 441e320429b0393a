import type { Locator } from '@playwright/test';
import { expect, test } from './page.ts';
import {
  answerCards,
  answers,
  card,
  endMonth,
  expectPhase,
  importRun,
  newGame,
  openSheet,
  openTitle,
  sendMission,
  toNextMonth,
} from './play.ts';
import { busyRun, refusedRun } from './runs.ts';

/** Sizes at which answers are given. */
const PICTURES = [
  { width: 1366, height: 640 },
  { width: 390, height: 844 },
  { width: 320, height: 640 },
] as const;

for (const viewport of PICTURES) {
  const size = `${viewport.width}×${viewport.height}`;
  test.describe(size, () => {
    test.use({ viewport });

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

test('numbers that lose a figure leave their gauges as they are', async ({ page }) => {
  await newGame(page);
  const row = page.locator('#tracks .track').first();
  const width = (): Promise<number> =>
    row.locator('.gauge').evaluate((gauge) => gauge.getBoundingClientRect().width);
  const before = await width();
  for (const figures of ['7', '42', '100']) {
    await row.locator('b').evaluate((number, words) => {
      number.textContent = words;
    }, figures);
    expect(await width(), figures).toBe(before);
  }
});

test('the film shows the directives of its own month', async ({ page }) => {
  await newGame(page);
  await answerCards(page);
  await sendMission(page);
  const left = page.locator('.directives .unseen');
  await expect(left).toHaveText('2 directives left');
  await endMonth(page);
  await expect(left).toHaveText('2 directives left');
  await toNextMonth(page);
  await expectPhase(page, 'council');
  await expect(left).toHaveText('3 directives left');
});

test('the badge of a tab lies wholly on it', async ({ page }) => {
  await openTitle(page);
  await importRun(page, refusedRun());
  await expectPhase(page, 'council');
  for (const viewport of PICTURES) {
    await page.setViewportSize(viewport);
    const [tab, badge, next] = await Promise.all(
      ['#sheet-tab-contracts', '#sheet-tab-contracts .badge', '#sheet-tab-corridors'].map((at) =>
        page.locator(at).boundingBox(),
      ),
    );
    if (!tab || !badge || !next) throw new Error('no badge');
    expect(badge.x).toBeGreaterThan(tab.x + tab.width / 2);
    expect(badge.x + badge.width).toBeLessThanOrEqual(tab.x + tab.width);
    expect(badge.x + badge.width).toBeLessThan(next.x);
    expect(badge.y).toBeGreaterThanOrEqual(tab.y);
    const last = await page.locator('#sheet-tab-ledger').boundingBox();
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(viewport.width);
  }
});

test.describe('under a thumb', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('choices side by side are tall enough', async ({ page }) => {
    await newGame(page);
    await answerCards(page);
    const panel = await openSheet(page, 'contracts');
    await panel.locator('[data-row^="system:"]').first().click();
    const heights = (scope: Locator): Promise<number[]> =>
      scope
        .locator('.segments label')
        .evaluateAll((labels) => labels.map((label) => label.getBoundingClientRect().height));
    const terms = await heights(panel);
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'Settings' }).click();
    const settings = page.getByRole('dialog', { name: 'Settings' });
    await expect(settings).toBeVisible();
    const all = [...terms, ...(await heights(settings))];
    expect(all.length).toBeGreaterThan(8);
    expect(Math.min(...all)).toBeGreaterThanOrEqual(44);
  });
});

test.describe('in 320×640', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('the outlook keeps its chance of a strike, and a hint its buttons over a drawer', async ({ page }) => {
    await newGame(page);
    await answerCards(page);
    const strike = page.locator('.outlook-strike');
    await expect(strike).toContainText(/strike \d/);
    await expect(strike).toBeInViewport({ ratio: 1 });
    const cut = await page.locator('.outlook').evaluate((line) => line.scrollWidth - line.clientWidth);
    expect(cut).toBeLessThanOrEqual(0);
    await openSheet(page, 'contracts');
    await page.locator('#hint').getByRole('button', { name: 'Got it' }).click();
    await expect(page.locator('.guide-buy')).toHaveCount(0);
  });
});

/** A wide window at 200 %: the page scrolls as one. */
test.describe('in 683×384', () => {
  test.use({ viewport: { width: 683, height: 384 } });

  test('a pressed tab opens its sheet into view, and the wheel over the map scrolls the page', async ({
    page,
  }) => {
    await openTitle(page);
    await importRun(page, busyRun());
    await expectPhase(page, 'council');
    const map = page.locator('#board');
    await map.hover();
    const before = await page.evaluate(() => scrollY);
    const land = page.locator('#board svg g').first();
    const drawn = await land.innerHTML();
    await page.mouse.wheel(0, 120);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);
    expect(await land.innerHTML()).toBe(drawn);
    for (const sheet of ['capitals', 'ledger'] as const) {
      const panel = await openSheet(page, sheet);
      await expect(panel).toBeInViewport();
      await expect(page.locator(`#sheet-tab-${sheet}`)).toBeInViewport({ ratio: 1 });
      const { top } = await panel.evaluate((element) => element.getBoundingClientRect().toJSON());
      expect(top).toBeLessThan(384 / 2);
    }
  });
});
