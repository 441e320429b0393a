import type { Page } from '@playwright/test';

/** Opens the draft that was written last, or begins one from the template. */
export async function openDraft(page: Page, address: string, begun: boolean): Promise<void> {
  await page.goto(new URL('#studio', address).href);
  if (begun) await page.locator('.draft-open').first().click();
  else await page.getByRole('button', { name: 'A new scenario: Begin' }).click();
  await page.locator('.cm-content').waitFor();
  // A draft opens at its first card, and an editor draws no more than is in sight.
  await page.locator('.cm-content').press('Control+Home');
}

let written = 0;

/** Writes a line above all others that tells how many there have been. */
export async function actInDraft(page: Page): Promise<void> {
  written += 1;
  await page.locator('.cm-content').click({ position: { x: 60, y: 8 }, timeout: 4000 });
  await page.keyboard.press('Control+Home');
  await page.keyboard.type(`# kill-${String(written).padStart(6, '0')}\n`);
}
