import type { Page } from '@playwright/test';
import { expect, test } from './page.ts';
import { importRun, openTitle } from './play.ts';
import { wholeRun } from './runs.ts';

/** What the assessment of a game says of it. */
const assessment = async (page: Page): Promise<readonly string[]> => {
  const parts = await page.locator('.verdict, .score, .story, .counts').allTextContents();
  // Where a picture is fetched late, a space may stand in its place.
  return parts.map((part) => part.replace(/\s+/g, ''));
};

test('a game is handed in as a text and opens in a clean profile as it was, by keyboard alone', async ({
  page,
  browser,
  baseURL,
}) => {
  await openTitle(page);
  await importRun(page, wholeRun());
  await expect(page.getByRole('heading', { name: 'The story of the run' })).toBeVisible();
  const before = await assessment(page);
  await page.getByRole('button', { name: 'Make the text to hand in' }).focus();
  await page.keyboard.press('Enter');
  const field = page.getByLabel(/^The text, [\d,]+ of 4,000 characters$/);
  await expect(field).toBeVisible();
  const nickname = await page.locator('.hand-in-name b').innerText();
  // From the box that opened: another name, the text, then its buttons.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(field).toBeFocused();
  const text = await page.evaluate(() => getSelection()?.toString() ?? '');
  expect(text).toBe(await field.inputValue());
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Copied. Paste it where it is to go.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);

  const context = await browser.newContext({ baseURL: baseURL ?? '' });
  const other = await context.newPage();
  await openTitle(other);
  await other.getByRole('button', { name: 'Open a hand-in text' }).focus();
  await other.keyboard.press('Enter');
  await other.getByLabel('The hand-in text').focus();
  await other.keyboard.insertText(`Here is my game.\n> ${text.slice(0, 99)}\n> ${text.slice(99)}\nA.`);
  await other.keyboard.press('Tab');
  await other.keyboard.press('Enter');
  await expect(other.getByRole('heading', { name: 'The story of the run' })).toBeVisible();
  expect(await assessment(other)).toEqual(before);
  await expect(other.locator('.messages li')).toHaveCount(0);
  await other.getByRole('button', { name: 'Make the text to hand in' }).click();
  await expect(other.locator('.hand-in-name b')).toHaveText(nickname);
  await expect(other.getByLabel(/^The text, /)).toHaveValue(text);
  await context.close();
});
