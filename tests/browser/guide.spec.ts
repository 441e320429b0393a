import { expect, test } from './page.ts';
import { newGame } from './play.ts';

const guide = 'complementary';

test('the guide of First Moves leads step by step, and an order completes its step', async ({ page }) => {
  await newGame(page, { scenario: 'First Moves' });
  const box = page.getByRole(guide, { name: 'Guide' });
  await expect(box).toContainText('1/6');
  await page.keyboard.press('1');
  await expect(box).toContainText('2/6');
  await expect(page.locator('#tracks[data-guided]')).toBeVisible();
  await box.getByRole('button', { name: 'Go on' }).click();
  await expect(box).toContainText('3/6');
  await expect(page.locator('#sheet-tab-contracts[data-guided]')).toBeVisible();
  await page.getByRole('button', { name: /^Chinese air-defence battery/ }).click();
  await page
    .getByRole('button', { name: /^Open talks/ })
    .first()
    .click();
  await expect(box).toContainText('4/6');
  await box.getByRole('button', { name: 'Show me' }).click();
  await expect(page.getByRole('tab', { name: 'Capitals' })).toHaveAttribute('aria-selected', 'true');
  await box.getByRole('button', { name: 'Skip this step' }).click();
  await expect(box).toContainText('5/6');
  await box.getByRole('button', { name: 'Without a guide' }).click();
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
