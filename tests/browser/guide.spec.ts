import type { Locator } from '@playwright/test';
import { expect, test } from './page.ts';
import { answerCards, endMonth, newGame, openSheet, openTitle, toNextMonth } from './play.ts';

const guide = 'complementary';

test('the guide of First Moves leads step by step, and an order completes its step', async ({ page }) => {
  await newGame(page, { scenario: 'First Moves' });
  const box = page.getByRole(guide, { name: 'Guide' });
  await expect(box).toContainText('1/6');
  await page.keyboard.press('1');
  await expect(box).toContainText('2/6');
  await expect(page.locator('.strike-risk[data-guided]')).toBeVisible();
  await box.getByRole('button', { name: 'Go on' }).click();
  await expect(box).toContainText('3/6');
  await expect(page.locator('[data-row="system:hq-battery"][data-guided]')).toBeInViewport();
  await page.getByRole('button', { name: /^Chinese air-defence battery/ }).click();
  await page
    .getByRole('button', { name: /^Open talks/ })
    .first()
    .click();
  await expect(box).toContainText('4/6');
  await box.getByRole('button', { name: 'Show me' }).click();
  await expect(page.getByRole('tab', { name: 'Capitals' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator('[data-row="actor:gulf"][data-guided]')).toBeInViewport();
  await expect(page.locator('[data-row="actor:russia"][data-guided]')).toHaveCount(0);
  await box.getByRole('button', { name: 'Skip' }).click();
  await expect(box).toContainText('5/6');
  await box.getByRole('button', { name: 'Show me' }).click();
  // It stands at the end of its sheet.
  await expect(page.locator('[data-order="programme:repair"][data-guided]')).toBeInViewport({ ratio: 0.9 });
  await box.getByRole('button', { name: 'No guide' }).click();
  await expect(box).toHaveCount(0);
});

test('taking back what completed a step leads back to it', async ({ page }) => {
  await newGame(page, { scenario: 'First Moves' });
  const box = page.getByRole(guide, { name: 'Guide' });
  await page.keyboard.press('1');
  await expect(box).toContainText('2/6');
  await page
    .getByRole('button', { name: /^Undo|^Take back/ })
    .first()
    .click();
  await expect(box).toContainText('1/6');
});

/** Whether two parts of the screen lie over each other. */
async function overlap(one: Locator, other: Locator): Promise<boolean> {
  const [a, b] = [await one.boundingBox(), await other.boundingBox()];
  if (!a || !b) throw new Error('not on the screen');
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

for (const size of [
  { width: 1366, height: 640 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
  { width: 390, height: 640 },
])
  test(`the guide lies on nothing, and nothing on the guide, at ${size.width}x${size.height}`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    await newGame(page, { scenario: 'First Moves' });
    await page.keyboard.press('1');
    const box = page.getByRole(guide, { name: 'Guide' });
    await expect(box).toContainText('2/6');
    expect(await overlap(box, page.locator('#board'))).toBe(false);
    expect(await overlap(box, page.locator('.strike-risk'))).toBe(false);
    for (const button of await box.getByRole('button').all()) {
      const height = await button.evaluate((one) => one.getClientRects().length);
      expect(height).toBe(1);
    }
    await page.locator('.strike-risk').click();
    const why = page.getByRole('dialog');
    await expect(why).toBeVisible();
    await expect(why).not.toContainText('Nothing has changed it so far');
    await expect(why.getByRole('listitem').or(why.getByRole('row')).first()).toBeVisible();
    expect(await overlap(box, why)).toBe(false);
  });

test('the first guided months spend every directive or say what is lost, and the two roads stand side by side', async ({
  page,
}) => {
  await newGame(page, { scenario: 'First Moves' });
  const box = page.getByRole(guide, { name: 'Guide' });
  await page.keyboard.press('1');
  await expect(box).toContainText('2/6');
  await endMonth(page);
  await toNextMonth(page);
  await page.keyboard.press('1');
  await expect(box).toContainText('2/8');
  const words: string[] = [];
  for (let step = 2; step < 8; step++) {
    await expect(box).toContainText(`${step}/8`);
    words.push((await box.locator('p').textContent()) ?? '');
    if (words.at(-1)?.includes('A road is a row')) {
      await box.getByRole('button', { name: 'Show me' }).click();
      const marked = page.locator('[data-row^="route:"][data-guided]');
      await expect(marked).toHaveCount(2);
      for (const row of await marked.all()) {
        await expect(row).toContainText('% seen');
        await expect(row).toContainText('agree');
      }
    }
    await box.getByRole('button', { name: /^(Go on|Skip)$/ }).click();
  }
  await expect(box).toContainText('8/8');
  await expect(box).toContainText('What is not spent when the month ends is lost');
  await expect(page.locator('.top-bar .end-month button[data-guided]')).toBeVisible();
});

test('it goes on after its last month to the end of the game: what is left, then the end of each month', async ({
  page,
}) => {
  await newGame(page, { scenario: 'First Moves' });
  const box = page.getByRole(guide, { name: 'Guide' });
  for (let month = 1; month <= 6; month++) {
    await answerCards(page);
    // Its steps in this month are laid aside, but not what is left to do.
    for (;;) {
      await expect(box).toBeVisible();
      const on = box.getByRole('button', { name: /^(Go on|Skip)$/ });
      if ((await on.count()) === 0) break;
      const words = await box.locator('p').textContent();
      await on.click();
      await expect(box.locator('p')).not.toHaveText(words ?? '');
    }
    await expect(box).toContainText('3 directives are left, and what is not spent is lost');
    await expect(page.locator('.advice-ask[data-guided]')).toBeVisible();
    if (month === 6) break;
    await endMonth(page);
    await toNextMonth(page);
  }
  const panel = await openSheet(page, 'capitals');
  for (const [capital, left] of ['2 directives', '1 directive', 'No directives'].entries()) {
    await panel.locator('[data-row^="actor:"]').nth(capital).click();
    await panel.locator('[data-order^="mission:"]:not([aria-disabled="true"])').first().click();
    await expect(page.locator('.directives')).toContainText(`${left} left`);
    await expect(panel.locator('.detail')).toHaveCount(0);
  }
  await expect(box).toContainText('This is the last month');
});

test('First Moves is offered first, and every link of the title page is in sight', async ({ page }) => {
  await openTitle(page);
  await expect(page.getByRole('radio').first()).toBeChecked();
  await expect(page.locator('.scenario').first()).toContainText(/First Moves.*Start here/);
  for (const link of await page.locator('.title-links').getByRole('link').all())
    await expect(link).toBeInViewport({ ratio: 1 });
  for (const link of await page.locator('.title-links').getByRole('button').all())
    await expect(link).toBeInViewport({ ratio: 1 });
});

test('the first months show six numbers and two sheets, more as they are needed, everything when it is asked for', async ({
  page,
}) => {
  await newGame(page, { scenario: 'First Moves' });
  await page.keyboard.press('1');
  const numbers = page.locator('#tracks [data-row^="track:"]');
  const tabs = page.locator('.sheet-tabs').getByRole('tab');
  await expect(numbers).toHaveCount(6);
  await expect(tabs).toHaveText(['Contracts', 'Capitals']);
  const box = page.getByRole(guide, { name: 'Guide' });
  for (let step = 2; step < 5; step++) await box.getByRole('button', { name: /^(Go on|Skip)$/ }).click();
  await expect(tabs).toHaveText(['Contracts', 'Capitals', 'Home']);
  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect(tabs).toHaveCount(6);
  await expect(page.locator('[data-row="track:tension"]')).toBeVisible();
  await page.reload();
  await expect(tabs).toHaveCount(6);
});
