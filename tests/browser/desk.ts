import type { Locator, Page } from '@playwright/test';
import { expect } from './page.ts';
import { openTitle } from './play.ts';

/** From the title page to the class desk. */
export async function openDesk(page: Page): Promise<void> {
  await openTitle(page);
  await page.getByRole('link', { name: 'For teachers' }).click();
  await page.getByRole('link', { name: 'Open the desk' }).click();
  await expect(page.getByRole('heading', { name: 'Class desk' })).toBeFocused();
}

/** Pastes hand-ins and waits until they have been read. */
export async function pasteClass(page: Page, text: string): Promise<void> {
  await page.getByLabel('Hand-ins', { exact: true }).fill(text);
  await page.getByRole('button', { name: 'Read them' }).click();
  await expect(page.locator('.class-progress').getByText(/counted/)).toBeVisible();
}

/** Opens a view of the class. */
export async function view(page: Page, name: string): Promise<Locator> {
  await page.getByRole('tab', { name }).click();
  return page.getByRole('tabpanel', { name });
}
