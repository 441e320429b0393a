import type { Page } from '@playwright/test';
import { expect } from './page.ts';
import { openTitle } from './play.ts';

/** From the title page into the lab, whose scenario has come. */
export async function openLab(page: Page): Promise<void> {
  await openTitle(page);
  await page.getByRole('link', { name: 'Lab' }).click();
  await expect(page.getByRole('heading', { name: 'Lab' })).toBeFocused();
  await expect(page.getByRole('group', { name: 'Who plays' })).toBeVisible();
}
