import type { Page } from '@playwright/test';
import { expectClean } from './axe.ts';
import { expect, test } from './page.ts';
import { card, endMonth, expectPhase, importRun, newGame, openTitle } from './play.ts';
import { beforeDelivery, beforeStrike } from './runs.ts';
import { unhurried } from './unhurried.ts';

const caption = (page: Page) => page.locator('.film-caption');
const die = (page: Page) => page.locator('.film .strike-die');
const toll = (page: Page) => page.locator('.film .strike-toll');

/** A film that has just begun, on a page in which nothing runs away. */
async function filmOf(page: Page, run: string): Promise<void> {
  await unhurried(page);
  await openTitle(page);
  await importRun(page, run);
  await expectPhase(page, 'council');
  await expect(page.locator('.board-word')).toHaveCount(0);
  await endMonth(page);
  await expectPhase(page, 'playback');
}

/** Presses the key that goes on to the next thing of the film until something is there. */
async function nextUntil(page: Page, there: () => Promise<boolean>): Promise<void> {
  await page.getByRole('heading', { name: /what happens$/ }).focus();
  await expect
    .poll(async () => {
      if (await there()) return true;
      await page.keyboard.press('n');
      return false;
    })
    .toBe(true);
}

/** What a box covers of another, in square pixels. */
async function overlap(page: Page, a: string, b: string): Promise<number> {
  const [one, other] = await Promise.all([a, b].map((at) => page.locator(at).first().boundingBox()));
  if (!one || !other) throw new Error(`${a} or ${b} is not there`);
  const share = (from: number, long: number, at: number, size: number): number =>
    Math.max(0, Math.min(from + long, at + size) - Math.max(from, at));
  return share(one.x, one.width, other.x, other.width) * share(one.y, one.height, other.y, other.height);
}

for (const viewport of [
  { width: 1366, height: 640 },
  { width: 390, height: 844 },
]) {
  test.describe(`in ${viewport.width}×${viewport.height}`, () => {
    test.use({ viewport });

    test('a strike is thrown, hits place after place, and is added up; the review begins with it', async ({
      page,
    }) => {
      await filmOf(page, beforeStrike());
      await nextUntil(page, () => die(page).isVisible());
      await page.keyboard.press('p');
      await expect(die(page).getByRole('heading')).toHaveText(/The chance was \d+\s%$/);
      await expect(die(page).getByRole('list', { name: 'What it was made of' })).toContainText(
        'Thin air defence',
      );
      await expect(die(page).locator('.die-fell')).toContainText('The strike comes.');
      expect(await overlap(page, '.film-stage', '.film .sheet')).toBe(0);
      await expectClean(page, 'the die of a strike');
      // Of what it hits nothing is told before its time.
      await expect(page.locator('.film .entries')).not.toContainText([/^Hit:/]);
      await page.keyboard.press('p');
      await nextUntil(page, async () => /^Hit: /.test((await caption(page).allInnerTexts()).join('').trim()));
      await nextUntil(page, () => toll(page).isVisible());
      await page.keyboard.press('p');
      await expect(toll(page).getByRole('heading')).toHaveText(/places? hit$/);
      expect(await overlap(page, '.film-stage', '.film .sheet')).toBe(0);
      await page.keyboard.press(' ');
      await expectPhase(page, 'review');
      await expect(page.locator('.review-strike .die-fell')).toContainText('The strike comes.');
      await expectClean(page, 'the review of a strike');
    });

    test('a delivery is listed when the map shows it, beside a map that stays in sight', async ({ page }) => {
      await filmOf(page, beforeDelivery());
      await nextUntil(page, async () => /delivered/.test((await caption(page).allInnerTexts()).join('')));
      await page.keyboard.press('p');
      const now = page.locator('.film .entry.now');
      await expect(now).toContainText('delivered');
      await expect(now).toBeInViewport();
      await expect(page.locator('.film .entry').last()).toHaveClass(/now/);
      const map = await page.locator('#board').boundingBox();
      expect(map?.height).toBeGreaterThan(200);
      if (viewport.width < 900) expect(await overlap(page, '.film-caption', '.film .sheet')).toBe(0);
      await expectClean(page, 'a delivery');
    });

    test('a card leaves the map in sight, with its places lit', async ({ page }) => {
      await newGame(page);
      await expect(page.locator('#board circle[r="19"]').first()).toBeInViewport();
      // Where the card has been measured anew, the view is fitted to what it leaves free.
      await expect(async () => {
        const [map, lies] = await Promise.all([
          page.locator('#board').boundingBox(),
          card(page).boundingBox(),
        ]);
        if (!map || !lies) throw new Error('no map or no card');
        const free = viewport.width < 900 ? lies.y - map.y : lies.x - map.x;
        expect(free).toBeGreaterThan(viewport.width < 900 ? 100 : 400);
        for (const ring of await page.locator('#board circle[r="19"]').all()) {
          const box = await ring.boundingBox();
          if (!box) throw new Error('no ring');
          if (viewport.width < 900) expect(box.y + box.height).toBeLessThanOrEqual(lies.y + 1);
          else expect(box.x + box.width).toBeLessThanOrEqual(lies.x + 1);
        }
      }).toPass();
      await expectClean(page, 'a card over the map');
      await page.keyboard.press('Escape');
      await expect(page.locator('#board circle[r="19"]')).toHaveCount(0);
    });
  });
}

test('where nothing should move, a strike stands in the list and at the head of the review', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openTitle(page);
  await importRun(page, beforeStrike());
  await expectPhase(page, 'council');
  await endMonth(page);
  await expect(page.locator('.film .entries').filter({ hasText: 'A strike comes' })).toBeVisible();
  await page.getByRole('button', { name: 'To the review' }).click();
  await expect(page.locator('.review-strike').getByRole('heading')).toBeVisible();
  await expect(page.locator('.review-strike .thrown')).toHaveCount(0);
  await page.locator('.review-strike summary').click();
  await expect(page.locator('.review-strike .die-fell')).toBeVisible();
});
